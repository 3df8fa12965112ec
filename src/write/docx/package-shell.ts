/**
 * A package without its text: everything in it that depends only on how many sections a document has, how their paper
 * lies and what stands at the foot of their first pages. The library compiles it once, and it is deflated once.
 */
import type { DocumentSection, DocumentTree } from "../../model/document-tree.ts";
import type { FormatSpec } from "../../model/format.ts";
import { packPart } from "../package/packed-part.ts";
import { type JoinOwn, preparePackage } from "../package/zip.ts";
import { columnsRow, columnsTable } from "./columns.ts";
import { compileParts, type Parts } from "./compile-parts.ts";
import { contactLines } from "./contact-line.ts";
import { finishParts } from "./finish.ts";
import { type DocxLibrary, libraryParagraph, libraryPiece } from "./library-pieces.ts";
import { textWidthTwips } from "./measures.ts";
import { blankParagraph, plainRun, type TablePiece } from "./pieces.ts";
import type { PieceXml } from "./prepared-pieces.ts";
import { rememberByKey } from "./remember.ts";
import type { Library, Sample } from "./samples.ts";
import { sectionOptions } from "./section.ts";
import { documentStyles } from "./styles.ts";

/** A section's paper and margins; Word keeps them in its last paragraph. */
export interface SectionBreak {
  readonly properties: string;
  /** The paragraph that holds them where the section ends with a table. */
  readonly paragraph: Uint8Array;
}

export interface PackageShell {
  /** What stands before the first block, and after the last. */
  readonly head: Uint8Array;
  readonly tail: Uint8Array;
  /** How each section but the last ends. */
  readonly breaks: readonly SectionBreak[];
  /** All parts but the document and its properties. */
  readonly parts: ReadonlyMap<string, string>;
  /** Joins all other parts, deflated once, with the document and its properties. */
  readonly join: JoinOwn;
}

export const documentPart = "word/document.xml";
export const propertiesPart = "docProps/core.xml";
const ownParts = [documentPart, propertiesPart];
const stylesPart = "word/styles.xml";

/** Lines at the foot of a page may differ from unit to unit; their shells then come once each. */
const mostShells = 64;

/** Gives the function that finds the shell of a document, or makes it of the first document of its kind. */
export function prepareShells(
  sample: Sample,
  spec: FormatSpec,
  { blockXml }: PieceXml,
): (tree: DocumentTree) => PackageShell {
  const markXml = (mark: string): string => sample(mark, ({ docx, xml }) => xml(markParagraph(docx, mark)));
  const blocksXml = (at: number): string =>
    sample(`blocks ${at}`, ({ docx, xml }) => xml(libraryPiece(docx, blocksMark(at))));
  const compiled = rememberByKey(mostShells, (tree: DocumentTree, key) => sampleParts(sample, spec, tree, key));
  const packed = rememberByKey(mostShells, (xml: string) => packPart(Buffer.from(xml, "utf8")));
  const shell = rememberByKey(mostShells, (tree: DocumentTree): PackageShell => {
    const contacts = tree.sections.map((section, at) => [
      markXml(contactMark(at)),
      contactXml(spec, section, blockXml),
    ]);
    const parts = new Map(finishParts(fillContacts(compiled(paperKey(tree), tree), contacts), spec, tree.properties));
    const blocks = tree.sections.map((_section, at) => blocksXml(at));
    const around = splitAt(parts.get(documentPart) ?? "", blocks);
    parts.delete(documentPart);
    parts.delete(propertiesPart);
    let join: JoinOwn | undefined;
    return {
      head: Buffer.from(around[0] ?? "", "utf8"),
      tail: Buffer.from(around.at(-1) ?? "", "utf8"),
      breaks: around.slice(1, -1).map(sectionBreak),
      parts,
      join: (own) => {
        const fixed = (): JoinOwn =>
          preparePackage(new Map([...parts].map(([name, xml]) => [name, packed(xml, xml)])), ownParts);
        join ??= fixed();
        return join(own);
      },
    };
  });
  return (tree) => shell(paperKey(tree) + contactKey(tree), tree);
}

function paperKey({ sections }: DocumentTree): string {
  return sections.map((section) => `${section.orientation} ${hasContact(section)};`).join("");
}

function contactKey({ sections }: DocumentTree): string {
  return sections.some(hasContact) ? JSON.stringify(sections.map(({ contactLine }) => contactLine ?? [])) : "";
}

function hasContact({ contactLine }: DocumentSection): boolean {
  return contactLine !== undefined && contactLine.length > 0;
}

/** The compiled parts as samples: the styles are the same in all packages of a format. */
function sampleParts(sample: Sample, spec: FormatSpec, tree: DocumentTree, papers: string): Parts {
  let made: Parts | undefined;
  const compile = ({ docx }: Library): Parts => {
    made ??= compileShell(docx, spec, tree);
    return made;
  };
  const styles = sample("styles", (library) => String(compile(library).get(stylesPart)));
  const kept = sample(`package ${papers}`, (library) => {
    const parts = [...compile(library)].flatMap(([name, part]) =>
      typeof part === "string" && keptPart.test(name) ? [[name, part] as const] : [],
    );
    // Sections have the same headers as a rule: a part like one before it is only named.
    const first = new Map(parts.toReversed().map(([name, xml]) => [xml, name]));
    return JSON.stringify(
      parts.map(([name, xml]) => (first.get(xml) === name ? [name, xml] : [name, null, first.get(xml)])),
    );
  });
  return readParts(kept).set(stylesPart, styles);
}

function readParts(kept: string): Map<string, string> {
  const entries: readonly (readonly [name: string, xml: string | null, like?: string])[] = JSON.parse(kept);
  const parts = new Map<string, string>();
  for (const [name, xml, like = ""] of entries) parts.set(name, xml ?? parts.get(like) ?? "");
  return parts;
}

/** What finishing takes from the library beside the styles. */
const keptPart = /^word\/(?:document\.xml|_rels\/document\.xml\.rels|(?:header|footer)\d+\.xml)$/;

/** The package with a mark in the place of each section's blocks and of the lines at the foot of its first page. */
function compileShell(docx: DocxLibrary, spec: FormatSpec, { sections }: DocumentTree): Parts {
  const anyContactLine = sections.some(hasContact);
  const options = sections.map((section, at) =>
    sectionOptions(docx, spec, {
      orientation: section.orientation,
      contact: hasContact(section) ? [markParagraph(docx, contactMark(at))] : [],
      anyContactLine,
      children: [libraryPiece(docx, blocksMark(at))],
    }),
  );
  return compileParts(docx, new docx.Document({ styles: documentStyles(spec), sections: options }));
}

const contactMark = (section: number): string => `contact of section ${section}.`;

/** A table, so that the library does not put the section's properties into the mark. */
function blocksMark(section: number): TablePiece {
  const paragraph = { ...blankParagraph, runs: [plainRun(`blocks of section ${section}.`)] };
  return columnsTable({ left: 1, right: 1 }, [columnsRow({ left: 1, right: 1 }, [paragraph], [])]);
}

function sectionBreak(xml: string): SectionBreak {
  const end = "</w:sectPr>";
  const properties = xml.slice(xml.indexOf("<w:sectPr>"), xml.indexOf(end) + end.length);
  return { properties, paragraph: Buffer.from(xml, "utf8") };
}

function markParagraph(docx: DocxLibrary, mark: string) {
  return libraryParagraph(docx, { ...blankParagraph, runs: [plainRun(mark)] });
}

function contactXml(
  spec: FormatSpec,
  { orientation, contactLine }: DocumentSection,
  blockXml: PieceXml["blockXml"],
): string {
  const context = { spec, textWidth: textWidthTwips(spec, orientation) };
  return contactLines(context, contactLine ?? [])
    .map(blockXml)
    .join("");
}

function fillContacts(parts: Parts, contacts: readonly (readonly string[])[]): Parts {
  const filled = [...parts].map(([name, part]): [string, string | Uint8Array] => {
    if (typeof part !== "string") return [name, part];
    return [name, contacts.reduce((xml, [mark = "", contact = ""]) => xml.split(mark).join(contact), part)];
  });
  return new Map(filled);
}

function splitAt(xml: string, marks: readonly string[]): readonly string[] {
  const ends = marks.map((mark) => xml.indexOf(mark) + mark.length);
  return [...marks.map((mark, at) => xml.slice(ends[at - 1] ?? 0, xml.indexOf(mark))), xml.slice(ends.at(-1) ?? 0)];
}
