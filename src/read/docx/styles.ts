/** Styles with what they inherit: document defaults, then each chain of `basedOn`, with the lists that styles name. */
import type { Numbering } from "./numbering.ts";
import {
  type ParagraphProperties,
  type RunProperties,
  readParagraphProperties,
  readRunProperties,
} from "./properties.ts";
import { child, childElements, childValue, type XmlElement } from "./xml-tree.ts";

/** One style with everything it takes over from the styles below it. */
export interface Style {
  readonly id: string;
  readonly name: string | undefined;
  /** With the indents of the list that the style names. */
  readonly paragraph: ParagraphProperties;
  /** The same without them, for paragraphs with another list or none. */
  readonly unlisted: ParagraphProperties;
  readonly run: RunProperties;
  /** What a table style adds for first rows, bands and so on, by name (ST_TblStyleOverrideType). */
  readonly conditions: ReadonlyMap<string, StyleLayer>;
  /** Rows and columns of a band; undefined where no style says. */
  readonly bandRows: number | undefined;
  readonly bandColumns: number | undefined;
}

/** Layout and look that one place gives. */
export interface StyleLayer {
  readonly paragraph: ParagraphProperties;
  readonly run: RunProperties;
}

export interface Styles {
  readonly defaults: { readonly paragraph: ParagraphProperties; readonly run: RunProperties };
  /** The named style, or the default one where the file has no such style for paragraphs. */
  readonly paragraphStyle: (id: string | undefined) => Style | undefined;
  readonly characterStyle: (id: string | undefined) => Style | undefined;
  readonly tableStyle: (id: string | undefined) => Style | undefined;
}

type StyleKind = "paragraph" | "character" | "table";

/** Lays the properties of one place over those below it; fonts are laid slot by slot. */
export function overlayRun(below: RunProperties, above: RunProperties): RunProperties {
  const fonts = below.fonts === undefined ? above.fonts : { ...below.fonts, ...above.fonts };
  return { ...below, ...above, ...(fonts === undefined ? {} : { fonts }) };
}

/** Reads a styles part; a file without one has no styles and Word's own defaults. */
export function readStyles(part: XmlElement | undefined, numbering: Numbering): Styles {
  const elements = childElements(part, "w:style");
  const paragraphStyles = findStyles(elements, "paragraph", numbering);
  const isDefault = ({ attributes }: XmlElement): boolean =>
    kindOf(attributes) === "paragraph" && ["1", "true", "on"].includes(attributes["w:default"] ?? "");
  const defaultId = elements.find(isDefault)?.attributes["w:styleId"];
  const defaults = child(part, "w:docDefaults");
  return {
    defaults: {
      paragraph: readParagraphProperties(child(child(defaults, "w:pPrDefault"), "w:pPr")),
      run: readRunProperties(child(child(defaults, "w:rPrDefault"), "w:rPr")),
    },
    paragraphStyle: (id) => paragraphStyles(id) ?? paragraphStyles(defaultId),
    characterStyle: findStyles(elements, "character", numbering),
    tableStyle: findStyles(elements, "table", numbering),
  };
}

function kindOf(attributes: XmlElement["attributes"]): string {
  return attributes["w:type"] ?? "paragraph";
}

/** Styles inherit only from styles of their own kind. */
function findStyles(
  all: readonly XmlElement[],
  kind: StyleKind,
  numbering: Numbering,
): (id: string | undefined) => Style | undefined {
  const own = all.filter(({ attributes }) => kindOf(attributes) === kind);
  const elements = new Map(own.map((style) => [style.attributes["w:styleId"] ?? "", style]));
  const known = new Map<string, Style>();
  return (wanted) => {
    const missing: [string, XmlElement][] = [];
    const seen = new Set<string>();
    let id = wanted;
    // Walks down to a style that is known or has no base; a circle of styles ends where it closes.
    while (id !== undefined && !known.has(id) && !seen.has(id)) {
      const element = elements.get(id);
      if (element === undefined) break;
      seen.add(id);
      missing.push([id, element]);
      id = childValue(element, "w:basedOn");
    }
    let style = id === undefined ? undefined : known.get(id);
    for (const [styleId, element] of missing.reverse()) {
      style = layStyle(styleId, element, style, numbering);
      known.set(styleId, style);
    }
    return style;
  };
}

function layStyle(id: string, element: XmlElement, base: Style | undefined, numbering: Numbering): Style {
  const own = readParagraphProperties(child(element, "w:pPr"));
  return {
    id,
    name: childValue(element, "w:name"),
    paragraph: { ...base?.paragraph, ...listLayout(id, own, base, numbering), ...own },
    unlisted: { ...base?.unlisted, ...own },
    run: overlayRun(base?.run ?? {}, readRunProperties(child(element, "w:rPr"))),
    conditions: layConditions(element, base),
    bandRows: bandSize(element, "w:tblStyleRowBandSize") ?? base?.bandRows,
    bandColumns: bandSize(element, "w:tblStyleColBandSize") ?? base?.bandColumns,
  };
}

const conditionName = /^(?:(?:first|last)(?:Row|Col)|band[12](?:Horz|Vert)|[ns][ew]Cell)$/;

function layConditions(element: XmlElement, base: Style | undefined): Style["conditions"] {
  const conditions = new Map(base?.conditions);
  for (const part of childElements(element, "w:tblStylePr")) {
    const name = part.attributes["w:type"] ?? "";
    if (!conditionName.test(name)) continue;
    const below = conditions.get(name) ?? { paragraph: {}, run: {} };
    conditions.set(name, overlayLayer(below, part));
  }
  return conditions;
}

function overlayLayer(below: StyleLayer, part: XmlElement): StyleLayer {
  return {
    paragraph: { ...below.paragraph, ...readParagraphProperties(child(part, "w:pPr")) },
    run: overlayRun(below.run, readRunProperties(child(part, "w:rPr"))),
  };
}

function bandSize(element: XmlElement, name: string): number | undefined {
  const size = Number(childValue(child(element, "w:tblPr"), name));
  return Number.isInteger(size) && size > 0 ? size : undefined;
}

/** The indents of the list that a style itself names lie under its own, and over those it inherits. */
function listLayout(
  id: string,
  own: ParagraphProperties,
  base: Style | undefined,
  numbering: Numbering,
): ParagraphProperties {
  if (own.numberingId === undefined && own.numberingLevel === undefined) return {};
  const listId = own.numberingId ?? base?.paragraph.numberingId;
  if (listId === undefined || listId === "0") return {};
  const level = own.numberingLevel ?? base?.paragraph.numberingLevel;
  return numbering.paragraphOf(listId, numbering.levelOf(listId, level, id));
}
