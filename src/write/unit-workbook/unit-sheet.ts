/** What a workbook for people to fill holds, in the order it is read; every word of it comes from outside. */
import type { DocumentProperties } from "../../model/document-tree.ts";

export interface UnitColumn {
  readonly title: string;
  /** Shown when a person points at the title. */
  readonly comment?: string;
  /** Values offered in a list; others are refused by Excel. */
  readonly choices?: readonly string[];
  readonly isRequired?: boolean;
  /** "text" stays as it is typed, zeros in front and all; "amount" is a number with thousands apart. */
  readonly kind?: "text" | "amount";
}

/** An empty text is an empty cell. */
export type UnitCell = string | number;

export interface UnitSheet {
  readonly name: string;
  readonly columns: readonly UnitColumn[];
  readonly rows: readonly (readonly UnitCell[])[];
  /** The first so many rows only show how to fill the others, and are shown so. */
  readonly exampleRows?: number;
}

export interface UnitWorkbook {
  readonly sheets: readonly UnitSheet[];
  readonly properties: DocumentProperties;
  /** What Excel says when a value is none of a column's choices. */
  readonly choiceFault: { readonly title: string; readonly message: string };
}

/** Rows kept ready below those that are filled, with formats and lists of choices. */
const spareRows = 500;

/** The last row that has formats and choices. */
export function lastReadyRow(sheet: UnitSheet): number {
  return 1 + sheet.rows.length + spareRows;
}
