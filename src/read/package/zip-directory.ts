/** The directory of a zip file, read before anything is unpacked, so that a bomb is refused by its own list. */
import { findDirectory, localHeaderLength } from "../../model/zip-records.ts";
import { type ListedEntry, readEntries } from "./zip-entries.ts";

export type { ZipEntry } from "./zip-entries.ts";

/** The most that a kind of file may hold; sizes count only the entries that are unpacked. */
export interface ZipLimits {
  readonly packedBytes: number;
  readonly unpackedBytes: number;
  readonly entries: number;
  readonly ratio: number;
  /** Small files may well shrink more than `ratio`; below this size they cost nothing. */
  readonly ratioMattersFromBytes: number;
  readonly isUnpacked: (name: string) => boolean;
}

/** Why a file is refused: it is no sound zip, it has a password, or it breaks one of the limits. */
export type ZipRefusal =
  | "damaged"
  | "encrypted"
  | "doubledName"
  | "overlapping"
  | "packedBytes"
  | "unpackedBytes"
  | "entries"
  | "ratio";

/** Lists the entries of a zip file, or says why it is refused. */
export function readZipDirectory(bytes: Uint8Array, limits: ZipLimits): readonly ListedEntry[] | ZipRefusal {
  if (bytes.length > limits.packedBytes) return "packedBytes";
  const directory = findDirectory(bytes);
  if (directory === undefined) return "damaged";
  if (directory.count > limits.entries) return "entries";
  const entries = readEntries(bytes, directory);
  if (entries === undefined) return "damaged";
  return refusalOf(entries, limits) ?? entries;
}

function refusalOf(entries: readonly ListedEntry[], limits: ZipLimits): ZipRefusal | undefined {
  const counted = entries.filter(({ name }) => limits.isUnpacked(name));
  const packed = counted.reduce((sum, entry) => sum + entry.packedBytes, 0);
  const unpacked = counted.reduce((sum, entry) => sum + entry.unpackedBytes, 0);
  if (unpacked > limits.unpackedBytes) return "unpackedBytes";
  if (unpacked > limits.ratioMattersFromBytes && unpacked > packed * limits.ratio) return "ratio";
  if (entries.some(({ isEncrypted }) => isEncrypted)) return "encrypted";
  if (entries.some(({ method }) => method !== 0 && method !== 8)) return "damaged";
  // Parts are found whatever the case of their names, so two such names are one part.
  if (new Set(entries.map(({ name }) => name.toLowerCase())).size < entries.length) return "doubledName";
  return areOverlapping(entries) ? "overlapping" : undefined;
}

/** One packed stretch listed many times is how a small file becomes endless. */
function areOverlapping(entries: readonly ListedEntry[]): boolean {
  let lastEnd = 0;
  for (const { offset, packedBytes } of entries.toSorted((one, other) => one.offset - other.offset)) {
    if (offset < lastEnd) return true;
    lastEnd = offset + localHeaderLength + packedBytes;
  }
  return false;
}
