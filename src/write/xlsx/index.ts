/** Writes the annexes that hold a budget as one Excel workbook with live sums. */
import type { DocumentTree } from "../../model/document-tree.ts";
import type { Format, FormatSpec } from "../../model/format.ts";
import { joinParts } from "../package/zip.ts";
import { finishParts } from "./finish.ts";
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
  return (tree) => {
    const layouts = sheetLayouts(spec, tree);
    return layouts.length === 0 ? undefined : joinParts(packWorkbook(layouts, tree.properties));
  };
}

function sheetLayouts(spec: FormatSpec, { sections }: DocumentTree): readonly SheetLayout[] {
  const sheets = sections.filter((section) => section.sheetName !== undefined);
  const names = sheetNames(sheets.map((section) => section.sheetName ?? ""));
  return sheets.map((section, index) => layOutSection(spec, section, names[index] ?? ""));
}
