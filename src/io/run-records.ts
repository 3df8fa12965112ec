/** The texts of manifest.json and run_results.json, in parts, so that ten thousand units never stand in one string. */
import { existsSync } from "node:fs";
import { join } from "node:path";
import type { EarlierRuns } from "./earlier-runs.ts";
import {
  type BatchTask,
  type DocumentRecord,
  type FileRecord,
  isSameDocument,
  recordSchemaVersion,
  type UnitRecord,
  unitsOpening,
} from "./records.ts";
import type { SavedFile, SavedUnit } from "./saved-unit.ts";

/** What the results say of the run itself. */
export interface RunFacts {
  readonly toolVersion: string;
  readonly command: string;
  readonly startedAt: Date;
  readonly finishedAt?: Date | undefined;
  readonly isInterrupted?: boolean | undefined;
  /** SHA-256 of the manifest of a batch that left nothing to do. */
  readonly manifestSha256?: string | undefined;
  readonly extraFiles: readonly (SavedFile | FileRecord)[];
  readonly batch?: BatchTask | undefined;
  /** How the units are called, in their order. */
  readonly labels?: readonly string[] | undefined;
}

/** A JSON object with two spaces, except that each unit has one line; ends with a line break. */
function* unitLines(head: object, units: Iterable<object>): Generator<string> {
  yield `${JSON.stringify(head, null, 2).slice(0, -2)}${unitsOpening}`;
  let separator = "\n";
  for (const unit of units) {
    yield `${separator}    ${JSON.stringify(unit)}`;
    separator = ",\n";
  }
  yield separator === "\n" ? "]\n}\n" : "\n  ]\n}\n";
}

function tool(version: string): object {
  return { name: "kehoach", version };
}

/** The manifest of the records given, which come in order of their names; without a clock. */
export function manifestText(records: Iterable<UnitRecord>, toolVersion: string): Iterable<string> {
  return unitLines({ schemaVersion: recordSchemaVersion, tool: tool(toolVersion) }, timeless(records));
}

function* timeless(records: Iterable<UnitRecord>): Generator<object> {
  for (const record of records) yield { ...record, files: record.files.map(timelessFile) };
}

function timelessFile({ path, bytes, sha256 }: FileRecord): FileRecord {
  return { path, bytes, sha256 };
}

/** Of one unit; field by field, since joining them for each comparison would cost more than all the rest. */
function compareRecords(a: UnitRecord, b: UnitRecord): number {
  return compareTexts(a.issuer, b.issuer) || (a.year ?? 0) - (b.year ?? 0);
}

function compareTexts(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Before the first file is written the results announce what will be; `finishedAt` is missing until the run has ended. */
export function runResultsText(
  units: readonly SavedUnit[],
  facts: RunFacts,
  earlier: Pick<EarlierRuns, "known">,
): Iterable<string> {
  const { toolVersion, command, startedAt, finishedAt, isInterrupted, manifestSha256, extraFiles, batch, labels } =
    facts;
  const head = {
    schemaVersion: recordSchemaVersion,
    tool: tool(toolVersion),
    command,
    ...(batch === undefined ? {} : { batch }),
    startedAt: startedAt.toISOString(),
    ...(finishedAt === undefined ? {} : { finishedAt: finishedAt.toISOString() }),
    ...(isInterrupted === true ? { interrupted: true } : {}),
    ...(manifestSha256 === undefined ? {} : { manifestSha256 }),
    ...(extraFiles.length === 0 ? {} : { extraFiles }),
  };
  return unitLines(head, results(units, earlier, labels));
}

function* results(
  units: readonly SavedUnit[],
  earlier: Pick<EarlierRuns, "known">,
  labels: readonly string[] = [],
): Generator<object> {
  let index = 0;
  for (const unit of units) {
    const { unit: name, planPath, status, elapsedMs, diagnostics } = unit;
    const files: object[] = unit.files.map(fileResult);
    // What only the results before remembered must not be forgotten before the unit is made.
    const remembered = earlier.known(name)?.files ?? [];
    const isDone = status !== "error" && (remembered.length === 0 || unit.record !== undefined);
    if (!isDone) files.push(...remembered);
    const label = labels[index];
    index += 1;
    // JSON leaves out a label that is not known.
    yield { unit: name, plan: planPath, status, elapsedMs, files, diagnostics, label };
  }
}

function fileResult({ path, status, bytes, sha256, mtimeMs }: SavedFile): object {
  return { path, status, bytes, sha256, mtimeMs };
}

interface ManifestSettings {
  readonly folder: string;
  readonly earlier: EarlierRuns;
  /** While a run goes on, nothing is said of what it may be replacing right now: the journals know of that. */
  readonly isRunning: boolean;
}

/**
 * What the manifest holds, in order of the units' names: what was made, and what stands of all other documents. Names
 * are put in order and not records, each of which is gone when it has been written.
 */
export function* manifestRecords(units: readonly SavedUnit[], settings: ManifestSettings): Generator<UnitRecord> {
  const { earlier, isRunning } = settings;
  const byName = new Map<string, SavedUnit[]>();
  for (const name of earlier.unitNames()) byName.set(name, []);
  for (const unit of units) {
    const known = byName.get(unit.unit);
    if (known === undefined) byName.set(unit.unit, [unit]);
    else known.push(unit);
  }
  for (const name of [...byName.keys()].sort(compareTexts)) {
    const saved = byName.get(name) ?? [];
    if (isRunning && saved.some(({ status }) => status === "pending")) continue;
    const records = saved.length === 0 ? earlier.settled(name) : recordsOfUnit(name, saved, settings);
    yield* records.length > 1 ? records.toSorted(compareRecords) : records;
  }
}

function recordsOfUnit(
  name: string,
  saved: readonly SavedUnit[],
  { earlier, folder }: ManifestSettings,
): readonly UnitRecord[] {
  const before = earlier.settled(name);
  const made = saved.flatMap((unit): readonly UnitRecord[] => {
    const { record, files, status } = unit;
    if (record === undefined) return [];
    const incomplete = status === "error" ? { isIncomplete: true as const } : {};
    const remembered = before.length === 0 ? [] : rememberedFiles(before, record, files, folder);
    return [{ unit: name, ...record, ...incomplete, files: [...files, ...remembered] }];
  });
  const kept = before.filter((old) => made.every((record) => !isSameDocument(record, old)));
  return [...kept, ...made];
}

/** A name that a person's work keeps is remembered as we last wrote it, in case the person takes the work back. */
function rememberedFiles(
  before: readonly UnitRecord[],
  record: DocumentRecord,
  written: readonly SavedFile[],
  folder: string,
): readonly FileRecord[] {
  const older = before.filter((old) => isSameDocument(old, record)).flatMap(({ files }) => files);
  return [...new Map(older.map((file) => [file.path, file])).values()].filter(
    ({ path }) => written.every((file) => file.path !== path) && existsSync(join(folder, path)),
  );
}
