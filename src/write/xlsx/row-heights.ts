/** Heights of rows whose text wraps; Excel itself fits no row that holds merged cells. */
import type { ElementName, TextRun } from "../../model/document-tree.ts";
import type { FormatSpec } from "../../model/format.ts";
import type { Alignment } from "../../model/text-table.ts";
import { type MeasuredText, measureText } from "./text-measures.ts";

/** Excel's own line of Times New Roman is 1,27 to 1,34 times its size (16,5 pt for 13, 18,75 pt for 14). */
const lineHeightShare = 1.34;

/** Screens round each letter to whole pixels, so that a line can be this much longer than on paper. */
export const screenRounding = 1.06;

/** Excel keeps a little room left and right of a cell's text. */
export const cellPaddingPt = 6;

/** Text that begins at the left is indented by one, so that it does not touch the figures of the column before. */
export const leftTextIndent = 1;

/** Excel indents by three spaces of the workbook's own font (ECMA-376, alignment); a space of Times is a quarter em. */
const indentEm = 3 * 0.25;

/** The tallest row that Excel accepts. */
const maximumHeightPt = 409;

/** A text as one string, whatever its runs. */
export function plainText(runs: readonly TextRun[]): string {
  const [first, second] = runs;
  // Nearly every text is of one run, and a sheet asks for hundreds.
  if (second === undefined) return first === undefined ? "" : first.text;
  return runs.map((run) => run.text).join("");
}

/** Height of a row that holds so many lines of an element, with the element's space around them. */
export function linesHeightPt(spec: FormatSpec, element: ElementName, lines: number): number {
  const { spaceBeforePt, spaceAfterPt } = spec.elements[element];
  return rowHeightPt(lines * lineHeightPt(spec, element) + spaceBeforePt + spaceAfterPt);
}

/** Height of one line of an element. */
function lineHeightPt(spec: FormatSpec, element: ElementName): number {
  return spec.elements[element].sizePt * lineHeightShare;
}

/** Room that the indent of a table's text takes. */
export function textIndentPt(spec: FormatSpec, align: Alignment): number {
  return align === "left" ? leftTextIndent * indentEm * spec.elements.tableText.sizePt : 0;
}

/** Size of an element's text as screens show it. */
export function shownSizePt(spec: FormatSpec, element: ElementName): number {
  return spec.elements[element].sizePt * screenRounding;
}

/** A cell's text as screens show it. */
export function shownText(spec: FormatSpec, element: ElementName, text: string, bold: boolean): MeasuredText {
  return measureText(text, shownSizePt(spec, element), bold);
}

/** Lines that a text takes in a cell of that width. */
export function cellLines(text: MeasuredText, widthPt: number): number {
  return text.linesIn(Math.max(1, widthPt - cellPaddingPt));
}

/** A height Excel can keep: in quarters of a point, below its limit. */
function rowHeightPt(heightPt: number): number {
  return Math.min(maximumHeightPt, Math.ceil(heightPt * 4) / 4);
}
