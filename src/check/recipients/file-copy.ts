import type { PlanDocument } from "../../model/plan.ts";
import { fieldTitles } from "../field-titles.ts";
import { perText } from "../per-text.ts";
import { trailingMarks } from "../plain-text.ts";
import { type Finding, noFindings, type PlanRule } from "../rule.ts";

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
  find({ plan: { fileCopy, recipients } }) {
    const isRight = fileCopyForm.test(fileCopy) && !recipients.some(({ name }) => isFileCopy(name).sure);
    return isRight ? noFindings : faultsIn(fileCopy, recipients);
  },
};

/** Units of a batch share most recipients. */
const isFileCopy = perText((name) => ({ sure: /^[-–\s]*lưu\s*:?\s/iu.test(`${name} `) }));

function* faultsIn(typed: string, recipients: PlanDocument["recipients"]): Iterable<Finding> {
  if (!fileCopyForm.test(typed))
    yield {
      path: ["fileCopy"],
      message: `${fieldTitles.fileCopy} “${typed}” sai dạng; phải bắt đầu bằng VT, rồi đến đơn vị soạn thảo, cách nhau bằng dấu phẩy.`,
      hint: `Ghi: ${repairedFileCopy(typed)} (máy in: “- Lưu: ${repairedFileCopy(typed)}.”)`,
    };
  for (const [index, { name }] of recipients.entries()) {
    if (!isFileCopy(name).sure) continue;
    yield {
      path: ["recipients", index],
      message: `${fieldTitles.recipients} thứ ${index + 1} “${name}” là dòng Lưu, phải ghi ở trường «${fieldTitles.fileCopy}».`,
      hint: `Bỏ dòng này khỏi «${fieldTitles.recipients}».`,
    };
  }
}

function repairedFileCopy(typed: string): string {
  const open = typed.slice(0, typed.length - trailingMarks(typed, ".;,").length);
  const units = open
    .replace(/^[-–\s]*(?:lưu\s*:?\s*)?/iu, "")
    .split(/[,;]/u)
    .map((unit) => unit.trim())
    .filter((unit) => unit !== "" && unit.toUpperCase() !== "VT");
  return ["VT", ...units].join(", ");
}
