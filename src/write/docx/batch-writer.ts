/**
 * The fast way to many Word files: what the library would make of their pieces is prepared once, blocks that come again
 * are kept as bytes, and parts without text of their own are deflated once. Unpacked, each part has the bytes of the
 * plain way; a file has the same bytes whatever was written before it.
 */
import type { Block, DocumentTree } from "../../model/document-tree.ts";
import type { FormatSpec } from "../../model/format.ts";
import { corePropertiesXml } from "../package/core-properties.ts";
import { packPart } from "../package/packed-part.ts";
import { packProperties } from "../package/packed-properties.ts";
import { packZip } from "../package/zip.ts";
import { type ByteSink, createByteSink } from "./byte-sink.ts";
import { createByteTarget } from "./byte-target.ts";
import { type Orientation, textWidthTwips } from "./measures.ts";
import { documentPart, type PackageShell, prepareShells, propertiesPart, type SectionBreak } from "./package-shell.ts";
import { endsWithTable, placeOf, spacerBelow } from "./place-blocks.ts";
import { preparePieceXml } from "./prepared-pieces.ts";
import { rememberBlocks } from "./remember-blocks.ts";
import type { Sample } from "./samples.ts";
import { prepareTextBytes } from "./text-bytes.ts";

/** The writer of a format's documents; each file is deflated fast. */
export function prepareBatchWriter(sample: Sample, spec: FormatSpec): (tree: DocumentTree) => Uint8Array {
  const write = prepareDocument(sample, spec);
  return (tree) => {
    const { shell, document } = write(tree);
    return shell.join([packPart(document, "fast"), packProperties(tree.properties)]);
  };
}

/** The writer of single documents: the bytes of the plain way. */
export function prepareSingleWriter(sample: Sample, spec: FormatSpec): (tree: DocumentTree) => Uint8Array {
  const write = prepareDocument(sample, spec);
  return (tree) => {
    const { shell, document } = write(tree);
    const texts = [...shell.parts, [propertiesPart, corePropertiesXml(tree.properties)] as const];
    const parts = texts.map(([name, xml]): [string, Uint8Array] => [name, Buffer.from(xml, "utf8")]);
    return packZip(new Map([...parts, [documentPart, document]]));
  };
}

interface WrittenDocument {
  readonly shell: PackageShell;
  /** The bytes of document.xml; good until the next is written. */
  readonly document: Uint8Array;
}

/** Gives the function that writes document.xml and finds the shell around it. */
function prepareDocument(sample: Sample, spec: FormatSpec): (tree: DocumentTree) => WrittenDocument {
  const sink = createByteSink();
  const pieceXml = preparePieceXml(sample);
  const shellOf = prepareShells(sample, spec, pieceXml);
  const ways = { target: createByteTarget(spec, pieceXml, sink), addPlainText: prepareTextBytes(spec, pieceXml, sink) };
  const blockAdder = (orientation: Orientation) =>
    rememberBlocks({ spec, textWidth: textWidthTwips(spec, orientation) }, pieceXml, sink, ways);
  const add = { portrait: blockAdder("portrait"), landscape: blockAdder("landscape") };
  return (tree) => {
    const shell = shellOf(tree);
    const { head, tail, breaks } = shell;
    sink.cut(0);
    sink.addBytes(head);
    tree.sections.forEach(({ orientation, blocks }, at) => {
      const addBlock = add[orientation];
      const isLast = at === tree.sections.length - 1;
      let last = sink.length();
      for (let index = 0; index < blocks.length; index += 1) {
        const block = blocks[index];
        if (block === undefined) continue;
        last = sink.length();
        const place = placeOf(spec, blocks, index);
        addBlock(block, place);
        const spacer = spacerBelow(block, blocks[index + 1], place, isLast);
        if (spacer !== undefined) sink.addText(pieceXml.blockXml(spacer));
      }
      const sectionBreak = breaks[at];
      if (sectionBreak !== undefined) endSection(sink, last, blocks.at(-1), sectionBreak);
    });
    sink.addBytes(tail);
    return { shell, document: sink.bytes(0) };
  };
}

/** Word keeps a section's properties in its last paragraph; a section that ends with a table gets one for them. */
function endSection(sink: ByteSink, lastFrom: number, last: Block | undefined, sectionBreak: SectionBreak): void {
  if (last === undefined || endsWithTable(last)) {
    sink.addBytes(sectionBreak.paragraph);
    return;
  }
  const xml = Buffer.from(sink.bytes(lastFrom)).toString("utf8");
  const end = xml.lastIndexOf("</w:pPr>");
  sink.cut(lastFrom);
  sink.addText(xml.slice(0, end) + sectionBreak.properties + xml.slice(end));
}
