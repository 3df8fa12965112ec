import type { DocxParagraph } from "../../model/docx-facts.ts";
import { printedText } from "../../model/printed-lines.ts";
import { quote } from "../plain-text.ts";
import { isLong, runningText } from "./body-text.ts";
import { type LayoutRule, pathOf } from "./layout-rule.ts";
import { outlineMarker } from "./outline-markers.ts";

/** ND30-ND10: a sentence is not cut by the end of a paragraph. Short lines and list items may end as they like. */
export const cutSentences: LayoutRule = {
  id: "ND30-ND10",
  title: "Đoạn bị cắt giữa câu",
  severity: "warning",
  cure: "Trong Word: đặt con trỏ ở cuối đoạn trên rồi bấm Delete để nối hai đoạn.",
  *find({ parts }) {
    const paragraphs = runningText(parts);
    for (const [at, paragraph] of paragraphs.entries()) {
      const next = paragraphs[at + 1];
      if (next === undefined || next.index !== paragraph.index + 1 || !isCut(paragraph, next)) continue;
      const end = printedText(paragraph).slice(-30);
      yield {
        path: pathOf(next),
        message: `Câu bị ngắt giữa hai đoạn: “…${end.slice(end.indexOf(" ") + 1)}” | ${quote(printedText(next))}.`,
      };
    }
  },
};

function isCut(above: DocxParagraph, below: DocxParagraph): boolean {
  const start = printedText(below);
  const goesOn = /[\p{Ll}\d]$/u.test(printedText(above)) && /^\p{Ll}{2}/u.test(start);
  return goesOn && isLong(above) && below.numbering === undefined && outlineMarker(below) === undefined;
}
