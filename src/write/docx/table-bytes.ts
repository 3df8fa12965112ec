/** Tables straight into bytes: of a table whose titles and widths came before, only figures and texts are new. */
import type { TableBlock, TableCell, TableRow } from "../../model/document-tree.ts";
import type { ByteSink } from "./byte-sink.ts";
import { addFilled, type ByteTemplate, prepareByteTemplate, slotMark } from "./byte-template.ts";
import type { WriteContext } from "./context.ts";
import { blankParagraph, isPlainText, plainRun, type RowPiece } from "./pieces.ts";
import type { PieceXml } from "./prepared-pieces.ts";
import { rememberByKey } from "./remember.ts";
import { bodyRow, borderedTable, headerRows, keepsWithNext } from "./table.ts";
import { rememberFrames } from "./table-frames.ts";
import type { TableLayout } from "./table-widths.ts";

/** Rows of a table differ in role, place and which of their cells are empty. */
const mostRowKinds = 64;

/** What is the same in all tables of the same titles and widths. */
interface TableFrame {
  /** Up to the first row below the titles, and after the last. */
  readonly top: Uint8Array;
  readonly bottom: Uint8Array;
  readonly piece: (row: TableRow, keepNext: boolean) => RowPiece;
  readonly template: (kind: string, sample: SampleRow) => ByteTemplate;
}

interface SampleRow {
  readonly row: TableRow;
  readonly keepNext: boolean;
}

/** Gives the function that adds a table. */
export function prepareTableBytes(
  context: WriteContext,
  pieceXml: PieceXml,
): (sink: ByteSink, table: TableBlock, held: boolean) => void {
  const frameOf = rememberFrames(context, prepareFrame(context, pieceXml));
  return (sink, table, held) => {
    const frame = frameOf(table);
    sink.addBytes(frame.top);
    table.rows.forEach((row, at) => {
      const keepNext = keepsWithNext(table.rows, at, held);
      if (!addPlainRow(sink, frame, row, keepNext, table.columns.length)) {
        sink.addText(pieceXml.rowXml(frame.piece(row, keepNext)));
      }
    });
    sink.addBytes(frame.bottom);
  };
}

const markRow: RowPiece = {
  cells: [
    {
      width: 1,
      columnSpan: undefined,
      verticalMerge: undefined,
      verticalAlign: undefined,
      paragraphs: [{ ...blankParagraph, runs: [plainRun(slotMark(0))] }],
    },
  ],
};

function prepareFrame(context: WriteContext, { blockXml, rowXml }: PieceXml) {
  return (table: TableBlock, layout: TableLayout): TableFrame => {
    const { columns } = table;
    const around = blockXml(borderedTable(context, layout, [...headerRows(context, layout, table), markRow]));
    const [top = "", bottom = ""] = around.split(rowXml(markRow));
    const piece = (row: TableRow, keepNext: boolean): RowPiece => bodyRow(context, layout, columns, row, keepNext);
    return {
      top: Buffer.from(top, "utf8"),
      bottom: Buffer.from(bottom, "utf8"),
      piece,
      template: rememberByKey(mostRowKinds, ({ row, keepNext }: SampleRow) => {
        const slots = columns.filter((_column, at) => cellText(row.cells[at]) !== "");
        const marks = slots.map((_column, slot) => slotMark(slot));
        return prepareByteTemplate(rowXml(piece(markCells(row), keepNext)), marks);
      }),
    };
  };
}

/** The row with a mark instead of every text. */
function markCells({ role, cells }: TableRow): TableRow {
  let slot = 0;
  const marked = cells.map((cell): TableCell => {
    if (cellText(cell) === "") return cell;
    const text = slotMark(slot);
    slot += 1;
    return cell.type === "number" ? { ...cell, text } : { type: "text", runs: [{ text }] };
  });
  return { role, cells: marked };
}

/** Adds a row of plain texts and figures; adds nothing and says no where some cell is of another kind. */
function addPlainRow(
  sink: ByteSink,
  frame: TableFrame,
  row: TableRow,
  keepNext: boolean,
  columnCount: number,
): boolean {
  const texts: string[] = [];
  let kind = keepNext ? `${row.role} keep ` : row.role;
  for (let at = 0; at < columnCount; at += 1) {
    const cell = row.cells[at];
    const text = cellText(cell);
    if (text === undefined || !isPlainText(text)) return false;
    kind += cell?.type === "number" ? "n" : "t";
    if (text !== "") {
      kind += "+";
      texts.push(text);
    }
  }
  addFilled(sink, frame.template(kind, { row, keepNext }), texts);
  return true;
}

/** The text of a cell of one look, "" for an empty cell, and undefined for one of several looks. */
function cellText(cell: TableCell | undefined): string | undefined {
  if (cell === undefined) return "";
  if (cell.type === "number") return cell.text;
  const run = cell.runs[0];
  if (run === undefined) return "";
  return cell.runs.length === 1 && run.bold === undefined && run.italic === undefined ? run.text : undefined;
}
