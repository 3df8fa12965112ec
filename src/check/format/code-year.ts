import { rightCode } from "../code/code-parts.ts";
import { type LayoutRule, pathOf } from "./layout-rule.ts";
import { printedCode } from "./printed-code.ts";

/** ND30-SK07: an administrative document has no year in its number. */
export const codeYear: LayoutRule = {
  id: "ND30-SK07",
  title: "Không ghi năm trong số văn bản hành chính",
  element: "documentCode",
  severity: "warning",
  article: "PL I.II.3b; PL III mẫu 1.4",
  cure: "Xóa năm và dấu “/” trước nó trong số, ký hiệu.",
  *find({ parts }) {
    const code = printedCode(parts);
    if (code?.parts?.year === undefined) return;
    yield {
      path: pathOf(code.line.paragraph),
      message: `Số, ký hiệu “${code.typed}” có ghi năm ${code.parts.year}; văn bản hành chính không ghi năm trong số, ký hiệu.`,
      hint: `Ghi: ${rightCode(code.parts)}`,
    };
  },
};
