/**
 * Pieces of the page as XML, without the library's objects: it makes one sample of every shape of a piece, with marks
 * where texts and widths go, and later pieces of that shape are the sample's XML with their own texts and widths.
 */
import { escapeForWord } from "./escape.ts";
import {
  type DocxLibrary,
  libraryCell,
  libraryParagraph,
  libraryRow,
  libraryRun,
  libraryTable,
} from "./library-pieces.ts";
import { prepareLibraryXml } from "./library-xml.ts";
import { cellShape, paragraphShape, rowShape, runShape, tableShape } from "./piece-shapes.ts";
import {
  type CellPiece,
  type ParagraphPiece,
  type RowPiece,
  type RunPiece,
  runContent,
  type TablePiece,
} from "./pieces.ts";
import { rememberByKey } from "./remember.ts";
import { prepareTemplate, type XmlTemplate } from "./xml-template.ts";

export type PieceXml = (piece: ParagraphPiece | TablePiece) => string;

/** A width that no page has, a different one for each slot; all have eight digits, so that none begins another. */
const markWidth = (slot: number): number => 71_000_000 + slot;
const markText = "\ue000";
const markRun: RunPiece = { text: markText };
const markParagraph: ParagraphPiece = { type: "paragraph", runs: [markRun] };
const markCell: CellPiece = { width: markWidth(0), paragraphs: [markParagraph] };
const markRow: RowPiece = { cells: [markCell] };

/** A format has some dozens of shapes; tables of texts add one for each number of columns. */
const mostShapes = 1_000;

/** Gives the function that writes paragraphs and tables exactly as the library would. */
export function preparePieceXml(docx: DocxLibrary): PieceXml {
  const runs = prepareRuns(docx);
  const paragraph = prepareParagraphs(docx, runs);
  const table = prepareTables(docx, paragraph);
  return (piece) => (piece.type === "paragraph" ? paragraph(piece) : table(piece));
}

function prepareRuns(docx: DocxLibrary): (run: RunPiece) => string {
  const xml = prepareLibraryXml(docx);
  const contentXml = (text: string): string => xml(libraryRun(docx, { text })).slice("<w:r>".length, -"</w:r>".length);
  const text = prepareTemplate(contentXml(markText), [markText]);
  const tab = contentXml("\t");
  const template = rememberByKey(mostShapes, (run: RunPiece): XmlTemplate => {
    if (run.text === "") return prepareTemplate(xml(libraryRun(docx, run)), []);
    return prepareTemplate(xml(libraryRun(docx, { ...run, text: markText })), [contentXml(markText)]);
  });
  return (run) => {
    const content = runContent(run.text).map((piece) => (piece === "\t" ? tab : text([escapeForWord(piece)])));
    return template(runShape(run), run)([content.join("")]);
  };
}

function prepareParagraphs(docx: DocxLibrary, runXml: (run: RunPiece) => string): (piece: ParagraphPiece) => string {
  const xml = prepareLibraryXml(docx);
  const template = rememberByKey(mostShapes, (piece: ParagraphPiece): XmlTemplate => {
    const indent =
      piece.indent === undefined ? {} : { indent: { ...piece.indent, left: markWidth(0), right: markWidth(1) } };
    const runs = piece.runs.length === 0 ? [] : [markRun];
    const sample = xml(libraryParagraph(docx, { ...piece, ...indent, runs }));
    // Without indent or runs their slots are not there, so the runs' slot is the first.
    const marks = [
      ...runs.map(runXml),
      ...(piece.indent === undefined ? [] : [markWidth(0), markWidth(1)].map(String)),
    ];
    return prepareTemplate(sample, marks);
  });
  return (piece) => {
    const runs = piece.runs.map(runXml).join("");
    const widths = piece.indent === undefined ? [] : [String(piece.indent.left), String(piece.indent.right)];
    const values = piece.runs.length === 0 ? widths : [runs, ...widths];
    return template(paragraphShape(piece), piece)(values);
  };
}

function prepareTables(
  docx: DocxLibrary,
  paragraphXml: (piece: ParagraphPiece) => string,
): (table: TablePiece) => string {
  const xml = prepareLibraryXml(docx);
  const sampleCell = (cell: CellPiece) =>
    libraryCell(docx, { ...cell, width: markWidth(0) }, [libraryParagraph(docx, markParagraph)]);
  const sampleRow = (row: RowPiece) => libraryRow(docx, row, [sampleCell(markCell)]);
  const cellTemplate = rememberByKey(mostShapes, (cell: CellPiece) =>
    prepareTemplate(xml(sampleCell(cell)), [String(markWidth(0)), paragraphXml(markParagraph)]),
  );
  const rowTemplate = rememberByKey(mostShapes, (row: RowPiece) =>
    prepareTemplate(xml(sampleRow(row)), [xml(sampleCell(markCell))]),
  );
  const tableTemplate = rememberByKey(mostShapes, (table: TablePiece) => {
    const columnWidths = table.columnWidths.map((_width, index) => markWidth(index + 1));
    const width = markWidth(columnWidths.length + 1);
    const sample = xml(libraryTable(docx, { ...table, width, columnWidths }, [sampleRow(markRow)]));
    return prepareTemplate(sample, [xml(sampleRow(markRow)), ...[width, ...columnWidths].map(String)]);
  });
  const cellXml = (cell: CellPiece): string =>
    cellTemplate(cellShape(cell), cell)([String(cell.width), cell.paragraphs.map(paragraphXml).join("")]);
  const rowXml = (row: RowPiece): string => rowTemplate(rowShape(row), row)([row.cells.map(cellXml).join("")]);
  return (table) => {
    const values = [table.rows.map(rowXml).join(""), String(table.width), ...table.columnWidths.map(String)];
    return tableTemplate(tableShape(table), table)(values);
  };
}
