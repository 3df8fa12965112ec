import type { FootParts } from "../../model/document-parts.ts";
import type { DocxFacts, DocxParagraph } from "../../model/docx-facts.ts";
import { hasWords, printedText } from "../../model/printed-lines.ts";
import { quote } from "../plain-text.ts";
import { type LayoutRule, pathOf } from "./layout-rule.ts";

const mark = /\.\s*\/\s*\./gu;

/** ND30-ND09: the body ends with "./.", once. */
export const endMark: LayoutRule = {
  id: "ND30-ND09",
  title: "Kết thúc nội dung bằng “./.”",
  element: "body",
  severity: "error",
  article: "PL III mẫu 1.4",
  cure: "Gõ “./.” ngay sau chữ cuối cùng của nội dung và xóa “./.” ở chỗ khác.",
  *find({ facts, parts }) {
    const last = parts.body.at(-1);
    if (last === undefined) return;
    const text = printedText(last);
    if (!/\.\/\.$/u.test(text) && !endsInTable(last, facts, parts.foot))
      yield {
        path: pathOf(last),
        message: `Nội dung phải kết thúc bằng dấu “./.”; đang kết thúc ở “…${text.slice(-40)}”.`,
      };
    for (const paragraph of parts.body) {
      const count = [...printedText(paragraph).matchAll(mark)].length;
      if (count > (paragraph === last ? 1 : 0))
        yield {
          path: pathOf(paragraph),
          message: `Dấu “./.” chỉ dùng một lần ở cuối nội dung, thừa ở đoạn ${quote(printedText(paragraph))}.`,
        };
    }
  },
};

/** The last words may stand in a table, where nobody puts the mark for sure. */
function endsInTable(last: DocxParagraph, { paragraphs }: DocxFacts, foot: FootParts): boolean {
  const start = foot.recipientsHeading ?? foot.authority[0] ?? foot.signerName;
  const below = paragraphs.slice(last.index + 1, start?.paragraph.index);
  return below.some(
    ({ cell, text }) => cell !== undefined && cell.table !== start?.paragraph.cell?.table && hasWords(text),
  );
}
