/** Opens an Office file without unpacking it, so that parts can go over into another package as they are. */
import { inflateRawSync } from "node:zlib";
import { findDirectory, packedData, readRecords, type ZipRecord } from "../../model/zip-records.ts";
import type { PackedPart } from "./packed-part.ts";

const methods: ReadonlyMap<number, PackedPart["method"]> = new Map([
  [0, "stored"],
  [8, "deflated"],
]);

/** More than any real part of XML has; a part that says it is larger is not unpacked. */
const largestPartBytes = 64 * 1024 * 1024;

/** The parts of a zip by name, still packed; undefined when it is damaged, encrypted or packed in a way Office never does. */
export function openZip(bytes: Uint8Array): ReadonlyMap<string, PackedPart> | undefined {
  const directory = findDirectory(bytes);
  const records = directory === undefined ? undefined : readRecords(bytes, directory);
  if (records === undefined) return undefined;
  const parts = new Map<string, PackedPart>();
  for (const record of records) {
    const name = nameOf(record);
    const part = packedPart(bytes, record);
    if (part === undefined || parts.has(name)) return undefined;
    parts.set(name, part);
  }
  return parts;
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

function nameOf({ nameBytes, hasUtf8Name }: ZipRecord): string {
  return Buffer.from(nameBytes).toString(hasUtf8Name ? "utf8" : "latin1");
}

function packedPart(bytes: Uint8Array, record: ZipRecord): PackedPart | undefined {
  const method = methods.get(record.method);
  const packed = packedData(bytes, record);
  if (method === undefined || packed === undefined || record.isEncrypted) return undefined;
  return { method, packed, crc: record.crc, size: record.unpackedBytes };
}
