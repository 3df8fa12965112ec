/** Writes the annexes that hold a budget as one Excel workbook with live sums. */
import type { DocumentSection, DocumentTree } from "../../model/document-tree.ts";
import type { Format, FormatSpec } from "../../model/format.ts";
import { joinParts } from "../package/zip.ts";
import { finishParts } from "./finish.ts";
import { MoldMemory } from "./mold-memory.ts";
import { layOutSection } from "./section-layout.ts";
import type { SheetLayout } from "./sheet-layout.ts";
import { sheetNames } from "./sheet-names.ts";
import { loadPartsWriter, workbookParts } from "./workbook.ts";
import { packParts, prepareWorkbookMemory } from "./workbook-memory.ts";

/** Bytes of an .xlsx with one sheet for each section that names one; undefined when none does. */
export type XlsxWriter = (tree: DocumentTree) => Promise<Uint8Array | undefined>;

/** The same at once. */
export type XlsxBatchWriter = (tree: DocumentTree) => Uint8Array | undefined;

/** A writer for documents of that format. */
export function prepareXlsxWriter(format: Format): XlsxWriter {
  const { spec } = format;
  return async (tree) => {
    const layouts = sheetLayouts(spec, tree);
    if (layouts.length === 0) return undefined;
    return joinParts(packParts(finishParts(await workbookParts(spec, layouts), spec, layouts, tree.properties)));
  };
}

/** A writer for many documents of that format: the same parts, but exceljs makes only the first of each shape. */
export async function prepareXlsxBatchWriter(format: Format): Promise<XlsxBatchWriter> {
  const { spec } = format;
  const packWorkbook = prepareWorkbookMemory(spec, await loadPartsWriter());
  const molds = new MoldMemory(spec);
  return (tree) => {
    const [sheet, other] = sheetSections(tree);
    if (sheet === undefined) return undefined;
    const known = other === undefined ? molds.pack(sheet, tree.properties) : undefined;
    if (known !== undefined) return known;
    const layouts = sheetLayouts(spec, tree);
    const packed = packWorkbook(layouts, tree.properties);
    const [layout] = layouts;
    if (other !== undefined || layout === undefined) return joinParts(packed);
    return molds.learn(sheet, layout, packed, tree.properties) ?? joinParts(packed);
  };
}

function sheetSections({ sections }: DocumentTree): readonly DocumentSection[] {
  return sections.filter((section) => section.sheetName !== undefined);
}

function sheetLayouts(spec: FormatSpec, tree: DocumentTree): readonly SheetLayout[] {
  const sheets = sheetSections(tree);
  const names = sheetNames(sheets.map((section) => section.sheetName ?? ""));
  return sheets.map((section, index) => layOutSection(spec, section, names[index] ?? ""));
}
