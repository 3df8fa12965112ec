/** DocumentTree → the bytes of a Word file. */
import type { DocumentTree } from "../../model/document-tree.ts";
import type { Format } from "../../model/format.ts";
import { compileParts } from "./compile-parts.ts";
import { textWidthTwips } from "./measures.ts";

/** A writer for one format; the same tree gives the same bytes on any day and in any time zone. */
export function prepareDocxWriter({ spec }: Format): (tree: DocumentTree) => Promise<Uint8Array> {
  return async (tree) => {
    // Loaded with the first document: the library costs more than all else that starts.
    const [docx, { documentStyles }, { writeSection }, { finishPackage }] = await Promise.all([
      import("docx"),
      import("./styles.ts"),
      import("./section.ts"),
      import("./finish.ts"),
    ]);
    const anyContactLine = tree.sections.some((section) => (section.contactLine ?? []).length > 0);
    const sections = tree.sections.map((section, index) => {
      const context = { docx, spec, textWidth: textWidthTwips(spec, section.orientation) };
      return writeSection(context, section, { last: index === tree.sections.length - 1, anyContactLine });
    });
    const document = new docx.Document({ styles: documentStyles(spec), sections });
    return finishPackage(compileParts(docx, document), spec, tree.properties);
  };
}
