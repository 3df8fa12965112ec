/** How much width the columns of a table need, from what stands in them. */
import type { TableBlock, TableCell, TableRow } from "../../model/document-tree.ts";
import type { FormatSpec } from "../../model/format.ts";
import { type FontLook, longestLinePt, longestWordPt, textWidthPt } from "../../model/text-width.ts";
import { mmToTwips, ptToTwips } from "./measures.ts";
import { placeHeader } from "./table-header.ts";

export type TableElement = "tableHeader" | "tableText" | "tableNumber";
export type TableSizes = Readonly<Record<TableElement, number>>;

type Measure = (text: string, look: FontLook) => number;

/** Width of a cell beside its text, in twips: padding, border and some room. */
function cellFrame({ table }: FormatSpec): number {
  return 2 * mmToTwips(table.cellPaddingMm.value) + ptToTwips(table.borderPt.value + table.cellSlackPt.value);
}

/** The narrowest width of every column that breaks no word and no figure, in twips. */
export function leastWidths(spec: FormatSpec, table: TableBlock, sizesPt: TableSizes): readonly number[] {
  const least = [...contentWidths(spec, table, sizesPt, longestWordPt)];
  const look = { sizePt: sizesPt.tableHeader, bold: spec.elements.tableHeader.bold };
  for (const cell of placeHeader(table.header, table.columns.length).flat()) {
    const need = ptToTwips(longestWordPt(cell.text, look)) + cellFrame(spec);
    const covered = least.slice(cell.column, cell.column + cell.columnSpan);
    const missing = Math.max(0, need - covered.reduce((total, width) => total + width, 0));
    covered.forEach((width, index) => {
      least[cell.column + index] = width + Math.ceil(missing / covered.length);
    });
  }
  return least;
}

/** The width of every column in which each of its rows stands on one line, in twips. */
export function singleLineWidths(spec: FormatSpec, table: TableBlock, sizesPt: TableSizes): readonly number[] {
  return contentWidths(spec, table, sizesPt, (text, look) => longestLinePt(text.split("\n"), look));
}

function contentWidths(spec: FormatSpec, table: TableBlock, sizesPt: TableSizes, measure: Measure): readonly number[] {
  return table.columns.map((_column, index) => {
    const widths = table.rows.map((row) => cellWidthPt(spec, row, row.cells[index], sizesPt, measure));
    return ptToTwips(Math.max(0, ...widths)) + cellFrame(spec);
  });
}

/** A figure never breaks, so its measure is always the whole. */
function cellWidthPt(
  spec: FormatSpec,
  row: TableRow,
  cell: TableCell | undefined,
  sizesPt: TableSizes,
  measure: Measure,
): number {
  if (cell === undefined) return 0;
  const bold = row.role !== "item";
  if (cell.type === "number") {
    return textWidthPt(cell.text, { sizePt: sizesPt.tableNumber, bold: bold || spec.elements.tableNumber.bold });
  }
  const text = cell.runs.map((run) => run.text).join("");
  return measure(text, { sizePt: sizesPt.tableText, bold: bold || cell.runs.some((run) => run.bold === true) });
}
