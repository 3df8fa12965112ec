/** Widths of columns from what they hold: no figure and no word is cut, long texts wrap, the page is filled. */
import type { TableBlock } from "../../model/document-tree.ts";
import { evenOut } from "../../model/even-columns.ts";
import type { FormatSpec } from "../../model/format.ts";
import { type ColumnNeed, columnNeeds } from "./column-needs.ts";
import { cellPaddingPt } from "./row-heights.ts";

/** A digit of Times is half an em. */
const digitWidthEm = 0.5;

/** Widths in points of the sheet's columns, for all its tables together. */
export function columnWidthsPt(
  spec: FormatSpec,
  tables: readonly TableBlock[],
  columnCount: number,
  pageWidthPt: number,
): readonly number[] {
  const own = tables.map((table) => columnNeeds(spec, table, columnCount, pageWidthPt));
  return widthsOfNeeds(tables, own, columnCount, pageWidthPt);
}

/** The same from what each table's columns need. */
export function widthsOfNeeds(
  tables: readonly TableBlock[],
  own: readonly (readonly ColumnNeed[])[],
  columnCount: number,
  pageWidthPt: number,
): readonly number[] {
  const even = joinTables(
    tables.map((table, at) => evenNeeds(table, own[at] ?? [])),
    columnCount,
  );
  const each = joinTables(own, columnCount);
  // Wider than the page, the sheet is printed smaller: even columns must not be what makes it so.
  const mostPt = Math.max(pageWidthPt, minimumSum(each));
  return fillPage(minimumSum(even) <= mostPt ? even : each, pageWidthPt);
}

/** Widths as Excel counts them: in digits of the workbook's own font, down to a hundredth. */
export function widthsInDigits(spec: FormatSpec, widthsPt: readonly number[]): readonly number[] {
  const digitPt = spec.elements.tableText.sizePt * digitWidthEm;
  return widthsPt.map((widthPt) => Math.ceil((widthPt / digitPt) * 100) / 100);
}

function evenNeeds({ columns }: TableBlock, needs: readonly ColumnNeed[]): readonly ColumnNeed[] {
  const groups = columns.map(({ evenGroup }) => evenGroup);
  if (groups.every((group) => group === undefined)) return needs;
  const minimum = evenOut(
    groups,
    needs.map((need) => need.minimumPt),
  );
  const preferred = evenOut(
    groups,
    needs.map((need) => need.preferredPt),
  );
  return needs.map((need, at) => ({
    minimumPt: minimum[at] ?? need.minimumPt,
    preferredPt: preferred[at] ?? need.preferredPt,
  }));
}

/** What each column of the sheet needs for all its tables together. */
function joinTables(tables: readonly (readonly ColumnNeed[])[], columnCount: number): readonly ColumnNeed[] {
  const [first, ...others] = tables;
  if (first !== undefined && others.length === 0) return first;
  return Array.from({ length: columnCount }, (_, column) => {
    const needs = tables.flatMap((of) => of[column] ?? []);
    return {
      minimumPt: Math.max(cellPaddingPt, ...needs.map((need) => need.minimumPt)),
      preferredPt: Math.max(cellPaddingPt, ...needs.map((need) => need.preferredPt)),
    };
  });
}

/** What the page has left goes first to the columns that would wrap, then to all in proportion. */
function fillPage(needs: readonly ColumnNeed[], pageWidthPt: number): readonly number[] {
  const minimum = minimumSum(needs);
  const wanted = sum(needs.map((need) => need.preferredPt)) - minimum;
  const spare = Math.max(0, pageWidthPt - minimum);
  const granted = wanted === 0 ? 0 : Math.min(1, spare / wanted);
  const widths = needs.map((need) => need.minimumPt + granted * (need.preferredPt - need.minimumPt));
  const stretch = Math.max(1, pageWidthPt / sum(widths));
  return widths.map((width) => width * stretch);
}

function minimumSum(needs: readonly ColumnNeed[]): number {
  return sum(needs.map((need) => need.minimumPt));
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
