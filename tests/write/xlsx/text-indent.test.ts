import { describe, expect, it } from "vitest";
import type { TableBlock } from "../../../src/model/document-tree.ts";
import type { Alignment } from "../../../src/model/text-table.ts";
import { textWidthPt } from "../../../src/model/text-width.ts";
import { layOutDataRows } from "../../../src/write/xlsx/data-rows.ts";
import { cellPaddingPt, screenRounding, textIndentPt } from "../../../src/write/xlsx/row-heights.ts";
import { columnWidthsPt } from "../../../src/write/xlsx/widths.ts";
import { itemAnnex, textCell, treeOf } from "./annex-sections.ts";
import { nd30 } from "./format-nd30.ts";
import { bytesOf, openWorkbook, sheetAt } from "./written-workbook.ts";

function tableOf(aligns: readonly Alignment[], text: string): TableBlock {
  return {
    type: "table",
    columns: aligns.map((align) => ({ align, widthShare: 1 })),
    header: [],
    rows: [{ role: "item", cells: aligns.map(() => textCell(text)) }],
  };
}

const twoTexts = tableOf(["left", "center"], "Khuyến-khích");
const sheet = sheetAt(await openWorkbook(await bytesOf(treeOf(itemAnnex))), 0);

describe("texts of a table that begin at the left", () => {
  it("keep away from the figures before them", () => {
    for (const address of ["B6", "B8", "B15", "G8"]) {
      expect(sheet.getCell(address).alignment, address).toMatchObject({ horizontal: "left", indent: 1 });
    }
  });

  it("are the only ones indented", () => {
    for (const address of ["A1", "A3", "A5", "B5", "A8", "C8", "D8", "E8", "F8", "F15", "A16"]) {
      expect(sheet.getCell(address).alignment.indent, address).toBeUndefined();
    }
  });

  it("have a column and a row that leave room for it", () => {
    const indentPt = textIndentPt(nd30.spec, "left");
    expect(indentPt).toBe(9);
    const [left = 0, centred = 0] = columnWidthsPt(nd30.spec, [twoTexts], 2, 300);
    expect(left - centred).toBeGreaterThanOrEqual(indentPt);
    const text = "Tập huấn";
    const widthPt = textWidthPt(text, nd30.spec.elements.tableText) * screenRounding + cellPaddingPt + 1;
    const heightOf = (align: Alignment): number =>
      layOutDataRows(nd30.spec, tableOf([align], text), 1, [widthPt]).rowHeights[0]?.heightPt ?? 0;
    expect(heightOf("left")).toBeGreaterThan(1.5 * heightOf("center"));
  });
});
