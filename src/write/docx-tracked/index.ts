/** Two DocumentTrees → a Word file of the second in which every change against the first is a tracked change. */
import type { DocumentTree } from "../../model/document-tree.ts";
import type { Format, FormatSpec } from "../../model/format.ts";
import { compileParts, type Parts } from "../docx/compile-parts.ts";
import { contactLines } from "../docx/contact-line.ts";
import { finishParts } from "../docx/finish.ts";
import type { DocxLibrary } from "../docx/library-pieces.ts";
import { textWidthTwips } from "../docx/measures.ts";
import { sectionOptions } from "../docx/section.ts";
import { sectionPieces } from "../docx/section-pieces.ts";
import { spacerStyleId } from "../docx/style-names.ts";
import { documentStyles } from "../docx/styles.ts";
import { packZip } from "../package/zip.ts";
import { noDate, Revisions, trackedParagraph, trackedPiece } from "./library-tracked.ts";
import { type PairedSection, pairSections } from "./pair-sections.ts";
import { trackClosedParagraphs } from "./track-paragraphs.ts";
import { trackSection } from "./track-section.ts";

/** Writes the second tree; accepting all changes gives its text, rejecting all the text of the first. */
export type WriteTracked = (a: DocumentTree, b: DocumentTree) => Uint8Array;

/** The writer of a format; the library is loaded here. */
export async function prepareTrackedWriter({ spec }: Format): Promise<WriteTracked> {
  const docx = await import("docx");
  return (a, b) => {
    const revisions = new Revisions();
    const paired = pairSections(a.sections, b.sections);
    const anyContactLine = [...a.sections, ...b.sections].some(({ contactLine = [] }) => contactLine.length > 0);
    const sections = paired.map((pair, index) =>
      trackedSection(docx, spec, revisions, pair, { isLast: index === paired.length - 1, anyContactLine }),
    );
    const document = new docx.Document({ styles: documentStyles(spec), sections });
    const compiled = withoutDates(compileParts(docx, document));
    const marked = markSectionBreaks(compiled, paired, revisions);
    const parts = finishParts(marked, spec, b.properties);
    return packZip(new Map([...parts].map(([name, xml]) => [name, Buffer.from(xml, "utf8")])));
  };
}

interface SectionPlace {
  readonly isLast: boolean;
  readonly anyContactLine: boolean;
}

function trackedSection(
  docx: DocxLibrary,
  spec: FormatSpec,
  revisions: Revisions,
  { a, b }: PairedSection,
  { isLast, anyContactLine }: SectionPlace,
) {
  const context = { spec, textWidth: textWidthTwips(spec, b.orientation) };
  const before = a.flatMap((section, index) =>
    sectionPieces(context, section.blocks, isLast && index === a.length - 1),
  );
  const pieces = trackSection(before, sectionPieces(context, b.blocks, isLast), isLast);
  const contact = trackClosedParagraphs(
    contactLines(context, a[0]?.contactLine ?? []),
    contactLines(context, b.contactLine ?? []),
  );
  return sectionOptions(docx, spec, {
    orientation: b.orientation,
    contact: contact.map((line) => trackedParagraph(docx, revisions, line)),
    anyContactLine,
    children: pieces.map((piece) => trackedPiece(docx, revisions, piece)),
  });
}

/** As an attribute, quotation marks and all, the empty date stands in no text. */
function withoutDates(parts: Parts): Parts {
  return new Map(
    [...parts].map(([name, content]) => [name, typeof content === "string" ? content.replaceAll(noDate, "") : content]),
  );
}

const sectionBreak = "<w:p><w:pPr><w:sectPr>";

/** The break before a section that was added is added too. */
function markSectionBreaks(parts: Parts, paired: readonly PairedSection[], revisions: Revisions): Parts {
  const xml = parts.get("word/document.xml");
  if (typeof xml !== "string") return parts;
  const marked = xml.split(sectionBreak).reduce((before, after, index) => {
    if (paired[index]?.a.length !== 0) return before + sectionBreak + after;
    const mark = `<w:rPr>${revisions.insertedMark()}</w:rPr>`;
    return `${before}<w:p><w:pPr><w:pStyle w:val="${spacerStyleId}"/>${mark}<w:sectPr>${after}`;
  });
  return new Map([...parts, ["word/document.xml", marked]]);
}
