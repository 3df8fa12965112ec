/** The lines of a table → rows of cells and a tree of column titles. */

import type { SourceLine } from "../../model/source-lines.ts";
import type { TextTableColumn } from "../../model/text-table.ts";
import { parseVietnameseNumber } from "../../vietnamese/number-format.ts";

export interface GridCell {
  readonly text: string;
  readonly column: number;
  readonly columnSpan: number;
  readonly bold: boolean;
}

export interface TableGrid {
  readonly width: number;
  /** Rows of the header, from the top. */
  readonly header: readonly (readonly GridCell[])[];
  /** One text a column; "" for an empty cell. */
  readonly rows: readonly (readonly string[])[];
}

/** The grid of a table; undefined where it has one column only, which is a frame and no table, or nothing but a header. */
export function tableGrid(lines: readonly SourceLine[]): TableGrid | undefined {
  const rows = cellsByRow(lines);
  const width = rows.flat().reduce((most, { column, columnSpan }) => Math.max(most, column + columnSpan), 0);
  const isHeaded = rows[0]?.every(({ bold }) => bold) ?? false;
  if (width > mostColumns || rows.length < 2 || (width < 2 && !isHeaded)) return undefined;
  const height = titledHeight(rows, width);
  return {
    width,
    header: rows.slice(0, height),
    rows: rows
      .slice(height)
      .map((cells) =>
        Array.from({ length: width }, (_none, at) => cells.find(({ column }) => column === at)?.text ?? ""),
      ),
  };
}

/** More columns than any page can show; a damaged file may claim millions. */
const mostColumns = 100;

function cellsByRow(lines: readonly SourceLine[]): readonly (readonly GridCell[])[] {
  const rows = new Map<number, Map<number, GridCell>>();
  for (const { text, cell, look } of lines) {
    if (cell === undefined) continue;
    const row = rows.get(cell.row) ?? new Map<number, GridCell>();
    const known = row.get(cell.column);
    const bold = look?.bold === true;
    row.set(cell.column, {
      text: known === undefined ? text : `${known.text}\n${text}`,
      column: cell.column,
      columnSpan: cell.columnSpan,
      bold: bold && known?.bold !== false,
    });
    rows.set(cell.row, row);
  }
  // A row without any text is a row all the same.
  const last = [...rows.keys()].reduce((most, row) => Math.max(most, row), -1);
  return Array.from({ length: last + 1 }, (_none, at) => [...(rows.get(at)?.values() ?? [])]);
}

const mostHeaderRows = 4;

/** The first row, and those below it that are bold throughout or fill the groups above them; never one with an amount. */
function headerHeight(rows: readonly (readonly GridCell[])[]): number {
  let height = 1;
  const isBold = rows[0]?.every(({ bold }) => bold) ?? false;
  while (height < Math.min(mostHeaderRows, rows.length - 1)) {
    const row = rows[height] ?? [];
    const isShort = row[0] !== undefined && row[0].column > 0;
    const above = hasGroups(rows[height - 1] ?? []);
    const isLower = isShort && above;
    const isLikeFirst = isBold && row.length > 0 && (above || isShort) && row.every(({ bold }) => bold);
    if (!(isLower || isLikeFirst) || row.some(({ text }) => isAmount(text))) break;
    height += 1;
  }
  return height;
}

/** The rows of the header whose texts all find a place in the tree of titles; cells may lie across each other. */
function titledHeight(rows: readonly (readonly GridCell[])[], width: number): number {
  let height = headerHeight(rows);
  while (height > 0 && !holdsAllTitles({ width, header: rows.slice(0, height), rows: [] })) height -= 1;
  return height;
}

function holdsAllTitles(grid: TableGrid): boolean {
  const titles = (columns: readonly TextTableColumn[]): number =>
    columns.reduce((sum, { title, columns: below = [] }) => sum + (title === untitled ? 0 : 1) + titles(below), 0);
  return titles(titleTree(grid)) === grid.header.flat().filter(({ text }) => titleOf(text) !== untitled).length;
}

function hasGroups(row: readonly GridCell[]): boolean {
  return row.some(({ columnSpan }) => columnSpan > 1);
}

function isAmount(text: string): boolean {
  return /\d/u.test(text) && parseVietnameseNumber(text).kind !== "invalid" && !/^\d{1,2}$|^(?:19|20)\d\d$/u.test(text);
}

/** Stands where the source has no title: a plan's columns and rows must have one, and what is made up is to be seen. */
export const untitled = "…";

/** The tree of titles over the columns from `start` to `end`. */
export function titleTree(grid: TableGrid, start = 0, end = grid.width, row = 0): readonly TextTableColumn[] {
  const columns: TextTableColumn[] = [];
  for (let at = start; at < end; ) {
    const cell = cellAt(grid, at, row);
    const span = Math.min(cell?.columnSpan ?? 1, end - at);
    const title = titleOf(cell?.text ?? "");
    const below = (cell === undefined ? row : grid.header.findIndex((cells) => cells.includes(cell))) + 1;
    const isGroup = grid.header
      .slice(below)
      .flat()
      .some(({ column }) => column >= at && column < at + span);
    columns.push(isGroup ? { title, columns: titleTree(grid, at, at + span, below) } : { title });
    if (!isGroup) for (let extra = 1; extra < span; extra += 1) columns.push({ title: untitled });
    at += span;
  }
  return columns;
}

function titleOf(text: string): string {
  return text.replace(/\s+/gu, " ").trim() || untitled;
}

/** The titles of the columns that hold cells, left to right. */
export function leafTitles(columns: readonly TextTableColumn[]): readonly string[] {
  return columns.flatMap(({ title, columns: children }) => (children === undefined ? [title] : leafTitles(children)));
}

/** The highest cell of the header over a column, from a row downwards. */
function cellAt({ header }: TableGrid, column: number, from: number): GridCell | undefined {
  for (const row of header.slice(from)) {
    const cell = row.find((one) => one.column === column);
    if (cell !== undefined) return cell;
  }
  return undefined;
}
