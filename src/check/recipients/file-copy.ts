import { fieldTitles } from "../field-titles.ts";
import { trailingMarks } from "../plain-text.ts";
import type { PlanRule } from "../rule.ts";

/**
 * "VT", then drafting units or drafters after ", ", then a copy count: "VT, HC (2)". Marks with dots and slashes, as in
 * "VT, CV/(M.Thực)" and "VT, H. 40", are in use and pass.
 */
const fileCopyForm = /^VT(?:, [^\s,;][^,;]*)*(?: ?\(\d+\))?\.?$/u;

/** ND30-NN04: the last line of the recipients is "- Lưu: VT, …."; it stands in its own field. */
export const fileCopy: PlanRule = {
  id: "ND30-NN04",
  title: "Dòng Lưu cuối Nơi nhận",
  severity: "error",
  article: "PL I.II.9d",
  *find({ plan }) {
    if (!fileCopyForm.test(plan.fileCopy))
      yield {
        path: ["fileCopy"],
        message: `${fieldTitles.fileCopy} “${plan.fileCopy}” sai dạng; phải bắt đầu bằng VT, rồi đến đơn vị soạn thảo, cách nhau bằng dấu phẩy.`,
        hint: `Ghi: ${repairedFileCopy(plan.fileCopy)} (máy in: “- Lưu: ${repairedFileCopy(plan.fileCopy)}.”)`,
      };
    for (const [index, { name }] of plan.recipients.entries()) {
      if (!/^[-–\s]*lưu\s*:?\s/iu.test(`${name} `)) continue;
      yield {
        path: ["recipients", index],
        message: `${fieldTitles.recipients} thứ ${index + 1} “${name}” là dòng Lưu, phải ghi ở trường «${fieldTitles.fileCopy}».`,
        hint: `Bỏ dòng này khỏi «${fieldTitles.recipients}».`,
      };
    }
  },
};

function repairedFileCopy(typed: string): string {
  const open = typed.slice(0, typed.length - trailingMarks(typed, ".;,").length);
  const units = open
    .replace(/^[-–\s]*(?:lưu\s*:?\s*)?/iu, "")
    .split(/[,;]/u)
    .map((unit) => unit.trim())
    .filter((unit) => unit !== "" && unit.toUpperCase() !== "VT");
  return ["VT", ...units].join(", ");
}
