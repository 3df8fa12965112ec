/** Tables straight into bytes: of a table whose titles and widths came before, only figures and texts are new. */
import type { TableBlock, TableRow } from "../../model/document-tree.ts";
import type { ByteSink } from "./byte-sink.ts";
import { slotMark } from "./byte-template.ts";
import type { WriteContext } from "./context.ts";
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

/** Gives the function that adds a table. */
export function prepareTableBytes(
  context: WriteContext,
  pieceXml: PieceXml,
  sink: ByteSink,
): (table: TableBlock, held: boolean) => void {
  const frameOf = rememberFrames(context, prepareFrame(context, pieceXml));
  return (table, held) => {
    const frame = frameOf(table);
    sink.addBytes(frame.top);
    for (let at = 0; at < table.rows.length; at += 1) {
      const row = table.rows[at];
      if (row === undefined) continue;
      const keepNext = keepsWithNext(table.rows, at, held);
      if (addPlainRow(sink, frame.rowKind(row, keepNext), row)) continue;
      sink.addText(pieceXml.rowXml(frame.piece(row, keepNext)));
    }
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
      rowKind: rememberRowKinds(columns.length, (row, keepNext) => rowXml(piece(row, keepNext))),
    };
  };
}
