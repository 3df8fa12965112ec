/** Tables straight into bytes: of a table whose titles and widths came before, only figures and texts are new. */
import type { TableBlock, TableRow } from "../../model/document-tree.ts";
import type { ByteSink } from "./byte-sink.ts";
import { type ByteTemplate, slotMark } from "./byte-template.ts";
import type { WriteContext } from "./context.ts";
import { addFigures, prepareFigureTemplate } from "./figure-bytes.ts";
import { blankParagraph, plainRun, type RowPiece } from "./pieces.ts";
import type { PieceXml } from "./prepared-pieces.ts";
import { addPlainRow, type RowKind, rememberRowKinds } from "./row-bytes.ts";
import { bodyRow, borderedTable, headerRows, keepsWithNext } from "./table.ts";
import { rememberFrames } from "./table-frames.ts";
import type { TableLayout } from "./table-widths.ts";

/** What is the same in all tables of the same titles and widths. */
interface TableFrame {
  /** Up to the first row below the titles, and after the last. */
  readonly top: Uint8Array;
  readonly bottom: Uint8Array;
  readonly piece: (row: TableRow, keepNext: boolean) => RowPiece;
  readonly rowKind: (row: TableRow, keepNext: boolean) => RowKind;
}

/** The rows of tables of one frame and the same texts, around their figures; made for the second such table. */
interface KnownRows {
  isKnown: boolean;
  template: ByteTemplate | undefined;
}

interface TableKind {
  readonly frame: TableFrame;
  readonly free: KnownRows;
  /** Of tables held on the page of the next block. */
  readonly held: KnownRows;
}

/** Gives the function that adds a table. */
export function prepareTableBytes(
  context: WriteContext,
  pieceXml: PieceXml,
  sink: ByteSink,
): (table: TableBlock, held: boolean) => void {
  const kindOf = rememberFrames(context, prepareFrame(context, pieceXml), newKind);
  const addRows = ({ piece, rowKind }: TableFrame, rows: readonly TableRow[], held: boolean): void => {
    for (let at = 0; at < rows.length; at += 1) {
      const row = rows[at];
      if (row === undefined) continue;
      const keepNext = keepsWithNext(rows, at, held);
      if (!addPlainRow(sink, rowKind(row, keepNext), row)) sink.addText(pieceXml.rowXml(piece(row, keepNext)));
    }
  };
  return (table, held) => {
    const kind = kindOf(table);
    const { frame } = kind;
    const rows = held ? kind.held : kind.free;
    if (rows.isKnown) {
      rows.template ??= prepareFigureTemplate(table.rows, (row, at) =>
        frame.rowKind(row, keepsWithNext(table.rows, at, held)),
      );
    }
    rows.isKnown = true;
    sink.addBytes(frame.top);
    if (!addFigures(sink, rows.template ?? [], table)) addRows(frame, table.rows, held);
    sink.addBytes(frame.bottom);
  };
}

function newKind(frame: TableFrame): TableKind {
  return {
    frame,
    free: { isKnown: false, template: undefined },
    held: { isKnown: false, template: undefined },
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
      rowKind: rememberRowKinds(columns.length, (row, keepNext) => rowXml(piece(row, keepNext))),
    };
  };
}
