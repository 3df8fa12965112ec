/** The plain way to a Word file: every piece of the page an object of the library, nothing remembered. */
import type { DocumentTree } from "../../model/document-tree.ts";
import type { FormatSpec } from "../../model/format.ts";
import { packZip } from "../package/zip.ts";
import { writeBlock } from "./block.ts";
import { compileParts } from "./compile-parts.ts";
import { contactLines } from "./contact-line.ts";
import { finishParts } from "./finish.ts";
import { type DocxLibrary, libraryParagraph, libraryPiece } from "./library-pieces.ts";
import { textWidthTwips } from "./measures.ts";
import { createPieceTarget } from "./piece-target.ts";
import { placeBlocks } from "./place-blocks.ts";
import { sectionOptions } from "./section.ts";
import { documentStyles } from "./styles.ts";

/** The writer of a format's documents. */
export function preparePlainWriter(docx: DocxLibrary, spec: FormatSpec): (tree: DocumentTree) => Uint8Array {
  return (tree) => {
    const anyContactLine = tree.sections.some((section) => (section.contactLine ?? []).length > 0);
    const sections = tree.sections.map((section, index) => {
      const context = { spec, textWidth: textWidthTwips(spec, section.orientation) };
      const placed = placeBlocks(spec, section.blocks, index === tree.sections.length - 1);
      const target = createPieceTarget(spec);
      for (const { block, place, spacer } of placed) {
        writeBlock(context, target, block, place);
        if (spacer !== undefined) target.addPiece(spacer);
      }
      return sectionOptions(docx, spec, {
        orientation: section.orientation,
        contact: contactLines(context, section.contactLine ?? []).map((line) => libraryParagraph(docx, line)),
        anyContactLine,
        children: target.pieces.map((piece) => libraryPiece(docx, piece)),
      });
    });
    const document = new docx.Document({ styles: documentStyles(spec), sections });
    const parts = finishParts(compileParts(docx, document), spec, tree.properties);
    return packZip(new Map([...parts].map(([name, xml]) => [name, Buffer.from(xml, "utf8")])));
  };
}
