/** A mark in a single frame: urgency, circulation, draft. */
import type { ElementName } from "../../model/document-tree.ts";
import { textWidthPt } from "../../model/text-width.ts";
import type { WriteContext } from "./context.ts";
import { elementParagraph, lookOf } from "./element-paragraph.ts";
import { ptToEighths, ptToTwips } from "./measures.ts";
import type { ParagraphPiece } from "./pieces.ts";

/**
 * The mark with a frame around its text, in the middle of its column, or at its right edge with a gap below.
 * The frame is a paragraph's border, as wide as the paragraph.
 */
export function framedMark(
  context: WriteContext,
  element: ElementName,
  text: string,
  columnTwips: number,
  place: "center" | "right",
): ParagraphPiece {
  const { linePt, sidePaddingPt, edgePaddingPt } = context.spec.frame;
  const paddingPt = sidePaddingPt.value;
  const textTwips = ptToTwips(textWidthPt(text, lookOf(context, element)) + 2 * paddingPt);
  const free = Math.max(0, columnTwips - textTwips);
  const right = place === "center" ? Math.round(free / 2) : Math.min(free, ptToTwips(paddingPt));
  const color = context.spec.elements[element].color ?? "auto";
  const side = { size: ptToEighths(linePt.value), space: paddingPt, color };
  const edge = { ...side, space: edgePaddingPt.value };
  return elementParagraph(context, element, text, {
    border: { top: edge, bottom: edge, left: side, right: side },
    indent: { left: free - right, right },
    ...(place === "right" ? { spaceAfter: ptToTwips(context.spec.body.minimumParagraphGapPt) } : {}),
  });
}
