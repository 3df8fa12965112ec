/** Walks the blocks of a body, header or footer: paragraphs and tables in document order, nested tables included. */
import type { DocxCellPlace, DocxParagraph, DocxTable } from "../../model/docx-facts.ts";
import type { FieldState } from "./inline-content.ts";
import { type DocumentDefinitions, readParagraph } from "./paragraphs.ts";
import { borderShows, onOff } from "./properties.ts";
import type { Style } from "./styles.ts";
import { twipsToMm } from "./units.ts";
import { child, childElements, childValue, type XmlElement } from "./xml-tree.ts";

export interface Story {
  readonly paragraphs: readonly DocxParagraph[];
  readonly tables: readonly DocxTable[];
}

/** Where blocks stand: the section, the room for text, and the table around them. */
interface BlockPlace {
  readonly widthMm: number;
  readonly cell: DocxCellPlace | undefined;
  readonly tableStyle: Style | undefined;
}

/** Space at the left and right edge of a cell where nothing says otherwise (108 twips). */
const wordCellMarginMm = (108 * 25.4) / 1440;

/** Reads the blocks in a part; `sectionWidthsMm` gives the text width of each section, the part begins in `section`. */
export function readStory(
  root: XmlElement,
  sectionWidthsMm: readonly number[],
  definitions: DocumentDefinitions,
  firstSection = 0,
): Story {
  const paragraphs: DocxParagraph[] = [];
  const tables: DocxTable[] = [];
  const fields: FieldState = { open: [] };
  let section = firstSection;

  const visitBlocks = (holder: XmlElement | undefined, place: BlockPlace | undefined): void => {
    for (const block of blocks(holder)) {
      const here = place ?? { widthMm: sectionWidthsMm[section] ?? 0, cell: undefined, tableStyle: undefined };
      if (block.name === "w:tbl") visitTable(block, here);
      else visitParagraph(block, here);
    }
  };
  const visitParagraph = (element: XmlElement, { widthMm, cell, tableStyle }: BlockPlace): void => {
    const place = { index: paragraphs.length, section, cell, tableStyle, availableWidthMm: widthMm };
    paragraphs.push(readParagraph(element, place, definitions, fields));
    if (child(child(element, "w:pPr"), "w:sectPr") !== undefined) section += 1;
  };
  const visitTable = (element: XmlElement, outer: BlockPlace): void => {
    const properties = child(element, "w:tblPr");
    const columnsMm = childElements(child(element, "w:tblGrid"), "w:gridCol").map(
      ({ attributes }) => twipsToMm(attributes["w:w"]) ?? 0,
    );
    const table = tables.length;
    const rows = blocks(element, "w:tr");
    tables.push({ section, columnsMm, rows: rows.map(rowFacts), parent: outer.cell?.table });
    const tableStyle = definitions.styles.find(childValue(properties, "w:tblStyle"));
    rows.forEach((row, at) => {
      for (const { element: cell, column, span } of rowCells(row)) {
        const widthMm = cellWidthMm(cell, columnsMm.slice(column, column + span), properties, outer.widthMm);
        visitBlocks(cell, { widthMm, cell: cellPlace(cell, { table, row: at, column, span, widthMm }), tableStyle });
      }
    });
  };
  visitBlocks(root, undefined);
  return { paragraphs, tables };
}

/** Paragraphs and tables (or rows, or cells) of a holder, also those inside content controls and tracked insertions. */
function blocks(holder: XmlElement | undefined, ...names: readonly string[]): readonly XmlElement[] {
  const wanted = names.length === 0 ? ["w:p", "w:tbl"] : names;
  return childElements(holder).flatMap((element): readonly XmlElement[] => {
    if (wanted.includes(element.name)) return isDeletedRow(element) ? [] : [element];
    if (element.name === "w:sdt") return blocks(child(element, "w:sdtContent"), ...wanted);
    if (element.name === "mc:AlternateContent") return blocks(child(element, "mc:Choice"), ...wanted);
    return ["w:customXml", "w:ins", "w:moveTo"].includes(element.name) ? blocks(element, ...wanted) : [];
  });
}

function isDeletedRow(element: XmlElement): boolean {
  return element.name === "w:tr" && child(child(element, "w:trPr"), "w:del") !== undefined;
}

function rowFacts(row: XmlElement): { readonly header: boolean; readonly cantSplit: boolean } {
  const properties = child(row, "w:trPr");
  return { header: onOff(properties, "w:tblHeader") ?? false, cantSplit: onOff(properties, "w:cantSplit") ?? false };
}

function rowCells(row: XmlElement): readonly { element: XmlElement; column: number; span: number }[] {
  let column = Number(childValue(child(row, "w:trPr"), "w:gridBefore") ?? 0);
  return blocks(row, "w:tc").map((element) => {
    const span = Math.max(1, Number(childValue(child(element, "w:tcPr"), "w:gridSpan") ?? 1));
    column += span;
    return { element, column: column - span, span };
  });
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
