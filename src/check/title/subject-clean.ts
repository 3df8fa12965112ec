import { fieldTitles } from "../field-titles.ts";
import { capitalised, plainText, quote, trailingMarks } from "../plain-text.ts";
import { type Finding, noFindings, type PlanRule } from "../rule.ts";

/** ND30-TL04: no "V/v" before the subject (that is for công văn) and no full stop after it. */
export const subjectClean: PlanRule = {
  id: "ND30-TL04",
  title: "Trích yếu sạch",
  severity: "warning",
  article: "PL I.II.5; PL III mẫu 1.4",
  find({ plan }) {
    const fault = subjectFault(plainText(plan.subject));
    return fault === undefined ? noFindings : [{ path: ["subject"], ...fault }];
  },
};

/** What is wrong at the ends of a subject; undefined when nothing is. */
export function subjectFault(typed: string): Pick<Finding, "message" | "hint"> | undefined {
  const withoutOpening = typed.replace(/^v\s*\/\s*v:?\s+/iu, "");
  const right = withoutOpening.slice(0, withoutOpening.length - trailingMarks(withoutOpening, ".;,:/").length);
  if (right === typed) return undefined;
  const faults = [
    ...(withoutOpening === typed ? [] : ["không ghi “V/v” (chỉ dùng cho công văn)"]),
    ...(right === withoutOpening ? [] : [`không có dấu “${withoutOpening.slice(right.length).trim()}” ở cuối`]),
  ];
  return { message: `${fieldTitles.subject} ${faults.join(" và ")}.`, hint: `Ghi: ${quote(capitalised(right))}` };
}
