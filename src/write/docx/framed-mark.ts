/** A mark in a single frame: urgency, circulation, draft. */
import type { Paragraph } from "docx";
import type { ElementName } from "../../model/document-tree.ts";
import { textWidthPt } from "../../model/text-width.ts";
import type { WriteContext } from "./context.ts";
import { elementParagraph, lookOf } from "./element-paragraph.ts";
import { ptToTwips } from "./measures.ts";

/** Between the frame and its text; the frame is a paragraph's border, as wide as the paragraph. */
const paddingPt = 4;

/** The mark with a frame around its text, in the middle of its column, or at its right edge with a gap below. */
export function framedMark(
  context: WriteContext,
  element: ElementName,
  text: string,
  columnTwips: number,
  place: "center" | "right",
): Paragraph {
  const textTwips = ptToTwips(textWidthPt(text, lookOf(context, element)) + 2 * paddingPt);
  const free = Math.max(0, columnTwips - textTwips);
  const right = place === "center" ? Math.round(free / 2) : Math.min(free, ptToTwips(paddingPt));
  const side = { style: "single", size: 8, space: paddingPt, color: "auto" } as const;
  const edge = { ...side, space: 2 };
  return elementParagraph(context, element, text, {
    border: { top: edge, bottom: edge, left: side, right: side },
    indent: { left: free - right, right },
    ...(place === "right" ? { spacing: { after: ptToTwips(context.spec.body.minimumParagraphGapPt) } } : {}),
  });
}
