import { dateExists } from "../../vietnamese/dates.ts";
import { fieldTitles } from "../field-titles.ts";
import { noFindings, type PlanRule } from "../rule.ts";

/** A leap year stands for an unknown one, so that 29 tháng 02 passes. */
const anyYear = 2024;

/** ND30-DD04: the date of issue exists in the calendar. */
export const realIssueDate: PlanRule = {
  id: "ND30-DD04",
  title: "Ngày có thật",
  severity: "error",
  find({ plan: { issuedOn } }) {
    const { day = 1, month = 1, year = anyYear } = issuedOn;
    if (dateExists({ day, month, year })) return noFindings;
    const parts = [issuedOn.day, issuedOn.month, issuedOn.year].filter((part) => part !== undefined);
    return [
      {
        path: ["issuedOn"],
        message: `${fieldTitles.issuedOn} ${parts.join("/")} không có trong lịch.`,
        hint: "Ghi ngày có thật, theo thứ tự ngày/tháng/năm, như 28/02/2019.",
      },
    ];
  },
};
