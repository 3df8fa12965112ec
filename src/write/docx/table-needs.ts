/** How much width the columns of a table need, from what stands in them. */
import type { TableBlock, TableCell, TableRow } from "../../model/document-tree.ts";
import type { FormatSpec } from "../../model/format.ts";
import { textUnits } from "../../model/letter-widths.ts";
import { fontFace, longestLineUnits, longestWordUnits, unitsToPt } from "../../model/text-width.ts";
import { mmToTwips, ptToTwips } from "./measures.ts";
import { type PlacedHeaderCell, placeHeader } from "./table-header.ts";

export type TableElement = "tableHeader" | "tableText" | "tableNumber";
export type TableSizes = Readonly<Record<TableElement, number>>;

/** What stands in a table, measured once for all sizes of its letters: widths in units of the font. */
export interface TableMeasures {
  readonly columns: readonly ColumnMeasures[];
  readonly header: readonly HeaderMeasures[];
}

interface ColumnMeasures {
  /** The longest figure; it never breaks. */
  readonly figure: number;
  readonly longestWord: number;
  readonly longestLine: number;
}

interface HeaderMeasures extends Pick<PlacedHeaderCell, "column" | "columnSpan"> {
  readonly longestWord: number;
}

/** Measures the figures, the words and the lines of every column. */
export function measureTable(spec: FormatSpec, table: TableBlock): TableMeasures {
  return { columns: measureColumns(spec, table), header: measureHeader(spec, table) };
}

/** The part of the measures that depends on the titles alone. */
export function measureHeader(spec: FormatSpec, { header, columns }: TableBlock): TableMeasures["header"] {
  const face = fontFace({ bold: spec.elements.tableHeader.bold });
  return placeHeader(header, columns.length)
    .flat()
    .map(({ column, columnSpan, text }) => ({ column, columnSpan, longestWord: longestWordUnits(text, face) }));
}

/** The part that depends on the rows. */
export function measureColumns(spec: FormatSpec, { columns, rows }: TableBlock): TableMeasures["columns"] {
  const measures = columns.map((): GrowingMeasures => ({ figure: 0, longestWord: 0, longestLine: 0 }));
  for (const row of rows) {
    const numberFace = row.role !== "item" || spec.elements.tableNumber.bold ? "bold" : "regular";
    for (let at = 0; at < measures.length; at += 1) {
      const cell = row.cells[at];
      const column = measures[at];
      if (cell === undefined || column === undefined) continue;
      if (cell.type === "number") column.figure = Math.max(column.figure, textUnits(cell.text, numberFace));
      else if (cell.runs.length > 0) measureText(column, row, cell);
    }
  }
  return measures;
}

type GrowingMeasures = { -readonly [Measure in keyof ColumnMeasures]: number };

function measureText(column: GrowingMeasures, row: TableRow, cell: Extract<TableCell, { type: "text" }>): void {
  const { text, face } = cellText(row, cell);
  const line = text.includes("\n") ? longestLineUnits(text.split("\n"), face) : textUnits(text, face);
  column.longestLine = Math.max(column.longestLine, line);
  column.longestWord = Math.max(column.longestWord, longestWordUnits(text, face));
}

function cellText({ role }: TableRow, { runs }: Extract<TableCell, { type: "text" }>) {
  const bold = role !== "item" || runs.some((run) => run.bold === true);
  const text = runs.length === 1 ? (runs[0]?.text ?? "") : runs.map((run) => run.text).join("");
  return { text, face: fontFace({ bold }) };
}

/** Width of a cell beside its text, in twips: padding, border and some room. */
function cellFrame({ table }: FormatSpec): number {
  return 2 * mmToTwips(table.cellPaddingMm.value) + ptToTwips(table.borderPt.value + table.cellSlackPt.value);
}

/** The narrowest width of every column that breaks no word and no figure, in twips. */
export function leastWidths(
  spec: FormatSpec,
  { columns, header }: TableMeasures,
  sizesPt: TableSizes,
): readonly number[] {
  const least = columns.map((column) => columnWidth(spec, column.figure, column.longestWord, sizesPt));
  for (const cell of header) {
    const need = ptToTwips(unitsToPt(cell.longestWord, sizesPt.tableHeader)) + cellFrame(spec);
    const covered = least.slice(cell.column, cell.column + cell.columnSpan);
    const missing = Math.max(0, need - covered.reduce((total, width) => total + width, 0));
    covered.forEach((width, index) => {
      least[cell.column + index] = width + Math.ceil(missing / covered.length);
    });
  }
  return least;
}

/** The width of every column in which each of its rows stands on one line, in twips. */
export function singleLineWidths(spec: FormatSpec, { columns }: TableMeasures, sizesPt: TableSizes): readonly number[] {
  return columns.map((column) => columnWidth(spec, column.figure, column.longestLine, sizesPt));
}

function columnWidth(spec: FormatSpec, figure: number, text: number, sizesPt: TableSizes): number {
  const widest = Math.max(unitsToPt(figure, sizesPt.tableNumber), unitsToPt(text, sizesPt.tableText));
  return ptToTwips(widest) + cellFrame(spec);
}
