/** Writes one block of the page; a block needs nothing from its neighbours but its place before them. */
import type { Block } from "../../model/document-tree.ts";
import { writeAnnexHeading } from "./annex-heading.ts";
import type { BlockTarget } from "./block-target.ts";
import type { BlockPlace, WriteContext } from "./context.ts";
import { writeDocumentTitle } from "./document-title.ts";
import { writeFoot } from "./foot.ts";
import { writeLetterhead } from "./letterhead.ts";
import { writeTable } from "./table.ts";
import { writeTextBlock } from "./text-block.ts";

/** Adds the paragraphs and tables of a block. */
export function writeBlock(context: WriteContext, target: BlockTarget, block: Block, place: BlockPlace): void {
  switch (block.type) {
    case "letterhead":
      writeLetterhead(context, target, block);
      break;
    case "documentTitle":
      writeDocumentTitle(context, target, block);
      break;
    case "text":
      target.addPiece(writeTextBlock(context, block, place));
      break;
    case "table":
      target.addPiece(writeTable(context, block, place.held));
      break;
    case "foot":
      writeFoot(context, target, block);
      break;
    case "annexHeading":
      writeAnnexHeading(context, target, block);
      break;
    default:
      unknownBlock(block);
  }
}

function unknownBlock(block: never): never {
  throw new Error(`unknown block ${JSON.stringify(block)}`);
}
