/** What every element of the page needs to be written. */
import type { FormatSpec } from "../../model/format.ts";

export interface WriteContext {
  readonly spec: FormatSpec;
  /** Width between the margins of the section, in twips. */
  readonly textWidth: number;
}

/** What a block must know of the one after it. */
export interface BlockPlace {
  /** The next block must stand on the same page. */
  readonly held: boolean;
  /** The next block is a table, which has no space above it of its own. */
  readonly beforeTable: boolean;
}
