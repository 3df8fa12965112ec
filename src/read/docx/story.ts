/** Walks the blocks of a body, header, note or text box: paragraphs and tables in document order, nested tables included. */
import type { DocxCellPlace, DocxParagraph, DocxTable } from "../../model/docx-facts.ts";
import { FieldReader, unendedFields } from "./fields.ts";
import { type DocumentDefinitions, readParagraph } from "./paragraphs.ts";
import type { StyleLayer } from "./styles.ts";
import { readTable, type TableCell } from "./tables.ts";
import type { TextBox } from "./text-boxes.ts";
import { child, childElements, descendants, type XmlElement } from "./xml-tree.ts";

export interface Story {
  readonly paragraphs: readonly DocxParagraph[];
  readonly tables: readonly DocxTable[];
}

/** Where blocks stand: the room for text, and the table or box around them; undefined for the body itself. */
interface BlockPlace {
  readonly widthMm: number;
  readonly cell: DocxCellPlace | undefined;
  readonly tableLayer: StyleLayer | undefined;
  readonly inTextBox: boolean;
}

/** Reads the blocks in a part; `sectionWidthsMm` gives the text width of each section, the part begins in `section`. */
export function readStory(
  root: XmlElement,
  sectionWidthsMm: readonly number[],
  definitions: DocumentDefinitions,
  firstSection = 0,
): Story {
  const paragraphs: DocxParagraph[] = [];
  const tables: DocxTable[] = [];
  const fields = new FieldReader(unendedFields(descendants(root, "w:fldChar")));
  let section = firstSection;
  let hasWords = false;

  const visitBlocks = (holder: XmlElement, place: BlockPlace | undefined): void => {
    for (const block of childElements(holder)) {
      const here = place ?? bodyPlace(sectionWidthsMm[section] ?? 0);
      if (block.name === "w:tbl") visitTable(block, here);
      else if (block.name === "w:p") visitParagraph(block, here);
      if (place === undefined && endsSection(block)) section += 1;
    }
  };
  const visitParagraph = (element: XmlElement, here: BlockPlace): void => {
    const place = { ...here, index: paragraphs.length, section, availableWidthMm: here.widthMm };
    const { paragraph, boxes } = readParagraph(element, place, definitions, fields);
    const visitBoxes = (): void => {
      for (const box of boxes) visitBlocks(box.content, boxPlace(box, here));
    };
    // The head of a document may stand in boxes that are anchored in its title.
    const isTitle = !hasWords && here.cell === undefined && paragraph.text.trim() !== "";
    hasWords ||= paragraph.text.trim() !== "";
    if (isTitle) visitBoxes();
    paragraphs.push({ ...paragraph, index: paragraphs.length });
    if (!isTitle) visitBoxes();
  };
  const visitTable = (element: XmlElement, outer: BlockPlace): void => {
    const at = { table: tables.length, section, parent: outer.cell?.table, outerWidthMm: outer.widthMm };
    const table = readTable(element, at, definitions.styles);
    tables.push(table.facts);
    for (const cell of table.cells) visitBlocks(cell.element, cellPlace(cell, outer));
  };
  visitBlocks(root, undefined);
  return { paragraphs, tables };
}

/** Tells whether a block is the last of its section. */
export function endsSection(block: XmlElement): boolean {
  return block.name === "w:p" && child(child(block, "w:pPr"), "w:sectPr") !== undefined;
}

function bodyPlace(widthMm: number): BlockPlace {
  return { widthMm, cell: undefined, tableLayer: undefined, inTextBox: false };
}

function cellPlace({ place, layer }: TableCell, { inTextBox }: BlockPlace): BlockPlace {
  return { widthMm: place.contentWidthMm, cell: place, tableLayer: layer, inTextBox };
}

/** A box stands outside of the table whose cell anchors it. */
function boxPlace({ widthMm }: TextBox, anchor: BlockPlace): BlockPlace {
  const room = widthMm > 0 ? widthMm : anchor.widthMm;
  return { widthMm: room, cell: undefined, tableLayer: undefined, inTextBox: true };
}
