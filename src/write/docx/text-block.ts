/** A running paragraph; its marker is literal text, as officials type it. */
import type { TextBlock } from "../../model/document-tree.ts";
import type { WriteContext, WrittenBlock } from "./context.ts";
import { elementParagraph } from "./element-paragraph.ts";

/** Marker and text with one space between; `held` keeps it on the page of the next block. */
export function writeTextBlock(context: WriteContext, block: TextBlock, held: boolean): WrittenBlock {
  const marker = block.marker === undefined ? [] : [{ text: `${block.marker} ` }];
  const keepNext = held || block.keepWithNext === true;
  return [elementParagraph(context, block.element, [...marker, ...block.runs], { keepNext })];
}
