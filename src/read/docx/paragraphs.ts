/** Makes the facts of one paragraph: defaults, table style, style, list level and direct properties laid in order. */
import type { DocxCellPlace, DocxParagraph, DocxRun } from "../../model/docx-facts.ts";
import { type FieldState, type InlineText, readInlineContent } from "./inline-content.ts";
import type { Numbering } from "./numbering.ts";
import {
  type ParagraphProperties,
  type RunProperties,
  readParagraphProperties,
  readRunProperties,
} from "./properties.ts";
import { overlayRun, type Style, type Styles } from "./styles.ts";
import { resolveFonts, type ThemeFonts } from "./theme-fonts.ts";
import { child, childValue, type XmlElement } from "./xml-tree.ts";

/** What paragraphs of every part share. */
export interface DocumentDefinitions {
  readonly styles: Styles;
  readonly theme: ThemeFonts;
  readonly numbering: Numbering;
}

export interface ParagraphPlace {
  readonly index: number;
  readonly section: number;
  readonly cell: DocxCellPlace | undefined;
  readonly tableStyle: Style | undefined;
  readonly availableWidthMm: number;
}

/** Word's own values where a file states none. */
const wordSizePt = 10;
const wordFonts = { ascii: "Times New Roman", hAnsi: "Times New Roman" };

/** Reads a `w:p` in its place. */
export function readParagraph(
  element: XmlElement,
  place: ParagraphPlace,
  definitions: DocumentDefinitions,
  fields: FieldState,
): DocxParagraph {
  const { styles, numbering } = definitions;
  const properties = child(element, "w:pPr");
  const styleId = childValue(properties, "w:pStyle") ?? styles.defaultParagraphStyle;
  const style = styles.find(styleId);
  const direct = readParagraphProperties(properties);
  const base = { ...styles.defaults.paragraph, ...place.tableStyle?.paragraph };
  const unlisted = { ...base, ...style?.paragraph, ...direct };
  const listId = unlisted.numberingId === "0" ? undefined : unlisted.numberingId;
  const level = listId === undefined ? 0 : numbering.levelOf(listId, unlisted.numberingLevel, styleId);
  const listed = listId === undefined ? {} : numbering.paragraphOf(listId, level);
  // A list named on the paragraph moves the style's indents; one named by the style gives way to them.
  const layout =
    direct.numberingId === undefined
      ? { ...base, ...listed, ...style?.paragraph, ...direct }
      : { ...base, ...style?.paragraph, ...listed, ...direct };
  const content = readInlineContent(element, fields);
  const runs = content.texts.flatMap((text) => readRun(text, style, place, definitions));
  return {
    ...shownPlace(place),
    styleId,
    styleName: style?.name,
    text: runs.map((run) => run.text).join(""),
    runs,
    numbering: listId === undefined ? undefined : numbering.count(listId, level),
    ...effectiveLayout(layout),
    drawnLines: content.lines,
    pageField: content.pageField,
  };
}

function shownPlace({ index, section, cell, availableWidthMm }: ParagraphPlace) {
  return { index, section, cell, availableWidthMm };
}

function effectiveLayout(layout: ParagraphProperties) {
  return {
    align: layout.align ?? "left",
    firstLineMm: layout.firstLineMm ?? 0,
    indentLeftMm: layout.indentLeftMm ?? 0,
    indentRightMm: layout.indentRightMm ?? 0,
    spaceBeforePt: layout.spaceBeforePt ?? 0,
    spaceAfterPt: layout.spaceAfterPt ?? 0,
    contextualSpacing: layout.contextualSpacing ?? false,
    lineSpacing: layout.lineSpacing ?? { rule: "auto", value: 1 },
    keepNext: layout.keepNext ?? false,
    outlineLevel: layout.outlineLevel,
    topBorder: layout.topBorder ?? false,
    bottomBorder: layout.bottomBorder ?? false,
  } as const;
}

function readRun(
  { text, properties, symbolFont }: InlineText,
  style: Style | undefined,
  place: ParagraphPlace,
  { styles, theme }: DocumentDefinitions,
): readonly DocxRun[] {
  const character = styles.find(childValue(properties, "w:rStyle"));
  const direct = readRunProperties(properties);
  const below = overlayRun(styles.defaults.run, place.tableStyle?.run ?? {});
  const styled = overlayRun(overlayRun(below, style?.run ?? {}), character?.run ?? {});
  const run = overlayRun(styled, direct);
  if (run.hidden) return [];
  const fonts = symbolFont === undefined ? run.fonts : { ascii: symbolFont, hAnsi: symbolFont };
  const toggle = (name: "bold" | "italic" | "allCaps"): boolean =>
    direct[name] ?? toggled(name, below, style?.run, character?.run);
  return [
    {
      text,
      fonts: resolveFonts({ ...wordFonts, ...fonts }, theme),
      sizePt: run.sizePt ?? wordSizePt,
      bold: toggle("bold"),
      italic: toggle("italic"),
      allCaps: toggle("allCaps"),
      raised: run.raised ?? false,
      color: run.color === "auto" ? undefined : run.color,
    },
  ];
}

/** Bold in the paragraph's style and again in the character's is upright: styles switch such properties (17.7.3). */
function toggled(
  name: "bold" | "italic" | "allCaps",
  below: RunProperties,
  paragraph: RunProperties | undefined,
  character: RunProperties | undefined,
): boolean {
  const inStyles = (paragraph?.[name] ?? false) !== (character?.[name] ?? false);
  return inStyles || (below[name] === true && paragraph?.[name] === undefined && character?.[name] === undefined);
}
