/**
 * Writes one archive of finished files, entry by entry: stored as they are (a .docx is deflated already), names in UTF-8,
 * fixed times, so that the same files in the same order give the same bytes.
 */
import { writevSync } from "node:fs";
import { crc32 } from "node:zlib";
import { sha256 } from "./records.ts";

/** 1 January 1980, 0:00: the earliest time a zip can hold, in MS-DOS form (APPNOTE.TXT 4.4.6). */
const earliestDate = (1 << 5) | 1;
/** A plain file readable by everyone, in the upper half as Unix writes it. */
const plainFileAttributes = 0o100644 * 0x10000;
const madeByUnix = (3 << 8) | 20;
const neededVersion = 20;
const utf8Names = 0x0800;

/** Most entries and bytes of an archive without the zip64 extension, which old unpackers do not read. */
export const zipLimits = { entries: 65_534, bytes: 0xffff_fffe };

/** The comment at the end of an archive says that we wrote it, and what its directory was. */
export const zipMark = "kehoach ";

export interface ZipFile {
  /** Gives false, writing nothing, when the archive would pass its limits. */
  add(name: string, bytes: Uint8Array): boolean;
  /** Writes the directory and the end. */
  finish(): void;
}

/** A writer into an open, empty file; errors of the operating system are thrown. */
export function createZipFile(file: number, limits = zipLimits): ZipFile {
  const directory: Buffer[] = [];
  let offset = 0;
  let directoryBytes = 0;
  return {
    add: (name, bytes) => {
      const entry = { name: Buffer.from(name, "utf8"), crc: crc32(bytes), size: bytes.length };
      const local = localHeader(entry);
      const central = centralHeader(entry, offset);
      const total = offset + local.length + bytes.length + directoryBytes + central.length;
      if (directory.length >= limits.entries || total > limits.bytes) return false;
      writeAll(file, [local, bytes]);
      directory.push(central);
      offset += local.length + bytes.length;
      directoryBytes += central.length;
      return true;
    },
    finish: () => {
      const central = Buffer.concat(directory);
      writeAll(file, [central, endRecord(directory.length, central, offset)]);
    },
  };
}

function writeAll(file: number, parts: readonly Uint8Array[]): void {
  const total = parts.reduce((sum, { length }) => sum + length, 0);
  let written = writevSync(file, parts);
  // A nearly full disk may take only a part at first.
  const rest = written < total ? Buffer.concat(parts) : Buffer.alloc(0);
  while (written < total) written += writevSync(file, [rest.subarray(written)]);
}

interface Entry {
  readonly name: Buffer;
  readonly crc: number;
  readonly size: number;
}

function localHeader(entry: Entry): Buffer {
  const header = Buffer.alloc(30);
  header.writeUInt32LE(0x04034b50, 0);
  writeCommonFields(header, 4, entry);
  return Buffer.concat([header, entry.name]);
}

function centralHeader(entry: Entry, offset: number): Buffer {
  const header = Buffer.alloc(46);
  header.writeUInt32LE(0x02014b50, 0);
  header.writeUInt16LE(madeByUnix, 4);
  writeCommonFields(header, 6, entry);
  header.writeUInt32LE(plainFileAttributes, 38);
  header.writeUInt32LE(offset, 42);
  return Buffer.concat([header, entry.name]);
}

/** From "version needed" to "extra length", which stays 0, as does the method: stored. */
function writeCommonFields(header: Buffer, at: number, { name, crc, size }: Entry): void {
  header.writeUInt16LE(neededVersion, at);
  header.writeUInt16LE(utf8Names, at + 2);
  header.writeUInt16LE(earliestDate, at + 8);
  header.writeUInt32LE(crc, at + 10);
  header.writeUInt32LE(size, at + 14);
  header.writeUInt32LE(size, at + 18);
  header.writeUInt16LE(name.length, at + 22);
}

function endRecord(count: number, directory: Uint8Array, offset: number): Buffer {
  const comment = Buffer.from(zipMark + sha256(directory), "latin1");
  const record = Buffer.alloc(22);
  record.writeUInt32LE(0x06054b50, 0);
  record.writeUInt16LE(count, 8);
  record.writeUInt16LE(count, 10);
  record.writeUInt32LE(directory.length, 12);
  record.writeUInt32LE(offset, 16);
  record.writeUInt16LE(comment.length, 20);
  return Buffer.concat([record, comment]);
}
