/** What every element of the page needs to be written. */
import type { Paragraph, Table } from "docx";
import type { FormatSpec } from "../../model/format.ts";

/** The `docx` library, loaded when the first document is written. */
export type DocxLibrary = typeof import("docx");

export interface WriteContext {
  readonly docx: DocxLibrary;
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

/** What a block becomes in the body of the document. */
export type WrittenBlock = readonly (Paragraph | Table)[];
