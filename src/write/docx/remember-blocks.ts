/**
 * Blocks as bytes of the document: one that comes again, as the same object in the same place, is written only once.
 * A block that comes for the first time is not kept: in a batch most of those are of one unit alone.
 */
import type { Block } from "../../model/document-tree.ts";
import { writeBlock } from "./block.ts";
import type { ByteSink } from "./byte-sink.ts";
import type { BlockPlace, WriteContext } from "./context.ts";
import type { PieceXml } from "./prepared-pieces.ts";
import { prepareTableBytes } from "./table-bytes.ts";
import { prepareTextBytes } from "./text-bytes.ts";

export type AddBlock = (sink: ByteSink, block: Block, place: BlockPlace) => void;

/** Of blocks seen once so many are told apart; then all may come a first time again. */
const mostSeenOnce = 2_000;

/** Gives the function that adds a block of a section of one width. */
export function rememberBlocks(context: WriteContext, pieceXml: PieceXml): AddBlock {
  const addNew = prepareNewBlocks(context, pieceXml);
  // Bytes by place, which has four values. Weak entries for blocks that come once would cost more than they save.
  const memory = new WeakMap<Block, (Uint8Array | undefined)[]>();
  const seenOnce = new Set<Block>();
  return (sink, block, place) => {
    const kept = memory.get(block);
    const slot = (place.held ? 1 : 0) + (place.beforeTable ? 2 : 0);
    const known = kept?.[slot];
    if (known !== undefined) {
      sink.addBytes(known);
      return;
    }
    const from = sink.length();
    addNew(sink, block, place);
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

/** Paragraphs and tables, nearly all of a document, have a faster way than to be laid out as pieces first. */
function prepareNewBlocks(context: WriteContext, pieceXml: PieceXml): AddBlock {
  const addPlainText = prepareTextBytes(context, pieceXml);
  const addTable = prepareTableBytes(context, pieceXml);
  return (sink, block, place) => {
    if (block.type === "text" && addPlainText(sink, block, place)) return;
    if (block.type === "table") addTable(sink, block, place.held);
    else for (const piece of writeBlock(context, block, place)) sink.addText(pieceXml.blockXml(piece));
  };
}
