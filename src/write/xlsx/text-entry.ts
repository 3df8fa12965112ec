/** A text of its own among the shared texts of a workbook: as XML, and as it lies in a deflated part. */
import { writeTextXml } from "./shared-texts.ts";

export interface TextEntry {
  readonly xml: string;
  readonly bytes: Uint8Array;
  /** The same as a block that is only stored (RFC 1951, 3.2.4); undefined where it is too long for one. */
  readonly block: Uint8Array | undefined;
}

/** The kind of a block, its length and the complement of its length. */
const headBytes = 5;
const mostStored = 0xffff;

/** Makes the entry of a text as a cell keeps it. */
export function makeTextEntry(text: string): TextEntry {
  const xml = `<si>${writeTextXml(text)}</si>`;
  const block = storedBlock(xml, 0);
  const bytes = block.subarray(headBytes);
  return { xml, bytes, block: bytes.length > mostStored ? undefined : block };
}

/** Ends a part made of blocks. */
export const lastBlock: Uint8Array = storedBlock("", 1);

function storedBlock(text: string, isLast: 0 | 1): Uint8Array {
  const block = Buffer.from("\0".repeat(headBytes) + text);
  const length = block.length - headBytes;
  block[0] = isLast;
  block[1] = length & 0xff;
  block[2] = length >> 8;
  block[3] = ~length & 0xff;
  block[4] = (~length >> 8) & 0xff;
  return block;
}
