import { lookCure, missingLineCure } from "./cures.ts";
import { lookFaults } from "./element-look.ts";
import { type LayoutRule, pathOf } from "./layout-rule.ts";

/** ND30-TL01: the name of the type in bold capitals, centred. */
export const documentType: LayoutRule = {
  id: "ND30-TL01",
  title: "Tên loại in hoa, đậm, 13–14, canh giữa",
  severity: "error",
  article: "PL I.II.5b",
  cure: lookCure,
  *find({ parts, spec }) {
    const line = parts.title.documentType;
    if (line === undefined) {
      yield {
        path: [],
        message: "Không thấy tên loại văn bản (như KẾ HOẠCH) đứng riêng một dòng.",
        hint: "Tên loại phải là một trong các loại văn bản hành chính của Nghị định 30/2020/NĐ-CP, Điều 7.",
        cure: missingLineCure,
      };
      return;
    }
    const faults = lookFaults(line, spec.elements.documentType);
    if (faults.length === 0) return;
    yield {
      path: pathOf(line.paragraph),
      message: `Tên loại “${line.text}” sai cách trình bày: ${faults.join("; ")}.`,
      hint: "Tên loại in hoa, đứng, đậm, cỡ 13 - 14, canh giữa.",
    };
  },
};
