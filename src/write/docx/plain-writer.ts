/** The plain way to a Word file: every piece of the page an object of the library, nothing remembered. */
import type { DocumentTree } from "../../model/document-tree.ts";
import type { FormatSpec } from "../../model/format.ts";
import { packZip } from "../package/zip.ts";
import { compileParts } from "./compile-parts.ts";
import { contactLines } from "./contact-line.ts";
import { finishParts } from "./finish.ts";
import { type DocxLibrary, libraryParagraph, libraryPiece } from "./library-pieces.ts";
import { textWidthTwips } from "./measures.ts";
import { sectionOptions } from "./section.ts";
import { sectionPieces } from "./section-pieces.ts";
import { documentStyles } from "./styles.ts";

/** The writer of a format's documents. */
export function preparePlainWriter(docx: DocxLibrary, spec: FormatSpec): (tree: DocumentTree) => Uint8Array {
  return (tree) => {
    const anyContactLine = tree.sections.some((section) => (section.contactLine ?? []).length > 0);
    const sections = tree.sections.map((section, index) => {
      const context = { spec, textWidth: textWidthTwips(spec, section.orientation) };
      const pieces = sectionPieces(context, section.blocks, index === tree.sections.length - 1);
      return sectionOptions(docx, spec, {
        orientation: section.orientation,
        contact: contactLines(context, section.contactLine ?? []).map((line) => libraryParagraph(docx, line)),
        anyContactLine,
        children: pieces.map((piece) => libraryPiece(docx, piece)),
      });
    });
    const document = new docx.Document({ styles: documentStyles(spec), sections });
    const parts = finishParts(compileParts(docx, document), spec, tree.properties);
    return packZip(new Map([...parts].map(([name, xml]) => [name, Buffer.from(xml, "utf8")])));
  };
}
