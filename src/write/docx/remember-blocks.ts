/**
 * Blocks as bytes of the document: one that comes again, as the same object in the same place, is written only once.
 * A block that comes for the first time is not kept: in a batch most of those are of one unit alone.
 */
import type { Block } from "../../model/document-tree.ts";
import { writeBlock } from "./block.ts";
import type { BlockPlace, WriteContext } from "./context.ts";
import type { PieceXml } from "./prepared-pieces.ts";

/** By place, which has four values: nothing yet, seen once, or the bytes. */
type Seen = (Uint8Array | "once" | undefined)[];

/** Gives the function that writes a block of a section of one width: as bytes where they are kept, else as XML. */
export function rememberBlocks(
  context: WriteContext,
  pieceXml: PieceXml,
): (block: Block, place: BlockPlace) => Uint8Array | string {
  const memory = new WeakMap<Block, Seen>();
  return (block, place) => {
    const seen: Seen = memory.get(block) ?? [];
    const slot = (place.held ? 1 : 0) + (place.beforeTable ? 2 : 0);
    const known = seen[slot];
    if (known !== undefined && known !== "once") return known;
    const xml = writeBlock(context, block, place).map(pieceXml).join("");
    if (known === undefined) {
      seen[slot] = "once";
      memory.set(block, seen);
      return xml;
    }
    const bytes = Buffer.from(xml, "utf8");
    seen[slot] = bytes;
    return bytes;
  };
}
