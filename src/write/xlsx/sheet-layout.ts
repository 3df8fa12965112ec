/** A sheet as plain data, before any library: cells with their places, widths and heights. Rows and columns count from 1. */
import type { ElementName, TextRun } from "../../model/document-tree.ts";
import type { Alignment } from "../../model/text-table.ts";

export type SheetValue =
  | { readonly type: "text"; readonly runs: readonly TextRun[] }
  /** `formula` without the equals sign; `value` is then its cached result. */
  | { readonly type: "number"; readonly value: number; readonly formula?: string };

/** How a cell looks; font and size come from its element. */
export interface CellLook {
  readonly element: ElementName;
  readonly align: Alignment;
  readonly bold: boolean;
  readonly border: boolean;
}

export interface SheetCell {
  readonly row: number;
  readonly column: number;
  readonly rowSpan: number;
  readonly columnSpan: number;
  readonly value: SheetValue;
  readonly look: CellLook;
}

export interface RowHeight {
  readonly row: number;
  readonly heightPt: number;
  /** True where Excel may fit the row anew once a cell of it is edited; it never can where cells are merged. */
  readonly refits: boolean;
}

/** Rows of a table's header, both ends included. */
export interface RowRange {
  readonly first: number;
  readonly last: number;
}

export interface SheetLayout {
  readonly name: string;
  readonly orientation: "portrait" | "landscape";
  readonly cells: readonly SheetCell[];
  /** In digits of the workbook's own font, as Excel counts. */
  readonly columnWidths: readonly number[];
  readonly rowHeights: readonly RowHeight[];
  readonly lastRow: number;
  /** Header rows repeated on every printed page. */
  readonly titleRows?: RowRange;
  /** Rows that stay in view while the others scroll. */
  readonly frozenRows?: number;
}

/** What one block adds to a sheet, from the row it was given. */
export interface PlacedRows {
  readonly cells: readonly SheetCell[];
  readonly rowHeights: readonly RowHeight[];
  readonly rowCount: number;
}
