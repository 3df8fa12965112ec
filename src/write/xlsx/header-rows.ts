/** The header of a table, merged as its cells say. */
import type { HeaderCell, TableBlock } from "../../model/document-tree.ts";
import type { FormatSpec } from "../../model/format.ts";
import { cellLines, linesHeightPt } from "./row-heights.ts";
import type { CellLook, PlacedRows, RowHeight, SheetCell } from "./sheet-layout.ts";

/** A header cell with its place, by index in the header's rows and columns. */
export interface HeaderPlace {
  readonly row: number;
  readonly column: number;
  readonly cell: HeaderCell;
}

/** Where each header cell stands: a cell moves right past what spans from above cover. */
export function placeHeader(header: TableBlock["header"]): readonly HeaderPlace[] {
  // How many rows of each column the cells above have already covered.
  const covered: number[] = [];
  const places: HeaderPlace[] = [];
  header.forEach((cells, row) => {
    let column = 0;
    for (const cell of cells) {
      while ((covered[column] ?? 0) > row) column += 1;
      places.push({ row, column, cell });
      for (let along = 0; along < cell.columnSpan; along += 1) {
        covered[column + along] = Math.max(covered[column + along] ?? 0, row + cell.rowSpan);
      }
      column += cell.columnSpan;
    }
  });
  return places;
}

const headerLook: CellLook = { element: "tableHeader", align: "center", bold: true, border: true };

/** Header rows from `firstRow` on. */
export function layOutHeader(
  spec: FormatSpec,
  table: TableBlock,
  firstRow: number,
  columnWidthsPt: readonly number[],
): PlacedRows {
  const places = placeHeader(table.header);
  const cells = places.map(
    ({ row, column, cell }): SheetCell => ({
      row: firstRow + row,
      column: column + 1,
      rowSpan: cell.rowSpan,
      columnSpan: cell.columnSpan,
      value: { type: "text", runs: [{ text: cell.text }] },
      look: headerLook,
    }),
  );
  const heights = headerHeights(spec, places, table.header.length, columnWidthsPt);
  const rowHeights = heights.map(
    (height, index): RowHeight => ({ row: firstRow + index, heightPt: height, refits: false }),
  );
  return { cells, rowHeights, rowCount: table.header.length };
}

/** Cells of one row set its height first; what a taller merged cell still lacks goes to its last row. */
export function headerHeights(
  spec: FormatSpec,
  places: readonly HeaderPlace[],
  rowCount: number,
  columnWidthsPt: readonly number[],
): readonly number[] {
  const heights = Array.from({ length: rowCount }, () => linesHeightPt(spec, "tableHeader", 1));
  const byRowSpan = [...places].sort((a, b) => a.cell.rowSpan - b.cell.rowSpan);
  for (const { row, column, cell } of byRowSpan) {
    const widthPt = columnWidthsPt.slice(column, column + cell.columnSpan).reduce((sum, width) => sum + width, 0);
    const needed = linesHeightPt(spec, "tableHeader", cellLines(spec, "tableHeader", cell.text, widthPt, true));
    const given = heights.slice(row, row + cell.rowSpan).reduce((sum, height) => sum + height, 0);
    const last = row + cell.rowSpan - 1;
    heights[last] = (heights[last] ?? 0) + Math.max(0, needed - given);
  }
  return heights;
}
