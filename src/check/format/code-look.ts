import { lookCure } from "./cures.ts";
import { lookFaults } from "./element-look.ts";
import { type LayoutRule, pathOf } from "./layout-rule.ts";
import { missingLine } from "./missing-line.ts";

/** ND30-SK01: "Số:" with its colon, upright, not bold, size 13. */
export const codeLook: LayoutRule = {
  id: "ND30-SK01",
  title: "Chữ “Số:”, cỡ 13, kiểu đứng",
  element: "documentCode",
  severity: "error",
  article: "PL I.II.3c",
  cure: lookCure,
  *find(document) {
    const { parts, spec } = document;
    const line = parts.head.documentCode;
    if (line === undefined) {
      yield* missingLine(document, { path: [], message: "Không thấy dòng “Số: …” dưới tên cơ quan ban hành." });
      return;
    }
    const isRight = /^Số:/u.test(line.text);
    const faults = [
      ...(isRight ? [] : [`ghi “${line.text.slice(0, 4).trim()}”`]),
      ...lookFaults(line, spec.elements.documentCode, ["size", "weight", "slope"]),
    ];
    if (faults.length === 0) return;
    yield {
      path: pathOf(line.paragraph),
      message: `Dòng số, ký hiệu “${line.text}” sai: ${faults.join("; ")}.`,
      hint: "“Số:” in thường, cỡ 13, kiểu đứng, sau “Số” có dấu hai chấm.",
    };
  },
};
