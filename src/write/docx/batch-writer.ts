/**
 * The fast way to many Word files: what the library would make of their pieces is prepared once, blocks that come again
 * are kept as bytes, and parts without text of their own are deflated once. Unpacked, each part has the bytes of the
 * plain way; a file has the same bytes whatever was written before it.
 */
import type { Block, DocumentTree } from "../../model/document-tree.ts";
import type { FormatSpec } from "../../model/format.ts";
import { corePropertiesXml } from "../package/core-properties.ts";
import { joinParts, packPart } from "../package/zip.ts";
import { type ByteSink, createByteSink } from "./byte-sink.ts";
import type { DocxLibrary } from "./library-pieces.ts";
import { type Orientation, textWidthTwips } from "./measures.ts";
import { documentPart, type PackageShell, prepareShells, propertiesPart, type SectionBreak } from "./package-shell.ts";
import { endsWithTable, placeBlocks } from "./place-blocks.ts";
import { preparePieceXml } from "./prepared-pieces.ts";
import { rememberBlocks } from "./remember-blocks.ts";

/** The writer of a format's documents. */
export function prepareBatchWriter(docx: DocxLibrary, spec: FormatSpec): (tree: DocumentTree) => Uint8Array {
  const addDocument = prepareDocument(docx, spec);
  const sink = createByteSink();
  return (tree) => {
    sink.clear();
    const parts = new Map(addDocument(sink, tree));
    parts.set(documentPart, packPart(sink.bytes(), "fast"));
    parts.set(propertiesPart, packPart(Buffer.from(corePropertiesXml(tree.properties), "utf8"), "fast"));
    return joinParts(parts);
  };
}

/** Gives the function that adds the text of document.xml to a sink and returns the parts that need no more work. */
function prepareDocument(docx: DocxLibrary, spec: FormatSpec) {
  const pieceXml = preparePieceXml(docx);
  const shellOf = prepareShells(docx, spec, pieceXml);
  const blockWriter = (orientation: Orientation) =>
    rememberBlocks({ spec, textWidth: textWidthTwips(spec, orientation) }, pieceXml);
  const writers = { portrait: blockWriter("portrait"), landscape: blockWriter("landscape") };
  return (sink: ByteSink, tree: DocumentTree): PackageShell["parts"] => {
    const { head, tail, breaks, parts } = shellOf(tree);
    sink.add(head);
    tree.sections.forEach(({ orientation, blocks }, at) => {
      const placed = placeBlocks(spec, blocks, at === tree.sections.length - 1);
      const written = placed.map(({ block, place, spacer }) => {
        const bytes = writers[orientation](block, place);
        return spacer === undefined ? bytes : textOf(bytes) + pieceXml(spacer);
      });
      for (const piece of endSection(written, blocks.at(-1), breaks[at])) sink.add(piece);
    });
    sink.add(tail);
    return parts;
  };
}

type Written = Uint8Array | string;

/** Word keeps a section's properties in its last paragraph; a section that ends with a table gets one for them. */
function endSection(
  written: readonly Written[],
  last: Block | undefined,
  sectionBreak: SectionBreak | undefined,
): readonly Written[] {
  if (sectionBreak === undefined) return written;
  if (last === undefined || endsWithTable(last)) return [...written, sectionBreak.paragraph];
  const xml = textOf(written.at(-1) ?? "");
  const end = xml.lastIndexOf("</w:pPr>");
  return [...written.slice(0, -1), xml.slice(0, end) + sectionBreak.properties + xml.slice(end)];
}

function textOf(written: Written): string {
  return typeof written === "string" ? written : Buffer.from(written).toString("utf8");
}
