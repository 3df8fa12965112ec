/** Tables of which a web copy has kept the cells one under the other, with a bar between: rows and columns found again. */

import { parseVietnameseNumber } from "../../vietnamese/number-format.ts";
import type { DraftLine } from "./draft-line.ts";
import { headerCells } from "./flat-headers.ts";

/** Fewer cells in a row are a head or a foot set in cells. */
const leastCells = 12;
const longestCell = 200;

/** The lines with the places of their cells wherever a flat table could be understood. */
export function placeFlatTables(lines: readonly DraftLine[]): readonly DraftLine[] {
  const placed = [...lines];
  let table = 0;
  for (const { start, end } of barredRuns(lines)) {
    const cells = flatCells(lines, start, end);
    const grid = solveLongest(cells.map(({ text }) => text));
    if (grid === undefined) continue;
    cells.forEach(({ line }, at) => {
      const place = grid[at];
      const own = line === undefined ? undefined : placed[line];
      if (own === undefined || line === undefined || place === undefined) return;
      placed[line] = { ...own, cell: { table, ...place, continued: false } };
    });
    table += 1;
  }
  return placed;
}

interface FlatCell {
  readonly text: string;
  /** Index of its line; undefined for an empty cell. */
  readonly line: number | undefined;
}

/** Stretches of lines with a bar before each, from the line before the first bar on. */
function barredRuns(lines: readonly DraftLine[]): readonly { readonly start: number; readonly end: number }[] {
  const runs: { start: number; end: number }[] = [];
  let start = 0;
  for (let at = 1; at <= lines.length; at += 1) {
    const line = lines[at];
    if (line !== undefined && line.bars > 0 && line.text.length <= longestCell) continue;
    if (at - start >= leastCells) runs.push({ start, end: at });
    start = at;
  }
  return runs;
}

function flatCells(lines: readonly DraftLine[], start: number, end: number): readonly FlatCell[] {
  return lines.slice(start, end).flatMap(({ text, bars }, at): readonly FlatCell[] => {
    const empty = Array.from({ length: at === 0 ? 0 : Math.max(0, bars - 1) }, () => ({ text: "", line: undefined }));
    return [...empty, { text, line: start + at }];
  });
}

interface GridPlace {
  readonly row: number;
  readonly column: number;
  readonly columnSpan: number;
}

/** What follows the table, such as its total in words, may stand behind a bar of its own. */
function solveLongest(cells: readonly string[]): readonly GridPlace[] | undefined {
  for (let end = cells.length; end >= Math.max(leastCells, cells.length - 3); end -= 1) {
    const grid = solveGrid(cells.slice(0, end));
    if (grid !== undefined) return grid;
  }
  return undefined;
}

/** Finds how many columns there are: below the header each row is an ordinal, a text and figures. */
function solveGrid(cells: readonly string[]): readonly GridPlace[] | undefined {
  for (let header = 3; header < Math.min(cells.length - 3, 60); header += 1) {
    for (let width = Math.min(header, 30); width >= 3; width -= 1) {
      const rows = (cells.length - header) / width;
      if (!Number.isInteger(rows) || rows < 1 || !isBody(cells.slice(header), width)) continue;
      const top = headerCells(cells.slice(0, header), width);
      if (top === undefined) continue;
      const height = Math.max(...top.map(({ row }) => row)) + 1;
      const body = cells.slice(header).map((_cell, at) => ({
        row: height + Math.floor(at / width),
        column: at % width,
        columnSpan: 1,
      }));
      return [...top, ...body];
    }
  }
  return undefined;
}

function isBody(cells: readonly string[], width: number): boolean {
  return cells.every((cell, at) => {
    const column = at % width;
    if (column === 0) return /^(?:\d{1,3}(?:\.\d{1,2})*|[IVX]{1,5}|[A-Z])?[.)]?$/u.test(cell);
    if (column === 1) return cell !== "" && parseVietnameseNumber(cell).kind === "invalid";
    return cell === "" || cell === "-" || parseVietnameseNumber(cell).kind !== "invalid";
  });
}
