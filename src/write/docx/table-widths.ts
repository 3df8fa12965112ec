/** Widths of a table's columns: the shares asked for, but no column narrower than its longest word or figure. */
import type { TableBlock, TableCell, TableRow } from "../../model/document-tree.ts";
import type { FormatSpec } from "../../model/format.ts";
import { longestWordPt, textWidthPt } from "../../model/text-width.ts";
import { mmToTwips, ptToTwips } from "./measures.ts";
import { placeHeader } from "./table-header.ts";

export type TableElement = "tableHeader" | "tableText" | "tableNumber";

export interface TableLayout {
  /** In twips; together exactly the width of the text. */
  readonly widths: readonly number[];
  readonly sizesPt: Readonly<Record<TableElement, number>>;
}

/** Between one size and the next smaller one. */
const sizeStepPt = 0.5;
/** Free room in a cell, so that no program breaks a word that just fits. */
const slackPt = 1.5;

/** The largest sizes at which every word and figure fits its column; the smallest allowed ones when none does. */
export function layoutTable(spec: FormatSpec, table: TableBlock, textWidth: number): TableLayout {
  const shares = table.columns.map((column) => column.widthShare);
  for (let reduction = 0; ; reduction += sizeStepPt) {
    const sizesPt = reducedSizes(spec, reduction);
    const least = leastWidths(spec, table, sizesPt);
    if (sum(least) <= textWidth) return { widths: shareWidth(textWidth, shares, least), sizesPt };
    if (isSmallest(spec, sizesPt)) return { widths: shareWidth(textWidth, least, []), sizesPt };
  }
}

function reducedSizes(spec: FormatSpec, reduction: number): Readonly<Record<TableElement, number>> {
  const reduced = (element: TableElement): number => {
    const { sizePt, allowedSizePt } = spec.elements[element];
    return Math.max(Math.min(sizePt, allowedSizePt[0]), sizePt - reduction);
  };
  return {
    tableHeader: reduced("tableHeader"),
    tableText: reduced("tableText"),
    tableNumber: reduced("tableNumber"),
  };
}

function isSmallest(spec: FormatSpec, sizesPt: Readonly<Record<TableElement, number>>): boolean {
  const elements = ["tableHeader", "tableText", "tableNumber"] as const;
  return elements.every((element) => sizesPt[element] <= spec.elements[element].allowedSizePt[0]);
}

/** The narrowest width in twips of every column. */
function leastWidths(
  spec: FormatSpec,
  table: TableBlock,
  sizesPt: Readonly<Record<TableElement, number>>,
): readonly number[] {
  const frame = 2 * mmToTwips(spec.table.cellPaddingMm.value) + ptToTwips(spec.table.borderPt.value + slackPt);
  const contents = table.columns.map((_column, index) =>
    Math.max(0, ...table.rows.map((row) => cellNeedPt(spec, row, row.cells[index], sizesPt))),
  );
  const least = contents.map((widthPt) => ptToTwips(widthPt) + frame);
  const look = { sizePt: sizesPt.tableHeader, bold: spec.elements.tableHeader.bold };
  for (const cell of placeHeader(table.header, table.columns.length).flat()) {
    const need = ptToTwips(longestWordPt(cell.text, look)) + frame;
    const covered = least.slice(cell.column, cell.column + cell.columnSpan);
    const missing = Math.max(0, need - sum(covered));
    covered.forEach((width, index) => {
      least[cell.column + index] = width + Math.ceil(missing / covered.length);
    });
  }
  return least;
}

function cellNeedPt(
  spec: FormatSpec,
  row: TableRow,
  cell: TableCell | undefined,
  sizesPt: Readonly<Record<TableElement, number>>,
): number {
  if (cell === undefined) return 0;
  const bold = row.role !== "item";
  if (cell.type === "number") {
    return textWidthPt(cell.text, { sizePt: sizesPt.tableNumber, bold: bold || spec.elements.tableNumber.bold });
  }
  const words = cell.runs.map((run) =>
    longestWordPt(run.text, { sizePt: sizesPt.tableText, bold: bold || run.bold === true }),
  );
  return Math.max(0, ...words);
}

/** Shares a width out; columns that would get less than they need get just that, the others share the rest. */
export function shareWidth(total: number, shares: readonly number[], least: readonly number[]): readonly number[] {
  const need = (index: number): number => least[index] ?? 0;
  let open = shares.map((_share, index) => index);
  const fixed = new Map<number, number>();
  for (;;) {
    const rest = total - sum([...fixed.values()]);
    const openShares = sum(open.map((index) => shares[index] ?? 0));
    const width = (index: number): number => Math.floor((rest * (shares[index] ?? 0)) / openShares);
    const short = open.filter((index) => width(index) < need(index));
    if (short.length === 0) {
      for (const index of open) fixed.set(index, width(index));
      break;
    }
    for (const index of short) fixed.set(index, need(index));
    open = open.filter((index) => !short.includes(index));
    if (open.length === 0) break;
  }
  return withRemainder(
    total,
    shares.map((_share, index) => fixed.get(index) ?? 0),
  );
}

/** Twips lost in rounding go to the widest column. */
function withRemainder(total: number, widths: readonly number[]): readonly number[] {
  const widest = widths.indexOf(Math.max(...widths));
  const remainder = total - sum(widths);
  return widths.map((width, index) => (index === widest ? width + remainder : width));
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
