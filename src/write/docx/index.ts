/** DocumentTree → the bytes of a Word file. */
import type { DocumentTree } from "../../model/document-tree.ts";
import type { Format } from "../../model/format.ts";
import { compileParts } from "./compile-parts.ts";
import { textWidthTwips } from "./measures.ts";

/** A writer for one format; the same tree gives the same bytes on any day and in any time zone. */
export function prepareDocxWriter(format: Format): (tree: DocumentTree) => Promise<Uint8Array> {
  // Loaded with the first document: the library costs more than all else that starts.
  return async (tree) => (await loadPlainWriter(format))(tree);
}

/** A writer for many documents of one format: it loads the library before the first, and then writes without waiting. */
export function prepareDocxBatchWriter(format: Format): Promise<(tree: DocumentTree) => Uint8Array> {
  return loadPlainWriter(format);
}

async function loadPlainWriter({ spec }: Format): Promise<(tree: DocumentTree) => Uint8Array> {
  const [docx, { documentStyles }, { writeSection }, { finishPackage }] = await Promise.all([
    import("docx"),
    import("./styles.ts"),
    import("./section.ts"),
    import("./finish.ts"),
  ]);
  return (tree) => {
    const anyContactLine = tree.sections.some((section) => (section.contactLine ?? []).length > 0);
    const sections = tree.sections.map((section, index) => {
      const context = { docx, spec, textWidth: textWidthTwips(spec, section.orientation) };
      return writeSection(context, section, { last: index === tree.sections.length - 1, anyContactLine });
    });
    const document = new docx.Document({ styles: documentStyles(spec), sections });
    return finishPackage(compileParts(docx, document), spec, tree.properties);
  };
}
