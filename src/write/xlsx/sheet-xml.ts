/** Columns and rows of a sheet, as exceljs writes them and finishing mends them. */

import type { CellFrames } from "./cell-frames.ts";
import type { CellContent } from "./cell-style.ts";
import type { SharedTexts } from "./shared-texts.ts";
import type { RowHeight } from "./sheet-layout.ts";
import type { DressedSheet } from "./workbook-shape.ts";

/** The width that exceljs leaves out, since Excel takes it anyway. */
const usualWidth = 9;

/** What stands before and after the columns and rows of a sheet, and around the contents of its cells. */
export interface SheetFrame {
  readonly head: string;
  readonly tail: string;
  readonly cells: CellFrames;
}

/** A whole sheet; `styleIds` are the workbook's by index of style. */
export function sheetXml(
  sheet: DressedSheet,
  styleIds: readonly number[],
  texts: SharedTexts,
  frame: SheetFrame,
): string {
  const { columnWidths, rowHeights } = sheet.layout;
  const rows = drawnRows(sheet, styleIds, texts, frame.cells);
  const pieces = [frame.head, columnsXml(columnWidths), "<sheetData>"];
  for (const height of rowHeights) {
    const row = rows[height.row];
    if (row !== undefined) pieces.push(rowStart(height, row), ...row.cells, "</row>");
  }
  pieces.push("</sheetData>", frame.tail);
  return pieces.join("");
}

/** Neighbours of the same width are one entry. */
export function columnsXml(widths: readonly number[]): string {
  const entries: string[] = [];
  for (let first = 0; first < widths.length; ) {
    const width = widths[first];
    let end = first + 1;
    while (end < widths.length && widths[end] === width) end += 1;
    if (width !== usualWidth) entries.push(`<col min="${first + 1}" max="${end}" width="${width}" customWidth="1"/>`);
    first = end;
  }
  return entries.length === 0 ? "" : `<cols>${entries.join("")}</cols>`;
}

/** The XML of a row's cells by column, and the first and last of its columns. */
interface DrawnRow {
  readonly cells: string[];
  first: number;
  last: number;
}

function drawnRows(
  { layout, contents, styles }: DressedSheet,
  styleIds: readonly number[],
  texts: SharedTexts,
  frames: CellFrames,
): readonly DrawnRow[] {
  const rows = Array.from({ length: layout.lastRow + 1 }, (): DrawnRow => ({ cells: [], first: 0, last: 0 }));
  const draw = (at: number, column: number, columnSpan: number, xml: string): void => {
    const row = rows[at];
    if (row === undefined) return;
    row.cells[column] = xml;
    if (row.first === 0 || column < row.first) row.first = column;
    row.last = Math.max(row.last, column + columnSpan - 1);
  };
  layout.cells.forEach((cell, at) => {
    const { start, covered, below } = frames.frameOf(at, cell, styleIds[styles[at] ?? -1]);
    const { row, column, columnSpan } = cell;
    draw(row, column, columnSpan, start + contentXml(contents[at] ?? null, texts) + covered);
    for (const cells of below) draw(cells.row, cells.column, columnSpan, cells.xml);
  });
  return rows;
}

/** What follows the attributes that every cell has. */
function contentXml(content: CellContent, texts: SharedTexts): string {
  if (content === null) return "/>";
  if (typeof content === "number") return `><v>${content}</v></c>`;
  if (typeof content === "string") return ` t="s"><v>${texts.add(content)}</v></c>`;
  if ("formula" in content) return `><f>${content.formula}</f><v>${content.result}</v></c>`;
  return ` t="s"><v>${texts.addRich(content)}</v></c>`;
}

function rowStart({ row, heightPt, refits }: RowHeight, { first, last }: DrawnRow): string {
  return `<row r="${row}" ht="${heightPt}"${refits ? "" : ' customHeight="1"'} spans="${first}:${last}">`;
}
