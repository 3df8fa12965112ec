/**
 * Blocks as bytes of the document: one that comes again, as the same object in the same place, is written only once.
 * A block that comes for the first time is not kept: in a batch most of those are of one unit alone.
 */
import type { Block, TextBlock } from "../../model/document-tree.ts";
import { writeBlock } from "./block.ts";
import type { BlockTarget } from "./block-target.ts";
import type { ByteSink } from "./byte-sink.ts";
import type { BlockPlace, WriteContext } from "./context.ts";
import type { PieceXml } from "./prepared-pieces.ts";
import { prepareTableBytes } from "./table-bytes.ts";

export type AddBlock = (block: Block, place: BlockPlace) => void;

/** Of blocks seen once so many are told apart; then all may come a first time again. */
const mostSeenOnce = 2_000;

/** The ways to add a block that has not come before. */
export interface NewBlocks {
  readonly target: BlockTarget;
  /** Says no where some text is not plain. */
  readonly addPlainText: (block: TextBlock, place: BlockPlace) => boolean;
}

/** Gives the function that adds a block of a section of one width. */
export function rememberBlocks(context: WriteContext, pieceXml: PieceXml, sink: ByteSink, ways: NewBlocks): AddBlock {
  const addTable = prepareTableBytes(context, pieceXml, sink);
  const addNew: AddBlock = (block, place) => {
    if (block.type === "text" && ways.addPlainText(block, place)) return;
    if (block.type === "table") addTable(block, place.held);
    else writeBlock(context, ways.target, block, place);
  };
  // Bytes by place, which has four values. Weak entries for blocks that come once would cost more than they save.
  const memory = new WeakMap<Block, (Uint8Array | undefined)[]>();
  const seenOnce = new Set<Block>();
  return (block, place) => {
    const kept = memory.get(block);
    const slot = (place.held ? 1 : 0) + (place.beforeTable ? 2 : 0);
    const known = kept?.[slot];
    if (known !== undefined) {
      sink.addBytes(known);
      return;
    }
    const from = sink.length();
    addNew(block, place);
    if (seenOnce.has(block)) {
      const slots = kept ?? [];
      slots[slot] = Buffer.from(sink.bytes(from));
      memory.set(block, slots);
    } else {
      if (seenOnce.size >= mostSeenOnce) seenOnce.clear();
      seenOnce.add(block);
    }
  };
}
