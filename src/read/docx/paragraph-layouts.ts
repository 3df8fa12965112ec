/** The layout of paragraphs: document defaults, table style, style, list level and direct properties laid in order. */
import type { DocxParagraph } from "../../model/docx-facts.ts";
import { LayeredMemory } from "./layered-memory.ts";
import type { Numbering } from "./numbering.ts";
import { lineSpacingOf, type ParagraphProperties, readParagraphProperties } from "./properties.ts";
import type { Style, StyleLayer, Styles } from "./styles.ts";
import type { XmlElement } from "./xml-tree.ts";

type ShownLayout = Pick<
  DocxParagraph,
  | "align"
  | "firstLineMm"
  | "indentLeftMm"
  | "indentRightMm"
  | "spaceBeforePt"
  | "spaceAfterPt"
  | "contextualSpacing"
  | "lineSpacing"
  | "keepNext"
  | "outlineLevel"
  | "topBorder"
  | "bottomBorder"
>;

export interface ParagraphLayout {
  readonly layout: {
    readonly shown: ShownLayout;
    readonly inFrame: boolean;
    readonly frameWidthMm: number | undefined;
  };
  /** The list and the level on which the paragraph counts. */
  readonly list: { readonly id: string; readonly level: number } | undefined;
}

/** Each combination of places is laid once. */
export class ParagraphLayouts {
  private readonly styles: Styles;
  private readonly numbering: Numbering;
  private readonly known = new LayeredMemory<ParagraphLayout>();

  constructor(styles: Styles, numbering: Numbering) {
    this.styles = styles;
    this.numbering = numbering;
  }

  /** The layout of a paragraph with this `w:pPr`. */
  layoutOf(
    properties: XmlElement | undefined,
    style: Style | undefined,
    tableLayer: StyleLayer | undefined,
  ): ParagraphLayout {
    return this.known.recall(style, tableLayer, properties, () =>
      this.layParagraph(readParagraphProperties(properties), style, tableLayer),
    );
  }

  private layParagraph(
    direct: ParagraphProperties,
    style: Style | undefined,
    tableLayer: StyleLayer | undefined,
  ): ParagraphLayout {
    const base = { ...this.styles.defaults.paragraph, ...tableLayer?.paragraph };
    const namesList = direct.numberingId !== undefined || direct.numberingLevel !== undefined;
    const id = direct.numberingId ?? style?.paragraph.numberingId;
    // The list 0 takes a paragraph out of the list that its style names.
    if (id === undefined || id === "0") {
      const styled = namesList ? style?.unlisted : style?.paragraph;
      return { layout: effectiveLayout({ ...base, ...styled, ...direct }), list: undefined };
    }
    const level = this.numbering.levelOf(id, direct.numberingLevel ?? style?.paragraph.numberingLevel, style?.id);
    // A list named on the paragraph moves the style's indents; one named by the style lies under them already.
    const layout = namesList
      ? { ...base, ...style?.unlisted, ...this.numbering.paragraphOf(id, level), ...direct }
      : { ...base, ...style?.paragraph, ...direct };
    return { layout: effectiveLayout(layout), list: { id, level } };
  }
}

/** Word sets 14 points where a web page left the space to the reader. */
const automaticSpacePt = 14;

function effectiveLayout(layout: ParagraphProperties): ParagraphLayout["layout"] {
  const inFrame = layout.framed === true;
  const shown = {
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
  };
  return { shown, inFrame, frameWidthMm: inFrame ? layout.frameWidthMm : undefined };
}
