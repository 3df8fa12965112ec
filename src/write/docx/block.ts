/** Writes one block of the page; a block needs nothing from its neighbours but its place before them. */
import type { Block } from "../../model/document-tree.ts";
import { writeAnnexHeading } from "./annex-heading.ts";
import type { BlockPlace, WriteContext, WrittenBlock } from "./context.ts";
import { writeDocumentTitle } from "./document-title.ts";
import { writeFoot } from "./foot.ts";
import { writeLetterhead } from "./letterhead.ts";
import { writeTable } from "./table.ts";
import { writeTextBlock } from "./text-block.ts";

/** Paragraphs and tables of a block. */
export function writeBlock(context: WriteContext, block: Block, place: BlockPlace): WrittenBlock {
  switch (block.type) {
    case "letterhead":
      return writeLetterhead(context, block);
    case "documentTitle":
      return writeDocumentTitle(context, block);
    case "text":
      return writeTextBlock(context, block, place);
    case "table":
      return writeTable(context, block, place.held);
    case "foot":
      return writeFoot(context, block);
    case "annexHeading":
      return writeAnnexHeading(context, block);
    default:
      return unknownBlock(block);
  }
}

function unknownBlock(block: never): never {
  throw new Error(`unknown block ${JSON.stringify(block)}`);
}
