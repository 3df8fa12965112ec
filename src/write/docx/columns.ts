/** Two columns side by side without visible borders: the head and the foot of the document. */
import { blankParagraph, type CellPiece, type ParagraphPiece, type RowPiece, type TablePiece } from "./pieces.ts";

export interface TwoColumns {
  /** Both widths in twips. */
  readonly left: number;
  readonly right: number;
}

/** A row of the two columns. */
export function columnsRow(
  widths: TwoColumns,
  left: readonly ParagraphPiece[],
  right: readonly ParagraphPiece[],
): RowPiece {
  return { cells: [columnCell(widths.left, left), columnCell(widths.right, right)] };
}

/** A cell without a paragraph makes the file unreadable for Word. */
function columnCell(width: number, paragraphs: readonly ParagraphPiece[]): CellPiece {
  const held = paragraphs.length > 0 ? paragraphs : [blankParagraph];
  return { width, columnSpan: undefined, verticalMerge: undefined, verticalAlign: undefined, paragraphs: held };
}

/** The table around the rows; zero padding stands on the table, since some programs ignore it on cells. */
export function columnsTable(widths: TwoColumns, rows: readonly RowPiece[]): TablePiece {
  return {
    type: "table",
    width: widths.left + widths.right,
    columnWidths: [widths.left, widths.right],
    padding: 0,
    rows,
  };
}
