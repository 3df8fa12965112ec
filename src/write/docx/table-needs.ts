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
  /** The longest figure of every column; it never breaks. */
  readonly figures: readonly number[];
  readonly texts: readonly TextMeasures[];
  readonly header: readonly HeaderMeasures[];
}

/** What stands in a column beside figures. */
interface TextMeasures {
  readonly longestWord: number;
  readonly longestLine: number;
}

interface HeaderMeasures extends Pick<PlacedHeaderCell, "column" | "columnSpan"> {
  readonly longestWord: number;
}

/** Measures the figures, the words and the lines of every column. */
export function measureTable(spec: FormatSpec, table: TableBlock): TableMeasures {
  return {
    figures: measureFigures(spec, table),
    texts: measureTexts(table),
    header: measureHeader(spec, table),
  };
}

/** The part of the measures that depends on the titles alone. */
export function measureHeader(spec: FormatSpec, { header, columns }: TableBlock): TableMeasures["header"] {
  const face = fontFace({ bold: spec.elements.tableHeader.bold });
  return placeHeader(header, columns.length)
    .flat()
    .map(({ column, columnSpan, text }) => ({ column, columnSpan, longestWord: longestWordUnits(text, face) }));
}

/** The part that depends on the figures. */
export function measureFigures(spec: FormatSpec, { columns, rows }: TableBlock): TableMeasures["figures"] {
  const longest: number[] = columns.map(() => 0);
  for (const { role, cells } of rows) {
    const face = role !== "item" || spec.elements.tableNumber.bold ? "bold" : "regular";
    for (let at = 0; at < longest.length; at += 1) {
      const cell = cells[at];
      if (cell?.type !== "number") continue;
      const units = textUnits(cell.text, face);
      if (units > (longest[at] ?? 0)) longest[at] = units;
    }
  }
  return longest;
}

/** The part that depends on the texts. */
export function measureTexts({ columns, rows }: TableBlock): TableMeasures["texts"] {
  const measures = columns.map((): GrowingMeasures => ({ longestWord: 0, longestLine: 0 }));
  for (const row of rows) {
    for (let at = 0; at < measures.length; at += 1) {
      const cell = row.cells[at];
      const column = measures[at];
      if (column !== undefined && cell?.type === "text" && cell.runs.length > 0) measureText(column, row, cell);
    }
  }
  return measures;
}

type GrowingMeasures = { -readonly [Measure in keyof TextMeasures]: number };

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
  { figures, texts, header }: TableMeasures,
  sizesPt: TableSizes,
): readonly number[] {
  const frame = cellFrame(spec);
  const least = texts.map(({ longestWord }, at) => frame + textTwips(figures[at] ?? 0, longestWord, sizesPt));
  for (const { column, columnSpan, longestWord } of header) {
    const need = ptToTwips(unitsToPt(longestWord, sizesPt.tableHeader)) + frame;
    const end = Math.min(column + columnSpan, least.length);
    let missing = need;
    for (let at = column; at < end; at += 1) missing -= least[at] ?? 0;
    if (missing <= 0) continue;
    const each = Math.ceil(missing / (end - column));
    for (let at = column; at < end; at += 1) least[at] = (least[at] ?? 0) + each;
  }
  return least;
}

/** The width of every column in which each of its rows stands on one line, in twips. */
export function singleLineWidths(
  spec: FormatSpec,
  { figures, texts }: TableMeasures,
  sizesPt: TableSizes,
): readonly number[] {
  const frame = cellFrame(spec);
  return texts.map(({ longestLine }, at) => frame + textTwips(figures[at] ?? 0, longestLine, sizesPt));
}

function textTwips(figure: number, text: number, sizesPt: TableSizes): number {
  return ptToTwips(Math.max(unitsToPt(figure, sizesPt.tableNumber), unitsToPt(text, sizesPt.tableText)));
}
