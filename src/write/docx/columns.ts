/** Two columns side by side without visible borders: the head and the foot of the document. */
import type { Paragraph, Table, TableRow } from "docx";
import type { WriteContext } from "./context.ts";

export interface TwoColumns {
  /** Both widths in twips. */
  readonly left: number;
  readonly right: number;
}

/** A row of the two columns that never breaks over a page. */
export function columnsRow(
  { docx }: WriteContext,
  widths: TwoColumns,
  left: readonly Paragraph[],
  right: readonly Paragraph[],
): TableRow {
  const cell = (width: number, children: readonly Paragraph[]) =>
    new docx.TableCell({
      width: { size: width, type: "dxa" },
      // A cell without a paragraph makes the file unreadable for Word.
      children: children.length > 0 ? children : [new docx.Paragraph({})],
    });
  return new docx.TableRow({ cantSplit: true, children: [cell(widths.left, left), cell(widths.right, right)] });
}

/** The table around the rows; zero padding stands on the table, since some programs ignore it on cells. */
export function columnsTable({ docx }: WriteContext, widths: TwoColumns, rows: readonly TableRow[]): Table {
  return new docx.Table({
    layout: "fixed",
    width: { size: widths.left + widths.right, type: "dxa" },
    columnWidths: [widths.left, widths.right],
    margins: { top: 0, bottom: 0, left: 0, right: 0 },
    borders: docx.TableBorders.NONE,
    rows,
  });
}
