/** What tells the shapes of pieces apart: everything that is neither a text nor a width. */
import type { CellPiece, LinePiece, ParagraphPiece, RowPiece, RunPiece, TablePiece } from "./pieces.ts";

export function runShape({ text, bold, italics, size, afterBreak }: RunPiece): string {
  return `${text === ""}|${bold}|${italics}|${size}|${afterBreak}`;
}

export function paragraphShape(piece: ParagraphPiece): string {
  const { style, keepNext, alignment, spaceBefore, spaceAfter, indent, markSize, runs } = piece;
  const text = `${style}|${keepNext}|${alignment}|${spaceBefore}|${spaceAfter}|${markSize}|${runs.length === 0}`;
  return indent === undefined ? text + borderShape(piece) : `${text}|${indent.firstLine}${borderShape(piece)}`;
}

function borderShape({ border }: ParagraphPiece): string {
  if (border === undefined) return "";
  return `|${lineShape(border.top)}|${lineShape(border.bottom)}|${lineShape(border.left)}|${lineShape(border.right)}`;
}

function lineShape(line: LinePiece | undefined): string {
  return line === undefined ? "" : `${line.size} ${line.space} ${line.color}`;
}

export function cellShape({ columnSpan, verticalMerge, verticalAlign }: CellPiece): string {
  return `${columnSpan}|${verticalMerge}|${verticalAlign}`;
}

export function rowShape({ header }: RowPiece): string {
  return `${header}`;
}

export function tableShape({ columnWidths, padding, line }: TablePiece): string {
  return `${columnWidths.length}|${padding}|${lineShape(line)}`;
}
