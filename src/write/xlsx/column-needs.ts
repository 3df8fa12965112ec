/** What each column of a table needs for what it holds. */
import type { TableBlock } from "../../model/document-tree.ts";
import type { FormatSpec } from "../../model/format.ts";
import { textUnits } from "../../model/letter-widths.ts";
import { fontFace, unitsToPt } from "../../model/text-width.ts";
import type { FontFace } from "../../model/times-metrics.ts";
import { placeHeader } from "./header-rows.ts";
import { cellPaddingPt, plainText, screenRounding, textIndentPt } from "./row-heights.ts";
import { measureText } from "./text-measures.ts";

/** Room for one more digit, so that an edited sum does not turn into "####". */
const spareDigit = "0";

export interface ColumnNeed {
  readonly minimumPt: number;
  /** Width at which nothing wraps. */
  readonly preferredPt: number;
}

/** A need that grows with each cell. */
class GrowingNeed implements ColumnNeed {
  minimumPt = cellPaddingPt;
  preferredPt = cellPaddingPt;

  add(minimumPt: number, preferredPt: number): void {
    if (minimumPt > this.minimumPt) this.minimumPt = minimumPt;
    if (preferredPt > this.preferredPt) this.preferredPt = preferredPt;
  }
}

/** The needs of so many columns, for the header cells above them and for their own cells. */
export function columnNeeds(
  spec: FormatSpec,
  table: TableBlock,
  columnCount: number,
  pageWidthPt: number,
): readonly ColumnNeed[] {
  return addFigures(spec, textNeeds(spec, table, columnCount, pageWidthPt), figureUnits(table, columnCount));
}

/** What the columns need for header cells and texts. */
export function textNeeds(
  spec: FormatSpec,
  table: TableBlock,
  columnCount: number,
  pageWidthPt: number,
): readonly ColumnNeed[] {
  const needs = Array.from({ length: columnCount }, () => new GrowingNeed());
  addHeader(spec, table, needs);
  const addText = prepareTextNeed(spec, pageWidthPt);
  const indentsPt = table.columns.map(({ align }) => textIndentPt(spec, align));
  for (const { role, cells } of table.rows) {
    needs.forEach((need, column) => {
      const cell = cells[column];
      if (cell?.type === "text") addText(need, plainText(cell.runs), role !== "item", indentsPt[column] ?? 0);
    });
  }
  return needs;
}

/** Width in units of the longest figure of each column, whatever its size; 0 for a column without figures. */
function figureUnits({ rows }: TableBlock, columnCount: number): readonly number[] {
  const units = Array.from({ length: columnCount }, () => 0);
  for (const { role, cells } of rows) {
    const face = fontFace({ bold: role !== "item" });
    for (let column = 0; column < columnCount; column += 1) {
      const cell = cells[column];
      if (cell?.type === "number") units[column] = Math.max(units[column] ?? 0, unitsOfFigure(cell.text, face));
    }
  }
  return units;
}

/** Width of a printed figure and its spare digit. */
export function unitsOfFigure(text: string, face: FontFace): number {
  return textUnits(text, face) + textUnits(spareDigit, face);
}

/** How long a figure may be in each column so that it surely needs no more than the column's texts: no sign is wider than a digit. */
export function shortFigureSigns(spec: FormatSpec, needs: readonly ColumnNeed[]): readonly number[] {
  const widest = (signs: number): number => figureWidthPt(spec, unitsOfFigure(spareDigit.repeat(signs), "bold"));
  return needs.map(({ minimumPt }) => {
    let signs = 0;
    while (widest(signs + 1) <= minimumPt) signs += 1;
    return signs;
  });
}

function figureWidthPt({ elements: { tableNumber } }: FormatSpec, units: number): number {
  return padded(unitsToPt(units, tableNumber.sizePt));
}

/** Adds what the figures need. */
export function addFigures(
  spec: FormatSpec,
  needs: readonly ColumnNeed[],
  figures: readonly number[],
): readonly ColumnNeed[] {
  return needs.map(({ minimumPt, preferredPt }, column) => {
    const units = figures[column] ?? 0;
    const widthPt = units === 0 ? 0 : figureWidthPt(spec, units);
    return { minimumPt: Math.max(minimumPt, widthPt), preferredPt: Math.max(preferredPt, widthPt) };
  });
}

function addHeader(spec: FormatSpec, table: TableBlock, needs: readonly GrowingNeed[]): void {
  for (const { column, cell } of placeHeader(table.header)) {
    if (cell.columnSpan > 1) continue;
    const widthPt = padded(measureText(cell.text, spec.elements.tableHeader.sizePt, true).longestWordPt);
    needs[column]?.add(widthPt, widthPt);
  }
}

function prepareTextNeed(
  spec: FormatSpec,
  pageWidthPt: number,
): (need: GrowingNeed, text: string, bold: boolean, indentPt: number) => void {
  const { sizePt } = spec.elements.tableText;
  const widestPt = spec.sheet.widestColumnShare.value * pageWidthPt;
  const narrowestPt = spec.sheet.narrowestColumnEm.value * sizePt;
  return (need, text, bold, indentPt) => {
    if (text === "") return;
    const { longestLinePt, longestWordPt } = measureText(text, sizePt, bold);
    const preferredPt = Math.min(padded(longestLinePt) + indentPt, widestPt);
    const wordPt = padded(longestWordPt) + indentPt;
    // A word without an end (a web address) may break; it must not widen the whole sheet.
    const minimumPt = Math.max(Math.min(preferredPt, narrowestPt + indentPt), Math.min(wordPt, widestPt));
    need.add(minimumPt, Math.max(minimumPt, preferredPt));
  };
}

function padded(widthPt: number): number {
  return widthPt * screenRounding + cellPaddingPt;
}
