import { quote } from "../plain-text.ts";
import type { PlanText } from "../plan-texts.ts";
import type { TextsRule } from "../rule.ts";

/** Shorter sentences are said of several agencies on purpose. */
const fewestWords = 25;

const marker = /^(?:[-–+•*]|\d{1,2}(?:\.\d{1,2})*[.)]?|[a-zđ]\)|[IVXLC]+\.)\s+/u;

/** ND30-ND14: a long paragraph stands once; word for word again it was mostly copied by mistake. */
export const repeatedTexts: TextsRule<string> = {
  id: "ND30-ND14",
  title: "Đoạn trùng lặp",
  severity: "warning",
  marksIn({ text, zone, role }) {
    if (zone !== "body" || role === "cell") return [];
    const words =
      text
        .replace(marker, "")
        .toLowerCase()
        .match(/[A-Za-zÀ-ỹ\d]+/gu) ?? [];
    return words.length < fewestWords ? [] : [words.join(" ")];
  },
  *findAmong(marked) {
    const first = new Map<string, PlanText>();
    for (const { part, marks } of marked) {
      for (const words of marks) {
        const earlier = first.get(words);
        if (earlier === undefined) first.set(words, part);
        else
          yield {
            path: part.path,
            message: `${part.place} trùng nguyên văn một đoạn ở trên: ${quote(earlier.text)}; kiểm tra chép nhầm.`,
            hint: "Bỏ đoạn thừa, hoặc sửa cho đúng nhiệm vụ của từng cơ quan.",
          };
      }
    }
  },
};
