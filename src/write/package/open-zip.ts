/** Opens an Office file without unpacking it, so that parts can go over into another package as they are. */
import { inflateRawSync } from "node:zlib";
import type { PackedPart } from "./packed-part.ts";

const endRecordBytes = 22;
const longestZipComment = 0xffff;
const zip64LocatorBytes = 20;
/** Stands in a field whose true value is in the zip64 record (APPNOTE.TXT 4.4.1.4). */
const inZip64 = 0xffffffff;
const zip64Extra = 1;
const encrypted = 0x0001;
const utf8Name = 0x0800;
const methods: ReadonlyMap<number, PackedPart["method"]> = new Map([
  [0, "stored"],
  [8, "deflated"],
]);

/** More than any real part of XML has; a part that says it is larger is not unpacked. */
const largestPartBytes = 64 * 1024 * 1024;

/** The parts of a zip by name, still packed; undefined when it is damaged, encrypted or packed in a way Office never does. */
export function openZip(bytes: Uint8Array): ReadonlyMap<string, PackedPart> | undefined {
  const zip = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  try {
    const parts = new Map<string, PackedPart>();
    let { at, count } = directoryOf(zip);
    for (; count > 0; count -= 1) {
      const entry = readEntry(zip, at);
      if (parts.has(entry.name)) return undefined;
      parts.set(entry.name, entry.part);
      at = entry.next;
    }
    return parts;
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

/** What the part was before it was packed; undefined when it is damaged or too large. */
export function unpackPart({ method, packed, size }: PackedPart): Uint8Array | undefined {
  if (size > largestPartBytes) return undefined;
  if (method === "stored") return packed;
  try {
    const bytes = inflateRawSync(packed, { maxOutputLength: Math.max(1, size) });
    return bytes.length === size ? bytes : undefined;
  } catch {
    return undefined;
  }
}

/** Where the list of entries begins, and how many there are. */
function directoryOf(zip: Buffer): { at: number; count: number } {
  const end = endRecordOf(zip);
  const found = { at: zip.readUInt32LE(end + 16), count: zip.readUInt16LE(end + 10) };
  const locator = end - zip64LocatorBytes;
  if (locator < 0 || zip.readUInt32LE(locator) !== 0x07064b50) return found;
  const record = largeNumber(zip, locator + 8);
  expectSignature(zip, record, 0x06064b50);
  return { at: largeNumber(zip, record + 48), count: largeNumber(zip, record + 32) };
}

/** A comment may stand behind the end record, so it is sought from the back. */
function endRecordOf(zip: Buffer): number {
  const first = Math.max(0, zip.length - endRecordBytes - longestZipComment);
  for (let at = zip.length - endRecordBytes; at >= first; at -= 1) {
    if (zip.readUInt32LE(at) === 0x06054b50) return at;
  }
  throw new RangeError("no end record");
}

function readEntry(
  zip: Buffer,
  at: number,
): { readonly name: string; readonly part: PackedPart; readonly next: number } {
  expectSignature(zip, at, 0x02014b50);
  const flags = zip.readUInt16LE(at + 8);
  const method = methods.get(zip.readUInt16LE(at + 10));
  if (method === undefined || (flags & encrypted) !== 0) throw new RangeError("packed in another way");
  const nameEnd = at + 46 + zip.readUInt16LE(at + 28);
  const extraEnd = nameEnd + zip.readUInt16LE(at + 30);
  const name = zip.toString((flags & utf8Name) === 0 ? "latin1" : "utf8", at + 46, nameEnd);
  const stated = [zip.readUInt32LE(at + 24), zip.readUInt32LE(at + 20), zip.readUInt32LE(at + 42)];
  const [size = 0, packedBytes = 0, header = 0] = withZip64(zip, stated, nameEnd, extraEnd);
  const packed = packedData(zip, header, packedBytes);
  const part = { method, packed, crc: zip.readUInt32LE(at + 16), size };
  return { name, part, next: extraEnd + zip.readUInt16LE(at + 32) };
}

/** Sizes and offset with those filled in that stand in the zip64 field, in the same order. */
function withZip64(zip: Buffer, stated: readonly number[], from: number, end: number): readonly number[] {
  if (!stated.includes(inZip64)) return stated;
  let at = from;
  while (at < end && zip.readUInt16LE(at) !== zip64Extra) at += 4 + zip.readUInt16LE(at + 2);
  at += 4;
  return stated.map((value) => {
    if (value !== inZip64) return value;
    at += 8;
    return largeNumber(zip, at - 8);
  });
}

function packedData(zip: Buffer, header: number, length: number): Uint8Array {
  expectSignature(zip, header, 0x04034b50);
  const from = header + 30 + zip.readUInt16LE(header + 26) + zip.readUInt16LE(header + 28);
  if (from + length > zip.length) throw new RangeError("cut off");
  return zip.subarray(from, from + length);
}

function expectSignature(zip: Buffer, at: number, signature: number): void {
  if (zip.readUInt32LE(at) !== signature) throw new RangeError("no record here");
}

function largeNumber(zip: Buffer, at: number): number {
  return Number(zip.readBigUInt64LE(at));
}
