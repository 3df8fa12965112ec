/** A running paragraph; its marker is literal text, as officials type it. */
import type { TextBlock, TextRun } from "../../model/document-tree.ts";
import type { BlockPlace, WriteContext } from "./context.ts";
import { elementParagraph } from "./element-paragraph.ts";
import { ptToTwips } from "./measures.ts";
import type { ParagraphPiece } from "./pieces.ts";

/** Marker and text with one space between; a table below it gets the gap of two paragraphs. */
export function writeTextBlock(
  context: Pick<WriteContext, "spec">,
  block: TextBlock,
  place: BlockPlace,
): ParagraphPiece {
  const keepNext = place.held || block.keepWithNext === true;
  const spaceAfter = gapBelow(context, block, place);
  return elementParagraph(context, block.element, markedRuns(block), { keepNext, spaceAfter });
}

/** A number before a title in bold is bold too ("1. Sở Y tế: …"). */
export function markedRuns({ marker, runs }: TextBlock): readonly TextRun[] {
  if (marker === undefined) return runs;
  const text = `${marker} `;
  return [runs[0]?.bold === true ? { text, bold: true } : { text }, ...runs];
}

function gapBelow({ spec }: Pick<WriteContext, "spec">, block: TextBlock, place: BlockPlace): number | undefined {
  if (!place.beforeTable || spec.elements[block.element].spaceAfterPt > 0) return undefined;
  return ptToTwips(spec.body.minimumParagraphGapPt);
}
