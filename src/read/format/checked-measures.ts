/** The measures of a format that have a range of their own. */
import type { DataPath } from "../../diagnostic.ts";
import type { FormatSpec, Measure } from "../../model/format.ts";

/** A single number of the page: what it is called, which rule it may break, and where it stands. */
export interface CheckedMeasure {
  readonly rule: string;
  readonly title: string;
  readonly path: DataPath;
  readonly of: (spec: FormatSpec) => Measure;
}

const marginTitles = { top: "Lề trên", bottom: "Lề dưới", left: "Lề trái", right: "Lề phải" } as const;
const sides = ["top", "bottom", "left", "right"] as const;

function marginMeasures(key: "portraitMarginsMm" | "landscapeMarginsMm", page: string): readonly CheckedMeasure[] {
  return sides.map((side) => ({
    rule: side === "top" || side === "bottom" ? "ND30-PG02" : "ND30-PG03",
    title: `${marginTitles[side]}${page} (mm)`,
    path: [key, side, "value"],
    of: (spec) => spec[key][side],
  }));
}

/** Every measure that is not an element's. */
export const checkedMeasures: readonly CheckedMeasure[] = [
  { rule: "ND30-PG01", title: "Chiều rộng giấy (mm)", path: ["paperMm", "width", "value"], of: (s) => s.paperMm.width },
  {
    rule: "ND30-PG01",
    title: "Chiều cao giấy (mm)",
    path: ["paperMm", "height", "value"],
    of: (s) => s.paperMm.height,
  },
  ...marginMeasures("portraitMarginsMm", ""),
  ...marginMeasures("landscapeMarginsMm", " của trang ngang"),
  {
    rule: "ND30-PG06",
    title: "Khoảng cách từ mép giấy đến số trang (mm)",
    path: ["headerDistanceMm", "value"],
    of: (s) => s.headerDistanceMm,
  },
  {
    rule: "ND30-KY10",
    title: "Khoảng trống để ký (mm)",
    path: ["foot", "signatureSpaceMm", "value"],
    of: (s) => s.foot.signatureSpaceMm,
  },
  {
    rule: "ND30-PL06",
    title: "Lề trong của ô bảng (mm)",
    path: ["table", "cellPaddingMm", "value"],
    of: (s) => s.table.cellPaddingMm,
  },
  { rule: "ND30-PL06", title: "Nét kẻ bảng (pt)", path: ["table", "borderPt", "value"], of: (s) => s.table.borderPt },
];
