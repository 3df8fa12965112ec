/** The directory of a zip file, read before anything is unpacked, so that a bomb is refused by its own list. */
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

const endSignature = 0x06054b50;
const zip64LocatorSignature = 0x07064b50;
const zip64EndSignature = 0x06064b50;
/** The end record is 22 bytes, followed by a comment of at most 65,535. */
const endLength = 22;
const maxCommentLength = 65_535;
const zip64LocatorLength = 20;
const zip64EndLength = 56;
const localHeaderLength = 30;

/** Lists the entries of a zip file, or says why it is refused. */
export function readZipDirectory(bytes: Uint8Array, limits: ZipLimits): readonly ListedEntry[] | ZipRefusal {
  if (bytes.length > limits.packedBytes) return "packedBytes";
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = findEnd(view);
  if (end === undefined) return "damaged";
  const { count, start } = readZip64End(view, end) ?? {
    count: view.getUint16(end + 10, true),
    start: view.getUint32(end + 16, true),
  };
  if (count > limits.entries) return "entries";
  const entries = readEntries(view, start, count);
  if (entries === undefined) return "damaged";
  return refusalOf(entries, limits) ?? entries;
}

function findEnd(view: DataView): number | undefined {
  const lowest = Math.max(0, view.byteLength - endLength - maxCommentLength);
  for (let at = view.byteLength - endLength; at >= lowest; at -= 1) {
    if (view.getUint32(at, true) === endSignature) return at;
  }
  return undefined;
}

/** Some programs write the large form of the end record even for small files. */
function readZip64End(view: DataView, end: number): { readonly count: number; readonly start: number } | undefined {
  const locator = end - zip64LocatorLength;
  if (locator < 0 || view.getUint32(locator, true) !== zip64LocatorSignature) return undefined;
  const at = Number(view.getBigUint64(locator + 8, true));
  if (at + zip64EndLength > view.byteLength || view.getUint32(at, true) !== zip64EndSignature) return undefined;
  return { count: Number(view.getBigUint64(at + 32, true)), start: Number(view.getBigUint64(at + 48, true)) };
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
