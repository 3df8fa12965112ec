import { fieldTitles } from "../field-titles.ts";
import type { PlanRule } from "../rule.ts";
import { codeParts, rightCode } from "./code-parts.ts";

/** ND30-SK07: an administrative document has no year in its number; only normative texts have. */
export const codeYear: PlanRule = {
  id: "ND30-SK07",
  title: "Không ghi năm trong số văn bản hành chính",
  severity: "error",
  article: "PL I.II.3b; PL III mẫu 1.4",
  decidedBy: ["codeNotation"],
  *find({ plan }) {
    const parts = codeParts(plan.documentCode);
    if (parts.year === undefined) return;
    yield {
      path: ["documentCode"],
      message: `${fieldTitles.documentCode} “${parts.typed}” có ghi năm ${parts.year}; văn bản hành chính không ghi năm trong số, ký hiệu.`,
      hint: `Ghi: ${rightCode(parts)}`,
    };
  },
};
