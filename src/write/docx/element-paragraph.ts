/** A paragraph of one element of the page: its named style, its text, and what really differs. */
import type { ElementName, TextRun } from "../../model/document-tree.ts";
import type { Alignment } from "../../model/text-table.ts";
import {
  balancedPt,
  type FontLook,
  longestLinePt,
  measureText,
  printedLines,
  textWidthPt,
} from "../../model/text-width.ts";
import type { WriteContext } from "./context.ts";
import { ptToTwips, twipsToPt } from "./measures.ts";
import type { IndentPiece, ParagraphPiece } from "./pieces.ts";
import { styleId } from "./style-names.ts";
import { type RunChange, sizeChange, writeRuns } from "./text-runs.ts";

export interface ParagraphChange extends RunChange {
  readonly keepNext?: boolean;
  readonly alignment?: Alignment;
  readonly spaceBefore?: number | undefined;
  readonly spaceAfter?: number | undefined;
  readonly indent?: IndentPiece;
  readonly border?: NonNullable<ParagraphPiece["border"]>;
  readonly lasting?: boolean;
}

/** A paragraph in the style of its element. */
export function elementParagraph(
  { spec }: WriteContext,
  element: ElementName,
  content: string | readonly TextRun[],
  change: ParagraphChange = {},
): ParagraphPiece {
  const style = spec.elements[element];
  const { keepNext, alignment, spaceBefore, spaceAfter, indent, border } = change;
  return {
    type: "paragraph",
    style: styleId(element),
    keepNext: keepNext === true && !style.keepWithNext ? true : undefined,
    alignment: alignment === style.align ? undefined : alignment,
    spaceBefore,
    spaceAfter,
    indent,
    border,
    // An empty line would else keep the height of the style's size.
    markSize: sizeChange(style, change),
    runs: writeRuns(content, style, change),
    lasting: change.lasting === true,
  };
}

/** A paragraph in its style with nothing but its text, as it may stand in many documents. */
export function plainLine(context: WriteContext, element: ElementName, text: string): ParagraphPiece {
  const make = (lasting: boolean) => elementParagraph(context, element, text, { lasting });
  return context.lines === undefined ? make(false) : context.lines.plain(`${element} ${text}`, make);
}

/** How an element prints at a size; its own size when none is given. */
export function lookOf(context: WriteContext, element: ElementName, sizePt?: number): FontLook {
  const style = context.spec.elements[element];
  return { sizePt: sizePt ?? style.sizePt, bold: style.bold, italic: style.italic };
}

/** Where a centred text stands in its column, and how long its longest printed line is. */
export interface CentredText {
  readonly paragraph: ParagraphPiece;
  readonly longestPt: () => number;
}

export interface CentredChange extends ParagraphChange {
  /** Room for each line of a text too long for one; else its lines are made about equal. */
  readonly linePt?: number;
}

/** A centred paragraph, as it may stand in many documents. */
export function centredLine(
  context: WriteContext,
  element: ElementName,
  text: string,
  columnTwips: number,
  change: CentredLineChange = {},
): CentredText {
  if (context.lines === undefined) return centredParagraph(context, element, text, columnTwips, change);
  const key = `${element} ${columnTwips} ${change.sizePt} ${change.keepNext} ${change.spaceBefore} ${text}`;
  return context.lines.centred(key, (lasting) => {
    const { paragraph, longestPt } = centredParagraph(context, element, text, columnTwips, { ...change, lasting });
    let known: number | undefined;
    const longestOnce = (): number => {
      known ??= longestPt();
      return known;
    };
    return { paragraph, longestPt: longestOnce };
  });
}

/** What a line of the head, the foot or a title may differ in. */
type CentredLineChange = Pick<ParagraphChange, "sizePt" | "keepNext" | "spaceBefore">;

/** A centred paragraph; a text too long for one line is drawn in from both sides until its lines are about equal. */
export function centredParagraph(
  context: WriteContext,
  element: ElementName,
  content: string | readonly TextRun[],
  columnTwips: number,
  change: CentredChange = {},
): CentredText {
  const text = typeof content === "string" ? content : content.map((run) => run.text).join("");
  const look = lookOf(context, element, change.sizePt);
  const columnPt = twipsToPt(columnTwips);
  const slackPt = context.spec.lineSlackPt.value;
  // The whole column for a text that fits on one line, else what its lines need.
  const inColumn = text.includes("\n") || textWidthPt(text, look) <= columnPt - slackPt;
  const measured = inColumn ? undefined : measureText(text, look);
  const widthPt =
    measured === undefined ? columnPt : (change.linePt ?? balancedPt(measured, columnPt - slackPt)) + slackPt;
  const side = ptToTwips((columnPt - widthPt) / 2);
  const paragraph = elementParagraph(
    context,
    element,
    content,
    side > 0 ? { ...change, indent: { left: side, right: side, firstLine: 0 } } : change,
  );
  return {
    paragraph,
    longestPt: () => longestLinePt(printedLines(measured ?? measureText(text, look), widthPt), look),
  };
}
