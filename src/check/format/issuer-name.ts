import { lookCure } from "./cures.ts";
import { lookFaults } from "./element-look.ts";
import { type LayoutRule, pathOf } from "./layout-rule.ts";
import { missingLine } from "./missing-line.ts";

/** ND30-HD04: name of the issuer in bold capitals. */
export const issuerName: LayoutRule = {
  id: "ND30-HD04",
  title: "Tên cơ quan ban hành in hoa, đậm, cỡ 12–13, canh giữa",
  element: "issuerName",
  severity: "error",
  article: "PL I.II.2b",
  cure: lookCure,
  *find(document) {
    const { parts, spec } = document;
    const lines = parts.head.issuerName;
    if (lines.length === 0)
      yield* missingLine(document, { path: [], message: "Không thấy tên cơ quan ban hành ở góc trái đầu văn bản." });
    for (const line of lines) {
      const faults = lookFaults(line, spec.elements.issuerName);
      if (faults.length === 0) continue;
      yield {
        path: pathOf(line.paragraph),
        message: `Tên cơ quan ban hành “${line.text}” sai cách trình bày: ${faults.join("; ")}.`,
        hint: "Tên cơ quan ban hành in hoa, đứng, đậm, cỡ 12 - 13, canh giữa.",
      };
    }
  },
};
