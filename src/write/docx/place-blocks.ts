/** Where the blocks of a section stand: what each must know of the next, and where an empty paragraph parts tables. */
import type { Block } from "../../model/document-tree.ts";
import type { FormatSpec } from "../../model/format.ts";
import type { BlockPlace } from "./context.ts";
import { isHeld } from "./held-blocks.ts";
import { blankParagraph, type ParagraphPiece } from "./pieces.ts";
import { spacerStyleId } from "./style-names.ts";

const free: BlockPlace = { held: false, beforeTable: false };
const beforeTable: BlockPlace = { held: false, beforeTable: true };
const held: BlockPlace = { held: true, beforeTable: false };
const heldBeforeTable: BlockPlace = { held: true, beforeTable: true };

/** The place of one of a section's blocks. */
export function placeOf(spec: FormatSpec, blocks: readonly Block[], at: number): BlockPlace {
  const isBeforeTable = blocks[at + 1]?.type === "table";
  if (isHeld(spec, blocks, at)) return isBeforeTable ? heldBeforeTable : held;
  return isBeforeTable ? beforeTable : free;
}

const spacer: ParagraphPiece = { ...blankParagraph, style: spacerStyleId };
const heldSpacer: ParagraphPiece = { ...spacer, keepNext: true };

/** The paragraph that Word needs below a block; `isLast`: whether its section is the last of the document. */
export function spacerBelow(
  block: Block,
  next: Block | undefined,
  place: BlockPlace,
  isLast: boolean,
): ParagraphPiece | undefined {
  // Word joins two tables that touch.
  if (block.type === "table" && beginsWithTable(next)) return place.held ? heldSpacer : spacer;
  // Word wants a paragraph after the last table; in other sections the section break is that paragraph.
  return isLast && next === undefined && endsWithTable(block) ? spacer : undefined;
}

function beginsWithTable(block: Block | undefined): boolean {
  return block?.type === "table" || block?.type === "foot";
}

/** Whether the last piece of a block is a table. */
export function endsWithTable(block: Block): boolean {
  return beginsWithTable(block) || block.type === "letterhead";
}
