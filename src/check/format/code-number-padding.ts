import { paddedNumber } from "../code/code-parts.ts";
import { type LayoutRule, pathOf } from "./layout-rule.ts";
import { printedCode } from "./printed-code.ts";

/** ND30-SK03: numbers below 10 have a zero in front, others none. */
export const codeNumberPadding: LayoutRule = {
  id: "ND30-SK03",
  title: "Số nhỏ hơn 10 thêm số 0",
  element: "documentCode",
  severity: "error",
  article: "PL I.II.3c",
  cure: "Gõ lại số ngay sau chữ “Số:”, như: Số: 05/KH-UBND.",
  *find({ parts }) {
    const code = printedCode(parts);
    const number = code?.parts?.number ?? "";
    if (code === undefined || !/^\d+$/u.test(number) || number === paddedNumber(number)) return;
    yield {
      path: pathOf(code.line.paragraph),
      message: `Số văn bản ${number} phải ghi ${paddedNumber(number)}: số nhỏ hơn 10 thêm một số 0 phía trước, số khác thì không.`,
    };
  },
};
