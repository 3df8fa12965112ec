/** A running paragraph; its marker is literal text, as officials type it. */
import type { TextBlock, TextRun } from "../../model/document-tree.ts";
import type { BlockPlace, WriteContext, WrittenBlock } from "./context.ts";
import { elementParagraph, type ParagraphChange } from "./element-paragraph.ts";
import { ptToTwips } from "./measures.ts";

/** Marker and text with one space between; a table below it gets the gap of two paragraphs. */
export function writeTextBlock(context: WriteContext, block: TextBlock, place: BlockPlace): WrittenBlock {
  const keepNext = place.held || block.keepWithNext === true;
  return [
    elementParagraph(context, block.element, [...markerRun(block), ...block.runs], {
      keepNext,
      ...gapBelow(context, block, place),
    }),
  ];
}

/** A number before a title in bold is bold too ("1. Sở Y tế: …"). */
function markerRun({ marker, runs }: TextBlock): readonly TextRun[] {
  if (marker === undefined) return [];
  return [{ text: `${marker} `, ...(runs[0]?.bold === true ? { bold: true } : {}) }];
}

function gapBelow({ spec }: WriteContext, block: TextBlock, place: BlockPlace): ParagraphChange {
  if (!place.beforeTable || spec.elements[block.element].spaceAfterPt > 0) return {};
  return { spaceAfter: ptToTwips(spec.body.minimumParagraphGapPt) };
}
