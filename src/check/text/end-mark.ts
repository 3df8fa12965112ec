import { quoteAround } from "../plain-text.ts";
import type { PlanText } from "../plan-texts.ts";
import type { MarkRule } from "../rule.ts";

/** ND30-ND09: "./." stands once, after the last words of the plan (and of an annex); the program sets it. */
export const endMark: MarkRule<RegExpExecArray> = {
  id: "ND30-ND09",
  title: "Kết thúc nội dung bằng “./.”",
  severity: "error",
  article: "PL III mẫu 1.4",
  signs: { characters: "/" },
  reach: [8, 8],
  sign: /\.\s*\/\s*\./u,
  marksIn({ text }) {
    return [...text.matchAll(/\.\s*\/\s*\./gu)];
  },
  *findAmong(marked, { texts }) {
    const ends = marked.length === 0 ? new Set() : endTexts(texts);
    for (const { part, marks } of marked) {
      for (const match of marks) {
        const atEnd = match.index + match[0].length === part.text.length;
        if (atEnd && ends.has(part)) continue;
        yield {
          path: part.path,
          message: `${part.place}: dấu “./.” tại ${quoteAround(part.text, match.index, match.index + match[0].length)} không ở cuối văn bản.`,
          hint: "Bỏ “./.” ở đây và viết dấu chấm câu thường; dấu “./.” cuối văn bản do máy đặt.",
        };
      }
    }
  },
};

/** The last text of body and closing, and of each annex. */
function endTexts(texts: readonly PlanText[]): ReadonlySet<PlanText> {
  const main = texts.filter(({ zone }) => zone === "body" || zone === "closing" || zone === "opening").at(-1);
  const lastOfAnnex = new Map(texts.filter(({ zone }) => zone === "annex").map((part) => [part.path[1], part]));
  return new Set([...lastOfAnnex.values(), ...(main === undefined ? [] : [main])]);
}
