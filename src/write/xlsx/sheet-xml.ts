/** Columns and rows of a sheet, as exceljs writes them and finishing mends them. */
import type { CellContent } from "./cell-style.ts";
import { columnLetters } from "./formulas.ts";
import type { SharedTexts } from "./shared-texts.ts";
import type { RowHeight } from "./sheet-layout.ts";
import type { DressedSheet } from "./workbook-shape.ts";

/** The width that exceljs leaves out, since Excel takes it anyway. */
const usualWidth = 9;

/** From the columns to the end of the rows; `styleIds` are the workbook's by index of style. */
export function rowsXml(sheet: DressedSheet, styleIds: readonly number[], texts: SharedTexts): string {
  const { columnWidths, rowHeights } = sheet.layout;
  const rows = drawnRows(sheet, styleIds, texts);
  let xml = `${columnsXml(columnWidths)}<sheetData>`;
  for (const height of rowHeights) xml += rowXml(height, rows[height.row] ?? []);
  return `${xml}</sheetData>`;
}

/** Neighbours of the same width are one entry. */
function columnsXml(widths: readonly number[]): string {
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

/** The cells' XML by row and column, both from 1. */
function drawnRows(
  { layout, contents, styles }: DressedSheet,
  styleIds: readonly number[],
  texts: SharedTexts,
): readonly (readonly string[])[] {
  const letters = ["", ...layout.columnWidths.map((_width, at) => columnLetters(at + 1))];
  const rows: string[][] = Array.from({ length: layout.lastRow + 1 }, () => []);
  const draw = (row: number, column: number, rest: string): void => {
    const cells = rows[row];
    if (cells !== undefined) cells[column] = `<c r="${letters[column]}${row}${rest}`;
  };
  layout.cells.forEach(({ row, column, rowSpan, columnSpan }, at) => {
    const style = `" s="${styleIds[styles[at] ?? -1]}"`;
    if (rowSpan > 1 || columnSpan > 1)
      for (let down = row; down < row + rowSpan; down += 1)
        for (let along = column; along < column + columnSpan; along += 1) draw(down, along, `${style}/>`);
    draw(row, column, style + contentXml(contents[at] ?? null, texts));
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

function rowXml({ row, heightPt, refits }: RowHeight, cells: readonly string[]): string {
  const custom = refits ? "" : ' customHeight="1"';
  const first = cells.findIndex((cell) => cell !== undefined);
  return `<row r="${row}" ht="${heightPt}"${custom} spans="${first}:${cells.length - 1}">${cells.join("")}</row>`;
}
