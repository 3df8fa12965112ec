/** Unpacks one entry of a zip file and stops as soon as it holds more than its directory says. */
import { Inflate } from "fflate";
import { packedData } from "../../model/zip-records.ts";
import type { ZipEntry } from "./zip-entries.ts";

/** Pieces given to the unpacker: one piece of 16 kB grows to at most 16 MB. */
const pieceBytes = 16_384;

/** Gives the bytes of an entry, or undefined when it is damaged or larger than announced. */
export function unpackEntry(bytes: Uint8Array, entry: ZipEntry): Uint8Array | undefined {
  const packed = packedData(bytes, entry);
  if (packed === undefined) return undefined;
  if (entry.isStored) return packed.length === entry.unpackedBytes ? packed : undefined;
  const unpacked = new Uint8Array(entry.unpackedBytes);
  let length = 0;
  let isTooLong = false;
  const inflate = new Inflate((piece) => {
    isTooLong ||= length + piece.length > unpacked.length;
    if (!isTooLong) unpacked.set(piece, length);
    length += piece.length;
  });
  try {
    for (let at = 0; at < packed.length && !isTooLong; at += pieceBytes) {
      inflate.push(packed.subarray(at, at + pieceBytes), at + pieceBytes >= packed.length);
    }
  } catch {
    return undefined;
  }
  return isTooLong || length !== unpacked.length ? undefined : unpacked;
}
