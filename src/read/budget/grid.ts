/** A table of figures as it stands in a file: cells with their places, whatever the file's format. */
import type { Diagnostic, Place } from "../../diagnostic.ts";

/** What stands in a cell that cannot be taken as it is. */
export type CellFault = "formula" | "error" | "date" | "yesNo";

export interface GridCell {
  /** What is shown in the cell, trimmed; "" when it is empty or covered by a merge. */
  readonly text: string;
  /** The number itself, when the cell holds one and not a text that looks like one. */
  readonly number?: number;
  readonly fault?: CellFault;
  /** The text of the merged cell that covers this one. */
  readonly coveredBy?: string;
  readonly place: Place;
}

/** Rows from top to bottom; a cell that is not in the file is missing from its row. */
export interface Grid {
  readonly rows: readonly ReadonlyMap<number, GridCell>[];
  /** The sheet or file, where findings about the whole table lie. */
  readonly place: Place;
}

/** The cells of a file, as far as they could be read. */
export interface LoadedGrid {
  readonly grid?: Grid;
  readonly diagnostics: readonly Diagnostic[];
}
