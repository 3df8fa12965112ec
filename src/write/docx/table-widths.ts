/** Widths of a table's columns: the shares asked for, but no column narrower than its longest word or figure. */
import type { TableBlock } from "../../model/document-tree.ts";
import { evenOut } from "../../model/even-columns.ts";
import type { FormatSpec } from "../../model/format.ts";
import {
  leastWidths,
  measureTable,
  singleLineWidths,
  type TableElement,
  type TableMeasures,
  type TableSizes,
} from "./table-needs.ts";

export interface TableLayout {
  /** In twips; together exactly the width of the text. */
  readonly widths: readonly number[];
  readonly sizesPt: TableSizes;
}

/** What the columns need, in twips. */
interface ColumnNeeds {
  readonly least: readonly number[];
  readonly singleLine: readonly number[];
}

/** The largest sizes at which all columns are wide enough; at the smallest allowed ones, the room that there is. */
export function layoutTable(
  spec: FormatSpec,
  table: TableBlock,
  textWidth: number,
  measures: TableMeasures = measureTable(spec, table),
): TableLayout {
  const shares = table.columns.map((column) => column.widthShare);
  for (let reduction = 0; ; reduction += spec.table.sizeStepPt.value) {
    const sizesPt = reducedSizes(spec, reduction);
    const own = { least: leastWidths(spec, measures, sizesPt), singleLine: singleLineWidths(spec, measures, sizesPt) };
    const even = evenNeeds(table, own);
    // Even columns are worth less than the size of the letters: where they do not fit, each has its own width.
    for (const needs of [even, own]) {
      const wanted = comfortableWidths(spec, shares, needs, textWidth);
      if (sum(wanted) <= textWidth) return { widths: shareWidth(textWidth, shares, wanted), sizesPt };
    }
    if (!isSmallest(spec, sizesPt)) continue;
    const needs = sum(even.least) <= textWidth ? even : own;
    return { widths: squeeze(textWidth, needs.least, comfortableWidths(spec, shares, needs, textWidth)), sizesPt };
  }
}

function evenNeeds({ columns }: TableBlock, { least, singleLine }: ColumnNeeds): ColumnNeeds {
  const groups = columns.map(({ evenGroup }) => evenGroup);
  return { least: evenOut(groups, least), singleLine: evenOut(groups, singleLine) };
}

function comfortableWidths(
  { table }: FormatSpec,
  shares: readonly number[],
  { least, singleLine }: ColumnNeeds,
  textWidth: number,
): readonly number[] {
  const all = sum(shares);
  return least.map((width, index) => {
    const share = (textWidth * (shares[index] ?? 0)) / all;
    return Math.max(width, Math.floor(Math.min(singleLine[index] ?? 0, share * (1 - table.givenUpShare.value))));
  });
}

function reducedSizes(spec: FormatSpec, reduction: number): TableSizes {
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

function isSmallest(spec: FormatSpec, sizesPt: TableSizes): boolean {
  const elements = ["tableHeader", "tableText", "tableNumber"] as const;
  return elements.every((element) => sizesPt[element] <= spec.elements[element].allowedSizePt[0]);
}

/** Too little room for all: what is left above the least goes where it is wanted; below it, words will break. */
function squeeze(total: number, least: readonly number[], wanted: readonly number[]): readonly number[] {
  const rest = total - sum(least);
  if (rest <= 0) return shareWidth(total, least, []);
  const extra = wanted.map((width, index) => width - (least[index] ?? 0));
  const widths = least.map((width, index) => width + Math.floor((rest * (extra[index] ?? 0)) / sum(extra)));
  return withRemainder(total, widths);
}

/** Shares a width out; columns that would get less than they need get just that, the others share the rest. */
export function shareWidth(total: number, shares: readonly number[], least: readonly number[]): readonly number[] {
  const fixed: (number | undefined)[] = shares.map(() => undefined);
  for (;;) {
    let rest = total;
    let openShares = 0;
    for (let at = 0; at < shares.length; at += 1) {
      const width = fixed[at];
      if (width === undefined) openShares += shares[at] ?? 0;
      else rest -= width;
    }
    const widths = shares.map((share, at) => fixed[at] ?? Math.floor((rest * share) / openShares));
    let short = 0;
    for (let at = 0; at < shares.length; at += 1) {
      const need = least[at] ?? 0;
      if (fixed[at] !== undefined || (widths[at] ?? 0) >= need) continue;
      fixed[at] = need;
      short += 1;
    }
    if (short === 0) return withRemainder(total, widths);
  }
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
