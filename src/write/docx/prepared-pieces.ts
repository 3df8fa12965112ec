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
import type { Library, Sample } from "./samples.ts";
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
export function preparePieceXml(sample: Sample): PieceXml {
  const paragraph = prepareParagraphs(sample, prepareRuns(sample));
  const rowXml = prepareRows(sample, paragraph);
  const table = prepareTables(sample, rowXml);
  return { blockXml: (piece) => (piece.type === "paragraph" ? paragraph(piece) : table(piece)), rowXml };
}

function prepareRuns(sample: Sample): (run: RunPiece) => string {
  const contentXml = (key: string, text: string): string =>
    sample(key, ({ docx, xml }) => xml(libraryRun(docx, plainRun(text)))).slice("<w:r>".length, -"</w:r>".length);
  const markContent = contentXml("content", markRun.text);
  const textTemplate = prepareTemplate(markContent, [markRun.text]);
  const tab = contentXml("tab", "\t");
  const contentOf = (text: string): string => {
    if (isPlainText(text)) return fillTemplate(textTemplate, text);
    const pieces = runContent(text);
    return pieces.map((piece) => (piece === "\t" ? tab : fillTemplate(textTemplate, escapeForWord(piece)))).join("");
  };
  const template = rememberByKey(mostShapes, (run: RunPiece, shape) => {
    const marked = run.text === "" ? run : { ...run, text: markRun.text };
    const xml = sample(`run ${shape}`, (library) => library.xml(libraryRun(library.docx, marked)));
    return prepareTemplate(xml, run.text === "" ? [] : [markContent]);
  });
  return (run) => {
    return fillTemplate(template(runShape(run), run), contentOf(run.text));
  };
}

function prepareParagraphs(sample: Sample, runXml: (run: RunPiece) => string): (piece: ParagraphPiece) => string {
  const template = (
    key: string,
    piece: ParagraphPiece,
    runs: readonly RunPiece[],
    contentMark: readonly string[],
  ): XmlTemplate => {
    const indent = piece.indent && { ...piece.indent, left: markWidth(0), right: markWidth(1) };
    const widths = indent === undefined ? [] : [String(indent.left), String(indent.right)];
    const xml = sample(key, (library) => library.xml(libraryParagraph(library.docx, { ...piece, indent, runs })));
    return prepareTemplate(xml, [...contentMark, ...widths]);
  };
  const anyRuns = rememberByKey(mostShapes, (piece: ParagraphPiece, shape) =>
    piece.runs.length === 0
      ? template(`paragraph ${shape}`, piece, [], [])
      : template(`paragraph ${shape}`, piece, [markRun], [runXml(markRun)]),
  );
  const oneRun = rememberByKey(mostShapes, (piece: ParagraphPiece, shape) => {
    const runs = piece.runs.map((run) => ({ ...run, text: markRun.text }));
    return template(`line ${shape}`, piece, runs, [markRun.text]);
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

function prepareTables(sample: Sample, rowXml: (row: RowPiece) => string): (table: TablePiece) => string {
  const template = rememberByKey(mostShapes, (table: TablePiece, shape) => {
    const columnWidths = table.columnWidths.map((_width, index) => markWidth(index + 1));
    const width = markWidth(columnWidths.length + 1);
    const row = ({ docx }: Library) => libraryRow(docx, markRow, [sampleCell(docx, markCell)]);
    const xml = sample(`table ${shape}`, (library) =>
      library.xml(libraryTable(library.docx, { ...table, width, columnWidths }, [row(library)])),
    );
    return prepareTemplate(xml, [
      sample("mark row", (library) => library.xml(row(library))),
      ...[width, ...columnWidths].map(String),
    ]);
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

function prepareRows(sample: Sample, paragraphXml: (piece: ParagraphPiece) => string): (row: RowPiece) => string {
  const cellXml = (key: string, cell: CellPiece): string => sample(key, ({ docx, xml }) => xml(sampleCell(docx, cell)));
  const cellTemplate = rememberByKey(mostShapes, (cell: CellPiece, shape) =>
    prepareTemplate(cellXml(`cell ${shape}`, cell), [String(markWidth(0)), paragraphXml(markParagraph)]),
  );
  const rowTemplate = rememberByKey(mostShapes, (row: RowPiece, shape) => {
    const xml = sample(`row ${shape}`, (library) =>
      library.xml(libraryRow(library.docx, row, [sampleCell(library.docx, markCell)])),
    );
    return prepareTemplate(xml, [cellXml("mark cell", markCell)]);
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
