import { describe, expect, it } from "vitest";
import type { TableBlock } from "../../../src/model/document-tree.ts";
import { textWidthTwips } from "../../../src/write/docx/measures.ts";
import { layoutTable } from "../../../src/write/docx/table-widths.ts";
import { budgetTable, nd30 } from "./sample.ts";

const textWidth = textWidthTwips(nd30.spec, "portrait");

/** The units' columns stand last and form one group. */
function evenTable(units: readonly string[]): TableBlock {
  const table = budgetTable(units);
  const first = table.columns.length - units.length;
  return {
    ...table,
    columns: table.columns.map((column, at) => (at < first ? column : { ...column, evenGroup: first })),
  };
}

describe("columns of one group", () => {
  it.each([1, 2, 3, 4])("are equally wide where %i of them fit", (count) => {
    const units = ["Thủ Dầu Một", "An", "Thuận An", "Dĩ An"].slice(0, count);
    const { widths } = layoutTable(nd30.spec, evenTable(units), textWidth);
    expect(new Set(widths.slice(-count)).size).toBe(1);
  });

  it("cost no size of letters and no room of their own", () => {
    for (let count = 1; count <= 30; count += 1) {
      const units = Array.from({ length: count }, (_none, at) => (at === 0 ? "Khuyến-khích-phát-triển" : "Xã"));
      const even = layoutTable(nd30.spec, evenTable(units), textWidth);
      expect(even.sizesPt).toEqual(layoutTable(nd30.spec, budgetTable(units), textWidth).sizesPt);
      expect(even.widths.reduce((total, width) => total + width, 0)).toBe(textWidth);
    }
  });
});
