/** A table of two documents: rows that came and went, and words that changed in the cells of the others. */
import type { CellPiece, RowPiece, TablePiece } from "../docx/pieces.ts";
import { type Alignable, alignPieces, mergeAligned } from "./align.ts";
import { addedParagraph, droppedParagraph, textOf, trackClosedParagraphs, withOpenEnd } from "./track-paragraphs.ts";
import type { Revision, TrackedRow, TrackedTable } from "./tracked-pieces.ts";

/** A table of both documents, in the widths of the second. */
export function trackTable(a: TablePiece, b: TablePiece): TrackedTable {
  const pairs = alignPieces(a.rows.map(alignableRow), b.rows.map(alignableRow));
  // Head and foot of the document are tables of fixed rows without any header.
  const isFixed = b.line === undefined;
  const rows = mergeAligned(a.rows, b.rows, isFixed ? b.rows.map((_row, at) => [at, at] as const) : pairs, {
    both: trackRow,
    dropped: (row) => wholeRow(row, "dropped"),
    added: (row) => wholeRow(row, "added"),
  });
  return { type: "table", piece: b, rows };
}

/** Whether two tables can be one: as many columns under a header of the same cells, whatever their words. */
export function tableShape({ line, columnWidths, rows }: TablePiece): string {
  const header = rows.filter((row) => row.header === true);
  const spans = header.map(({ cells }) => cells.map(({ columnSpan, verticalMerge }) => [columnSpan, verticalMerge]));
  return JSON.stringify([line === undefined ? rows.length : "lined", columnWidths.length, spans]);
}

/** All texts of a table, to see how alike two tables are. */
export function tableText({ rows }: TablePiece): string {
  return rows.map(rowText).join("\n");
}

function rowText({ cells }: RowPiece): string {
  return cells.map(({ paragraphs }) => paragraphs.map(textOf).join(" ")).join(" | ");
}

function alignableRow(row: RowPiece): Alignable {
  return { kind: `${row.header === true} ${row.cells.length}`, text: rowText(row) };
}

function trackRow(a: RowPiece, b: RowPiece): TrackedRow {
  const cells = b.cells.map((piece, index) => {
    const before: CellPiece | undefined = a.cells[index];
    return { piece, paragraphs: trackClosedParagraphs(before?.paragraphs ?? [], piece.paragraphs) };
  });
  return { piece: b, revision: "same", cells };
}

/** A whole table that only one document has. */
export function wholeTable(piece: TablePiece, revision: "added" | "dropped"): TrackedTable {
  return { type: "table", piece, rows: piece.rows.map((row) => wholeRow(row, revision)) };
}

function wholeRow(piece: RowPiece, revision: Exclude<Revision, "same">): TrackedRow {
  const make = revision === "added" ? addedParagraph : droppedParagraph;
  const cells = piece.cells.map((cell) => ({ piece: cell, paragraphs: withOpenEnd(cell.paragraphs.map(make)) }));
  return { piece, revision, cells };
}
