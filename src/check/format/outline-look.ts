import { hasWords, printedText } from "../../model/printed-lines.ts";
import { upperCaseShare } from "../../vietnamese/letters.ts";
import { quote } from "../plain-text.ts";
import { lookCure } from "./cures.ts";
import { type LayoutRule, pathOf } from "./layout-rule.ts";
import { type OutlineMarker, outlineMarker } from "./outline-markers.ts";

/** ND30-ND07: "I." in bold capitals; "1." with a title of its own in bold; "a)" not bold throughout. */
export const outlineLook: LayoutRule = {
  id: "ND30-ND07",
  title: "Kiểu đề mục",
  severity: "warning",
  article: "PL I.V.6b",
  cure: lookCure,
  *find({ parts }) {
    for (const [at, paragraph] of parts.body.entries()) {
      const marker = outlineMarker(paragraph);
      if (marker === undefined) continue;
      const next = parts.body[at + 1];
      const fault = lookFault(marker, next === undefined ? "" : printedText(next));
      if (fault !== undefined)
        yield {
          path: pathOf(marker.paragraph),
          message: `Đề mục ${quote(printedText(marker.paragraph))} sai kiểu chữ: ${fault}.`,
        };
    }
  },
};

function lookFault({ level, rest, paragraph }: OutlineMarker, next: string): string | undefined {
  const runs = paragraph.runs.filter(({ text }) => hasWords(text));
  const isBold = runs.every(({ bold }) => bold);
  if (level === "section") {
    if (!isBold) return "mục I, II… phải in đậm";
    const shown = runs.every(({ allCaps }) => allCaps) ? rest.toUpperCase() : rest;
    return upperCaseShare(shown) < 0.8 ? "mục I, II… phải in hoa" : undefined;
  }
  if (level === "point") return isBold ? "điểm a), b)… không in đậm" : undefined;
  // A short line without a mark at its end and with points or dashes below is a title.
  const isTitle =
    level === "clause" && rest.length < 80 && !/[.,;:!?”)]$/u.test(rest) && /^(?:[-+]|\p{Ll}\))/u.test(next);
  return isTitle && !runs.some(({ bold }) => bold) ? "khoản có tiêu đề phải in đậm tiêu đề" : undefined;
}
