/** Widths of columns from what they hold: no figure and no word is cut, long texts wrap, the page is filled. */
import type { HeaderCell, TableBlock, TableCell } from "../../model/document-tree.ts";
import { evenOut } from "../../model/even-columns.ts";
import type { FormatSpec } from "../../model/format.ts";
import { textWidthPt } from "../../model/text-width.ts";
import { placeHeader } from "./header-rows.ts";
import { cellPaddingPt, plainText, screenRounding, textIndentPt } from "./row-heights.ts";
import { measureText } from "./text-measures.ts";

/** Room for one more digit, so that an edited sum does not turn into "####". */
const spareDigit = "0";

/** A digit of Times is half an em. */
const digitWidthEm = 0.5;

interface ColumnNeed {
  readonly minimumPt: number;
  /** Width at which nothing wraps. */
  readonly preferredPt: number;
}

/** Widths in points of the sheet's columns, for all its tables together. */
export function columnWidthsPt(
  spec: FormatSpec,
  tables: readonly TableBlock[],
  columnCount: number,
  pageWidthPt: number,
): readonly number[] {
  const own = tables.map((table) => columnNeeds(spec, table, columnCount, pageWidthPt));
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
  return Array.from({ length: columnCount }, (_, column) => joinNeeds(tables.flatMap((needs) => needs[column] ?? [])));
}

function joinNeeds(needs: readonly ColumnNeed[]): ColumnNeed {
  return {
    minimumPt: Math.max(cellPaddingPt, ...needs.map((need) => need.minimumPt)),
    preferredPt: Math.max(cellPaddingPt, ...needs.map((need) => need.preferredPt)),
  };
}

/** What each column needs for the header cells above it and for its own cells. */
function columnNeeds(
  spec: FormatSpec,
  table: TableBlock,
  columnCount: number,
  pageWidthPt: number,
): readonly ColumnNeed[] {
  const minimum = new Array<number>(columnCount).fill(cellPaddingPt);
  const preferred = new Array<number>(columnCount).fill(cellPaddingPt);
  const widen = (column: number, need: ColumnNeed): void => {
    minimum[column] = Math.max(minimum[column] ?? 0, need.minimumPt);
    preferred[column] = Math.max(preferred[column] ?? 0, need.preferredPt);
  };
  for (const { column, cell } of placeHeader(table.header))
    if (cell.columnSpan === 1) widen(column, headerNeed(spec, cell));
  const indentsPt = table.columns.map(({ align }) => textIndentPt(spec, align));
  for (const { role, cells } of table.rows)
    cells.forEach((cell, column) => {
      widen(column, cellNeed(spec, cell, role !== "item", indentsPt[column] ?? 0, pageWidthPt));
    });
  return minimum.map((minimumPt, column) => ({ minimumPt, preferredPt: preferred[column] ?? minimumPt }));
}

function headerNeed(spec: FormatSpec, cell: HeaderCell): ColumnNeed {
  const width = padded(measureText(cell.text, spec.elements.tableHeader.sizePt, true).longestWordPt);
  return { minimumPt: width, preferredPt: width };
}

function cellNeed(spec: FormatSpec, cell: TableCell, bold: boolean, indentPt: number, pageWidthPt: number): ColumnNeed {
  if (cell.type === "number") {
    const width = padded(textWidthPt(cell.text + spareDigit, { sizePt: spec.elements.tableNumber.sizePt, bold }));
    return { minimumPt: width, preferredPt: width };
  }
  const text = plainText(cell.runs);
  if (text === "") return nothing;
  const { longestLinePt, longestWordPt } = measureText(text, spec.elements.tableText.sizePt, bold);
  const unwrapped = padded(longestLinePt) + indentPt;
  const widestPt = spec.sheet.widestColumnShare.value * pageWidthPt;
  const preferredPt = Math.min(unwrapped, widestPt);
  const word = padded(longestWordPt) + indentPt;
  const narrowestPt = spec.sheet.narrowestColumnEm.value * spec.elements.tableText.sizePt + indentPt;
  // A word without an end (a web address) may break; it must not widen the whole sheet.
  const minimumPt = Math.max(Math.min(preferredPt, narrowestPt), Math.min(word, widestPt));
  return { minimumPt, preferredPt: Math.max(minimumPt, preferredPt) };
}

const nothing: ColumnNeed = { minimumPt: 0, preferredPt: 0 };

function padded(widthPt: number): number {
  return widthPt * screenRounding + cellPaddingPt;
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
