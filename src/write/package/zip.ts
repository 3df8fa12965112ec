/** Joins the parts of an Office file so that the same parts always give the same bytes. */
import { type PackedPart, packPart } from "./packed-part.ts";

/** 1 January 1980, 0:00: the earliest time a zip can hold, in MS-DOS form (APPNOTE.TXT 4.4.6). */
const earliestDate = (1 << 5) | 1;

/** A plain file readable by everyone, in the upper half as Unix writes it. */
const plainFileAttributes = 0o100644 * 0x10000;
const madeByUnix = (3 << 8) | 20;
const neededVersion = 20;
const utf8Names = 0x0800;
const methods = { stored: 0, deflated: 8 } as const;
const localHeaderBytes = 30;
const centralHeaderBytes = 46;
const endRecordBytes = 22;
/** Where the fields common to both headers begin, and where the directory holds the place of a part. */
const localFields = 4;
const centralFields = 6;
const centralOffset = 42;

/** Parts a reader wants first; the rest follows by name. */
const leadingParts = ["[Content_Types].xml", "_rels/.rels"];

/** The zip of the parts, by path: fixed order, fixed times, fixed attributes. */
export function packZip(parts: ReadonlyMap<string, Uint8Array>): Uint8Array {
  return joinParts(new Map([...parts].map(([name, bytes]) => [name, packPart(bytes)])));
}

/** The zip of parts that are packed already. */
export function joinParts(parts: ReadonlyMap<string, PackedPart>): Uint8Array {
  return preparePackage(parts, [])([]);
}

/** The zip with a document's own parts, in the order of their names as they were prepared. */
export type JoinOwn = (own: readonly PackedPart[]) => Uint8Array;

/** Lays out once what is the same in every package with the same fixed parts and own parts of the same names. */
export function preparePackage(fixed: ReadonlyMap<string, PackedPart>, ownNames: readonly string[]): JoinOwn {
  const entries = layOut(fixed, ownNames);
  const directory = Buffer.concat([...entries.map(({ central }) => central), endRecord(entries)]);
  const fixedBytes = entries.reduce((bytes, { start }) => bytes + start.length, directory.length);
  return (own) => {
    let length = fixedBytes;
    for (const { packed } of own) length += packed.length;
    const zip = Buffer.allocUnsafeSlow(length);
    const directoryAt = length - directory.length;
    zip.set(directory, directoryAt);
    let at = 0;
    for (const entry of entries) at = addEntry(zip, at, entry, directoryAt + entry.centralAt, own);
    zip.writeUInt32LE(directoryAt, length - endRecordBytes + 16);
    return zip;
  };
}

/** A part's place in every package. */
interface Entry {
  /** Its local header and, where it is fixed, the part itself. */
  readonly start: Uint8Array;
  /** Its entry of the directory, and where that begins there. */
  readonly central: Uint8Array;
  readonly centralAt: number;
  /** Its index among the own parts; -1 where it is fixed. */
  readonly own: number;
}

function layOut(fixed: ReadonlyMap<string, PackedPart>, ownNames: readonly string[]): readonly Entry[] {
  let centralAt = 0;
  return [...fixed.keys(), ...ownNames].sort(comparePartNames).map((name) => {
    const part = fixed.get(name);
    const bytes = Buffer.from(name, "utf8");
    const [local, central] = [localHeader(bytes), centralHeader(bytes)];
    if (part !== undefined) {
      writeSizes(local, localFields, part);
      writeSizes(central, centralFields, part);
    }
    const start = part === undefined ? local : Buffer.concat([local, part.packed]);
    const entry = { start, central, centralAt, own: ownNames.indexOf(name) };
    centralAt += central.length;
    return entry;
  });
}

/** Gives the place after the entry. */
function addEntry(zip: Buffer, at: number, entry: Entry, centralAt: number, own: readonly PackedPart[]): number {
  zip.set(entry.start, at);
  zip.writeUInt32LE(at, centralAt + centralOffset);
  const end = at + entry.start.length;
  const part = entry.own < 0 ? undefined : own[entry.own];
  if (part === undefined) return end;
  writeSizes(zip, at + localFields, part);
  writeSizes(zip, centralAt + centralFields, part);
  zip.set(part.packed, end);
  return end + part.packed.length;
}

function localHeader(name: Uint8Array): Buffer {
  const header = Buffer.alloc(localHeaderBytes + name.length);
  header.writeUInt32LE(0x04034b50, 0);
  writeCommonFields(header, localFields, name);
  header.set(name, localHeaderBytes);
  return header;
}

function centralHeader(name: Uint8Array): Buffer {
  const header = Buffer.alloc(centralHeaderBytes + name.length);
  header.writeUInt32LE(0x02014b50, 0);
  header.writeUInt16LE(madeByUnix, 4);
  writeCommonFields(header, centralFields, name);
  header.writeUInt32LE(plainFileAttributes, 38);
  header.set(name, centralHeaderBytes);
  return header;
}

/** The fields that local and central headers share and that no part changes; the others stay zero. */
function writeCommonFields(header: Buffer, at: number, name: Uint8Array): void {
  header.writeUInt16LE(neededVersion, at);
  header.writeUInt16LE(utf8Names, at + 2);
  header.writeUInt16LE(earliestDate, at + 8);
  header.writeUInt16LE(name.length, at + 22);
}

/** The shared fields that a part changes. */
function writeSizes(header: Buffer, at: number, part: PackedPart): void {
  header.writeUInt16LE(methods[part.method], at + 4);
  header.writeUInt32LE(part.crc, at + 10);
  header.writeUInt32LE(part.packed.length, at + 14);
  header.writeUInt32LE(part.size, at + 18);
}

/** The end of the directory, but for the directory's place. */
function endRecord(entries: readonly Entry[]): Buffer {
  const record = Buffer.alloc(endRecordBytes);
  record.writeUInt32LE(0x06054b50, 0);
  record.writeUInt16LE(entries.length, 8);
  record.writeUInt16LE(entries.length, 10);
  record.writeUInt32LE(
    entries.reduce((bytes, { central }) => bytes + central.length, 0),
    12,
  );
  return record;
}

function comparePartNames(a: string, b: string): number {
  const rank = partRank(a) - partRank(b);
  if (rank !== 0) return rank;
  // By code unit: a locale must not change the bytes.
  return a < b ? -1 : 1;
}

function partRank(name: string): number {
  const rank = leadingParts.indexOf(name);
  return rank < 0 ? leadingParts.length : rank;
}
