/** A line on its way from the file to the document. */
import type { LineCell, LineLook } from "../../model/source-lines.ts";
import type { PhysicalLine } from "./physical-lines.ts";

export interface DraftLine {
  readonly text: string;
  readonly line: number;
  readonly lastLine: number;
  readonly look: LineLook | undefined;
  readonly column: number;
  readonly cell: LineCell | undefined;
  /** Blanks before its first letter. */
  readonly indent: number;
  readonly blanks: number;
  readonly opensPage: boolean;
  /** Bars between this line and the one before: the ends of cells in a table that a web page has lost. */
  readonly bars: number;
  /** A row of a table, or what is left of one: never a part of a sentence. */
  readonly isRow: boolean;
}

/** What stands between a line and the one before. */
export type LineGap = Pick<DraftLine, "blanks" | "opensPage" | "bars">;

/** Where a line begins, whatever texts are made of it. */
export type PlaceOfLine = LineGap & Pick<DraftLine, "line" | "lastLine" | "indent">;

/** A table found in a text: its lines, the texts of its cells, and those of the lines that repeat its titles. */
export interface TextTableCells {
  readonly lines: readonly PhysicalLine[];
  readonly cells: readonly (Pick<LineCell, "row" | "column" | "columnSpan"> & { readonly text: string })[];
  readonly repeated: readonly PhysicalLine[];
}
