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
  issuer: string,
  code: string,
  subject: string,
  year: number | null,
  inputsSha256: string,
];

export function createUnitPacker(): UnitPacker {
  const texts = new PackedTexts();
  const shared: SharedParts[] = [];
  const known = new Map<string, number>();
  const numberOf = ({ format, toolVersion, templatesSha256, inputs }: DocumentRecord): number => {
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
      const { unitCode = null, issuer, code, subject, year = null, inputsSha256 } = record;
      const packed: PackedRecord = [numberOf(record), unitCode, issuer, code, subject, year, inputsSha256];
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
      if (parts === undefined) throw new RangeError("no record was packed there");
      return recordOf(packed, parts);
    },
  };
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
function recordOf(packed: PackedRecord, { format, toolVersion, templatesSha256, inputs }: SharedParts): DocumentRecord {
  const [, unitCode, issuer, code, subject, year, inputsSha256] = packed;
  return {
    unitCode: unitCode ?? undefined,
    issuer,
    code,
    subject,
    year: year ?? undefined,
    format,
    toolVersion,
    templatesSha256,
    inputsSha256,
    inputs,
  };
}
