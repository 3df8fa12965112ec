/** Makes the facts of one paragraph: defaults, table style, style, list level and direct properties laid in order. */

import type { DocxCellPlace, DocxParagraph } from "../../model/docx-facts.ts";
import { formatVietnameseNumber } from "../../vietnamese/number-format.ts";
import type { FieldReader } from "./fields.ts";
import { readInlineContent } from "./inline-content.ts";
import { LimitError, largestParagraphLetters } from "./limits.ts";
import type { Numbering } from "./numbering.ts";
import { lineSpacingOf, type ParagraphProperties, readParagraphProperties } from "./properties.ts";
import type { RunLooks } from "./run-looks.ts";
import type { Style, StyleLayer, Styles } from "./styles.ts";
import type { TextBox } from "./text-boxes.ts";
import { child, childValue, type XmlElement } from "./xml-tree.ts";

/** What paragraphs of every part share. */
export interface DocumentDefinitions {
  readonly styles: Styles;
  readonly numbering: Numbering;
  readonly looks: RunLooks;
  /** Called for each paragraph; throws when a file has too many. */
  readonly countParagraph: () => void;
}

export interface ParagraphPlace {
  readonly index: number;
  readonly section: number;
  readonly cell: DocxCellPlace | undefined;
  readonly tableLayer: StyleLayer | undefined;
  readonly availableWidthMm: number;
  readonly inTextBox: boolean;
}

export interface ReadParagraph {
  readonly paragraph: DocxParagraph;
  /** Boxes anchored in the paragraph, whose own paragraphs come after it. */
  readonly boxes: readonly TextBox[];
}

/** Reads a `w:p` in its place. */
export function readParagraph(
  element: XmlElement,
  place: ParagraphPlace,
  definitions: DocumentDefinitions,
  fields: FieldReader,
): ReadParagraph {
  definitions.countParagraph();
  const properties = child(element, "w:pPr");
  const style = definitions.styles.paragraphStyle(childValue(properties, "w:pStyle"));
  const { layout, numbering } = layParagraph(readParagraphProperties(properties), style, place.tableLayer, definitions);
  const content = readInlineContent(element, fields);
  const runs = definitions.looks.readRuns(content.texts, style, place.tableLayer);
  const paragraph: DocxParagraph = {
    index: place.index,
    ...(element.ordinal === undefined ? {} : { ordinal: element.ordinal }),
    section: place.section,
    cell: place.cell,
    ...(place.inTextBox ? { inTextBox: true } : {}),
    ...(layout.framed === true ? { inFrame: true } : {}),
    styleId: style?.id,
    styleName: style?.name,
    text: joinedText(runs.map((run) => run.text)),
    runs,
    numbering,
    ...effectiveLayout(layout),
    drawnLines: content.lines,
    pageField: content.pageField,
    availableWidthMm: layout.framed === true ? (layout.frameWidthMm ?? place.availableWidthMm) : place.availableWidthMm,
  };
  return { paragraph, boxes: content.boxes };
}

function layParagraph(
  direct: ParagraphProperties,
  style: Style | undefined,
  tableLayer: StyleLayer | undefined,
  { styles, numbering }: DocumentDefinitions,
): { readonly layout: ParagraphProperties; readonly numbering: string | undefined } {
  const base = { ...styles.defaults.paragraph, ...tableLayer?.paragraph };
  const namesList = direct.numberingId !== undefined || direct.numberingLevel !== undefined;
  const listId = direct.numberingId ?? style?.paragraph.numberingId;
  // The list 0 takes a paragraph out of the list that its style names.
  if (listId === undefined || listId === "0") {
    const styled = namesList ? style?.unlisted : style?.paragraph;
    return { layout: { ...base, ...styled, ...direct }, numbering: undefined };
  }
  const level = numbering.levelOf(listId, direct.numberingLevel ?? style?.paragraph.numberingLevel, style?.id);
  // A list named on the paragraph moves the style's indents; one named by the style lies under them already.
  const layout = namesList
    ? { ...base, ...style?.unlisted, ...numbering.paragraphOf(listId, level), ...direct }
    : { ...base, ...style?.paragraph, ...direct };
  return { layout, numbering: numbering.count(listId, level) };
}

/** Word sets 14 points where a web page left the space to the reader. */
const automaticSpacePt = 14;

function effectiveLayout(layout: ParagraphProperties) {
  return {
    align: layout.align ?? "left",
    firstLineMm: layout.firstLineMm ?? 0,
    indentLeftMm: layout.indentLeftMm ?? 0,
    indentRightMm: layout.indentRightMm ?? 0,
    spaceBeforePt: layout.automaticBefore === true ? automaticSpacePt : (layout.spaceBeforePt ?? 0),
    spaceAfterPt: layout.automaticAfter === true ? automaticSpacePt : (layout.spaceAfterPt ?? 0),
    contextualSpacing: layout.contextualSpacing ?? false,
    lineSpacing: lineSpacingOf(layout),
    keepNext: layout.keepNext ?? false,
    outlineLevel: layout.outlineLevel,
    topBorder: layout.topBorder ?? false,
    bottomBorder: layout.bottomBorder ?? false,
  } as const;
}

function joinedText(texts: readonly string[]): string {
  const text = texts.join("");
  if (text.length > largestParagraphLetters)
    throw new LimitError(`Tệp Word có một đoạn dài hơn ${formatVietnameseNumber(largestParagraphLetters)} chữ cái.`);
  return text;
}
