/** Paragraph and run properties as one place of the file states them; what it does not state is absent. */
import type { DocxAlign, DocxLineSpacing } from "../../model/docx-facts.ts";
import { lengthToMm, mmToPt, twipsToMm } from "./units.ts";
import { child, childValue, type XmlElement } from "./xml-tree.ts";

export interface RunProperties {
  /** Names of fonts, or of slots of the theme ("theme:minorHAnsi"), by kind of letter. */
  readonly fonts?: Readonly<Record<string, string>>;
  readonly sizePt?: number;
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly allCaps?: boolean;
  readonly hidden?: boolean;
  readonly raised?: boolean;
  readonly color?: string;
}

export interface ParagraphProperties {
  readonly align?: DocxAlign;
  readonly firstLineMm?: number;
  readonly indentLeftMm?: number;
  readonly indentRightMm?: number;
  readonly spaceBeforePt?: number;
  readonly spaceAfterPt?: number;
  /** Space left to the reader; it wins over points stated here or above. */
  readonly automaticBefore?: boolean;
  readonly automaticAfter?: boolean;
  readonly contextualSpacing?: boolean;
  readonly lineTwips?: number;
  readonly lineRule?: DocxLineSpacing["rule"];
  readonly keepNext?: boolean;
  readonly outlineLevel?: number;
  readonly topBorder?: boolean;
  readonly bottomBorder?: boolean;
  /** Set apart from the text around it (`w:framePr`). */
  readonly framed?: boolean;
  readonly frameWidthMm?: number;
  readonly numberingId?: string;
  readonly numberingLevel?: number;
}

const aligns: ReadonlyMap<string, DocxAlign> = new Map([
  ["left", "left"],
  ["start", "left"],
  ["center", "center"],
  ["right", "right"],
  ["end", "right"],
  ["both", "both"],
  ["distribute", "both"],
  ["lowKashida", "both"],
  ["mediumKashida", "both"],
  ["highKashida", "both"],
  ["thaiDistribute", "both"],
]);

/** Takes the keys away whose value is undefined, so that merging does not erase what stands below. */
function stated<T extends object>(properties: { readonly [Key in keyof T]: T[Key] | undefined }): Partial<T> {
  const found: Partial<T> = {};
  for (const key in properties) {
    const value = properties[key];
    if (value !== undefined) found[key] = value;
  }
  return found;
}

/** Equal properties of a part are one object (parse-xml), so they are read once. */
const knownRuns = new WeakMap<XmlElement, RunProperties>();
const knownParagraphs = new WeakMap<XmlElement, ParagraphProperties>();

function readOnce<T extends object>(
  known: WeakMap<XmlElement, T>,
  element: XmlElement | undefined,
  read: (element: XmlElement) => T,
): T | undefined {
  if (element === undefined) return undefined;
  const properties = known.get(element) ?? read(element);
  known.set(element, properties);
  return properties;
}

const offValues: ReadonlySet<string> = new Set(["0", "false", "off", "none"]);

/** A property that is on when its element stands there without a value that says no. */
export function onOff(element: XmlElement | undefined, name: string): boolean | undefined {
  const property = child(element, name);
  if (property === undefined) return undefined;
  return !offValues.has(property.attributes["w:val"] ?? "true");
}

/** What a `w:rPr` states. */
export function readRunProperties(element: XmlElement | undefined): RunProperties {
  return readOnce(knownRuns, element, readRun) ?? {};
}

function readRun(element: XmlElement): RunProperties {
  const color = childValue(element, "w:color");
  const raised = childValue(element, "w:vertAlign");
  return stated<RunProperties>({
    fonts: readFonts(child(element, "w:rFonts")),
    sizePt: fontSizePt(childValue(element, "w:sz")),
    bold: onOff(element, "w:b"),
    italic: onOff(element, "w:i"),
    allCaps: onOff(element, "w:caps"),
    hidden: onOff(element, "w:vanish"),
    raised: raised === undefined ? undefined : raised !== "baseline",
    color: color?.toLowerCase(),
  });
}

/** Half points ("28"), or in strict files a length with its unit ("14pt"); Word knows sizes up to 1638. */
function fontSizePt(written: string | undefined): number | undefined {
  const mm = lengthToMm(written);
  const sizePt = mm === undefined ? Number(written) / 2 : mmToPt(mm);
  return sizePt > 0 && sizePt <= 1638 ? sizePt : undefined;
}

function readFonts(element: XmlElement | undefined): Readonly<Record<string, string>> | undefined {
  if (element === undefined) return undefined;
  const fonts: Record<string, string> = {};
  for (const slot of ["ascii", "hAnsi", "cs", "eastAsia"]) {
    const named = element.attributes[`w:${slot}`];
    // A theme font wins over a name beside it (ECMA-376, 17.3.2.26).
    const themed = element.attributes[`w:${slot}Theme`] ?? element.attributes[`w:${slot.toLowerCase()}theme`];
    if (themed !== undefined) fonts[slot] = `theme:${themed}`;
    else if (named !== undefined) fonts[slot] = named;
  }
  return fonts;
}

/** What a `w:pPr` states. */
export function readParagraphProperties(element: XmlElement | undefined): ParagraphProperties {
  return readOnce(knownParagraphs, element, readParagraph) ?? {};
}

function readParagraph(element: XmlElement): ParagraphProperties {
  const indent = child(element, "w:ind")?.attributes ?? {};
  const spacing = child(element, "w:spacing")?.attributes ?? {};
  const hanging = twipsToMm(indent["w:hanging"]);
  const outline = Number(childValue(element, "w:outlineLvl") ?? Number.NaN);
  const numbering = child(element, "w:numPr");
  const level = Number(childValue(numbering, "w:ilvl") ?? Number.NaN);
  const borders = child(element, "w:pBdr");
  const frame = child(element, "w:framePr");
  return stated<ParagraphProperties>({
    // A frame takes its paragraph to its own place, as Word sets page numbers.
    align: aligns.get(frame?.attributes["w:xAlign"] ?? childValue(element, "w:jc") ?? ""),
    firstLineMm: hanging === undefined ? twipsToMm(indent["w:firstLine"]) : -hanging,
    indentLeftMm: twipsToMm(indent["w:left"] ?? indent["w:start"]),
    indentRightMm: twipsToMm(indent["w:right"] ?? indent["w:end"]),
    spaceBeforePt: pointsOf(spacing["w:before"]),
    spaceAfterPt: pointsOf(spacing["w:after"]),
    automaticBefore: isOn(spacing["w:beforeAutospacing"]),
    automaticAfter: isOn(spacing["w:afterAutospacing"]),
    contextualSpacing: onOff(element, "w:contextualSpacing"),
    lineTwips: lineTwipsOf(spacing["w:line"]),
    lineRule: lineRules.get(spacing["w:lineRule"] ?? ""),
    keepNext: onOff(element, "w:keepNext"),
    outlineLevel: outline >= 0 && outline < 9 ? outline + 1 : undefined,
    topBorder: borderShows(child(borders, "w:top")),
    bottomBorder: borderShows(child(borders, "w:bottom")),
    framed: frame === undefined ? undefined : frame.attributes["w:dropCap"] === undefined,
    frameWidthMm: twipsToMm(frame?.attributes["w:w"]),
    numberingId: childValue(numbering, "w:numId"),
    numberingLevel: level >= 0 ? level : undefined,
  });
}

const lineRules: ReadonlyMap<string, DocxLineSpacing["rule"]> = new Map([
  ["auto", "auto"],
  ["exact", "exact"],
  ["atLeast", "atLeast"],
]);

function isOn(written: string | undefined): boolean | undefined {
  return written === undefined ? undefined : !offValues.has(written);
}

function pointsOf(written: string | undefined): number | undefined {
  const mm = twipsToMm(written);
  return mm === undefined ? undefined : mmToPt(mm);
}

/** A line of no height is one that Word leaves as it is. */
function lineTwipsOf(written: string | undefined): number | undefined {
  const points = pointsOf(written);
  return points === undefined || points === 0 ? undefined : Math.abs(points) * 20;
}

/** Line spacing as its value and its rule came together from all places. */
export function lineSpacingOf({ lineTwips, lineRule = "auto" }: ParagraphProperties): DocxLineSpacing {
  if (lineTwips === undefined) return { rule: "auto", value: 1 };
  return { rule: lineRule, value: lineRule === "auto" ? lineTwips / 240 : lineTwips / 20 };
}

/** Tells whether a border is drawn at all; undefined when nothing is said about it. */
export function borderShows(border: XmlElement | undefined): boolean | undefined {
  const kind = border?.attributes["w:val"];
  return kind === undefined ? undefined : kind !== "nil" && kind !== "none";
}
