/** Rows and cells of one table: grid columns, spans, widths and the share of the table's style in each cell. */
import type { DocxCellPlace, DocxTable, DocxTableRow } from "../../model/docx-facts.ts";
import { largestColumnCount } from "./limits.ts";
import { borderShows, onOff } from "./properties.ts";
import type { StyleLayer, Styles } from "./styles.ts";
import { readTableLayers } from "./table-styles.ts";
import { twipsToMm } from "./units.ts";
import { child, childElements, childValue, type XmlElement } from "./xml-tree.ts";

/** Where a table stands. */
export interface TablePlace {
  readonly table: number;
  readonly section: number;
  /** The table whose cell holds this one. */
  readonly parent: number | undefined;
  readonly outerWidthMm: number;
}

export interface TableCell {
  readonly element: XmlElement;
  readonly place: DocxCellPlace;
  readonly layer: StyleLayer | undefined;
}

/** Space at the left and right edge of a cell where nothing says otherwise (108 twips). */
const wordCellMarginMm = (108 * 25.4) / 1440;

/** Reads a `w:tbl`; its cells come row by row. */
export function readTable(
  element: XmlElement,
  at: TablePlace,
  styles: Styles,
): { readonly facts: DocxTable; readonly cells: readonly TableCell[] } {
  const properties = child(element, "w:tblPr");
  const columnsMm = childElements(child(element, "w:tblGrid"), "w:gridCol")
    .slice(0, largestColumnCount)
    .map(({ attributes }) => twipsToMm(attributes["w:w"]) ?? 0);
  const rows = childElements(element, "w:tr");
  const layerOf = readTableLayers(styles.tableStyle(childValue(properties, "w:tblStyle")), properties);
  const cells = rows.flatMap((row, rowAt) =>
    rowCells(row).map(({ element: cell, column, span }): TableCell => {
      const columnEnd = column + span;
      const position = { row: rowAt, rowCount: rows.length, column, columnEnd, columnCount: columnsMm.length };
      const widthMm = cellWidthMm(cell, columnsMm.slice(column, columnEnd), properties, at.outerWidthMm);
      const place = cellPlace(cell, { table: at.table, row: rowAt, column, span, widthMm });
      return { element: cell, place, layer: layerOf(position) };
    }),
  );
  return { facts: { section: at.section, columnsMm, rows: rows.map(rowFacts), parent: at.parent }, cells };
}

function rowFacts(row: XmlElement): DocxTableRow {
  const properties = child(row, "w:trPr");
  return { header: onOff(properties, "w:tblHeader") ?? false, cantSplit: onOff(properties, "w:cantSplit") ?? false };
}

function rowCells(row: XmlElement): readonly { element: XmlElement; column: number; span: number }[] {
  let column = columnCount(childValue(child(row, "w:trPr"), "w:gridBefore")) ?? 0;
  return childElements(row, "w:tc").map((element) => {
    const span = columnCount(childValue(child(element, "w:tcPr"), "w:gridSpan")) || 1;
    column += span;
    return { element, column: column - span, span };
  });
}

/** A count of columns that a table can have; undefined for anything else. */
function columnCount(written: string | undefined): number | undefined {
  const count = Number(written);
  return Number.isInteger(count) && count >= 0 ? Math.min(count, largestColumnCount) : undefined;
}

function cellWidthMm(
  cell: XmlElement,
  columnsMm: readonly number[],
  table: XmlElement | undefined,
  outerMm: number,
): number {
  const properties = child(cell, "w:tcPr");
  const stated = child(properties, "w:tcW")?.attributes ?? {};
  const gridMm = columnsMm.reduce((sum, width) => sum + width, 0);
  const statedMm = stated["w:type"] === "dxa" ? twipsToMm(stated["w:w"]) : undefined;
  const widthMm = statedMm !== undefined && statedMm > 0 ? statedMm : gridMm > 0 ? gridMm : outerMm;
  const margin = (sides: readonly string[]): number => {
    const places = [child(properties, "w:tcMar"), child(table, "w:tblCellMar")];
    const found = places.flatMap((place) => sides.flatMap((side) => twipsToMm(childValue(place, side, "w:w")) ?? []));
    return found[0] ?? wordCellMarginMm;
  };
  return widthMm - margin(["w:left", "w:start"]) - margin(["w:right", "w:end"]);
}

function cellPlace(
  cell: XmlElement,
  at: {
    readonly table: number;
    readonly row: number;
    readonly column: number;
    readonly span: number;
    readonly widthMm: number;
  },
): DocxCellPlace {
  const properties = child(cell, "w:tcPr");
  const merge = child(properties, "w:vMerge");
  return {
    table: at.table,
    row: at.row,
    column: at.column,
    columnSpan: at.span,
    continued: merge !== undefined && merge.attributes["w:val"] !== "restart",
    contentWidthMm: at.widthMm,
    bottomBorder: borderShows(child(child(properties, "w:tcBorders"), "w:bottom")) ?? false,
  };
}
