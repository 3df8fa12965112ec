/** Paragraph and run properties as one place of the file states them; what it does not state is absent. */
import type { DocxAlign, DocxLineSpacing } from "../../model/docx-facts.ts";
import { mmToPt, twipsToMm } from "./units.ts";
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
  readonly contextualSpacing?: boolean;
  readonly lineSpacing?: DocxLineSpacing;
  readonly keepNext?: boolean;
  readonly outlineLevel?: number;
  readonly topBorder?: boolean;
  readonly bottomBorder?: boolean;
  readonly numberingId?: string;
  readonly numberingLevel?: number;
}

const aligns: Readonly<Record<string, DocxAlign>> = {
  left: "left",
  start: "left",
  center: "center",
  right: "right",
  end: "right",
  both: "both",
  distribute: "both",
};

/** Takes the keys away whose value is undefined, so that merging does not erase what stands below. */
function stated<T extends object>(properties: { readonly [Key in keyof T]: T[Key] | undefined }): Partial<T> {
  const entries = Object.entries(properties).filter(([, value]) => value !== undefined);
  return Object.fromEntries(entries) as Partial<T>;
}

/** A property that is on when its element stands there without a value that says no. */
export function onOff(element: XmlElement | undefined, name: string): boolean | undefined {
  const property = child(element, name);
  if (property === undefined) return undefined;
  return !["0", "false", "off", "none"].includes(property.attributes["w:val"] ?? "true");
}

/** What a `w:rPr` states. */
export function readRunProperties(element: XmlElement | undefined): RunProperties {
  const size = Number(childValue(element, "w:sz"));
  const color = childValue(element, "w:color");
  const raised = childValue(element, "w:vertAlign");
  return stated<RunProperties>({
    fonts: readFonts(child(element, "w:rFonts")),
    sizePt: size > 0 ? size / 2 : undefined,
    bold: onOff(element, "w:b"),
    italic: onOff(element, "w:i"),
    allCaps: onOff(element, "w:caps"),
    hidden: onOff(element, "w:vanish"),
    raised: raised === undefined ? undefined : raised !== "baseline",
    color: color?.toLowerCase(),
  });
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
  const indent = child(element, "w:ind")?.attributes ?? {};
  const spacing = child(element, "w:spacing")?.attributes ?? {};
  const hanging = twipsToMm(indent["w:hanging"]);
  const outline = Number(childValue(element, "w:outlineLvl") ?? Number.NaN);
  const numbering = child(element, "w:numPr");
  const level = Number(childValue(numbering, "w:ilvl") ?? Number.NaN);
  const borders = child(element, "w:pBdr");
  return stated<ParagraphProperties>({
    // A frame takes its paragraph to its own place, as Word sets page numbers.
    align: aligns[child(element, "w:framePr")?.attributes["w:xAlign"] ?? childValue(element, "w:jc") ?? ""],
    firstLineMm: hanging === undefined ? twipsToMm(indent["w:firstLine"]) : -hanging,
    indentLeftMm: twipsToMm(indent["w:left"] ?? indent["w:start"]),
    indentRightMm: twipsToMm(indent["w:right"] ?? indent["w:end"]),
    spaceBeforePt: spaceOf(spacing, "before"),
    spaceAfterPt: spaceOf(spacing, "after"),
    contextualSpacing: onOff(element, "w:contextualSpacing"),
    lineSpacing: lineSpacingOf(spacing),
    keepNext: onOff(element, "w:keepNext"),
    outlineLevel: outline >= 0 && outline < 9 ? outline + 1 : undefined,
    topBorder: borderShows(child(borders, "w:top")),
    bottomBorder: borderShows(child(borders, "w:bottom")),
    numberingId: childValue(numbering, "w:numId"),
    numberingLevel: level >= 0 ? level : undefined,
  });
}

/** Word sets 14 points where a web page left the space to the reader ("autospacing"). */
const automaticSpacePt = 14;

function spaceOf(spacing: Readonly<Record<string, string>>, side: "before" | "after"): number | undefined {
  const automatic = spacing[`w:${side}Autospacing`];
  if (automatic === "1" || automatic === "true" || automatic === "on") return automaticSpacePt;
  const mm = twipsToMm(spacing[`w:${side}`]);
  return mm === undefined ? undefined : mmToPt(mm);
}

function lineSpacingOf(spacing: Readonly<Record<string, string>>): DocxLineSpacing | undefined {
  const line = spacing["w:line"];
  if (line === undefined) return undefined;
  const rule = spacing["w:lineRule"];
  if (rule === "exact" || rule === "atLeast") return { rule, value: mmToPt(twipsToMm(line) ?? 0) };
  return { rule: "auto", value: Number(line) / 240 };
}

/** Tells whether a border is drawn at all; undefined when nothing is said about it. */
export function borderShows(border: XmlElement | undefined): boolean | undefined {
  const kind = border?.attributes["w:val"];
  return kind === undefined ? undefined : kind !== "nil" && kind !== "none";
}
