/** Looks at an archive that stands: whether we wrote it as it is, and what its manifest says. */
import { closeSync, fstatSync, openSync, readSync } from "node:fs";
import { systemErrorCode } from "./file-faults.ts";
import { manifestName, manifestSchema, sha256, type UnitRecord } from "./records.ts";
import { zipMark } from "./zip-file.ts";

/** "none": nothing stands there; "foreign": a person's, another program's, or ours and changed since. */
export type StandingZip =
  | { readonly owner: "none" | "foreign" }
  | { readonly owner: "own"; readonly units: readonly UnitRecord[] };

const endBytes = 22;
const markBytes = zipMark.length + 64;
/** No directory of an archive within the limits is longer. */
const longestDirectory = 64 * 1024 * 1024;

/**
 * The directory holds the checksum of every entry, so an archive is as we wrote it when the directory is; other errors
 * of the operating system than a missing file are thrown.
 */
export function inspectZip(path: string): StandingZip {
  try {
    const file = openSync(path, "r");
    try {
      return inspectOpen(file);
    } finally {
      closeSync(file);
    }
  } catch (error) {
    if (systemErrorCode(error) === "ENOENT") return { owner: "none" };
    throw error;
  }
}

function inspectOpen(file: number): StandingZip {
  const { size } = fstatSync(file);
  const end = readAt(file, size - endBytes - markBytes, endBytes + markBytes);
  if (end === undefined || end.readUInt32LE(0) !== 0x06054b50) return { owner: "foreign" };
  const [length, offset] = [end.readUInt32LE(12), end.readUInt32LE(16)];
  const endsWithDirectory = offset + length + endBytes + markBytes === size;
  if (length > longestDirectory || !endsWithDirectory) return { owner: "foreign" };
  const directory = readAt(file, offset, length);
  const mark = end.toString("latin1", endBytes);
  if (directory === undefined || mark !== zipMark + sha256(directory)) return { owner: "foreign" };
  return { owner: "own", units: readManifest(file, directory) };
}

function readAt(file: number, position: number, length: number): Buffer | undefined {
  if (position < 0) return undefined;
  const bytes = Buffer.alloc(length);
  return readSync(file, bytes, 0, length, position) === length ? bytes : undefined;
}

/** The manifest is the last entry, and stored. */
function readManifest(file: number, directory: Buffer): readonly UnitRecord[] {
  const at = directory.lastIndexOf(manifestName) - 46;
  if (at < 0) return [];
  const [length, offset] = [directory.readUInt32LE(at + 24), directory.readUInt32LE(at + 42)];
  const bytes = readAt(file, offset + 30 + manifestName.length, length);
  try {
    return manifestSchema.safeParse(JSON.parse(bytes?.toString("utf8") ?? "")).data?.units ?? [];
  } catch (error) {
    if (error instanceof SyntaxError) return [];
    throw error;
  }
}
