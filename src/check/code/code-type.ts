import { fieldTitles } from "../field-titles.ts";
import type { PlanRule } from "../rule.ts";
import { documentTypeOf, typeCodeOf } from "../title/document-types.ts";
import { codeParts, rightCode } from "./code-parts.ts";

/** ND30-SK05: the type code in the symbol is that of the document's type. */
export const codeType: PlanRule = {
  id: "ND30-SK05",
  title: "Mã loại khớp tên loại",
  severity: "error",
  article: "PL III.I",
  decidedBy: ["codeNotation", "documentType", "format"],
  *find({ plan, format }) {
    const parts = codeParts(plan.documentCode);
    const wanted = typeCodeOf(plan, format);
    // A code that no type has is a fault of form (SK02).
    if (wanted === undefined || parts.type === wanted) return;
    if (!Object.values(format.spec.typeCodes).includes(parts.type)) return;
    yield {
      path: ["documentCode"],
      message: `${fieldTitles.documentCode} “${parts.typed}”: ${documentTypeOf(plan)} phải dùng mã ${wanted}, đang ghi ${parts.type}.`,
      hint: `Ghi: ${rightCode(parts, wanted)}`,
    };
  },
};
