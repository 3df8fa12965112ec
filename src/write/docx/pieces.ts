/**
 * What the body of a Word file is made of, as plain data: every measure is decided and nothing is XML yet. The plain
 * writer makes objects of the library of it, the batch writer prepared XML. Measures are in twips unless a line says else.
 * Runs, paragraphs and cells come by the thousand, and objects that all have the same fields are made fastest: so a
 * field without a value is undefined rather than left out.
 */
import type { Alignment } from "../../model/text-table.ts";

/** A stretch of one look. A tab stands in it as "\t"; Word wants an element of its own for it. */
export interface RunPiece {
  readonly text: string;
  readonly bold: true | undefined;
  readonly italics: true | undefined;
  /** In half-points. */
  readonly size: number | undefined;
  /** Begins on a new line of its paragraph. */
  readonly afterBreak: true | undefined;
}

/** Widths of lines are in eighths of a point, gaps between line and text in points. */
export interface LinePiece {
  readonly size: number;
  readonly space?: number;
  readonly color: string;
}

export type Side = "top" | "bottom" | "left" | "right";

export interface IndentPiece {
  readonly left: number;
  readonly right: number;
  readonly firstLine?: number;
}

export interface ParagraphPiece {
  readonly type: "paragraph";
  readonly style: string | undefined;
  readonly keepNext: true | undefined;
  readonly alignment: Alignment | undefined;
  readonly spaceBefore: number | undefined;
  readonly spaceAfter: number | undefined;
  readonly indent: IndentPiece | undefined;
  readonly border: Readonly<Partial<Record<Side, LinePiece>>> | undefined;
  /** Size of the paragraph mark in half-points. */
  readonly markSize: number | undefined;
  readonly runs: readonly RunPiece[];
}

/** A paragraph with nothing in it and of no style. */
export const blankParagraph: ParagraphPiece = {
  type: "paragraph",
  style: undefined,
  keepNext: undefined,
  alignment: undefined,
  spaceBefore: undefined,
  spaceAfter: undefined,
  indent: undefined,
  border: undefined,
  markSize: undefined,
  runs: [],
};

/** A run in the look of its paragraph's style. */
export function plainRun(text: string): RunPiece {
  return { text, bold: undefined, italics: undefined, size: undefined, afterBreak: undefined };
}

export interface CellPiece {
  readonly width: number;
  /** Undefined where the cell covers one column. */
  readonly columnSpan: number | undefined;
  readonly verticalMerge: "restart" | "continue" | undefined;
  readonly verticalAlign: "center" | undefined;
  readonly paragraphs: readonly ParagraphPiece[];
}

/** No row breaks over a page. */
export interface RowPiece {
  /** Repeated at the top of every page of the table. */
  readonly header?: true;
  readonly cells: readonly CellPiece[];
}

export interface TablePiece {
  readonly type: "table";
  /** That of its columns together. */
  readonly width: number;
  readonly columnWidths: readonly number[];
  /** Between the sides of a cell and its text. */
  readonly padding: number;
  /** The line around and between all cells; a table without it is invisible. */
  readonly line?: LinePiece;
  readonly rows: readonly RowPiece[];
}

/**
 * A run's text in the pieces that become elements of their own: a tab ("\t") or a stretch without one. The library would
 * put a number where it finds the name of its own bullet list in braces, so such a name is parted from its brace.
 */
export function runContent(text: string): readonly string[] {
  return text.split(/(?<=\t)|(?=\t)|(?<=\{)(?=default-bullet-numbering)/).filter((piece) => piece !== "");
}
