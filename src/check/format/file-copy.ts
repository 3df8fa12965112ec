import { type LayoutRule, pathOf } from "./layout-rule.ts";

/** "VT", then drafting units or drafters, then a copy count; marks such as "CV/(M.Thực)" and "H. 40" are in use. */
const fileCopyForm = /^-\s+Lưu: VT(?:[,;] ?[^\s,;][^,;]*)*(?: ?\(\d+\))?\.?$/u;

/** ND30-NN04: the last line is "- Lưu: VT, …". */
export const fileCopy: LayoutRule = {
  id: "ND30-NN04",
  title: "Dòng Lưu cuối Nơi nhận",
  element: "recipients",
  severity: "error",
  article: "PL I.II.9d",
  cure: "Gõ lại dòng cuối của Nơi nhận, như: - Lưu: VT, TH.",
  *find({ parts }) {
    const { recipients, recipientsHeading } = parts.foot;
    const last = recipients.at(-1);
    if (recipientsHeading === undefined || (last !== undefined && fileCopyForm.test(last.text))) return;
    yield {
      path: pathOf((last ?? recipientsHeading).paragraph),
      message: `Dòng cuối của Nơi nhận phải là “- Lưu: VT, đơn vị soạn thảo.”; đang là “${last?.text ?? ""}”.`,
    };
  },
};
