/** Two columns without borders as bytes around what stands in them. */
import type { BlockTarget } from "./block-target.ts";
import type { ByteSink } from "./byte-sink.ts";
import { type ByteTemplate, slotMark, slotWidth } from "./byte-template.ts";
import { columnsRow, columnsTable, type TwoColumns } from "./columns.ts";
import { blankParagraph, type ParagraphPiece, plainRun } from "./pieces.ts";
import type { PieceXml } from "./prepared-pieces.ts";

type ColumnsTarget = Pick<BlockTarget, "openColumns" | "toRightColumn" | "toNextRow" | "closeColumns">;

/** The part of a target that has to do with columns. */
export function addColumnBytes(blockXml: PieceXml["blockXml"], sink: ByteSink): ColumnsTarget {
  const { open, toRight, toNext, close } = prepareColumns(blockXml);
  const blank = Buffer.from(blockXml(blankParagraph), "utf8");
  let left = "";
  let right = "";
  let cellFrom = 0;
  /** A cell without a paragraph makes the file unreadable for Word. */
  const closeCell = (): void => {
    if (sink.length() === cellFrom) sink.addBytes(blank);
  };
  return {
    openColumns: (widths) => {
      left = String(widths.left);
      right = String(widths.right);
      addWidths(sink, open, [String(widths.left + widths.right), left, right, left]);
      cellFrom = sink.length();
    },
    toRightColumn: () => {
      closeCell();
      addWidths(sink, toRight, [right]);
      cellFrom = sink.length();
    },
    toNextRow: () => {
      closeCell();
      addWidths(sink, toNext, [left]);
      cellFrom = sink.length();
    },
    closeColumns: () => {
      closeCell();
      sink.addBytes(close);
    },
  };
}

/** Two rows with a mark in each cell, split at the marks. */
function prepareColumns(blockXml: PieceXml["blockXml"]) {
  const widths: TwoColumns = { left: slotWidth(0), right: slotWidth(1) };
  const cell = (slot: number): ParagraphPiece[] => [{ ...blankParagraph, runs: [plainRun(slotMark(slot))] }];
  const rows = [columnsRow(widths, cell(0), cell(1)), columnsRow(widths, cell(2), cell(3))];
  let rest = blockXml(columnsTable(widths, rows));
  const [open = "", toRight = "", toNext = ""] = [0, 1, 2, 3].map((slot) => {
    const paragraph = cell(slot).map(blockXml).join("");
    const start = rest.indexOf(paragraph);
    const before = rest.slice(0, start);
    rest = rest.slice(start + paragraph.length);
    return before;
  });
  return {
    open: splitWidths(open),
    toRight: splitWidths(toRight),
    toNext: splitWidths(toNext),
    close: Buffer.from(rest, "utf8"),
  };
}

/** The bytes between the widths, whichever of them stand in the XML. */
function splitWidths(xml: string): ByteTemplate {
  const all = slotWidth(0) + slotWidth(1);
  const widths = new RegExp([all, slotWidth(0), slotWidth(1)].join("|"));
  return xml.split(widths).map((stretch) => Buffer.from(stretch, "utf8"));
}

function addWidths(sink: ByteSink, template: ByteTemplate, widths: readonly string[]): void {
  template.forEach((stretch, at) => {
    sink.addBytes(stretch);
    sink.addPlainText(widths[at] ?? "");
  });
}
