import { decimalText, type LayoutRule } from "./layout-rule.ts";

/** Paper in a printer's driver differs from A4 by up to a millimetre (60 twips). */
const toleranceMm = 1.06;

/** ND30-PG01: every section is on A4, upright or turned. */
export const paperSize: LayoutRule = {
  id: "ND30-PG01",
  title: "Khổ giấy A4",
  severity: "error",
  article: "PL I.I.1",
  cure: "Trong Word: Bố cục (Layout) > Kích cỡ (Size) > A4.",
  *find({ facts, spec }) {
    const width = spec.paperMm.width.value;
    const height = spec.paperMm.height.value;
    for (const [at, section] of facts.sections.entries()) {
      const [wanted, other] = section.landscape ? [height, width] : [width, height];
      const isRight =
        Math.abs(section.widthMm - wanted) <= toleranceMm && Math.abs(section.heightMm - other) <= toleranceMm;
      if (isRight) continue;
      yield {
        path: ["sections", at],
        message: `Khổ giấy phải là A4 (${width} mm × ${height} mm); phần ${at + 1} của tệp đang là ${decimalText(section.widthMm)} × ${decimalText(section.heightMm)} mm.`,
      };
    }
  },
};
