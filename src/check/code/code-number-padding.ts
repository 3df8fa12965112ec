import { fieldTitles } from "../field-titles.ts";
import { noFindings, type PlanRule } from "../rule.ts";
import { codeParts, paddedNumber, rightCode } from "./code-parts.ts";

/** ND30-SK03: a number below 10 has a zero in front, and no other number has. */
export const codeNumberPadding: PlanRule = {
  id: "ND30-SK03",
  title: "Số nhỏ hơn 10 thêm số 0",
  severity: "error",
  article: "PL I.II.3c",
  find({ plan }) {
    const parts = codeParts(plan.documentCode);
    if (!/^\d+$/u.test(parts.number) || parts.number === paddedNumber(parts.number)) return noFindings;
    const small = Number(parts.number) < 10;
    const reason = small
      ? "số nhỏ hơn 10 phải có đúng một số 0 phía trước"
      : "số từ 10 trở lên không ghi số 0 phía trước";
    return [
      {
        path: ["documentCode"],
        message: `${fieldTitles.documentCode} “${parts.typed}”: ${reason}.`,
        hint: `Ghi: ${rightCode(parts)}`,
      },
    ];
  },
};
