import { fieldTitles } from "../field-titles.ts";
import { noFindings, type PlanRule } from "../rule.ts";
import { codeParts, rightCode } from "./code-parts.ts";

/** ND30-SK04: no spaces in number and symbol; before registration only the place of the number is blank. */
export const codeSpaces: PlanRule = {
  id: "ND30-SK04",
  title: "Không cách chữ trong ký hiệu",
  severity: "error",
  article: "PL I.II.3c",
  find({ plan }) {
    const { codeNumber, codeNotation } = plan.documentCode;
    const numberHasSpace = codeNumber.trim() !== "" && /\s/u.test(codeNumber.trimStart());
    if (!numberHasSpace && !/\s/u.test(codeNotation.trimEnd())) return noFindings;
    const parts = codeParts(plan.documentCode);
    return [
      {
        path: ["documentCode"],
        message: `${fieldTitles.documentCode} “${parts.typed}” có dấu cách; giữa số, dấu “/”, dấu “-” và các nhóm chữ không để dấu cách.`,
        hint: `Ghi: ${rightCode(parts)}`,
      },
    ];
  },
};
