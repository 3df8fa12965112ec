/** Where the blocks of a section stand: what each must know of the next, and where an empty paragraph parts tables. */
import type { Block } from "../../model/document-tree.ts";
import type { FormatSpec } from "../../model/format.ts";
import type { BlockPlace } from "./context.ts";
import { heldBlocks } from "./held-blocks.ts";
import { blankParagraph, type ParagraphPiece } from "./pieces.ts";
import { spacerStyleId } from "./style-names.ts";

export interface PlacedBlock {
  readonly block: Block;
  readonly place: BlockPlace;
  /** The paragraph that Word needs below the block. */
  readonly spacer: ParagraphPiece | undefined;
}

const spacer: ParagraphPiece = { ...blankParagraph, style: spacerStyleId };
const heldSpacer: ParagraphPiece = { ...spacer, keepNext: true };

/** The blocks of a section in order; `last`: whether it is the last section of the document. */
export function placeBlocks(spec: FormatSpec, blocks: readonly Block[], last: boolean): readonly PlacedBlock[] {
  const heldAt = heldBlocks(spec, blocks);
  return blocks.map((block, index) => {
    const next = blocks[index + 1];
    const place = placeOf(heldAt[index] === true, next?.type === "table");
    // Word joins two tables that touch.
    if (block.type === "table" && beginsWithTable(next)) {
      return { block, place, spacer: place.held ? heldSpacer : spacer };
    }
    // Word wants a paragraph after the last table; in other sections the section break is that paragraph.
    const isEnd = last && next === undefined && endsWithTable(block);
    return { block, place, spacer: isEnd ? spacer : undefined };
  });
}

const free: BlockPlace = { held: false, beforeTable: false };
const beforeTable: BlockPlace = { held: false, beforeTable: true };
const held: BlockPlace = { held: true, beforeTable: false };
const heldBeforeTable: BlockPlace = { held: true, beforeTable: true };

function placeOf(isHeld: boolean, isBeforeTable: boolean): BlockPlace {
  if (isHeld) return isBeforeTable ? heldBeforeTable : held;
  return isBeforeTable ? beforeTable : free;
}

function beginsWithTable(block: Block | undefined): boolean {
  return block?.type === "table" || block?.type === "foot";
}

/** Whether the last piece of a block is a table. */
export function endsWithTable(block: Block): boolean {
  return beginsWithTable(block) || block.type === "letterhead";
}
