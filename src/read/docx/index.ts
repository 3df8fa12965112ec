/** Reads any .docx into facts: what it shows, with styles, theme, lists and inherited headers resolved. */

import type { Outcome } from "../../diagnostic.ts";
import type { DocxFacts, DocxParagraph } from "../../model/docx-facts.ts";
import { foreignPackage } from "./foreign-files.ts";
import {
  fileFault,
  LimitError,
  largestMarginParagraphCount,
  largestParagraphCount,
  limitParagraphs,
} from "./limits.ts";
import { noticesOf } from "./notices.ts";
import { readNumbering } from "./numbering.ts";
import { unpackDocx } from "./package-parts.ts";
import { ParagraphLayouts } from "./paragraph-layouts.ts";
import type { DocumentDefinitions } from "./paragraphs.ts";
import { damagedPartFault, PartReader } from "./part-reader.ts";
import { onOff } from "./properties.ts";
import { RunLooks } from "./run-looks.ts";
import { inheritedReferences, readPageLayout, sectionElements, shownTexts, textWidthMm } from "./sections.ts";
import type { ChangesView } from "./settled-tree.ts";
import { readStory } from "./story.ts";
import { readStyles } from "./styles.ts";
import { readThemeFonts } from "./theme-fonts.ts";
import { child, childElements, type XmlElement } from "./xml-tree.ts";

export type { ChangesView } from "./settled-tree.ts";

export interface DocxOptions {
  /** How tracked changes are read; as if accepted when nothing is said. */
  readonly view?: ChangesView;
}

/** The facts of a Word file, or why it cannot be read; what it holds beside its text is told as information. */
export function readDocx(bytes: Uint8Array, { view = "accepted" }: DocxOptions = {}): Outcome<DocxFacts> {
  const { value: parts, diagnostics } = unpackDocx(bytes);
  if (parts === undefined) return { diagnostics };
  const reader = new PartReader(parts, view);
  try {
    const main = mainPart(reader);
    const body = child(reader.read(main), "w:body");
    const related = new RelatedParts(reader, main);
    const value = body === undefined ? undefined : readFacts(related, body);
    const [damaged] = [main, related.nameOf("styles"), related.nameOf("numbering")].filter((name) =>
      reader.damaged.includes(name?.toLowerCase() ?? ""),
    );
    if (damaged !== undefined) return { diagnostics: [damagedPartFault(damaged)] };
    if (value === undefined) return { diagnostics: [foreignPackage(parts.names)] };
    return { value, diagnostics: noticesOf(parts, reader, view, related.nameOf("comments")) };
  } catch (error) {
    if (error instanceof LimitError) return { diagnostics: [fileFault("DOCX-LIMIT", error.message)] };
    throw error;
  }
}

/** Where Word puts the text; a package without relationships is read there. */
const usualMainPart = "word/document.xml";

function mainPart(reader: PartReader): string {
  return reader.relationships("").find(({ type }) => type === "officeDocument")?.target ?? usualMainPart;
}

/** The parts that the main part names, by the type or by the id of the relationship. */
class RelatedParts {
  private readonly reader: PartReader;
  private readonly byType = new Map<string, string>();
  private readonly byId = new Map<string, string>();

  constructor(reader: PartReader, main: string) {
    this.reader = reader;
    for (const { id, type, target, external } of reader.relationships(main)) {
      if (external) continue;
      if (!this.byType.has(type)) this.byType.set(type, target);
      this.byId.set(id, target);
    }
  }

  nameOf(type: string): string | undefined {
    return this.byType.get(type);
  }

  ofType(type: string): XmlElement | undefined {
    return this.reader.read(this.nameOf(type));
  }

  ofId(id: string): XmlElement | undefined {
    return this.reader.read(this.byId.get(id));
  }
}

function readFacts(related: RelatedParts, body: XmlElement): DocxFacts {
  const definitions = readDefinitions(related);
  const settings = related.ofType("settings");
  const elements = sectionElements(body);
  const gutterAtTop = onOff(settings, "w:gutterAtTop") ?? false;
  const layouts = elements.map((element) => readPageLayout(element, gutterAtTop));
  const widths = layouts.map(textWidthMm);
  const story = readStory(body, widths, definitions);
  // Numbers in the margins of pages and in notes do not count on those of the body.
  const apart = {
    ...definitions,
    numbering: definitions.numbering.afresh(),
    countParagraph: paragraphCounter(largestMarginParagraphCount),
  };
  const readPart = (root: XmlElement | undefined, section: number): readonly DocxParagraph[] =>
    root === undefined ? [] : readStory(root, widths, apart, section).paragraphs;
  const evenAndOdd = onOff(settings, "w:evenAndOddHeaders") ?? false;
  const headers = inheritedReferences(elements, "w:headerReference");
  const footers = inheritedReferences(elements, "w:footerReference");
  const sections = layouts.map((layout, at) => {
    const inUse = { titlePage: layout.titlePage, evenAndOdd };
    const read = (id: string) => readPart(related.ofId(id), at);
    return {
      ...layout,
      headers: shownTexts(headers[at] ?? new Map(), inUse, read),
      footers: shownTexts(footers[at] ?? new Map(), inUse, read),
    };
  });
  const notesOf = (kind: "footnote" | "endnote"): readonly (readonly DocxParagraph[])[] =>
    noteElements(related.ofType(`${kind}s`), `w:${kind}`).map((note) => readPart(note, 0));
  return { ...story, sections, footnotes: notesOf("footnote"), endnotes: notesOf("endnote") };
}

function readDefinitions(related: RelatedParts): DocumentDefinitions {
  const numbering = readNumbering(related.ofType("numbering"));
  const styles = readStyles(related.ofType("styles"), numbering);
  const looks = new RunLooks(styles, readThemeFonts(related.ofType("theme")));
  const layouts = new ParagraphLayouts(styles, numbering);
  return { styles, numbering, layouts, looks, countParagraph: paragraphCounter(largestParagraphCount) };
}

function paragraphCounter(largest: number): () => void {
  let count = 0;
  return () => {
    count += 1;
    limitParagraphs(count, largest);
  };
}

/** Notes that a writer made; the lines that part notes from text are notes of a type. */
function noteElements(part: XmlElement | undefined, name: string): readonly XmlElement[] {
  return childElements(part, name).filter(({ attributes }) => (attributes["w:type"] ?? "normal") === "normal");
}
