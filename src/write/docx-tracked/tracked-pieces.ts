/** Pieces of a page on which every change from one document to another is marked. */
import type { CellPiece, ParagraphPiece, RowPiece, RunPiece, TablePiece } from "../docx/pieces.ts";

/** Whether a thing is in both documents, was added by the second, or dropped from the first. */
export type Revision = "same" | "added" | "dropped";

export interface TrackedRun {
  readonly revision: Revision;
  readonly run: RunPiece;
}

export interface TrackedParagraph {
  readonly type: "paragraph";
  /** All but its runs. */
  readonly piece: ParagraphPiece;
  readonly runs: readonly TrackedRun[];
  /** Of the paragraph's end; one that is "passing" is in neither document and only parts two tables. */
  readonly mark: Revision | "passing";
}

export interface TrackedCell {
  readonly piece: CellPiece;
  readonly paragraphs: readonly TrackedParagraph[];
}

export interface TrackedRow {
  readonly piece: RowPiece;
  readonly revision: Revision;
  readonly cells: readonly TrackedCell[];
}

export interface TrackedTable {
  readonly type: "table";
  readonly piece: TablePiece;
  readonly rows: readonly TrackedRow[];
}

export type TrackedPiece = TrackedParagraph | TrackedTable;
