/** The header of a table, merged as its cells say. */
import type { HeaderCell, TableBlock } from "../../model/document-tree.ts";
import type { FormatSpec } from "../../model/format.ts";
import { cellLines, linesHeightPt, shownText } from "./row-heights.ts";
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
  const heights = prepareHeaderHeights(spec, places, table.header.length)(columnWidthsPt);
  const rowHeights = heights.map(
    (height, index): RowHeight => ({ row: firstRow + index, heightPt: height, refits: false }),
  );
  return { cells, rowHeights, rowCount: table.header.length };
}

/** Gives the heights of a header's rows in columns of any widths. */
export function prepareHeaderHeights(
  spec: FormatSpec,
  places: readonly HeaderPlace[],
  rowCount: number,
): (columnWidthsPt: readonly number[]) => readonly number[] {
  const lowestPt = linesHeightPt(spec, "tableHeader", 1);
  // Cells of one row set its height first; what a taller merged cell still lacks goes to its last row.
  const byRowSpan = [...places].sort((a, b) => a.cell.rowSpan - b.cell.rowSpan);
  const texts = byRowSpan.map(({ cell }) => shownText(spec, "tableHeader", cell.text, true));
  return (columnWidthsPt) => {
    const heights: number[] = [];
    for (let row = 0; row < rowCount; row += 1) heights.push(lowestPt);
    byRowSpan.forEach(({ row, column, cell }, at) => {
      const text = texts[at];
      if (text === undefined) return;
      const widthPt = sumOf(columnWidthsPt, column, cell.columnSpan);
      const needed = linesHeightPt(spec, "tableHeader", cellLines(text, widthPt));
      const last = row + cell.rowSpan - 1;
      heights[last] = (heights[last] ?? 0) + Math.max(0, needed - sumOf(heights, row, cell.rowSpan));
    });
    return heights;
  };
}

function sumOf(values: readonly number[], from: number, count: number): number {
  let sum = 0;
  for (let at = from; at < from + count; at += 1) sum += values[at] ?? 0;
  return sum;
}
