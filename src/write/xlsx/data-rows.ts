/** The rows of a table under its header: texts, figures and live formulas. */
import type { ElementName, TableBlock, TableCell, TableRow } from "../../model/document-tree.ts";
import type { FormatSpec } from "../../model/format.ts";
import type { Alignment } from "../../model/text-table.ts";
import { cellFormula } from "./formulas.ts";
import { cellLines, linesHeightPt, plainText, shownText, textIndentPt } from "./row-heights.ts";
import type { CellLook, PlacedRows, RowHeight, SheetCell, SheetValue } from "./sheet-layout.ts";
import type { MeasuredText } from "./text-measures.ts";

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
  const heightsPt = prepareDataHeights(spec, table)(columnWidthsPt);
  const rowHeights = table.rows.map((row, index): RowHeight => {
    const at = firstRow + index;
    for (let column = 0; column < table.columns.length; column += 1)
      cells.push(sheetCell(table, row, column, at, firstRow));
    return { row: at, heightPt: heightsPt[index] ?? 0, refits: true };
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

/** A text of a row, which wraps in its column. */
interface WrappingText {
  readonly text: MeasuredText;
  readonly column: number;
  readonly indentPt: number;
}

/** Gives the heights of a table's rows in columns of any widths. */
export function prepareDataHeights(
  spec: FormatSpec,
  { columns, rows }: TableBlock,
): (columnWidthsPt: readonly number[]) => readonly number[] {
  const indentsPt = columns.map(({ align }) => textIndentPt(spec, align));
  const rowTexts = rows.map((row) => wrappingTexts(spec, indentsPt, row));
  return (columnWidthsPt) => rowTexts.map((texts) => linesHeightPt(spec, "tableText", linesOf(texts, columnWidthsPt)));
}

function wrappingTexts(spec: FormatSpec, indentsPt: readonly number[], row: TableRow): readonly WrappingText[] {
  const texts: WrappingText[] = [];
  indentsPt.forEach((indentPt, column) => {
    const cell = row.cells[column];
    if (cell?.type !== "text" || cell.runs.length === 0) return;
    const text = shownText(spec, "tableText", plainText(cell.runs), row.role !== "item");
    texts.push({ text, column, indentPt });
  });
  return texts;
}

function linesOf(texts: readonly WrappingText[], columnWidthsPt: readonly number[]): number {
  let most = 1;
  for (const { text, column, indentPt } of texts)
    most = Math.max(most, cellLines(text, (columnWidthsPt[column] ?? 0) - indentPt));
  return most;
}
