/** A table over the whole width of the text: repeated header, rows that never break, figures at the right. */
import type { TableBlock, TableCell, TableColumn, TableRow } from "../../model/document-tree.ts";
import type { WriteContext, WrittenBlock } from "./context.ts";
import { elementParagraph } from "./element-paragraph.ts";
import { mmToTwips, ptToEighths } from "./measures.ts";
import type { CellPiece, ParagraphPiece, RowPiece, TablePiece } from "./pieces.ts";
import { type PlacedHeaderCell, placeHeader } from "./table-header.ts";
import { layoutTable, type TableLayout } from "./table-widths.ts";

/** The table; `held` keeps its last row on the page of the next block. */
export function writeTable(context: WriteContext, table: TableBlock, held: boolean): WrittenBlock {
  const layout = layoutTable(context.spec, table, context.textWidth);
  const header = placeHeader(table.header, table.columns.length).map((cells) => headerRow(context, layout, cells));
  const rows = table.rows.map((row, index) => {
    // The last row, often the total, never stands alone at the top of a page, nor a group's title at its foot.
    const fromEnd = table.rows.length - 1 - index;
    const withNext = fromEnd === 1 || (row.role === "group" && fromEnd > 0);
    return bodyRow(context, layout, table.columns, row, withNext || (held && fromEnd === 0));
  });
  return [borderedTable(context, layout, [...header, ...rows])];
}

function borderedTable({ spec, textWidth }: WriteContext, layout: TableLayout, rows: readonly RowPiece[]): TablePiece {
  return {
    type: "table",
    width: textWidth,
    columnWidths: layout.widths,
    padding: mmToTwips(spec.table.cellPaddingMm.value),
    line: { size: ptToEighths(spec.table.borderPt.value), color: "auto" },
    rows,
  };
}

function headerRow(context: WriteContext, layout: TableLayout, cells: readonly PlacedHeaderCell[]): RowPiece {
  const change = { sizePt: layout.sizesPt.tableHeader, keepNext: true };
  return {
    header: true,
    cells: cells.map((cell) => {
      const paragraph = elementParagraph(context, "tableHeader", cell.text, change);
      const merge = cell.merge === "none" ? {} : { verticalMerge: mergeValues[cell.merge] };
      return tableCell(layout, cell.column, cell.columnSpan, paragraph, merge);
    }),
  };
}

const mergeValues = { start: "restart", continue: "continue" } as const;

function bodyRow(
  context: WriteContext,
  layout: TableLayout,
  columns: readonly TableColumn[],
  row: TableRow,
  keepNext: boolean,
): RowPiece {
  return {
    cells: columns.map((column, index) =>
      tableCell(layout, index, 1, cellParagraph(context, layout, column, row, row.cells[index], keepNext)),
    ),
  };
}

function cellParagraph(
  context: WriteContext,
  layout: TableLayout,
  column: TableColumn,
  row: TableRow,
  cell: TableCell | undefined,
  keepNext: boolean,
): ParagraphPiece {
  const emphasis = row.role === "item" ? { keepNext } : { keepNext, bold: true as const };
  if (cell?.type === "number") {
    return elementParagraph(context, "tableNumber", cell.text, { ...emphasis, sizePt: layout.sizesPt.tableNumber });
  }
  return elementParagraph(context, "tableText", cell?.runs ?? [], {
    ...emphasis,
    sizePt: layout.sizesPt.tableText,
    alignment: column.align,
  });
}

function tableCell(
  layout: TableLayout,
  column: number,
  columnSpan: number,
  paragraph: ParagraphPiece,
  merge: Pick<CellPiece, "verticalMerge"> = {},
): CellPiece {
  const width = layout.widths.slice(column, column + columnSpan).reduce((total, one) => total + one, 0);
  return {
    width,
    ...(columnSpan > 1 ? { columnSpan } : {}),
    ...merge,
    verticalAlign: "center",
    paragraphs: [paragraph],
  };
}
