/** Writes the annexes that hold a budget as one Excel workbook with live sums. */
import type { DocumentTree } from "../../model/document-tree.ts";
import type { Format } from "../../model/format.ts";
import { finishWorkbook } from "./finish.ts";
import { layOutSection } from "./section-layout.ts";
import { sheetNames } from "./sheet-names.ts";
import { workbookParts } from "./workbook.ts";

/** Bytes of an .xlsx with one sheet for each section that names one; undefined when none does. */
export type XlsxWriter = (tree: DocumentTree) => Promise<Uint8Array | undefined>;

/** A writer for documents of that format. */
export function prepareXlsxWriter(format: Format): XlsxWriter {
  const { spec } = format;
  return async (tree) => {
    const sections = tree.sections.filter((section) => section.sheetName !== undefined);
    if (sections.length === 0) return undefined;
    const names = sheetNames(sections.map((section) => section.sheetName ?? ""));
    const layouts = sections.map((section, index) => layOutSection(spec, section, names[index] ?? ""));
    return finishWorkbook(await workbookParts(spec, layouts), spec, layouts, tree.properties);
  };
}
