/** A section of the document as a sheet, from top to bottom. */
import type { Block, DocumentSection, TableBlock } from "../../model/document-tree.ts";
import type { FormatSpec } from "../../model/format.ts";
import { layOutDataRows } from "./data-rows.ts";
import { layOutHeader } from "./header-rows.ts";
import { printableWidthPt } from "./print-setup.ts";
import type { PlacedRows, RowHeight, RowRange, SheetCell, SheetLayout } from "./sheet-layout.ts";
import { annexHeadingLines, layOutTextLines, textBlockLines } from "./text-rows.ts";
import { columnWidthsPt, widthsInDigits } from "./widths.ts";

/** The sheet of a section, under the name given. */
export function layOutSection(spec: FormatSpec, section: DocumentSection, name: string): SheetLayout {
  const tables = section.blocks.filter((block) => block.type === "table");
  const columnCount = Math.max(1, ...tables.map((table) => table.columns.length));
  const widths = columnWidthsPt(spec, tables, columnCount, printableWidthPt(spec, section.orientation));
  const cells: SheetCell[] = [];
  const rowHeights: RowHeight[] = [];
  let row = 1;
  for (const block of section.blocks) {
    const placed = layOutBlock(spec, block, row, widths);
    cells.push(...placed.cells);
    rowHeights.push(...placed.rowHeights);
    row += placed.rowCount;
  }
  const titleRows = headerRows(cells, tables);
  const frozen = frozenRows(
    spec,
    titleRows,
    rowHeights.map(({ heightPt }) => heightPt),
  );
  return {
    name,
    orientation: section.orientation,
    cells,
    columnWidths: widthsInDigits(spec, widths),
    rowHeights,
    lastRow: Math.max(1, row - 1),
    ...(titleRows === undefined ? {} : { titleRows }),
    ...(frozen === undefined ? {} : { frozenRows: frozen }),
  };
}

function layOutBlock(spec: FormatSpec, block: Block, row: number, widths: readonly number[]): PlacedRows {
  switch (block.type) {
    case "annexHeading":
      return layOutTextLines(spec, annexHeadingLines(block), row, widths);
    case "text":
      return layOutTextLines(spec, textBlockLines(block), row, widths);
    case "table":
      return layOutTable(spec, block, row, widths);
    case "letterhead":
    case "documentTitle":
    case "foot":
      // These belong to the signed document, of which the sheet is only an annex.
      return { cells: [], rowHeights: [], rowCount: 0 };
    default:
      return block satisfies never;
  }
}

function layOutTable(spec: FormatSpec, table: TableBlock, row: number, widths: readonly number[]): PlacedRows {
  const header = layOutHeader(spec, table, row, widths);
  const data = layOutDataRows(spec, table, row + header.rowCount, widths);
  return {
    cells: [...header.cells, ...data.cells],
    rowHeights: [...header.rowHeights, ...data.rowHeights],
    rowCount: header.rowCount + data.rowCount,
  };
}

/** The header of the only table; with two tables, the first one's header would stand above the other's pages. */
function headerRows(cells: readonly SheetCell[], tables: readonly TableBlock[]): RowRange | undefined {
  const [table, other] = tables;
  const first = cells.find((cell) => cell.look.element === "tableHeader")?.row;
  if (table === undefined || other !== undefined || first === undefined) return undefined;
  return { first, last: first + table.header.length - 1 };
}

/** The last row of the header where it is not too tall to stay in view; heights are those of the sheet from its first row. */
export function frozenRows(
  { sheet }: FormatSpec,
  titleRows: RowRange | undefined,
  heightsPt: readonly number[],
): number | undefined {
  if (titleRows === undefined) return undefined;
  let heightPt = 0;
  for (let row = 0; row < titleRows.last; row += 1) heightPt += heightsPt[row] ?? 0;
  return heightPt <= sheet.mostFrozenPt.value ? titleRows.last : undefined;
}
