/**
 * What tells the shapes of pieces apart: everything that is neither a text nor a width. Only what a piece has is named,
 * so that the key of a usual piece is a text that exists already.
 */
import type { CellPiece, LinePiece, ParagraphPiece, RowPiece, RunPiece, TablePiece } from "./pieces.ts";

/** Key of a run: its look, and whether there is any text. */
export function runShape({ text, bold, italics, size, afterBreak }: RunPiece): string {
  let shape = text === "" ? "empty" : "";
  if (bold) shape += " bold";
  if (italics) shape += " italics";
  if (size !== undefined) shape += ` size ${size}`;
  if (afterBreak) shape += " break";
  return shape;
}

/** Key of a paragraph: its style and what differs from it. */
export function paragraphShape(piece: ParagraphPiece): string {
  const { style, keepNext, alignment, spaceBefore, spaceAfter, indent, border, markSize, runs } = piece;
  let shape = style ?? "";
  if (runs.length === 0) shape += " empty";
  if (keepNext) shape += " keep";
  if (alignment !== undefined) shape += ` ${alignment}`;
  if (markSize !== undefined) shape += ` size ${markSize}`;
  if (spaceBefore !== undefined) shape += ` before ${spaceBefore}`;
  if (spaceAfter !== undefined) shape += ` after ${spaceAfter}`;
  if (indent !== undefined) shape += ` indent ${indent.firstLine}`;
  if (border !== undefined) shape += borderShape(border);
  return shape;
}

function borderShape({ top, bottom, left, right }: NonNullable<ParagraphPiece["border"]>): string {
  return ` border ${lineShape(top)}|${lineShape(bottom)}|${lineShape(left)}|${lineShape(right)}`;
}

function lineShape(line: LinePiece | undefined): string {
  return line === undefined ? "" : `${line.size} ${line.space} ${line.color}`;
}

/** Key of a cell: how it is merged and aligned. */
export function cellShape({ columnSpan, verticalMerge, verticalAlign }: CellPiece): string {
  let shape: string = verticalAlign ?? "";
  if (columnSpan !== undefined) shape += ` span ${columnSpan}`;
  if (verticalMerge !== undefined) shape += ` ${verticalMerge}`;
  return shape;
}

/** Key of a row: whether it is of the header. */
export function rowShape({ header }: RowPiece): string {
  return header ? "header" : "";
}

/** Key of a table: how many columns it has and what lines. */
export function tableShape({ columnWidths, padding, line }: TablePiece): string {
  return `${columnWidths.length} ${padding} ${lineShape(line)}`;
}
