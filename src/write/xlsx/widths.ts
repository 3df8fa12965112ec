/** Widths of columns from what they hold: no figure and no word is cut, long texts wrap, the page is filled. */
import type { ElementName, HeaderCell, TableBlock, TableCell } from "../../model/document-tree.ts";
import { evenOut } from "../../model/even-columns.ts";
import type { FormatSpec } from "../../model/format.ts";
import { type FontLook, longestWordPt, textWidthPt } from "../../model/text-width.ts";
import { placeHeader } from "./header-rows.ts";
import { cellPaddingPt, plainText, screenRounding, textIndentPt } from "./row-heights.ts";

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
  const own = tables.map((table) =>
    Array.from({ length: columnCount }, (_, column) => columnNeed(spec, table, column, pageWidthPt)),
  );
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

function columnNeed(spec: FormatSpec, table: TableBlock, column: number, pageWidthPt: number): ColumnNeed {
  const header = placeHeader(table.header).filter((place) => place.column === column && place.cell.columnSpan === 1);
  const needs = header.map(({ cell }) => headerNeed(spec, cell));
  const indentPt = textIndentPt(spec, table.columns[column]?.align ?? "left");
  for (const row of table.rows) {
    const cell = row.cells[column];
    if (cell !== undefined) needs.push(cellNeed(spec, cell, row.role !== "item", indentPt, pageWidthPt));
  }
  return joinNeeds(needs);
}

function headerNeed(spec: FormatSpec, cell: HeaderCell): ColumnNeed {
  const width = padded(longestWordPt(cell.text, look(spec, "tableHeader", true)));
  return { minimumPt: width, preferredPt: width };
}

function cellNeed(spec: FormatSpec, cell: TableCell, bold: boolean, indentPt: number, pageWidthPt: number): ColumnNeed {
  if (cell.type === "number") {
    const width = padded(textWidthPt(cell.text + spareDigit, look(spec, "tableNumber", bold)));
    return { minimumPt: width, preferredPt: width };
  }
  const text = plainText(cell.runs);
  if (text === "") return { minimumPt: 0, preferredPt: 0 };
  const textLook = look(spec, "tableText", bold);
  const unwrapped = padded(Math.max(...text.split("\n").map((line) => textWidthPt(line, textLook)))) + indentPt;
  const widestPt = spec.sheet.widestColumnShare.value * pageWidthPt;
  const preferredPt = Math.min(unwrapped, widestPt);
  const word = padded(longestWordPt(text, textLook)) + indentPt;
  const narrowestPt = spec.sheet.narrowestColumnEm.value * spec.elements.tableText.sizePt + indentPt;
  // A word without an end (a web address) may break; it must not widen the whole sheet.
  const minimumPt = Math.max(Math.min(preferredPt, narrowestPt), Math.min(word, widestPt));
  return { minimumPt, preferredPt: Math.max(minimumPt, preferredPt) };
}

function look(spec: FormatSpec, element: ElementName, bold: boolean): FontLook {
  return { sizePt: spec.elements[element].sizePt, bold };
}

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
