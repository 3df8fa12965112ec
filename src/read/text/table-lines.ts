/** Tables with tabs or blanks between their columns, told line by line of the text. */

import type { DraftLine, PlaceOfLine, TextTableCells } from "./draft-line.ts";
import { gapTables } from "./gap-tables.ts";
import type { PhysicalLine } from "./physical-lines.ts";
import { tabTables } from "./tab-tables.ts";

/** What such tables make of each line. */
export interface TableLines {
  /** All cells of a table at its first line, none at its other lines, undefined elsewhere. */
  readonly cellsOf: (line: PhysicalLine, before: PlaceOfLine) => readonly DraftLine[] | undefined;
  /** Whether a line gives the titles once more. */
  readonly isRepeated: (line: PhysicalLine) => boolean;
}

/** Finds the tables among lines that are the document's own. */
export function tableLines(lines: readonly PhysicalLine[]): TableLines {
  const cellsAt = new Map<number, TextTableCells["cells"]>();
  const numbers = new Map<number, { readonly table: number; readonly lastLine: number }>();
  const tabbed = tabTables(lines);
  const taken = new Set(tabbed.flatMap((table) => table.lines));
  const tables = [...tabbed, ...gapTables(lines.filter((line) => !taken.has(line)))];
  const repeated = new Set(tables.flatMap((table) => table.repeated.map(({ order }) => order)));
  tables.forEach((table, at) => {
    table.lines.forEach(({ line, order }, index) => {
      cellsAt.set(order, index === 0 ? table.cells : []);
      numbers.set(order, { table: 3000 + at, lastLine: table.lines.at(-1)?.line ?? line });
    });
  });
  const cellsOf: TableLines["cellsOf"] = ({ line, order }, before) => {
    const { table = 0, lastLine = line } = numbers.get(order) ?? {};
    return cellsAt.get(order)?.map(({ text, row, column, columnSpan }) => {
      const cell = { table, row, column, columnSpan, continued: false };
      return { ...before, lastLine, text, look: undefined, column: 0, cell, isRow: true };
    });
  };
  return { cellsOf, isRepeated: ({ order }) => repeated.has(order) };
}
