/** All paragraphs and tables of a section in order, those between and after tables too. */
import type { Block } from "../../model/document-tree.ts";
import { writeBlock } from "./block.ts";
import type { WriteContext } from "./context.ts";
import { createPieceTarget } from "./piece-target.ts";
import type { ParagraphPiece, TablePiece } from "./pieces.ts";
import { placeOf, spacerBelow } from "./place-blocks.ts";

/** `last`: whether it is the last section of the document. */
export function sectionPieces(
  context: WriteContext,
  blocks: readonly Block[],
  last: boolean,
): readonly (ParagraphPiece | TablePiece)[] {
  const target = createPieceTarget(context.spec);
  blocks.forEach((block, at) => {
    const place = placeOf(context.spec, blocks, at);
    writeBlock(context, target, block, place);
    const spacer = spacerBelow(block, blocks[at + 1], place, last);
    if (spacer !== undefined) target.addPiece(spacer);
  });
  return target.pieces;
}
