/** Reads any .docx into facts: what it shows, with styles, theme, lists and inherited headers resolved. */
import { hasErrors, type Outcome } from "../../diagnostic.ts";
import type { DocxFacts, DocxParagraph } from "../../model/docx-facts.ts";
import { readNumbering } from "./numbering.ts";
import { fileFault, type PackageParts, unpackDocx } from "./package-parts.ts";
import type { DocumentDefinitions } from "./paragraphs.ts";
import { onOff } from "./properties.ts";
import { externalTargetFaults, type PartRelationship, readRelationships } from "./relationships.ts";
import { inheritedReferences, readPageLayout, sectionElements, shownTexts, textWidthMm } from "./sections.ts";
import { readStory } from "./story.ts";
import { readStyles } from "./styles.ts";
import { readThemeFonts } from "./theme-fonts.ts";
import { child, parseXml, type XmlElement } from "./xml-tree.ts";

/** The facts of a Word file, or why it cannot be read. */
export function readDocx(bytes: Uint8Array): Outcome<DocxFacts> {
  const unpacked = unpackDocx(bytes);
  if (unpacked.value === undefined) return { diagnostics: unpacked.diagnostics };
  const parts = unpacked.value;
  const broken = [...parts.keys()].find((name) => readPart(parts, name) === undefined);
  if (broken !== undefined)
    return { diagnostics: [fileFault("DOCX-XML", `Tệp Word hỏng: phần ${broken} không phải XML hợp lệ.`)] };
  const diagnostics = externalTargetFaults(parts);
  if (hasErrors(diagnostics)) return { diagnostics };
  const main = readRelationships(parts, "").find(({ type }) => type === "officeDocument")?.target ?? "";
  const body = child(readPart(parts, main), "w:body");
  if (body === undefined) return { diagnostics: [fileFault("DOCX-FILE", "Tệp nén này không phải tài liệu Word.")] };
  return { value: readFacts(parts, main, body), diagnostics: [] };
}

/** Each part is parsed once, however many sections show it. */
const parsed = new WeakMap<Uint8Array, XmlElement>();

function readPart(parts: PackageParts, name: string | undefined): XmlElement | undefined {
  const bytes = name === undefined ? undefined : parts.get(name);
  if (bytes === undefined) return undefined;
  const root = parsed.get(bytes) ?? parseXml(bytes);
  if (root !== undefined) parsed.set(bytes, root);
  return root;
}

function readFacts(parts: PackageParts, main: string, body: XmlElement): DocxFacts {
  const relationships = readRelationships(parts, main);
  const partOf = (type: string) =>
    readPart(parts, relationships.find((one) => one.type === type && !one.external)?.target);
  const definitions = (): DocumentDefinitions => ({
    styles: readStyles(partOf("styles")),
    theme: readThemeFonts(partOf("theme")),
    numbering: readNumbering(partOf("numbering")),
  });
  const elements = sectionElements(body);
  const layouts = elements.map(readPageLayout);
  const widths = layouts.map(textWidthMm);
  const evenAndOdd = onOff(partOf("settings"), "w:evenAndOddHeaders") ?? false;
  const headers = inheritedReferences(elements, "w:headerReference");
  const footers = inheritedReferences(elements, "w:footerReference");
  const story = readStory(body, widths, definitions());
  const marginDefinitions = definitions();
  const readMargin = (section: number) => (id: string) =>
    readMarginPart(parts, relationships, id, section, widths, marginDefinitions);
  const sections = layouts.map((layout, at) => {
    const inUse = { titlePage: layout.titlePage, evenAndOdd };
    return {
      ...layout,
      headers: shownTexts(headers[at] ?? new Map(), inUse, readMargin(at)),
      footers: shownTexts(footers[at] ?? new Map(), inUse, readMargin(at)),
    };
  });
  return { ...story, sections };
}

function readMarginPart(
  parts: PackageParts,
  relationships: readonly PartRelationship[],
  id: string,
  section: number,
  widths: readonly number[],
  definitions: DocumentDefinitions,
): readonly DocxParagraph[] {
  const root = readPart(parts, relationships.find((one) => one.id === id)?.target);
  return root === undefined ? [] : readStory(root, widths, definitions, section).paragraphs;
}
