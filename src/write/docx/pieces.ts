/**
 * What the body of a Word file is made of, as plain data: every measure is decided and nothing is XML yet. The plain
 * writer makes objects of the library of it, the batch writer prepared XML. Measures are in twips unless a line says else.
 */
import type { Alignment } from "../../model/text-table.ts";

/** A stretch of one look. A tab stands in it as "\t"; Word wants an element of its own for it. */
export interface RunPiece {
  readonly text: string;
  readonly bold?: true;
  readonly italics?: true;
  /** In half-points. */
  readonly size?: number;
  /** Begins on a new line of its paragraph. */
  readonly afterBreak?: true;
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
  readonly style?: string;
  readonly keepNext?: true;
  readonly alignment?: Alignment;
  readonly spaceBefore?: number;
  readonly spaceAfter?: number;
  readonly indent?: IndentPiece;
  readonly border?: Readonly<Partial<Record<Side, LinePiece>>>;
  /** Size of the paragraph mark in half-points. */
  readonly markSize?: number;
  readonly runs: readonly RunPiece[];
}

export interface CellPiece {
  readonly width: number;
  /** Left out where the cell covers one column. */
  readonly columnSpan?: number;
  readonly verticalMerge?: "restart" | "continue";
  readonly verticalAlign?: "center";
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
  if (!/[\t{]/.test(text)) return text === "" ? [] : [text];
  return text.split(/(?<=\t)|(?=\t)|(?<=\{)(?=default-bullet-numbering)/).filter((piece) => piece !== "");
}
