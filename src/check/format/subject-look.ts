import { hasSubject } from "../../model/untitled-types.ts";
import { upperCaseShare } from "../../vietnamese/letters.ts";
import { lookCure, missingLineCure } from "./cures.ts";
import { lookFaults } from "./element-look.ts";
import { type LayoutRule, pathOf } from "./layout-rule.ts";

/** Names of bodies and abbreviations are capitals in ordinary text too. */
const largestCapitalShare = 0.6;

/** ND30-TL02: the subject right under the type, in ordinary bold letters. */
export const subjectLook: LayoutRule = {
  id: "ND30-TL02",
  title: "Trích yếu in thường, đậm, ngay dưới tên loại",
  element: "subject",
  severity: "error",
  article: "PL I.II.5b",
  cure: lookCure,
  *find({ parts, spec }) {
    const { subject, documentType } = parts.title;
    if (subject.length === 0 && documentType !== undefined && hasSubject(documentType.text))
      yield {
        path: pathOf(documentType.paragraph),
        message: "Không thấy trích yếu ngay dưới tên loại.",
        cure: missingLineCure,
      };
    const text = subject.map((line) => line.text).join(" ");
    const inCapitals = upperCaseShare(text) >= largestCapitalShare ? ["phải in thường"] : [];
    const looks = subject.flatMap((line) => lookFaults(line, spec.elements.subject));
    const faults = [...new Set([...inCapitals, ...looks])];
    if (faults.length === 0) return;
    yield {
      path: pathOf(subject[0]?.paragraph),
      message: `Trích yếu “${text.slice(0, 60)}” sai cách trình bày: ${faults.join("; ")}.`,
      hint: "Trích yếu in thường, đứng, đậm, cỡ 13 - 14, canh giữa, ngay dưới tên loại.",
    };
  },
};
