/** The first half of saving a unit: its files are placed and written under temporary names. */
import { closeSync, fstatSync, openSync, rmdirSync } from "node:fs";
import { dirname, join } from "node:path";
import { type Diagnostic, hasErrors } from "../diagnostic.ts";
import { dropTemporary, newTemporaryPath, writeWhole } from "./atomic-write.ts";
import { syncFile } from "./durability.ts";
import { fileFault } from "./file-faults.ts";
import { enterFolder, nameFault } from "./output-paths.ts";
import { type FindOwner, keptFileWarning, type PlacedFile, placeFile } from "./placement.ts";
import { type DocumentRecord, isSameDocument, sha256 } from "./records.ts";
import type { KnownFiles, SavedFile, UnitToSave } from "./saved-unit.ts";

export interface StagedFile {
  /** How it will stand, once it has its name. */
  readonly told: SavedFile;
  /** Missing when the very bytes are on disk already. */
  readonly temporary?: string;
  /**
   * Sends the temporary file on its way to the disk, when first called; resolves when it is safe, with the error that
   * kept it from being so. A group is written first and then sent together: while a disk makes one file safe, it lets
   * the making of the next wait.
   */
  readonly secure?: () => Promise<unknown>;
}

/** What is still needed of a unit when its files are written: not their bytes, which would outlive their use by far. */
export interface UnitInHand extends Pick<UnitToSave, "unit" | "planPath" | "elapsedMs"> {
  readonly record?: DocumentRecord;
}

export interface StagedUnit {
  readonly unit: UnitInHand;
  readonly files: readonly StagedFile[];
  /** The unit's own and those of its names. */
  readonly diagnostics: readonly Diagnostic[];
  readonly newFolders: readonly string[];
  /** An error of the operating system, and the path that it is about. */
  readonly failure?: { readonly error: unknown; readonly path: string };
}

interface StagingSettings {
  readonly folder: string;
  readonly force: boolean;
}

/** Stages one unit; a failed one leaves nothing behind. */
export function stageUnit(unit: UnitToSave, { folder, force }: StagingSettings): StagedUnit {
  const inHand = inHandOf(unit);
  const nothing = { unit: inHand, files: [], newFolders: [] };
  const documents = unit.document?.files ?? [];
  const faults = documents.flatMap(({ name }) => nameFault(folder, name, process.platform) ?? []);
  if (unit.document === undefined || hasErrors(unit.diagnostics) || faults.length > 0)
    return { ...nothing, diagnostics: [...unit.diagnostics, ...faults] };
  const ownerOf = ownerFinder(unit.document.record, unit.known);
  const known = [...(unit.known?.records.flatMap((record) => record.files) ?? []), ...(unit.known?.files ?? [])];
  const files: StagedFile[] = [];
  const warnings: Diagnostic[] = [];
  const entered = ["."];
  const newFolders: string[] = [];
  let inWork = unit.unit;
  try {
    for (const { name, bytes } of documents) {
      inWork = name;
      const parent = dirname(name);
      const { isNew, fault } = entered.includes(parent) ? standingFolder : enterFolder(folder, parent);
      if (fault !== undefined) return { ...nothing, diagnostics: [...unit.diagnostics, fault] };
      if (isNew) newFolders.push(parent);
      entered.push(parent);
      const isFolderNew = newFolders.includes(parent);
      const placed = placeFile({ name, sha256: sha256(bytes) }, { folder, force, ownerOf, known, isFolderNew });
      files.push(stageFile(placed, bytes, folder));
      warnings.push(...keptFileWarning(placed, folder));
    }
  } catch (error) {
    for (const file of files) void dropStaged(file);
    const failure = { error, path: join(folder, inWork) };
    return { ...nothing, newFolders, diagnostics: unit.diagnostics, failure };
  }
  return { unit: inHand, files, diagnostics: [...unit.diagnostics, ...warnings], newFolders };
}

/** A folder that was entered before. */
const standingFolder: ReturnType<typeof enterFolder> = { isNew: false };

function inHandOf({ unit, planPath, elapsedMs, document }: UnitToSave): UnitInHand {
  return document === undefined
    ? { unit, planPath, elapsedMs }
    : { unit, planPath, elapsedMs, record: document.record };
}

function ownerFinder(record: Parameters<typeof isSameDocument>[0], known: KnownFiles | undefined): FindOwner {
  return (path, hash) => {
    const isIt = (file: { readonly path: string; readonly sha256: string }) =>
      file.path === path && file.sha256 === hash;
    const written = known?.records.filter(({ files }) => files.some(isIt)) ?? [];
    if (written.some((unit) => isSameDocument(unit, record))) return "own";
    if (written.length > 0) return "otherDocument";
    return known?.files.some(isIt) === true ? "own" : "edited";
  };
}

/** Temporary files lie directly in the output folder, where the next run finds them without looking into every unit's. */
function stageFile(
  { path, intended, status, sha256: hash, mustWrite }: PlacedFile,
  bytes: Uint8Array,
  folder: string,
): StagedFile {
  const size = bytes.length;
  if (!mustWrite) return { told: { path, intended, status, bytes: size, sha256: hash } };
  const temporary = newTemporaryPath(folder);
  try {
    const file = openSync(temporary, "wx");
    try {
      writeWhole(file, bytes);
    } catch (error) {
      closeSync(file);
      throw error;
    }
    const { mtimeMs } = fstatSync(file);
    return {
      told: { path, intended, status, bytes: size, sha256: hash, mtimeMs },
      temporary,
      secure: secureOnce(file),
    };
  } catch (error) {
    dropTemporary(temporary);
    throw error;
  }
}

function secureOnce(file: number): () => Promise<unknown> {
  let safe: Promise<unknown> | undefined;
  return () => {
    safe ??= syncAndClose(file);
    return safe;
  };
}

async function syncAndClose(file: number): Promise<unknown> {
  try {
    await syncFile(file);
    return undefined;
  } catch (error) {
    return error;
  } finally {
    closeSync(file);
  }
}

/** Removes what was staged of a file, when nothing writes to it any more. */
export async function dropStaged({ temporary, secure }: StagedFile): Promise<void> {
  await secure?.();
  if (temporary !== undefined) dropTemporary(temporary);
}

/** Removes the folders that a failed unit made, as far as nothing is in them. */
export function dropNewFolders({ newFolders }: StagedUnit, folder: string): void {
  for (const name of newFolders) {
    try {
      rmdirSync(join(folder, name));
    } catch {
      // Something stands in it, or the disk takes no change: either way it stays.
    }
  }
}

/** The finding of a unit that failed. */
export function failureOf({ failure }: StagedUnit): readonly Diagnostic[] {
  return failure === undefined ? [] : [fileFault(failure.error, "ghi", failure.path)];
}
