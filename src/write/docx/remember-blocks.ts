/**
 * Blocks as bytes of the document: one that comes again, as the same object in the same place, is written only once.
 * A block that comes for the first time is not kept: in a batch most of those are of one unit alone.
 */
import type { Block } from "../../model/document-tree.ts";
import { writeBlock } from "./block.ts";
import type { ByteSink } from "./byte-sink.ts";
import { createByteTarget } from "./byte-target.ts";
import type { BlockPlace, WriteContext } from "./context.ts";
import type { PieceXml } from "./prepared-pieces.ts";
import { prepareTableBytes } from "./table-bytes.ts";
import { prepareTextBytes } from "./text-bytes.ts";

export type AddBlock = (block: Block, place: BlockPlace) => void;

/** Of blocks seen once so many are told apart; then all may come a first time again. */
const mostSeenOnce = 2_000;

/** Gives the function that adds a block of a section of one width. */
export function rememberBlocks(context: WriteContext, pieceXml: PieceXml, sink: ByteSink): AddBlock {
  const addNew = prepareNewBlocks(context, pieceXml, sink);
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

/** Paragraphs and tables, nearly all of a document, have ways of their own. */
function prepareNewBlocks(context: WriteContext, pieceXml: PieceXml, sink: ByteSink): AddBlock {
  const target = createByteTarget(context, pieceXml, sink);
  const addPlainText = prepareTextBytes(context, pieceXml);
  const addTable = prepareTableBytes(context, pieceXml);
  return (block, place) => {
    if (block.type === "text" && addPlainText(sink, block, place)) return;
    if (block.type === "table") addTable(sink, block, place.held);
    else writeBlock(context, target, block, place);
  };
}
