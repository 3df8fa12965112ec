/** The table of units of a batch as it was read: what each row says, and where each of its cells stands. */
import type { Diagnostic, Place } from "../diagnostic.ts";
import type { AdminUnit } from "./admin-unit.ts";

/** One row; a row that names no unit at all keeps its place so that it can be told of. */
export interface UnitRow {
  /** What findings call the unit: "thị xã Bến Cát (725)", or the best that the row gives. */
  readonly label: string;
  /** Undefined when code, type or name is missing or wrong. */
  readonly unit?: AdminUnit;
  /** Texts of columns beyond those of AdminUnit, by folded title (foldKey); an empty cell is missing. */
  readonly extra: Readonly<Record<string, string>>;
  /** Fields (keys of AdminUnit, or folded titles) whose cells were refused; they are missing from `unit` and `extra`. */
  readonly refused: ReadonlySet<string>;
  /**
   * The unit's own figures in đồng, where its table gives them: index row × columns + column of the batch's BudgetGrid;
   * NaN where the cell is empty.
   */
  readonly amounts?: Float64Array;
}

/** A finding about one row of the table. */
export interface UnitFinding {
  readonly row: number;
  readonly diagnostic: Diagnostic;
}

export interface UnitTable {
  readonly rows: readonly UnitRow[];
  /** Columns beyond those of AdminUnit: title as typed by folded title. */
  readonly extraColumns: ReadonlyMap<string, string>;
  /** The name of the table's file, as messages print it. */
  readonly file: string;
  /** Where a field of a row stands; where its column is missing, where the row stands. `field` is a key of AdminUnit or a folded title. */
  placeOf(row: number, field: string): Place;
}

/** Which figures a batch wants of each unit: the rows and amount columns of the master's annex. */
export interface BudgetGrid {
  /** How many đồng one typed unit is. */
  readonly factor: number;
  /** Titles and ids by which a row may be named ("Năm 2019", "2019"). */
  readonly rows: readonly (readonly string[])[];
  readonly columns: readonly (readonly string[])[];
}
