import { type LayoutRule, pathOf } from "./layout-rule.ts";
import { printedCode } from "./printed-code.ts";

/** ND30-SK04: no spaces inside number and symbol; before registration the blank number is a space. */
export const codeSpaces: LayoutRule = {
  id: "ND30-SK04",
  title: "Không cách chữ trong ký hiệu",
  element: "documentCode",
  severity: "error",
  article: "PL I.II.3c",
  cure: "Xóa các dấu cách trong số, ký hiệu.",
  *find({ parts }) {
    const code = printedCode(parts);
    if (code === undefined) return;
    const checked = code.isNumbered ? code.typed : code.typed.slice(code.typed.indexOf("/") + 1);
    if (!/\s/u.test(checked.trim()) && !(checked.startsWith(" ") && !code.isNumbered)) return;
    yield {
      path: pathOf(code.line.paragraph),
      message: `Không để dấu cách trong số, ký hiệu: “${code.typed}”.`,
      cure: `Xóa các dấu cách, chỉ còn: ${code.typed.replace(/\s+/gu, "")}`,
    };
  },
};
