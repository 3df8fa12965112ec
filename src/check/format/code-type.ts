import { toUpperVietnamese } from "../../vietnamese/letters.ts";
import { type LayoutRule, pathOf } from "./layout-rule.ts";
import { codeOfType, printedCode } from "./printed-code.ts";

/** ND30-SK05: the type code is the one of the document's type. */
export const codeType: LayoutRule = {
  id: "ND30-SK05",
  title: "Mã loại khớp tên loại",
  element: "documentCode",
  severity: "error",
  article: "PL III.I",
  cure: "Gõ lại mã tên loại giữa dấu “/” và dấu “-”.",
  *find({ parts, spec }) {
    const code = printedCode(parts);
    const wanted = codeOfType(parts, spec);
    const found = code?.parts?.type;
    if (code === undefined || wanted === undefined || found === undefined || found === wanted) return;
    if (!Object.values(spec.typeCodes).includes(found)) return;
    yield {
      path: pathOf(code.line.paragraph),
      message: `Tên loại ${toUpperVietnamese(parts.title.documentType?.text ?? "")} phải dùng mã ${wanted}, tệp ghi ${found}.`,
    };
  },
};
