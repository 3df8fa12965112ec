/** What earlier runs wrote into an output folder, as the manifest, the results and the journals of killed runs tell it. */
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { Diagnostic } from "../diagnostic.ts";
import { systemErrorCode } from "./file-faults.ts";
import { hashOnDisk } from "./hash-on-disk.ts";
import { createInterner } from "./interner.ts";
import { isJournal, readExtrasJournal, readJournals } from "./journal.ts";
import { type LastRun, lastRunOf } from "./last-run.ts";
import {
  type FileRecord,
  isSameDocument,
  manifestName,
  manifestSchema,
  runResultsName,
  runResultsSchema,
  type UnitRecord,
} from "./records.ts";
import type { KnownFiles } from "./saved-unit.ts";

/** "same": every file is as it was written; "missing": one is not there, or is ours but older; "edited": by a person. */
export type Standing = "same" | "missing" | "edited";

export interface EarlierRuns {
  /** What the results of the last run say of it; undefined when there was none or they are damaged. */
  readonly lastRun: LastRun | undefined;
  /** Files of the last run that belong to no unit. */
  readonly extraFiles: readonly FileRecord[];
  /** Whether a run was killed, so that journals stand. */
  readonly hasJournals: boolean;
  /** Names of all units that anything is known of. */
  unitNames(): Iterable<string>;
  /** What stands of a unit; undefined when nothing of it does. */
  earlier(unit: string): UnitRecord | undefined;
  /** Every record that the manifest should hold of a unit, held against what stands. */
  settled(unit: string): readonly UnitRecord[];
  standing(record: UnitRecord): Standing;
  /** What the saver must know of a unit; undefined when nothing is known. */
  known(unit: string): KnownFiles | undefined;
  /** The status of a unit in the results of the last run ("pending" when it was killed before). */
  lastStatus(unit: string): string | undefined;
  /** What was found in it then; undefined when it was not in that run. */
  lastDiagnostics(unit: string): readonly Diagnostic[] | undefined;
}

interface KnownUnit {
  readonly records: UnitRecord[];
  readonly files: FileRecord[];
  /** Whether a journal knows of it: then the records may tell of what never came to be. */
  isJournaled: boolean;
  lastStatus?: string | undefined;
  lastDiagnostics?: readonly Diagnostic[] | undefined;
  settled?: readonly UnitRecord[];
}

/** Reads the records of an output folder; missing or damaged ones count as none, so that nothing is overwritten. */
export async function readEarlierRuns(folder: string): Promise<EarlierRuns> {
  const manifest = manifestSchema.safeParse(await readJson(join(folder, manifestName))).data;
  const results = runResultsSchema.safeParse(await readJson(join(folder, runResultsName))).data;
  const units = new Map<string, KnownUnit>();
  const intern = createInterner();
  const unitOf = (name: string): KnownUnit => {
    const known = units.get(name) ?? { records: [], files: [], isJournaled: false };
    units.set(name, known);
    return known;
  };
  for (const record of manifest?.units ?? []) unitOf(record.unit).records.push(intern(record));
  const journaled = await ifThere(readJournals(folder));
  for (const record of journaled) {
    const known = unitOf(record.unit);
    known.isJournaled = true;
    known.records.push(intern(record));
  }
  for (const { unit, status, files, diagnostics } of results?.units ?? []) {
    const known = unitOf(unit);
    known.lastStatus = status;
    known.lastDiagnostics = diagnostics;
    for (const file of files) remember(known, file);
  }
  return {
    ...questions(folder, units),
    extraFiles: [...(results?.extraFiles ?? []), ...(await ifThere(readExtrasJournal(folder)))],
    hasJournals: journaled.length > 0,
    lastRun: results === undefined ? undefined : lastRunOf(results),
  };
}

/** Nothing where the folder is not there. */
async function ifThere<Line>(reading: Promise<readonly Line[]>): Promise<readonly Line[]> {
  try {
    return await reading;
  } catch (error) {
    if (systemErrorCode(error) === "ENOENT") return [];
    throw error;
  }
}

async function readJson(path: string): Promise<unknown> {
  try {
    return JSON.parse(await readFile(path, "utf8"));
  } catch (error) {
    if (error instanceof SyntaxError || systemErrorCode(error) !== undefined) return undefined;
    throw error;
  }
}

/** The results know when a file was written, which saves hashing it; or they are the only ones that know it at all. */
function remember({ records, files }: KnownUnit, file: FileRecord): void {
  const known = records
    .flatMap((record) => record.files)
    .filter(({ path, sha256: hash }) => path === file.path && hash === file.sha256);
  for (const same of known) if (file.mtimeMs !== undefined) same.mtimeMs = file.mtimeMs;
  if (known.length > 0) return;
  const { path, bytes, sha256: hash, mtimeMs } = file;
  files.push(mtimeMs === undefined ? { path, bytes, sha256: hash } : { path, bytes, sha256: hash, mtimeMs });
}

function questions(
  folder: string,
  units: ReadonlyMap<string, KnownUnit>,
): Omit<EarlierRuns, "lastRun" | "extraFiles" | "hasJournals"> {
  const settled = (unit: string): readonly UnitRecord[] => {
    const known = units.get(unit);
    if (known === undefined) return [];
    known.settled ??= known.isJournaled ? settle(folder, known.records) : known.records;
    return known.settled;
  };
  return {
    unitNames: () => units.keys(),
    earlier: (unit) => settled(unit).at(-1),
    settled,
    standing: (record) => standingOf(folder, record, units.get(record.unit)),
    known: (unit) => {
      const known = units.get(unit);
      if (known === undefined || known.records.length + known.files.length === 0) return undefined;
      return { records: known.records, files: known.files };
    },
    lastStatus: (unit) => units.get(unit)?.lastStatus,
    lastDiagnostics: (unit) => units.get(unit)?.lastDiagnostics,
  };
}

function standingOf(folder: string, record: UnitRecord, known: KnownUnit | undefined): Standing {
  let standing: Standing = record.isIncomplete === true ? "missing" : "same";
  for (const file of record.files) {
    const hash = hashIfReadable(folder, file.path, [file]);
    if (hash === file.sha256) continue;
    const all = [...(known?.records.flatMap(({ files }) => files) ?? []), ...(known?.files ?? [])];
    const isOurs = hash === undefined || all.some((other) => other.path === file.path && other.sha256 === hash);
    if (!isOurs) return "edited";
    standing = "missing";
  }
  return standing;
}

/** Of several records of one document that killed runs left, makes the one that tells what stands. */
function settle(folder: string, records: readonly UnitRecord[]): readonly UnitRecord[] {
  const documents: UnitRecord[][] = [];
  for (const record of records) {
    const same = documents.find(([first]) => first !== undefined && isSameDocument(first, record));
    if (same === undefined) documents.push([record]);
    else same.push(record);
  }
  return documents.flatMap((candidates) => settleDocument(folder, candidates));
}

function settleDocument(folder: string, candidates: readonly UnitRecord[]): readonly UnitRecord[] {
  const all = candidates.flatMap(({ files }) => files);
  const standing = [...new Set(all.map(({ path }) => path))].flatMap((path): readonly FileRecord[] => {
    const options = all.filter((file) => file.path === path);
    const hash = hashIfReadable(folder, path, options);
    const found = options.findLast((file) => file.sha256 === hash) ?? options.at(-1);
    return hash === undefined || found === undefined ? [] : [found];
  });
  const last = candidates.at(-1);
  if (last === undefined || standing.length === 0) return [];
  const stands = (file: FileRecord) =>
    standing.some(({ path, sha256: hash }) => path === file.path && hash === file.sha256);
  const whole = candidates.findLast(({ files }) => files.length > 0 && files.every(stands));
  if (whole === undefined) return [{ ...last, isIncomplete: true, files: standing }];
  const others = standing.filter(({ path }) => whole.files.every((file) => file.path !== path));
  return [{ ...whole, files: [...whole.files, ...others] }];
}

/** As `hashOnDisk`, but "" for what cannot be read: it is surely not what was written. */
function hashIfReadable(folder: string, path: string, known: readonly FileRecord[]): string | undefined {
  try {
    return hashOnDisk(folder, path, known);
  } catch (error) {
    if (systemErrorCode(error) !== undefined) return "";
    throw error;
  }
}

/** Whether a name directly in an output folder is that of a record, and so not free for a document. */
export function isRecordName(name: string): boolean {
  return name === manifestName || name === runResultsName || isJournal(name) || name.startsWith(".kehoach");
}
