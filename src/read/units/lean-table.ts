/** A table as it stands in a file, asked for row by row: a batch may have hundreds of thousands of cells. */
import type { Diagnostic, Place } from "../../diagnostic.ts";
import { plainDigits } from "../budget/cell-text.ts";
import type { CellFault } from "../budget/grid.ts";

/** What is odd about a cell; few cells have a mark. */
export interface CellMark {
  /** Why the cell cannot be taken; "nested": a list or map where a text is wanted. */
  readonly fault?: CellFault | "nested" | "jsonPoint";
  /** The text of the merged cell that covers this one. */
  readonly coveredBy?: string;
  /** The cell holds a day, shown as dd/mm/yyyy. */
  readonly isDate?: boolean;
  /** A true number whose three decimals would be taken for thousands ("1,234"). */
  readonly number?: number;
  /** What Excel shows of a number that its format groups: "12.345". */
  readonly shown?: string;
}

export interface LeanTable {
  readonly rowCount: number;
  /** Gives the trimmed texts of a row up to its last cell; none where there is no such row. */
  cells(row: number): readonly string[];
  /** Gives what is odd about a cell, or undefined. */
  markOf(row: number, column: number): CellMark | undefined;
  /** Worked out only when asked for. */
  placeOf(row: number, column: number): Place;
  /** The sheet or file. */
  readonly place: Place;
}

/** The cells of a table that has all its rows at hand. */
export function tableRows(rows: readonly (readonly string[])[]): Pick<LeanTable, "rowCount" | "cells"> {
  return { rowCount: rows.length, cells: (row) => rows[row] ?? [] };
}

/** Gives the cells of the rows from one row to before another. */
export function rowsBetween(
  { cells, rowCount }: Pick<LeanTable, "cells" | "rowCount">,
  start: number,
  end = rowCount,
): readonly (readonly string[])[] {
  return Array.from({ length: Math.max(0, end - start) }, (_, index) => cells(start + index));
}

/** Gives the first column of a row that holds something; 0 in an empty row. */
export function firstColumn(cells: readonly string[]): number {
  return Math.max(
    0,
    cells.findIndex((cell) => cell !== ""),
  );
}

/** A table, as far as it could be read. */
export interface LoadedTable {
  readonly table?: LeanTable;
  readonly diagnostics: readonly Diagnostic[];
}

/** A table of units is not wider: seven figures for each of forty rows would still fit. */
export const maxColumns = 300;

/** Marks by cell, for tables that have few. */
export class CellMarks {
  readonly #marks = new Map<number, CellMark>();

  set(row: number, column: number, mark: CellMark): void {
    this.#marks.set(row * 1024 + column, mark);
  }

  of(row: number, column: number): CellMark | undefined {
    return this.#marks.get(row * 1024 + column);
  }
}

/** Gives a number as a Vietnamese text: no grouping, a comma before decimals. */
export function numberText(value: number): string {
  return Number.isSafeInteger(value) ? String(value) : plainDigits(value).replace(".", ",");
}

/** Tells whether a number's text reads as thousands: it has exactly three decimals. */
export function looksGrouped(text: string): boolean {
  return /^-?\d{1,3},\d{3}$/.test(text);
}

/** Gives a cell's place as messages say it: "ô C5" or "dòng 5". */
export function nameCell({ cell, line }: Place): string {
  return cell === undefined ? `dòng ${line ?? 1}` : `ô ${cell}`;
}
