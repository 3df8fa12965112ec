import { isUpperCaseText, toUpperVietnamese } from "../../vietnamese/letters.ts";
import { fieldTitles } from "../field-titles.ts";
import type { PlanRule } from "../rule.ts";
import { typeCodeOf } from "./document-types.ts";

/** ND30-TL01: the type of the document is one of the law's list, in capitals. */
export const documentTypeKnown: PlanRule = {
  id: "ND30-TL01",
  title: "Tên loại in hoa, đậm, 13–14, canh giữa",
  severity: "error",
  article: "PL I.II.5b; PL III.I",
  decidedBy: ["documentType", "format"],
  *find({ plan, format }) {
    const typed = plan.documentType;
    if (typed === undefined) return;
    if (typeCodeOf(plan, format) === undefined)
      yield {
        path: ["documentType"],
        message: `${fieldTitles.documentType} “${typed}” không có trong danh mục tên loại văn bản hành chính.`,
        hint: "Ghi một tên loại trong danh mục, như KẾ HOẠCH; bỏ trống là KẾ HOẠCH.",
      };
    else if (!isUpperCaseText(typed))
      yield {
        path: ["documentType"],
        message: `${fieldTitles.documentType} phải in hoa; đang ghi “${typed}”.`,
        hint: `Ghi: ${toUpperVietnamese(typed)}`,
      };
  },
};
