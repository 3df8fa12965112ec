/** Writes the annexes that hold a budget as one Excel workbook with live sums. */
import type { DocumentTree } from "../../model/document-tree.ts";
import type { Format, FormatSpec } from "../../model/format.ts";
import { packZip } from "../package/zip.ts";
import { finishParts } from "./finish.ts";
import type { WorkbookParts } from "./library-parts.ts";
import { layOutSection } from "./section-layout.ts";
import type { SheetLayout } from "./sheet-layout.ts";
import { sheetNames } from "./sheet-names.ts";
import { loadPartsWriter, workbookParts } from "./workbook.ts";

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
    return packParts(finishParts(await workbookParts(spec, layouts), spec, layouts, tree.properties));
  };
}

/** A writer for many documents of that format: the same parts, and only what differs between two documents is made anew. */
export async function prepareXlsxBatchWriter(format: Format): Promise<XlsxBatchWriter> {
  const { spec } = format;
  const writeParts = await loadPartsWriter();
  return (tree) => {
    const layouts = sheetLayouts(spec, tree);
    if (layouts.length === 0) return undefined;
    return packParts(finishParts(writeParts(spec, layouts), spec, layouts, tree.properties));
  };
}

function sheetLayouts(spec: FormatSpec, { sections }: DocumentTree): readonly SheetLayout[] {
  const sheets = sections.filter((section) => section.sheetName !== undefined);
  const names = sheetNames(sheets.map((section) => section.sheetName ?? ""));
  return sheets.map((section, index) => layOutSection(spec, section, names[index] ?? ""));
}

function packParts(parts: WorkbookParts): Uint8Array {
  return packZip(new Map([...parts].map(([name, xml]) => [name, Buffer.from(xml)])));
}
