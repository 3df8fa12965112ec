/** The directory of a zip file, read before anything is unpacked, so that a bomb is refused by its own list. */

export interface ZipEntry {
  readonly name: string;
  readonly isStored: boolean;
  readonly packedBytes: number;
  readonly unpackedBytes: number;
  /** Where the entry's local header begins. */
  readonly offset: number;
}

/** Why a file is refused: it is no sound zip, or it is larger inside than any budget. */
export type ZipRefusal = "damaged" | "tooLarge" | "encrypted";

/** Limits for a workbook; a budget of 10,000 rows stays far below each. */
const maxPackedBytes = 10_000_000;
const maxUnpackedBytes = 64_000_000;
const maxRatio = 100;
const maxEntries = 1_000;
/** Small files may well shrink more than a hundredfold. */
const ratioMattersFromBytes = 2_000_000;

const endSignature = 0x06054b50;
const entrySignature = 0x02014b50;
/** The end record is 22 bytes, followed by a comment of at most 65,535. */
const endLength = 22;
const maxCommentLength = 65_535;

/** Lists the entries of a zip file, or says why it is refused. */
export function readZipDirectory(bytes: Uint8Array): readonly ZipEntry[] | ZipRefusal {
  if (bytes.length > maxPackedBytes) return "tooLarge";
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = findEnd(view);
  if (end === undefined) return "damaged";
  const count = view.getUint16(end + 10, true);
  if (count > maxEntries) return "tooLarge";
  const entries = readEntries(view, view.getUint32(end + 16, true), count);
  return entries === undefined ? "damaged" : judge(entries);
}

function findEnd(view: DataView): number | undefined {
  const lowest = Math.max(0, view.byteLength - endLength - maxCommentLength);
  for (let at = view.byteLength - endLength; at >= lowest; at -= 1) {
    if (view.getUint32(at, true) === endSignature) return at;
  }
  return undefined;
}

interface ListedEntry extends ZipEntry {
  readonly isEncrypted: boolean;
  readonly method: number;
}

function readEntries(view: DataView, start: number, count: number): readonly ListedEntry[] | undefined {
  const entries: ListedEntry[] = [];
  let at = start;
  for (let index = 0; index < count; index += 1) {
    if (at + 46 > view.byteLength || view.getUint32(at, true) !== entrySignature) return undefined;
    const nameLength = view.getUint16(at + 28, true);
    if (at + 46 + nameLength > view.byteLength) return undefined;
    const name = new TextDecoder().decode(new Uint8Array(view.buffer, view.byteOffset + at + 46, nameLength));
    const method = view.getUint16(at + 10, true);
    entries.push({
      name: name.replaceAll("\\", "/"),
      method,
      isStored: method === 0,
      isEncrypted: (view.getUint16(at + 8, true) & 1) === 1,
      packedBytes: view.getUint32(at + 20, true),
      unpackedBytes: view.getUint32(at + 24, true),
      offset: view.getUint32(at + 42, true),
    });
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return entries;
}

function judge(entries: readonly ListedEntry[]): readonly ZipEntry[] | ZipRefusal {
  const packed = entries.reduce((sum, entry) => sum + entry.packedBytes, 0);
  const unpacked = entries.reduce((sum, entry) => sum + entry.unpackedBytes, 0);
  if (unpacked > maxUnpackedBytes) return "tooLarge";
  if (unpacked > ratioMattersFromBytes && unpacked > packed * maxRatio) return "tooLarge";
  if (entries.some(({ isEncrypted }) => isEncrypted)) return "encrypted";
  const hasOddMethod = entries.some(({ method }) => method !== 0 && method !== 8);
  const hasDoubledName = new Set(entries.map(({ name }) => name)).size < entries.length;
  return hasOddMethod || hasDoubledName ? "damaged" : entries;
}
