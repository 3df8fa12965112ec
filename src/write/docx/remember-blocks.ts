/**
 * Blocks as bytes of the document: one that comes again, as the same object in the same place, is written only once.
 * A block that comes for the first time is not kept: in a batch most of those are of one unit alone.
 */
import type { Block } from "../../model/document-tree.ts";
import { writeBlock } from "./block.ts";
import type { BlockPlace, WriteContext } from "./context.ts";
import type { PieceXml } from "./prepared-pieces.ts";

/** Of blocks seen once so many are told apart; then all may come a first time again. */
const mostSeenOnce = 2_000;

/** Gives the function that writes a block of a section of one width: as bytes where they are kept, else as XML. */
export function rememberBlocks(
  context: WriteContext,
  pieceXml: PieceXml,
): (block: Block, place: BlockPlace) => Uint8Array | string {
  // Bytes by place, which has four values. Weak entries for blocks that come once would cost more than they save.
  const memory = new WeakMap<Block, (Uint8Array | undefined)[]>();
  const seenOnce = new Set<Block>();
  return (block, place) => {
    const kept = memory.get(block);
    const slot = (place.held ? 1 : 0) + (place.beforeTable ? 2 : 0);
    const known = kept?.[slot];
    if (known !== undefined) return known;
    const xml = writeBlock(context, block, place).map(pieceXml).join("");
    if (!seenOnce.has(block)) {
      if (seenOnce.size >= mostSeenOnce) seenOnce.clear();
      seenOnce.add(block);
      return xml;
    }
    const bytes = Buffer.from(xml, "utf8");
    const slots = kept ?? [];
    slots[slot] = bytes;
    memory.set(block, slots);
    return bytes;
  };
}
