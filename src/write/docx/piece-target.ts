/** Takes a block as pieces of the page, each with all that it holds. */
import type { BlockTarget } from "./block-target.ts";
import { columnsRow, columnsTable, type TwoColumns } from "./columns.ts";
import type { WriteContext } from "./context.ts";
import { linePiece } from "./element-paragraph.ts";
import { rememberLines } from "./line.ts";
import type { ParagraphPiece, RowPiece, TablePiece } from "./pieces.ts";
import { rulePiece } from "./rule.ts";

interface OpenColumns {
  readonly widths: TwoColumns;
  readonly rows: RowPiece[];
  left: ParagraphPiece[];
  right: ParagraphPiece[];
  here: ParagraphPiece[];
}

export interface PieceTarget extends BlockTarget {
  readonly pieces: readonly (ParagraphPiece | TablePiece)[];
}

/** An empty target. */
export function createPieceTarget(spec: WriteContext["spec"]): PieceTarget {
  const pieces: (ParagraphPiece | TablePiece)[] = [];
  let open: OpenColumns | undefined;
  const addPiece = (piece: ParagraphPiece | TablePiece): void => {
    if (open !== undefined && piece.type === "paragraph") open.here.push(piece);
    else pieces.push(piece);
  };
  const toNextRow = (): void => {
    if (open === undefined) return;
    open.rows.push(columnsRow(open.widths, open.left, open.right));
    [open.left, open.right] = [[], []];
    open.here = open.left;
  };
  return {
    pieces,
    lineOf: rememberLines(spec),
    addPiece,
    addLine: ({ element, content }, change, side) => addPiece(linePiece(spec, element, content, change, side)),
    addRule: (left, right, keepNext) => addPiece(rulePiece(spec, { left, right }, keepNext)),
    openColumns: (widths) => {
      const left: ParagraphPiece[] = [];
      open = { widths, rows: [], left, right: [], here: left };
    },
    toRightColumn: () => {
      if (open !== undefined) open.here = open.right;
    },
    toNextRow,
    closeColumns: () => {
      if (open === undefined) return;
      toNextRow();
      pieces.push(columnsTable(open.widths, open.rows));
      open = undefined;
    },
  };
}
