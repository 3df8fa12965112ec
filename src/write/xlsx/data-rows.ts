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
  const cells: SheetCell[] = [];
  const rowHeights = table.rows.map((row, index): RowHeight => {
    const at = firstRow + index;
    for (let column = 0; column < table.columns.length; column += 1)
      cells.push(sheetCell(table, row, column, at, firstRow));
    return { row: at, heightPt: dataRowHeight(spec, table.columns, row, columnWidthsPt), refits: true };
  });
  return { cells, rowHeights, rowCount: table.rows.length };
}

function sheetCell(table: TableBlock, row: TableRow, column: number, sheetRow: number, firstRow: number): SheetCell {
  const cell = row.cells[column] ?? emptyCell;
  const weight = row.role === "item" ? "regular" : "bold";
  const isNumber = cell.type === "number";
  return {
    row: sheetRow,
    column: column + 1,
    rowSpan: 1,
    columnSpan: 1,
    value: isNumber ? numberValue(table, cell, firstRow) : cell,
    look: isNumber ? numberLooks[weight] : textLooks[table.columns[column]?.align ?? "left"][weight],
  };
}

function numberValue(table: TableBlock, cell: TableCell & { type: "number" }, firstRow: number): SheetValue {
  const { value, formula } = cell;
  if (formula === undefined) return { type: "number", value };
  return { type: "number", value, formula: cellFormula(table, value, formula, firstRow) };
}

/** Height of a row whose texts wrap in columns of those widths. */
export function dataRowHeight(
  spec: FormatSpec,
  columns: readonly TableColumn[],
  row: TableRow,
  columnWidthsPt: readonly number[],
): number {
  return linesHeightPt(spec, "tableText", linesOfRow(spec, columns, row, columnWidthsPt));
}

function linesOfRow(
  spec: FormatSpec,
  columns: readonly TableColumn[],
  row: TableRow,
  columnWidthsPt: readonly number[],
): number {
  const bold = row.role !== "item";
  let most = 1;
  columns.forEach(({ align }, at) => {
    const cell = row.cells[at];
    if (cell?.type !== "text" || cell.runs.length === 0) return;
    const widthPt = (columnWidthsPt[at] ?? 0) - textIndentPt(spec, align);
    most = Math.max(most, cellLines(spec, "tableText", plainText(cell.runs), widthPt, bold));
  });
  return most;
}
