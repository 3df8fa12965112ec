import { fieldTitles } from "../field-titles.ts";
import { capitalised, plainText, quote, trailingMarks } from "../plain-text.ts";
import type { PlanRule } from "../rule.ts";

/** ND30-TL04: no "V/v" before the subject (that is for công văn) and no full stop after it. */
export const subjectClean: PlanRule = {
  id: "ND30-TL04",
  title: "Trích yếu sạch",
  severity: "warning",
  article: "PL I.II.5; PL III mẫu 1.4",
  *find({ plan }) {
    const typed = plainText(plan.subject);
    const withoutOpening = typed.replace(/^v\s*\/\s*v:?\s+/iu, "");
    const right = withoutOpening.slice(0, withoutOpening.length - trailingMarks(withoutOpening, ".;,:/").length);
    if (right === typed) return;
    const faults = [
      ...(withoutOpening === typed ? [] : ["không ghi “V/v” (chỉ dùng cho công văn)"]),
      ...(right === withoutOpening ? [] : [`không có dấu “${withoutOpening.slice(right.length).trim()}” ở cuối`]),
    ];
    yield {
      path: ["subject"],
      message: `${fieldTitles.subject} ${faults.join(" và ")}.`,
      hint: `Ghi: ${quote(capitalised(right))}`,
    };
  },
};
