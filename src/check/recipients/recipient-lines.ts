import { fieldTitles } from "../field-titles.ts";
import { trailingMarks } from "../plain-text.ts";
import type { CheckedPlan, Finding, PlanRule } from "../rule.ts";

/** ND30-NN03: a recipient ends with ";" or "." (set by the program) and has no dash of its own. */
export const recipientLines: PlanRule = {
  id: "ND30-NN03",
  title: "Dấu cuối dòng",
  severity: "error",
  article: "PL I.II.9d",
  *find({ plan }: CheckedPlan): Iterable<Finding> {
    for (const [index, { name, duty }] of plan.recipients.entries()) {
      const place = `${fieldTitles.recipients} thứ ${index + 1}`;
      const path = ["recipients", index];
      const dash = /^[-–—+•]\s*/u.exec(name)?.[0];
      if (dash !== undefined)
        yield {
          path,
          message: `${place} “${name}” gõ sẵn dấu “${dash.trim()}” ở đầu; gạch đầu dòng do máy đặt.`,
          hint: `Ghi: ${name.slice(dash.length)}`,
        };
      const typed = duty ?? name;
      const end = trailingMarks(typed, ".,:;/");
      if (end !== "" && end !== ";" && end !== ".")
        yield {
          path,
          message: `${place} “${typed}” kết thúc bằng “${end.trim()}”; mỗi dòng kết thúc bằng “;”, dòng cuối bằng “.”.`,
          hint: `Ghi: ${typed.slice(0, -end.length)} (dấu cuối dòng do máy đặt).`,
        };
    }
  },
};
