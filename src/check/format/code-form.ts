import { type LayoutRule, pathOf } from "./layout-rule.ts";
import { codeOfType, printedCode } from "./printed-code.ts";

/** The body in capitals; what it calls its units ("SGDĐT-GDTrH") is its own affair. */
const issuerCode = /^(?:TTg|[\p{Lu}\d&]+)(?:-\p{Lu}[\p{L}\d&]*)*$/u;

/**
 * ND30-SK02: number "/" type code "-" issuer code; only the number may be blank. A letter has no type: "12/UBND-VX". A
 * year inside is the matter of SK07.
 */
export const codeForm: LayoutRule = {
  id: "ND30-SK02",
  title: "Dạng số, ký hiệu",
  element: "documentCode",
  severity: "error",
  article: "PL I.II.3",
  cure: "Gõ lại số, ký hiệu ngay sau chữ “Số:”.",
  *find({ parts, spec }) {
    const code = printedCode(parts);
    if (code === undefined) return;
    const { number = "", type = "", issuer = "" } = code.parts ?? {};
    const isKnown = Object.values(spec.typeCodes).includes(type);
    const symbol = isKnown ? issuer : codeOfType(parts, spec) !== undefined ? "" : `${type}-${issuer}`;
    if (/^\d{0,11}$/u.test(number) && issuer !== "" && issuerCode.test(symbol)) return;
    yield {
      path: pathOf(code.line.paragraph),
      message: `Số, ký hiệu “${code.typed}” sai dạng.`,
      hint: "Ghi số, dấu “/”, mã tên loại, dấu “-”, mã cơ quan, như: Số: 05/KH-UBND.",
    };
  },
};
