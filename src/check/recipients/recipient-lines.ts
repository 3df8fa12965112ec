import type { PlanDocument } from "../../model/plan.ts";
import { fieldTitles } from "../field-titles.ts";
import { perText } from "../per-text.ts";
import { trailingMarks } from "../plain-text.ts";
import { type Finding, noFindings, type PlanRule } from "../rule.ts";

/** ND30-NN03: a recipient ends with ";" or "." (set by the program) and has no dash of its own. */
export const recipientLines: PlanRule = {
  id: "ND30-NN03",
  title: "Dấu cuối dòng",
  severity: "error",
  article: "PL I.II.9d",
  find({ plan: { recipients } }) {
    const isRight = recipients.every(({ name, duty }) => readLine(name).dash === "" && readLine(duty ?? name).isEnded);
    return isRight ? noFindings : faultsIn(recipients);
  },
};

/** Units of a batch share most lines. */
const readLine = perText((line) => {
  const end = trailingMarks(line, ".,:;/");
  return { dash: /^[-–—+•]\s*/u.exec(line)?.[0] ?? "", end, isEnded: ["", ";", "."].includes(end) };
});

function* faultsIn(recipients: PlanDocument["recipients"]): Iterable<Finding> {
  for (const [index, { name, duty }] of recipients.entries()) {
    const place = `${fieldTitles.recipients} thứ ${index + 1}`;
    const path = ["recipients", index];
    const { dash } = readLine(name);
    if (dash !== "")
      yield {
        path,
        message: `${place} “${name}” gõ sẵn dấu “${dash.trim()}” ở đầu; gạch đầu dòng do máy đặt.`,
        hint: `Ghi: ${name.slice(dash.length)}`,
      };
    const typed = duty ?? name;
    const { end, isEnded } = readLine(typed);
    if (!isEnded)
      yield {
        path,
        message: `${place} “${typed}” kết thúc bằng “${end.trim()}”; mỗi dòng kết thúc bằng “;”, dòng cuối bằng “.”.`,
        hint: `Ghi: ${typed.slice(0, -end.length)} (dấu cuối dòng do máy đặt).`,
      };
  }
}
