/** What every element of the page needs to be written. */
import type { FormatSpec } from "../../model/format.ts";
import type { LineMemory } from "./line-memory.ts";
import type { ParagraphPiece, TablePiece } from "./pieces.ts";

export interface WriteContext {
  readonly spec: FormatSpec;
  /** Width between the margins of the section, in twips. */
  readonly textWidth: number;
  /** Left out where a single document is written. */
  readonly lines?: LineMemory;
}

/** What a block must know of the one after it. */
export interface BlockPlace {
  /** The next block must stand on the same page. */
  readonly held: boolean;
  /** The next block is a table, which has no space above it of its own. */
  readonly beforeTable: boolean;
}

/** What a block becomes in the body of the document. */
export type WrittenBlock = readonly (ParagraphPiece | TablePiece)[];
