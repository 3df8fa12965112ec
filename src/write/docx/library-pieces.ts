/** Pieces of the page as objects of the `docx` library. */
import type {
  IParagraphOptions,
  IRunOptions,
  ITableBordersOptions,
  ITableRowOptions,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
} from "docx";
import {
  type CellPiece,
  type LinePiece,
  type ParagraphPiece,
  type RowPiece,
  type RunPiece,
  runContent,
  type TablePiece,
} from "./pieces.ts";

/** The `docx` library, loaded when the first document is written. */
export type DocxLibrary = typeof import("docx");

/** A paragraph or a table with all that it holds. */
export function libraryPiece(docx: DocxLibrary, piece: ParagraphPiece | TablePiece): Paragraph | Table {
  return piece.type === "paragraph"
    ? libraryParagraph(docx, piece)
    : libraryTable(docx, piece, libraryRows(docx, piece));
}

/** A paragraph with its runs. */
export function libraryParagraph(docx: DocxLibrary, piece: ParagraphPiece): Paragraph {
  return new docx.Paragraph({ ...paragraphOptions(piece), children: piece.runs.map((run) => libraryRun(docx, run)) });
}

/** All of a paragraph but its runs. */
export function paragraphOptions(piece: ParagraphPiece): IParagraphOptions {
  const { style, keepNext, alignment, spaceBefore, spaceAfter, indent, markSize } = piece;
  const spacing = {
    ...(spaceBefore === undefined ? {} : { before: spaceBefore }),
    ...(spaceAfter === undefined ? {} : { after: spaceAfter }),
  };
  return {
    ...(style === undefined ? {} : { style }),
    ...(keepNext === undefined ? {} : { keepNext }),
    ...(alignment === undefined ? {} : { alignment }),
    ...(Object.keys(spacing).length === 0 ? {} : { spacing }),
    ...(indent === undefined ? {} : { indent }),
    ...paragraphBorder(piece),
    ...(markSize === undefined ? {} : { run: { size: markSize } }),
  };
}

function paragraphBorder({ border }: ParagraphPiece): Pick<IParagraphOptions, "border"> {
  if (border === undefined) return {};
  return { border: Object.fromEntries(Object.entries(border).map(([side, line]) => [side, libraryLine(line)])) };
}

function libraryLine(line: LinePiece) {
  return { style: "single", ...line } as const;
}

/** A run of its piece. */
export function libraryRun(docx: DocxLibrary, piece: RunPiece): TextRun {
  return new docx.TextRun(runOptions(docx, piece));
}

/** What a run is made of; as a letter in the text a tab would be a plain space. */
export function runOptions(docx: DocxLibrary, { text, bold, italics, size, afterBreak }: RunPiece): IRunOptions {
  const children = runContent(text).map((piece) => (piece === "\t" ? new docx.Tab() : piece));
  return {
    children,
    ...(bold === undefined ? {} : { bold }),
    ...(italics === undefined ? {} : { italics }),
    ...(size === undefined ? {} : { size }),
    ...(afterBreak === undefined ? {} : { break: 1 }),
  };
}

/** A cell around paragraphs of the library. */
export function libraryCell(docx: DocxLibrary, cell: CellPiece, children: readonly Paragraph[]): TableCell {
  const { width, columnSpan, verticalMerge, verticalAlign } = cell;
  return new docx.TableCell({
    width: { size: width, type: "dxa" },
    ...(columnSpan === undefined ? {} : { columnSpan }),
    ...(verticalMerge === undefined ? {} : { verticalMerge }),
    ...(verticalAlign === undefined ? {} : { verticalAlign }),
    children,
  });
}

/** A row around cells of the library; `change` is for a row that was inserted or deleted as a whole. */
export function libraryRow(
  docx: DocxLibrary,
  row: RowPiece,
  children: readonly TableCell[],
  change: Pick<ITableRowOptions, "insertion" | "deletion"> = {},
): TableRow {
  return new docx.TableRow({ cantSplit: true, ...(row.header ? { tableHeader: true } : {}), ...change, children });
}

/** A table around rows of the library, as wide as its columns. */
export function libraryTable(docx: DocxLibrary, table: TablePiece, rows: readonly TableRow[]): Table {
  const { width, columnWidths, padding } = table;
  return new docx.Table({
    layout: "fixed",
    width: { size: width, type: "dxa" },
    columnWidths,
    margins: { top: 0, bottom: 0, left: padding, right: padding },
    borders: tableBorders(docx, table),
    rows,
  });
}

function tableBorders(docx: DocxLibrary, table: TablePiece): ITableBordersOptions {
  if (table.line === undefined) return docx.TableBorders.NONE;
  const line = libraryLine(table.line);
  return { top: line, bottom: line, left: line, right: line, insideHorizontal: line, insideVertical: line };
}

function libraryRows(docx: DocxLibrary, table: TablePiece): readonly TableRow[] {
  return table.rows.map((row) => {
    const cells = row.cells.map((cell) =>
      libraryCell(
        docx,
        cell,
        cell.paragraphs.map((paragraph) => libraryParagraph(docx, paragraph)),
      ),
    );
    return libraryRow(docx, row, cells);
  });
}
