import { upperCaseShare } from "../../vietnamese/letters.ts";
import { fieldTitles } from "../field-titles.ts";
import { perText } from "../per-text.ts";
import { plainText, quote } from "../plain-text.ts";
import { noFindings, type PlanRule } from "../rule.ts";

/** Above this share of capitals a subject is typed in capitals; names and abbreviations stay far below. */
const largestCapitalShare = 0.6;

const capitalShare = perText((subject) => upperCaseShare(plainText(subject)));

/** ND30-TL02: the subject is in ordinary letters. */
export const subjectCapitals: PlanRule = {
  id: "ND30-TL02",
  title: "Trích yếu in thường, đậm, ngay dưới tên loại",
  severity: "error",
  article: "PL I.II.5b",
  find({ plan }) {
    if (capitalShare(plan.subject) <= largestCapitalShare) return noFindings;
    return [
      {
        path: ["subject"],
        message: `${fieldTitles.subject} phải in thường, đang viết bằng chữ in hoa: ${quote(plan.subject)}.`,
        hint: "Viết lại bằng chữ thường, chỉ viết hoa chữ đầu và tên riêng.",
      },
    ];
  },
};
