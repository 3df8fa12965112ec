/**
 * Saves units in groups, so that the waiting for the disk is shared: all temporary files of a group are written, then
 * all are sent to the disk at once, then one journal entry says what is about to be, then every file gets its name.
 * Works in any thread; each has a saver with a journal of its own.
 */

import { dirname, join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { renameTemporary } from "./atomic-write.ts";
import { syncFolder } from "./durability.ts";
import { systemErrorCode } from "./file-faults.ts";
import { openJournal } from "./journal.ts";
import type { UnitRecord } from "./records.ts";
import { type SavedUnit, skippedUnit, statusOf, type UnitToSave } from "./saved-unit.ts";
import { dropNewFolders, dropStaged, failureOf, type StagedFile, type StagedUnit, stageUnit } from "./unit-staging.ts";

export interface UnitSaver {
  /** Saves some 16 to 64 units; groups may overlap in time. What goes wrong with a unit is told of that unit alone. */
  save(group: readonly UnitToSave[]): Promise<readonly SavedUnit[]>;
  /** True when the disk takes nothing more: every unit from now on is skipped. */
  readonly isStopped: boolean;
  close(): void;
}

export interface UnitSaverSettings {
  readonly folder: string;
  /** Small letters and digits; no two savers of a run may share one. */
  readonly journalName: string;
  readonly force: boolean;
}

/** A unit on its way from its temporary files to its names. */
interface Passage {
  staged: StagedUnit;
  readonly named: StagedFile[];
}

/** Faults of the whole disk: they would meet every further unit too. */
const diskFaults = ["ENOSPC", "EROFS", "EDQUOT"];

/** The folder must have been opened by `openOutputRun`, and its units announced. */
export function createUnitSaver(settings: UnitSaverSettings): UnitSaver {
  const { folder } = settings;
  const journal = openJournal(folder, settings.journalName);
  let isStopped = false;
  const fail = (passage: Passage, error: unknown, path: string): void => {
    if (diskFaults.includes(systemErrorCode(error) ?? "")) isStopped = true;
    passage.staged = { ...passage.staged, failure: { error, path } };
  };
  return {
    // Waits in a function of its own, where nothing holds the bytes: they are written when the waiting begins.
    save: (group) => {
      const units = group.map((unit): Passage | SavedUnit => {
        if (isStopped) return skippedUnit(unit.unit, unit.planPath, unit.diagnostics);
        const passage: Passage = { staged: stageUnit(unit, settings), named: [] };
        const { failure } = passage.staged;
        if (failure !== undefined) fail(passage, failure.error, failure.path);
        return passage;
      });
      return settle(units, { folder, append: journal.append, fail });
    },
    get isStopped() {
      return isStopped;
    },
    close: journal.close,
  };
}

interface CommitSettings {
  readonly folder: string;
  append(records: readonly UnitRecord[]): Promise<void>;
  fail(passage: Passage, error: unknown, path: string): void;
}

async function settle(
  units: readonly (Passage | SavedUnit)[],
  settings: CommitSettings,
): Promise<readonly SavedUnit[]> {
  const started = units.filter((unit): unit is Passage => "staged" in unit);
  await commit(started, settings);
  return units.map((unit) => ("staged" in unit ? savedUnit(unit) : unit));
}

async function commit(started: readonly Passage[], { folder, append, fail }: CommitSettings): Promise<void> {
  await secureFiles(started, folder, fail);
  try {
    const records = sound(started).flatMap(({ staged }) => recordOf(staged));
    if (records.length > 0) await append(records);
  } catch (error) {
    for (const passage of sound(started)) fail(passage, error, join(folder, passage.staged.unit.unit));
  }
  for (const passage of sound(started)) await nameFiles(passage, folder, fail);
  await syncFolders(started, folder, fail);
  for (const { staged, named } of started) {
    if (staged.failure === undefined) continue;
    for (const file of staged.files) await dropStaged(file);
    if (named.length === 0) dropNewFolders(staged, folder);
  }
}

/** Sends all files on their way to the disk at once, and waits for them. */
async function secureFiles(started: readonly Passage[], folder: string, fail: CommitSettings["fail"]): Promise<void> {
  const files = started.flatMap((passage) => passage.staged.files.map((file) => ({ passage, file })));
  const errors = await Promise.all(files.map(({ file }) => file.secure?.()));
  files.forEach(({ passage, file }, index) => {
    if (errors[index] !== undefined) fail(passage, errors[index], join(folder, file.told.path));
  });
}

function sound(started: readonly Passage[]): readonly Passage[] {
  return started.filter(({ staged }) => staged.failure === undefined);
}

function recordOf({ unit, files }: StagedUnit): readonly UnitRecord[] {
  if (unit.record === undefined || files.length === 0) return [];
  const told = files.map(({ told: { path, bytes, sha256, mtimeMs } }) => ({ path, bytes, sha256, mtimeMs }));
  return [{ unit: unit.unit, ...unit.record, files: told }];
}

async function nameFiles(passage: Passage, folder: string, fail: CommitSettings["fail"]): Promise<void> {
  for (const file of passage.staged.files) {
    const { path } = file.told;
    try {
      if (file.temporary !== undefined) await renamePatiently(file.temporary, `${folder}/${path}`);
      passage.named.push(file);
    } catch (error) {
      return fail(passage, error, join(folder, path));
    }
  }
}

/** On Windows a virus scanner or an indexer may hold a file for a moment. */
const patienceMs = [20, 60, 150, 300];

async function renamePatiently(temporary: string, path: string): Promise<void> {
  for (const delay of process.platform === "win32" ? patienceMs : []) {
    try {
      return renameTemporary(temporary, path);
    } catch (error) {
      if (!["EPERM", "EACCES", "EBUSY"].includes(systemErrorCode(error) ?? "")) throw error;
      await wait(delay);
    }
  }
  renameTemporary(temporary, path);
}

/** Makes the new names safe, each folder once and all at the same time. */
async function syncFolders(started: readonly Passage[], folder: string, fail: CommitSettings["fail"]): Promise<void> {
  const users = new Map<string, Set<Passage>>();
  const use = (name: string, passage: Passage): void => {
    users.set(name, (users.get(name) ?? new Set()).add(passage));
  };
  for (const passage of started) {
    for (const { told, temporary } of passage.named) {
      if (temporary === undefined) continue;
      use(dirname(told.path), passage);
      use(".", passage);
    }
  }
  await Promise.all(
    [...users].map(async ([name, passages]) => {
      try {
        await syncFolder(`${folder}/${name}`);
      } catch (error) {
        for (const passage of passages) fail(passage, error, join(folder, name));
      }
    }),
  );
}

function savedUnit({ staged, named }: Passage): SavedUnit {
  const { unit, planPath, elapsedMs, record } = staged.unit;
  const diagnostics = [...staged.diagnostics, ...failureOf(staged)];
  const files = named.map((file) => file.told);
  const isMade = staged.failure === undefined && staged.files.length > 0;
  const status = isMade ? statusOf(files) : "error";
  if (record === undefined || files.length === 0) return { unit, planPath, status, elapsedMs, files, diagnostics };
  return { unit, planPath, status, elapsedMs, files, diagnostics, record };
}
