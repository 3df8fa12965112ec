/** Tracked pieces as objects of the `docx` library. */
import type { DeletedTextRun, InsertedTextRun, ITableRowOptions, Paragraph, Table, TextRun } from "docx";
import {
  type DocxLibrary,
  libraryCell,
  libraryRow,
  libraryRun,
  libraryTable,
  paragraphOptions,
  runOptions,
} from "../docx/library-pieces.ts";
import type {
  Revision,
  TrackedParagraph,
  TrackedPiece,
  TrackedRow,
  TrackedRun,
  TrackedTable,
} from "./tracked-pieces.ts";

/** Who made the changes: Word shows it beside each. */
const author = "kehoach";

/** What stands for no date: the library wants one, but the day of a change is nobody's concern. */
export const noDate = ' w:date=""';

/** Gives a number to every change of one document. */
export class Revisions {
  #count = 0;

  next(): NonNullable<ITableRowOptions["insertion"]> {
    this.#count += 1;
    return { id: this.#count, author, date: "" };
  }

  /** The element that marks an inserted paragraph end, as XML. */
  insertedMark(): string {
    return `<w:ins w:id="${this.next().id}" w:author="${author}"/>`;
  }
}

export function trackedPiece(docx: DocxLibrary, revisions: Revisions, piece: TrackedPiece): Paragraph | Table {
  return piece.type === "paragraph" ? trackedParagraph(docx, revisions, piece) : trackedTable(docx, revisions, piece);
}

export function trackedParagraph(
  docx: DocxLibrary,
  revisions: Revisions,
  { piece, runs, mark }: TrackedParagraph,
): Paragraph {
  const change = markChange(revisions, mark);
  return new docx.Paragraph({
    ...paragraphOptions(piece),
    // In place of a size of the mark: the library writes a size first, where Word wants the change to be.
    ...(change === undefined ? {} : { run: change }),
    children: runs.map((run) => trackedRun(docx, revisions, run)),
  });
}

function markChange(revisions: Revisions, mark: TrackedParagraph["mark"]) {
  if (mark === "same") return undefined;
  return {
    ...(mark === "dropped" ? {} : { insertion: revisions.next() }),
    ...(mark === "added" ? {} : { deletion: revisions.next() }),
  };
}

function trackedRun(
  docx: DocxLibrary,
  revisions: Revisions,
  { revision, run }: TrackedRun,
): TextRun | InsertedTextRun | DeletedTextRun {
  if (revision === "same") return libraryRun(docx, run);
  const options = { ...runOptions(docx, run), ...revisions.next() };
  return revision === "added" ? new docx.InsertedTextRun(options) : new docx.DeletedTextRun(options);
}

function trackedTable(docx: DocxLibrary, revisions: Revisions, { piece, rows }: TrackedTable): Table {
  return libraryTable(
    docx,
    piece,
    rows.map((row) => trackedRow(docx, revisions, row)),
  );
}

function trackedRow(docx: DocxLibrary, revisions: Revisions, { piece, revision, cells }: TrackedRow) {
  const children = cells.map((cell) =>
    libraryCell(
      docx,
      cell.piece,
      cell.paragraphs.map((paragraph) => trackedParagraph(docx, revisions, paragraph)),
    ),
  );
  return libraryRow(docx, piece, children, rowChange(revisions, revision));
}

function rowChange(revisions: Revisions, revision: Revision) {
  if (revision === "same") return {};
  return revision === "added" ? { insertion: revisions.next() } : { deletion: revisions.next() };
}
