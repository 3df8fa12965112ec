import { lookCure } from "./cures.ts";
import { lookFaults } from "./element-look.ts";
import { type LayoutRule, pathOf } from "./layout-rule.ts";
import { missingLine } from "./missing-line.ts";

/** Both ways of setting the tone of "hòa" are in use, also in the decree. */
const nameForm = /^CỘNG (?:HÒA|HOÀ) XÃ HỘI CHỦ NGHĨA VIỆT NAM$/u;

/** ND30-HD01: Quốc hiệu, its words and look. */
export const nationalName: LayoutRule = {
  id: "ND30-HD01",
  title: "Quốc hiệu đúng chữ, in hoa, đậm, đứng, cỡ 12–13",
  element: "nationalName",
  severity: "error",
  article: "PL I.II.1a",
  cure: lookCure,
  *find(document) {
    const { parts, spec } = document;
    const line = parts.head.nationalName;
    if (line === undefined) {
      yield* missingLine(document, {
        path: [],
        message: "Không thấy Quốc hiệu “CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM” ở đầu văn bản.",
      });
      return;
    }
    const isRight = nameForm.test(line.text.replace(/\s+/gu, " "));
    const faults = [...(isRight ? [] : [`ghi “${line.text}”`]), ...lookFaults(line, spec.elements.nationalName)];
    if (faults.length === 0) return;
    yield {
      path: pathOf(line.paragraph),
      message: `Quốc hiệu sai: ${faults.join("; ")}.`,
      hint: "Ghi “CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM”, in hoa, đứng, đậm, cỡ 12 - 13, canh giữa.",
    };
  },
};
