/** The rows of a table under its header: texts, figures and live formulas. */
import type { ElementName, TableBlock, TableCell, TableColumn, TableRow } from "../../model/document-tree.ts";
import type { FormatSpec } from "../../model/format.ts";
import type { Alignment } from "../../model/text-table.ts";
import { cellFormula } from "./formulas.ts";
import { cellLines, linesHeightPt, plainText, textIndentPt } from "./row-heights.ts";
import type { CellLook, PlacedRows, RowHeight, SheetCell, SheetValue } from "./sheet-layout.ts";

type Weight = "regular" | "bold";

const numberLooks = weights("tableNumber", "right");
const textLooks: Readonly<Record<Alignment, Readonly<Record<Weight, CellLook>>>> = {
  left: weights("tableText", "left"),
  center: weights("tableText", "center"),
  right: weights("tableText", "right"),
  both: weights("tableText", "both"),
};

function weights(element: ElementName, align: Alignment): Readonly<Record<Weight, CellLook>> {
  const look = { element, align, border: true };
  return { regular: { ...look, bold: false }, bold: { ...look, bold: true } };
}

const emptyCell: TableCell = { type: "text", runs: [] };

/** Data rows from `firstRow` on; totals and groups are bold. */
export function layOutDataRows(
  spec: FormatSpec,
  table: TableBlock,
  firstRow: number,
  columnWidthsPt: readonly number[],
): PlacedRows {
  const cells = table.rows.flatMap((row, index) =>
    table.columns.map((column, at) => sheetCell(table, row, row.cells[at] ?? emptyCell, column, at, firstRow, index)),
  );
  const rowHeights = table.rows.map(
    (row, index): RowHeight => ({
      row: firstRow + index,
      heightPt: linesHeightPt(spec, "tableText", linesOfRow(spec, table.columns, row, columnWidthsPt)),
      refits: true,
    }),
  );
  return { cells, rowHeights, rowCount: table.rows.length };
}

function sheetCell(
  table: TableBlock,
  row: TableRow,
  cell: TableCell,
  column: TableColumn,
  at: number,
  firstRow: number,
  index: number,
): SheetCell {
  const isNumber = cell.type === "number";
  const weight = row.role === "item" ? "regular" : "bold";
  return {
    row: firstRow + index,
    column: at + 1,
    rowSpan: 1,
    columnSpan: 1,
    value: isNumber ? numberValue(table, cell, firstRow) : cell,
    look: isNumber ? numberLooks[weight] : textLooks[column.align][weight],
  };
}

function numberValue(table: TableBlock, cell: TableCell & { type: "number" }, firstRow: number): SheetValue {
  const { value, formula } = cell;
  if (formula === undefined) return { type: "number", value };
  return { type: "number", value, formula: cellFormula(table, value, formula, firstRow) };
}

function linesOfRow(
  spec: FormatSpec,
  columns: readonly TableColumn[],
  row: TableRow,
  columnWidthsPt: readonly number[],
): number {
  const bold = row.role !== "item";
  const lines = columns.map(({ align }, at) => {
    const cell = row.cells[at] ?? emptyCell;
    if (cell.type === "number") return 1;
    const widthPt = (columnWidthsPt[at] ?? 0) - textIndentPt(spec, align);
    return cellLines(spec, "tableText", plainText(cell.runs), widthPt, bold);
  });
  return Math.max(1, ...lines);
}
