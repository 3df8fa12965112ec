/** A table over the whole width of the text: repeated header, rows that never break, figures at the right. */
import type { TableBlock, TableColumn, TableRow } from "../../model/document-tree.ts";
import type { WriteContext } from "./context.ts";
import { elementParagraph } from "./element-paragraph.ts";
import { mmToTwips, ptToEighths } from "./measures.ts";
import type { CellPiece, RowPiece, TablePiece } from "./pieces.ts";
import { type PlacedHeaderCell, placeHeader } from "./table-header.ts";
import { layoutTable, type TableLayout } from "./table-widths.ts";

/** The table; `held` keeps its last row on the page of the next block. */
export function writeTable(context: WriteContext, table: TableBlock, held: boolean): TablePiece {
  const layout = layoutTable(context.spec, table, context.textWidth);
  const rows = table.rows.map((row, index) =>
    bodyRow(context, layout, table.columns, row, keepsWithNext(table.rows, index, held)),
  );
  return borderedTable(context, layout, [...headerRows(context, layout, table), ...rows]);
}

/** The last row, often the total, never stands alone at the top of a page, nor a group's title at its foot. */
export function keepsWithNext(rows: readonly TableRow[], index: number, held: boolean): boolean {
  const fromEnd = rows.length - 1 - index;
  return fromEnd === 0 ? held : fromEnd === 1 || rows[index]?.role === "group";
}

/** The table around its rows. */
export function borderedTable(
  { spec, textWidth }: WriteContext,
  layout: TableLayout,
  rows: readonly RowPiece[],
): TablePiece {
  return {
    type: "table",
    width: textWidth,
    columnWidths: layout.widths,
    padding: mmToTwips(spec.table.cellPaddingMm.value),
    line: { size: ptToEighths(spec.table.borderPt.value), color: "auto" },
    rows,
  };
}

/** The rows that are repeated on every page. */
export function headerRows(context: WriteContext, layout: TableLayout, table: TableBlock): readonly RowPiece[] {
  return placeHeader(table.header, table.columns.length).map((cells) => headerRow(context, layout, cells));
}

function headerRow(context: WriteContext, layout: TableLayout, cells: readonly PlacedHeaderCell[]): RowPiece {
  const change = { sizePt: layout.sizesPt.tableHeader, keepNext: true };
  return {
    header: true,
    cells: cells.map(({ column, columnSpan, merge, text }) => ({
      width: sumOf(layout.widths.slice(column, column + columnSpan)),
      columnSpan: columnSpan > 1 ? columnSpan : undefined,
      verticalMerge: merge === "none" ? undefined : mergeValues[merge],
      verticalAlign: "center",
      paragraphs: [elementParagraph(context, "tableHeader", text, change)],
    })),
  };
}

const mergeValues = { start: "restart", continue: "continue" } as const;

function sumOf(widths: readonly number[]): number {
  return widths.reduce((total, width) => total + width, 0);
}

/** A row of figures and texts. */
export function bodyRow(
  context: WriteContext,
  layout: TableLayout,
  columns: readonly TableColumn[],
  row: TableRow,
  keepNext: boolean,
): RowPiece {
  const emphasis = row.role === "item" ? { keepNext } : { keepNext, bold: true as const };
  const figure = { ...emphasis, sizePt: layout.sizesPt.tableNumber };
  const text = { ...emphasis, sizePt: layout.sizesPt.tableText };
  return {
    cells: columns.map(({ align }, index): CellPiece => {
      const cell = row.cells[index];
      const paragraph =
        cell?.type === "number"
          ? elementParagraph(context, "tableNumber", cell.text, figure)
          : elementParagraph(context, "tableText", cell?.runs ?? [], { ...text, alignment: align });
      return {
        width: layout.widths[index] ?? 0,
        columnSpan: undefined,
        verticalMerge: undefined,
        verticalAlign: "center",
        paragraphs: [paragraph],
      };
    }),
  };
}
