/** A table over the whole width of the text: repeated header, rows that never break, figures at the right. */
import type { Paragraph, Table, TableCell as WordCell, TableRow as WordRow } from "docx";
import type { TableBlock, TableCell, TableColumn, TableRow } from "../../model/document-tree.ts";
import type { WriteContext, WrittenBlock } from "./context.ts";
import { elementParagraph } from "./element-paragraph.ts";
import { mmToTwips, ptToEighths } from "./measures.ts";
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

function borderedTable({ docx, spec, textWidth }: WriteContext, layout: TableLayout, rows: readonly WordRow[]): Table {
  const line = { style: "single", size: ptToEighths(spec.table.borderPt.value), color: "auto" } as const;
  const padding = mmToTwips(spec.table.cellPaddingMm.value);
  return new docx.Table({
    layout: "fixed",
    width: { size: textWidth, type: "dxa" },
    columnWidths: layout.widths,
    margins: { top: 0, bottom: 0, left: padding, right: padding },
    borders: { top: line, bottom: line, left: line, right: line, insideHorizontal: line, insideVertical: line },
    rows,
  });
}

function headerRow(context: WriteContext, layout: TableLayout, cells: readonly PlacedHeaderCell[]): WordRow {
  const change = { sizePt: layout.sizesPt.tableHeader, keepNext: true };
  return new context.docx.TableRow({
    cantSplit: true,
    tableHeader: true,
    children: cells.map((cell) => {
      const paragraph = elementParagraph(context, "tableHeader", cell.text, change);
      const merge = cell.merge === "none" ? {} : { verticalMerge: mergeValues[cell.merge] };
      return tableCell(context, layout, cell.column, cell.columnSpan, paragraph, merge);
    }),
  });
}

const mergeValues = { start: "restart", continue: "continue" } as const;

function bodyRow(
  context: WriteContext,
  layout: TableLayout,
  columns: readonly TableColumn[],
  row: TableRow,
  keepNext: boolean,
): WordRow {
  return new context.docx.TableRow({
    cantSplit: true,
    children: columns.map((column, index) => {
      const paragraph = cellParagraph(context, layout, column, row, row.cells[index], keepNext);
      return tableCell(context, layout, index, 1, paragraph);
    }),
  });
}

function cellParagraph(
  context: WriteContext,
  layout: TableLayout,
  column: TableColumn,
  row: TableRow,
  cell: TableCell | undefined,
  keepNext: boolean,
): Paragraph {
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
  { docx }: WriteContext,
  layout: TableLayout,
  column: number,
  columnSpan: number,
  paragraph: Paragraph,
  merge: { readonly verticalMerge?: "restart" | "continue" } = {},
): WordCell {
  const width = layout.widths.slice(column, column + columnSpan).reduce((total, one) => total + one, 0);
  return new docx.TableCell({
    width: { size: width, type: "dxa" },
    ...(columnSpan > 1 ? { columnSpan } : {}),
    ...merge,
    verticalAlign: "center",
    children: [paragraph],
  });
}
