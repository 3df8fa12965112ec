import { withLostStrokes } from "../code/code-issuer.ts";
import { rightCode } from "../code/code-parts.ts";
import { type LayoutRule, pathOf } from "./layout-rule.ts";
import { printedCode } from "./printed-code.ts";

/** ND30-SK06: the issuer's code has the stroke of every Đ in its name; which code an office was given is not known here. */
export const codeIssuer: LayoutRule = {
  id: "ND30-SK06",
  title: "Mã cơ quan đúng danh bạ",
  element: "documentCode",
  severity: "warning",
  article: "PL I.II.3b",
  cure: "Gõ lại mã cơ quan ở số, ký hiệu và ở mọi chỗ nhắc lại.",
  *find({ parts }) {
    const code = printedCode(parts);
    const typed = code?.parts?.issuer?.split("-")[0];
    if (code?.parts === undefined || typed === undefined || !typed.includes("D")) return;
    const name = parts.head.issuerName.map(({ text }) => text).join(" ");
    const stroked = withLostStrokes(typed, name);
    if (stroked === undefined || stroked === typed) return;
    const issuer = code.parts.issuer?.replace(typed, stroked);
    yield {
      path: pathOf(code.line.paragraph),
      message: `Số, ký hiệu “${code.typed}”: mã cơ quan “${typed}” có lẽ mất nét chữ Đ, đúng là “${stroked}”.`,
      hint: `Ghi: ${rightCode({ ...code.parts, issuer })}`,
    };
  },
};
