/**
 * A run in the folder of a batch in which nothing is left to do: the results of the last run tell all that its own will
 * tell. The manifest is not read but only held against its hash, and stays as it is.
 */
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { writeTextAtomically } from "./atomic-write.ts";
import type { ExtraFile } from "./extra-files.ts";
import { systemErrorCode } from "./file-faults.ts";
import { hashOnDisk } from "./hash-on-disk.ts";
import { hasJournals } from "./journal.ts";
import { type LastRun, lastRunOf } from "./last-run.ts";
import type { RunSettings } from "./output-run.ts";
import { type FileRecord, type RunResults, runResultsName, runResultsSchema } from "./records.ts";
import { type EndedRun, endRun } from "./run-ending.ts";
import { takeRunFolder } from "./run-folder.ts";
import { runResultsText } from "./run-records.ts";
import type { SavedFile, SavedUnit } from "./saved-unit.ts";
import { isSettledStatus, manifestHash } from "./settled-manifest.ts";

export interface SettledRun {
  readonly lastRun: LastRun;
  /** Files of the last run that belong to no unit. */
  readonly extraFiles: readonly FileRecord[];
  /** Each unit as this run leaves it, with what the last run found in it, in the order of the last run. */
  readonly units: readonly SavedUnit[];
  /** How people call them. */
  readonly labels: readonly string[];
  /** Writes the results of this run. */
  finish(extraFiles: readonly ExtraFile[]): Promise<EndedRun>;
  close(): void;
}

/** Takes the folder for such a run; undefined where something may be left to do, or another run works there. */
export async function openSettledRun(settings: RunSettings): Promise<SettledRun | undefined> {
  const { value } = await takeRunFolder(settings, () => readSettledRun(settings.folder));
  if (value === undefined) return undefined;
  const { read: results, close } = value;
  const units = results?.units.flatMap(unchangedUnit) ?? [];
  if (results === undefined || units.length < results.units.length || !units.every(standsIn(settings.folder))) {
    close();
    return undefined;
  }
  return settledRun(settings, results, units, close);
}

/** The results of the last run, where no run was killed since and the manifest is that of the same run. */
async function readSettledRun(folder: string): Promise<RunResults | undefined> {
  try {
    if (await hasJournals(folder)) return undefined;
    const results = runResultsSchema.safeParse(JSON.parse(await readFile(join(folder, runResultsName), "utf8"))).data;
    const isSettled = results?.finishedAt !== undefined && results.manifestSha256 !== undefined;
    return isSettled && manifestHash(folder) === results.manifestSha256 ? results : undefined;
  } catch (error) {
    if (error instanceof SyntaxError || systemErrorCode(error) !== undefined) return undefined;
    throw error;
  }
}

/** A unit as a run that leaves it alone tells of it; nothing where there may be something to do. */
function unchangedUnit({
  unit,
  plan,
  label,
  status,
  files,
  diagnostics,
}: RunResults["units"][number]): readonly SavedUnit[] {
  if (plan === undefined || label === undefined || diagnostics === undefined) return [];
  if (!isSettledStatus(status) || files.length === 0) return [];
  const told = files.map(({ path, bytes, sha256, mtimeMs }): SavedFile => {
    return { path, intended: path, status: "unchanged", bytes, sha256, mtimeMs };
  });
  return [{ unit, planPath: plan, status: "unchanged", elapsedMs: 0, files: told, diagnostics }];
}

/** Whether every file of a unit is as it was written. */
function standsIn(folder: string): (unit: SavedUnit) => boolean {
  return ({ files }) => {
    try {
      return files.every((file) => hashOnDisk(folder, file.path, [file]) === file.sha256);
    } catch (error) {
      if (systemErrorCode(error) === undefined) throw error;
      return false;
    }
  };
}

function settledRun(
  settings: RunSettings,
  results: RunResults,
  units: readonly SavedUnit[],
  close: () => void,
): SettledRun {
  const { folder, now } = settings;
  const { batch, manifestSha256, extraFiles: known = [] } = results;
  const labels = results.units.map(({ label = "" }) => label);
  return {
    lastRun: lastRunOf(results),
    extraFiles: known,
    units,
    labels,
    finish: (extraFiles) =>
      endRun({
        ...settings,
        extraFiles,
        known,
        saveResults: (files) => {
          const facts = { ...settings, batch, labels, manifestSha256, extraFiles: files, finishedAt: now() };
          return writeTextAtomically(join(folder, runResultsName), runResultsText(units, facts, nothingElse));
        },
      }),
    close,
  };
}

/** What stands is all that is known. */
const nothingElse = { known: () => undefined };
