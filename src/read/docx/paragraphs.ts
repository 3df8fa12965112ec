/** Makes the facts of one paragraph: its layout, its number and what stands on its lines. */

import type { DocxCellPlace, DocxParagraph } from "../../model/docx-facts.ts";
import { formatVietnameseNumber } from "../../vietnamese/number-format.ts";
import type { FieldReader } from "./fields.ts";
import { readInlineContent } from "./inline-content.ts";
import { LimitError, largestParagraphLetters } from "./limits.ts";
import type { Numbering } from "./numbering.ts";
import type { ParagraphLayouts } from "./paragraph-layouts.ts";
import type { RunLooks } from "./run-looks.ts";
import type { StyleLayer, Styles } from "./styles.ts";
import type { TextBox } from "./text-boxes.ts";
import { child, childValue, type XmlElement } from "./xml-tree.ts";

/** What paragraphs of every part share. */
export interface DocumentDefinitions {
  readonly styles: Styles;
  readonly numbering: Numbering;
  readonly layouts: ParagraphLayouts;
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
  /** Boxes anchored in the paragraph. */
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
  const { layout, list } = definitions.layouts.layoutOf(properties, style, place.tableLayer);
  const content = readInlineContent(element, fields);
  const runs = definitions.looks.readRuns(content.texts, style, place.tableLayer);
  const paragraph: DocxParagraph = {
    index: place.index,
    ...(element.ordinal === undefined ? {} : { ordinal: element.ordinal }),
    section: place.section,
    cell: place.cell,
    ...(place.inTextBox ? { inTextBox: true } : {}),
    ...(layout.inFrame ? { inFrame: true } : {}),
    styleId: style?.id,
    styleName: style?.name,
    text: joinedText(runs.map((run) => run.text)),
    runs,
    numbering: list === undefined ? undefined : definitions.numbering.count(list.id, list.level),
    ...layout.shown,
    drawnLines: content.lines,
    pageField: content.pageField,
    availableWidthMm: layout.frameWidthMm ?? place.availableWidthMm,
  };
  return { paragraph, boxes: content.boxes };
}

function joinedText(texts: readonly string[]): string {
  const text = texts.join("");
  if (text.length > largestParagraphLetters)
    throw new LimitError(`Tệp Word có một đoạn dài hơn ${formatVietnameseNumber(largestParagraphLetters)} chữ cái.`);
  return text;
}
