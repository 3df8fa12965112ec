/** Files and records of units as short texts: as objects, ten thousand of them take thrice the room. */
import { PackedTexts } from "./packed-texts.ts";
import type { DocumentRecord } from "./records.ts";
import type { SavedFile } from "./saved-unit.ts";

export interface UnitPacker {
  /** Each gives the number by which what was packed is unpacked again. */
  packFiles(files: readonly SavedFile[]): number;
  packRecord(record: DocumentRecord): number;
  files(position: number): readonly SavedFile[];
  record(position: number): DocumentRecord;
}

/** The last is missing in a file that was not written; the second is 0 where it equals the first. */
type PackedFile = [
  path: string,
  intended: string | 0,
  status: SavedFile["status"],
  bytes: number,
  sha256: string,
  mtimeMs?: number,
];

/** What the records of a run nearly always share. */
type SharedParts = Pick<DocumentRecord, "format" | "toolVersion" | "templatesSha256" | "inputs">;

type PackedRecord = [
  shared: number,
  unitCode: string | null,
  issuer: PackedText,
  code: string,
  subject: PackedText,
  year: number | null,
  inputsSha256: string,
];

/** How many characters it begins and ends with as the first one of its kind does, and what is between. */
type PackedText = [before: number, between: string, after: number];

export function createUnitPacker(): UnitPacker {
  const texts = new PackedTexts();
  const shared: SharedParts[] = [];
  const known = new Map<string, number>();
  /** The first record: issuers and subjects of a batch differ from its by a name. */
  let first: DocumentRecord | undefined;
  const numberOf = (record: DocumentRecord): number => {
    const last = shared.at(-1);
    if (last !== undefined && hasParts(record, last)) return shared.length - 1;
    const { format, toolVersion, templatesSha256, inputs } = record;
    const parts = { format, toolVersion, templatesSha256, inputs };
    const key = JSON.stringify(parts);
    const number = known.get(key) ?? shared.push(parts) - 1;
    known.set(key, number);
    return number;
  };
  /** Whoever asks for the files of a unit often asks for them again at once. */
  let last: { readonly position: number; readonly files: readonly SavedFile[] } = { position: -1, files: [] };
  return {
    packFiles: (files) => texts.add(JSON.stringify(files.map(packedFile))),
    packRecord: (record) => {
      first ??= record;
      const { unitCode = null, code, year = null } = record;
      const issuer = packedText(record.issuer, first.issuer);
      const subject = packedText(record.subject, first.subject);
      const packed: PackedRecord = [numberOf(record), unitCode, issuer, code, subject, year, record.inputsSha256];
      return texts.add(JSON.stringify(packed));
    },
    files: (position) => {
      if (position !== last.position) {
        const packed: readonly PackedFile[] = JSON.parse(texts.read(position));
        last = { position, files: packed.map(fileOf) };
      }
      return last.files;
    },
    record: (position) => {
      const packed: PackedRecord = JSON.parse(texts.read(position));
      const parts = shared[packed[0]];
      if (parts === undefined || first === undefined) throw new RangeError("no record was packed there");
      return recordOf(packed, parts, first);
    },
  };
}

/** Whether they are the very same ones, as in the records of one thread. */
function hasParts({ format, toolVersion, templatesSha256, inputs }: DocumentRecord, parts: SharedParts): boolean {
  return (
    inputs === parts.inputs &&
    templatesSha256 === parts.templatesSha256 &&
    toolVersion === parts.toolVersion &&
    format === parts.format
  );
}

function packedFile({ path, intended, status, bytes, sha256, mtimeMs }: SavedFile): PackedFile {
  const packed: PackedFile = [path, intended === path ? 0 : intended, status, bytes, sha256];
  if (mtimeMs !== undefined) packed.push(mtimeMs);
  return packed;
}

function fileOf([path, intended, status, bytes, sha256, mtimeMs]: PackedFile): SavedFile {
  return { path, intended: intended === 0 ? path : intended, status, bytes, sha256, mtimeMs };
}

/** In the order of the schema, which is that of the manifest; fields that are undefined are not written. */
function recordOf(packed: PackedRecord, parts: SharedParts, first: DocumentRecord): DocumentRecord {
  const [, unitCode, issuer, code, subject, year, inputsSha256] = packed;
  return {
    unitCode: unitCode ?? undefined,
    issuer: textOf(issuer, first.issuer),
    code,
    subject: textOf(subject, first.subject),
    year: year ?? undefined,
    format: parts.format,
    toolVersion: parts.toolVersion,
    templatesSha256: parts.templatesSha256,
    inputsSha256,
    inputs: parts.inputs,
  };
}

function packedText(text: string, like: string): PackedText {
  const most = Math.min(text.length, like.length);
  let before = 0;
  while (before < most && text.charCodeAt(before) === like.charCodeAt(before)) before += 1;
  let after = 0;
  while (after < most - before && text.charCodeAt(text.length - 1 - after) === like.charCodeAt(like.length - 1 - after))
    after += 1;
  return [before, text.slice(before, text.length - after), after];
}

function textOf([before, between, after]: PackedText, like: string): string {
  return like.slice(0, before) + between + like.slice(like.length - after);
}
