/** A paragraph of one element of the page: its named style, its text, and what really differs. */
import type { ElementName, TextRun } from "../../model/document-tree.ts";
import type { Alignment } from "../../model/text-table.ts";
import type { FontLook } from "../../model/text-width.ts";
import type { LineChange } from "./block-target.ts";
import type { WriteContext } from "./context.ts";
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
}

/** A paragraph in the style of its element. */
export function elementParagraph(
  { spec }: Pick<WriteContext, "spec">,
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
  };
}

/** A line drawn in from both sides by so many twips. */
export function linePiece(
  spec: WriteContext["spec"],
  element: ElementName,
  content: string | readonly TextRun[],
  change: LineChange,
  side: number,
): ParagraphPiece {
  const indent = { left: side, right: side, firstLine: 0 };
  return elementParagraph({ spec }, element, content, side > 0 ? { ...change, indent } : change);
}

/** How an element prints at a size; its own size when none is given. */
export function lookOf(context: WriteContext, element: ElementName, sizePt?: number): FontLook {
  const style = context.spec.elements[element];
  return { sizePt: sizePt ?? style.sizePt, bold: style.bold, italic: style.italic };
}
