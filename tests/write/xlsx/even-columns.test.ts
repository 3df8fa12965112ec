import { describe, expect, it } from "vitest";
import type { TableBlock } from "../../../src/model/document-tree.ts";
import { columnWidthsPt } from "../../../src/write/xlsx/widths.ts";
import { textCell } from "./annex-sections.ts";
import { nd30 } from "./format-nd30.ts";

const figures = ["1.250.750", "80", "0"];
const table: TableBlock = {
  type: "table",
  columns: [
    { align: "left", widthShare: 4 },
    ...figures.map(() => ({ align: "right", widthShare: 2, evenGroup: 1 }) as const),
  ],
  header: [
    [
      { text: "Nội dung", columnSpan: 1, rowSpan: 2 },
      { text: "Trong đó", columnSpan: 3, rowSpan: 1 },
    ],
    [2026, 2027, 2028].map((year) => ({ text: `Năm ${year}`, columnSpan: 1, rowSpan: 1 })),
  ],
  rows: [
    {
      role: "item",
      cells: [
        textCell("Tập huấn kỹ năng"),
        ...figures.map((text) => ({ type: "number", value: Number(text.replaceAll(".", "")), text }) as const),
      ],
    },
  ],
};
const widthsOn = (pageWidthPt: number): readonly number[] => columnWidthsPt(nd30.spec, [table], 4, pageWidthPt);

describe("columns of one group", () => {
  it("are equally wide on a page that has room", () => {
    const [, ...widths] = widthsOn(480);
    expect(widths[1]).toBeCloseTo(widths[0] ?? 0, 6);
    expect(widths[2]).toBeCloseTo(widths[0] ?? 0, 6);
  });

  it("have each their own width rather than make the sheet wider than the page", () => {
    const [, first = 0, second = 0] = widthsOn(230);
    expect(second).toBeLessThan(first);
  });
});
