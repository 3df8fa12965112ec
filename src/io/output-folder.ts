/** Writes the documents of a run into a folder and keeps the records of what was written. */
import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { type Diagnostic, hasErrors, type Outcome } from "../diagnostic.ts";
import { removeAbandonedFiles, writeAtomically } from "./atomic-write.ts";
import { fileFault } from "./file-faults.ts";
import { type FindOwner, type PlacedFile, placeFile } from "./placement.ts";
import {
  type EarlierRuns,
  jsonBytes,
  manifestName,
  readEarlierRuns,
  recordSchemaVersion,
  runResultsName,
  type UnitRecord,
} from "./records.ts";

type DocumentRecord = Omit<UnitRecord, "unit" | "files">;

/** One plan on its way to the folder; a plan that could not be made has no document. */
export interface UnitToSave {
  readonly unit: string;
  /** The plan's file as the user named it. */
  readonly planPath: string;
  readonly elapsedMs: number;
  readonly diagnostics: readonly Diagnostic[];
  readonly document?: {
    readonly record: DocumentRecord;
    readonly files: readonly { readonly name: string; readonly bytes: Uint8Array }[];
  };
}

export type UnitStatus = PlacedFile["status"] | "error";

export interface SavedUnit {
  readonly unit: string;
  readonly planPath: string;
  readonly status: UnitStatus;
  readonly elapsedMs: number;
  readonly files: readonly PlacedFile[];
  readonly diagnostics: readonly Diagnostic[];
}

export interface SaveSettings {
  readonly folder: string;
  readonly force: boolean;
  readonly toolVersion: string;
  readonly startedAt: Date;
  /** The clock, asked when the run ends. */
  readonly now: () => Date;
}

/** Saves every unit that has a document; what goes wrong with one does not stop the others. */
export async function saveUnits(
  units: readonly UnitToSave[],
  settings: SaveSettings,
): Promise<Outcome<readonly SavedUnit[]>> {
  const { folder } = settings;
  try {
    await mkdir(folder, { recursive: true });
    await removeAbandonedFiles(folder);
    const earlier = await readEarlierRuns(folder);
    const planned: SavedUnit[] = [];
    for (const unit of units) planned.push(await planUnit(unit, earlier, settings));
    await saveRecord(folder, runResultsName, runResults(planned, settings, undefined));
    const saved: SavedUnit[] = [];
    for (const unit of planned) saved.push(await writeUnit(unit, folder));
    await saveRecord(folder, manifestName, manifest(units, saved, earlier, settings.toolVersion));
    await saveRecord(folder, runResultsName, runResults(saved, settings, settings.now()));
    return { value: saved, diagnostics: [] };
  } catch (error) {
    return { diagnostics: [fileFault(error, "ghi", folder)] };
  }
}

async function planUnit(unit: UnitToSave, earlier: EarlierRuns, settings: SaveSettings): Promise<SavedUnit> {
  const { document, ...rest } = unit;
  if (document === undefined || hasErrors(unit.diagnostics)) return { ...rest, status: "error", files: [] };
  const ownerOf = ownerFinder(document.record, earlier);
  try {
    const files: PlacedFile[] = [];
    for (const file of document.files) files.push(await placeFile(settings.folder, file, ownerOf, settings.force));
    const warnings = files.flatMap((file) => keptFileWarning(file, settings.folder));
    return { ...rest, status: unitStatus(files), files, diagnostics: [...unit.diagnostics, ...warnings] };
  } catch (error) {
    const fault = fileFault(error, "ghi", join(settings.folder, `${unit.unit}.docx`));
    return { ...rest, status: "error", files: [], diagnostics: [...unit.diagnostics, fault] };
  }
}

/**
 * Two records are of one document when issuer and code agree, no known year differs (numbers start again each year), and
 * the subject or the plan's file is the same: a number typed twice by mistake must not cost the other plan its document.
 */
function isSameDocument(a: DocumentRecord, b: DocumentRecord): boolean {
  const isSameYear = a.year === b.year || a.year === undefined || b.year === undefined;
  const isSamePlan = a.subject === b.subject || a.inputs[0]?.path === b.inputs[0]?.path;
  return a.issuer === b.issuer && a.code === b.code && isSameYear && isSamePlan;
}

function ownerFinder(record: DocumentRecord, earlier: EarlierRuns): FindOwner {
  return (path, hash) => {
    const written = earlier.units.filter(({ files }) =>
      files.some((file) => file.path === path && file.sha256 === hash),
    );
    if (written.some((unit) => isSameDocument(unit, record))) return "own";
    if (written.length > 0) return "otherDocument";
    const wasAnnounced = earlier.announced.some((file) => file.path === path && file.sha256 === hash);
    return wasAnnounced ? "own" : "edited";
  };
}

function unitStatus(files: readonly PlacedFile[]): UnitStatus {
  const order = ["blocked", "replaced", "created"] as const;
  return order.find((status) => files.some((file) => file.status === status)) ?? "unchanged";
}

function keptFileWarning(file: PlacedFile, folder: string): readonly Diagnostic[] {
  if (file.standing === undefined) return [];
  const kept = join(folder, file.intended);
  const reason =
    file.standing === "edited" ? "đã được sửa tay hoặc không do chương trình tạo" : "là của một văn bản khác cùng số";
  return [
    {
      rule: "FILE-KEPT",
      severity: "warning",
      message: `«${kept}» ${reason} nên được giữ nguyên; bản mới nằm ở «${join(folder, file.path)}».`,
      hint: "So hai bản rồi xóa bản không dùng; muốn ghi đè thì thêm --force.",
      path: [],
    },
  ];
}

async function writeUnit(unit: SavedUnit, folder: string): Promise<SavedUnit> {
  const files = unit.files.filter((file) => file.mustWrite);
  try {
    await writeAtomically(files.map(({ path, bytes }) => ({ path: join(folder, path), bytes })));
    return unit;
  } catch (error) {
    const fault = fileFault(error, "ghi", join(folder, files[0]?.path ?? unit.unit));
    return { ...unit, status: "error", files: [], diagnostics: [...unit.diagnostics, fault] };
  }
}

function manifest(
  units: readonly UnitToSave[],
  saved: readonly SavedUnit[],
  earlier: EarlierRuns,
  toolVersion: string,
): object {
  const records = saved.flatMap(({ unit, status, files }, index): readonly UnitRecord[] => {
    const record = units[index]?.document?.record;
    if (record === undefined || status === "error") return [];
    const written = files.map(({ path, bytes, sha256 }) => ({ path, bytes: bytes.length, sha256 }));
    // A name that a person's work keeps is remembered as we last wrote it, in case the person takes the work back.
    const remembered = earlier.units
      .filter((old) => old.unit === unit && isSameDocument(old, record))
      .flatMap((old) => old.files.filter((file) => written.every(({ path }) => path !== file.path)));
    return [{ unit, ...record, files: [...written, ...remembered] }];
  });
  const others = earlier.units.filter((old) =>
    records.every((record) => record.unit !== old.unit || !isSameDocument(record, old)),
  );
  return {
    schemaVersion: recordSchemaVersion,
    tool: { name: "kehoach", version: toolVersion },
    units: [...others, ...records].sort((a, b) => compareTexts(sortKey(a), sortKey(b))),
  };
}

function sortKey({ unit, issuer, year }: UnitRecord): string {
  return [unit, issuer, year ?? ""].join("\n");
}

function compareTexts(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Before the first file is written the results announce what will be; `finishedAt` is missing until the run has ended. */
function runResults(units: readonly SavedUnit[], settings: SaveSettings, finishedAt: Date | undefined): object {
  return {
    schemaVersion: recordSchemaVersion,
    tool: { name: "kehoach", version: settings.toolVersion },
    startedAt: settings.startedAt.toISOString(),
    ...(finishedAt === undefined ? {} : { finishedAt: finishedAt.toISOString() }),
    units: units.map(unitResult),
  };
}

/** What is told of a unit in run_results.json and by --json. */
export function unitResult({ unit, planPath, status, elapsedMs, files, diagnostics }: SavedUnit): object {
  const told = files.map((file) => ({
    path: file.path,
    status: file.status,
    bytes: file.bytes.length,
    sha256: file.sha256,
  }));
  return { unit, plan: planPath, status, elapsedMs, files: told, diagnostics };
}

async function saveRecord(folder: string, name: string, record: object): Promise<void> {
  await writeAtomically([{ path: join(folder, name), bytes: jsonBytes(record) }]);
}
