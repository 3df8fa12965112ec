/** All paragraphs and tables of a section in order, those between and after tables too. */
import type { Block } from "../../model/document-tree.ts";
import { writeBlock } from "./block.ts";
import type { WriteContext } from "./context.ts";
import type { ParagraphPiece, TablePiece } from "./pieces.ts";
import { placeBlocks } from "./place-blocks.ts";

/** `last`: whether it is the last section of the document. */
export function sectionPieces(
  context: WriteContext,
  blocks: readonly Block[],
  last: boolean,
): readonly (ParagraphPiece | TablePiece)[] {
  return placeBlocks(context.spec, blocks, last).flatMap(({ block, place, spacer }) => {
    const written = writeBlock(context, block, place);
    return spacer === undefined ? written : [...written, spacer];
  });
}
