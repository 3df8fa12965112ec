/**
 * Pieces of the page as XML, without the library's objects: it makes one sample of every shape of a piece, with marks
 * where texts and widths go, and later pieces of that shape are the sample's XML with their own texts and widths.
 */
import type { TableCell } from "docx";
import { escapeForWord } from "./escape.ts";
import {
  type DocxLibrary,
  libraryCell,
  libraryParagraph,
  libraryRow,
  libraryRun,
  libraryTable,
} from "./library-pieces.ts";
import type { LibraryXml } from "./library-xml.ts";
import { cellShape, paragraphShape, rowShape, runShape, tableShape } from "./piece-shapes.ts";
import {
  blankParagraph,
  type CellPiece,
  type ParagraphPiece,
  plainRun,
  type RowPiece,
  type RunPiece,
  runContent,
  type TablePiece,
} from "./pieces.ts";
import { isPlainText } from "./plain-text.ts";
import { rememberByKey } from "./remember.ts";
import { fillTemplate, prepareTemplate, type XmlTemplate } from "./xml-template.ts";

export interface PieceXml {
  readonly blockXml: (piece: ParagraphPiece | TablePiece) => string;
  readonly rowXml: (row: RowPiece) => string;
}

/** A format has some dozens of shapes; tables of texts add one for each number of columns. */
const mostShapes = 1_000;

/** A width that no page has, a different one for each slot; all have eight digits, so that none begins another. */
const markWidth = (slot: number): number => 71_000_000 + slot;
const markRun = plainRun("\ue000");
const markParagraph: ParagraphPiece = { ...blankParagraph, runs: [markRun] };

const markCell: CellPiece = {
  width: markWidth(0),
  columnSpan: undefined,
  verticalMerge: undefined,
  verticalAlign: undefined,
  paragraphs: [markParagraph],
};
const markRow: RowPiece = { cells: [markCell] };

/** Gives the functions that write paragraphs and tables exactly as the library would. */
export function preparePieceXml(docx: DocxLibrary, xml: LibraryXml): PieceXml {
  const paragraph = prepareParagraphs(docx, xml, prepareRuns(docx, xml));
  const rowXml = prepareRows(docx, xml, paragraph);
  const table = prepareTables(docx, xml, rowXml);
  return { blockXml: (piece) => (piece.type === "paragraph" ? paragraph(piece) : table(piece)), rowXml };
}

function prepareRuns(docx: DocxLibrary, xml: LibraryXml): (run: RunPiece) => string {
  const contentXml = (text: string): string =>
    xml(libraryRun(docx, plainRun(text))).slice("<w:r>".length, -"</w:r>".length);
  const textTemplate = prepareTemplate(contentXml(markRun.text), [markRun.text]);
  const tab = contentXml("\t");
  const contentOf = (text: string): string => {
    if (isPlainText(text)) return fillTemplate(textTemplate, text);
    const pieces = runContent(text);
    return pieces.map((piece) => (piece === "\t" ? tab : fillTemplate(textTemplate, escapeForWord(piece)))).join("");
  };
  const template = rememberByKey(mostShapes, (run: RunPiece) => {
    if (run.text === "") return prepareTemplate(xml(libraryRun(docx, run)), []);
    return prepareTemplate(xml(libraryRun(docx, { ...run, text: markRun.text })), [contentXml(markRun.text)]);
  });
  return (run) => {
    return fillTemplate(template(runShape(run), run), contentOf(run.text));
  };
}

function prepareParagraphs(
  docx: DocxLibrary,
  xml: LibraryXml,
  runXml: (run: RunPiece) => string,
): (piece: ParagraphPiece) => string {
  const template = (piece: ParagraphPiece, runs: readonly RunPiece[], contentMark: readonly string[]): XmlTemplate => {
    const indent = piece.indent && { ...piece.indent, left: markWidth(0), right: markWidth(1) };
    const widths = indent === undefined ? [] : [String(indent.left), String(indent.right)];
    return prepareTemplate(xml(libraryParagraph(docx, { ...piece, indent, runs })), [...contentMark, ...widths]);
  };
  const anyRuns = rememberByKey(mostShapes, (piece: ParagraphPiece) =>
    piece.runs.length === 0 ? template(piece, [], []) : template(piece, [markRun], [runXml(markRun)]),
  );
  const oneRun = rememberByKey(mostShapes, (piece: ParagraphPiece) => {
    const runs = piece.runs.map((run) => ({ ...run, text: markRun.text }));
    return template(piece, runs, [markRun.text]);
  });
  return (piece) => {
    const run = piece.runs[0];
    const shape = paragraphShape(piece);
    // Nearly every paragraph is one run of plain text, and so one template.
    if (run !== undefined && piece.runs.length === 1 && run.text !== "" && isPlainText(run.text)) {
      return fillParagraph(oneRun(withRunShape(shape, run), piece), run.text, piece);
    }
    return fillParagraph(anyRuns(shape, piece), piece.runs.map(runXml).join(""), piece);
  };
}

function withRunShape(shape: string, run: RunPiece): string {
  const look = runShape(run);
  return look === "" ? shape : `${shape}; ${look}`;
}

function fillParagraph(template: XmlTemplate, content: string, { indent, runs }: ParagraphPiece): string {
  if (indent === undefined) return fillTemplate(template, content);
  const widths = [String(indent.left), String(indent.right)];
  return runs.length === 0 ? fillTemplate(template, ...widths) : fillTemplate(template, content, ...widths);
}

function prepareTables(
  docx: DocxLibrary,
  xml: LibraryXml,
  rowXml: (row: RowPiece) => string,
): (table: TablePiece) => string {
  const template = rememberByKey(mostShapes, (table: TablePiece) => {
    const columnWidths = table.columnWidths.map((_width, index) => markWidth(index + 1));
    const width = markWidth(columnWidths.length + 1);
    const row = libraryRow(docx, markRow, [sampleCell(docx, markCell)]);
    const sample = xml(libraryTable(docx, { ...table, width, columnWidths }, [row]));
    return prepareTemplate(sample, [xml(row), ...[width, ...columnWidths].map(String)]);
  });
  return (table) => {
    let rows = "";
    for (const row of table.rows) rows += rowXml(row);
    return fillTemplate(template(tableShape(table), table), rows, ...[table.width, ...table.columnWidths].map(String));
  };
}

function sampleCell(docx: DocxLibrary, cell: CellPiece): TableCell {
  return libraryCell(docx, { ...cell, width: markWidth(0) }, [libraryParagraph(docx, markParagraph)]);
}

function prepareRows(
  docx: DocxLibrary,
  xml: LibraryXml,
  paragraphXml: (piece: ParagraphPiece) => string,
): (row: RowPiece) => string {
  const cellTemplate = rememberByKey(mostShapes, (cell: CellPiece) =>
    prepareTemplate(xml(sampleCell(docx, cell)), [String(markWidth(0)), paragraphXml(markParagraph)]),
  );
  const rowTemplate = rememberByKey(mostShapes, (row: RowPiece) => {
    const cell = sampleCell(docx, markCell);
    return prepareTemplate(xml(libraryRow(docx, row, [cell])), [xml(cell)]);
  });
  return (row) => {
    let cells = "";
    for (const cell of row.cells) {
      let paragraphs = "";
      for (const paragraph of cell.paragraphs) paragraphs += paragraphXml(paragraph);
      cells += fillTemplate(cellTemplate(cellShape(cell), cell), String(cell.width), paragraphs);
    }
    return fillTemplate(rowTemplate(rowShape(row), row), cells);
  };
}
