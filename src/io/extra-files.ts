/** Files of a run that belong to no unit: its report, the workbook of faults. */
import { createHash } from "node:crypto";
import { join } from "node:path";
import type { Diagnostic } from "../diagnostic.ts";
import { dropTemporary, type FileParts, newTemporaryPath, renameTemporary, writeParts } from "./atomic-write.ts";
import { nameFault } from "./output-paths.ts";
import { keptFileWarning, type PlacedFile, placeFile } from "./placement.ts";
import type { FileRecord } from "./records.ts";
import type { SavedFile } from "./saved-unit.ts";

export interface ExtraFile {
  /** Directly in the output folder. */
  readonly name: string;
  /** Taken once, piece by piece: the report of a large batch never stands in memory at once. */
  readonly parts: FileParts;
}

export interface StagedExtras {
  readonly files: readonly SavedFile[];
  readonly diagnostics: readonly Diagnostic[];
  /** Gives the files their names. */
  place(): void;
  /** Removes what has no name yet. */
  drop(): void;
}

interface Setting {
  readonly folder: string;
  readonly force: boolean;
}

/** Nothing to write. */
export const noExtras: StagedExtras = { files: [], diagnostics: [], place: () => {}, drop: () => {} };

interface StagedExtra {
  readonly temporary: string;
  readonly placed: PlacedFile;
  readonly bytes: number;
}

/** Writes the files under temporary names and chooses names that cost no person's work; `known` are from earlier runs. */
export async function stageExtraFiles(
  extras: readonly ExtraFile[],
  setting: Setting,
  known: readonly FileRecord[],
): Promise<StagedExtras> {
  const { folder } = setting;
  const faults = extras.flatMap(({ name }) => nameFault(folder, name, process.platform) ?? []);
  if (faults.length > 0) return { ...noExtras, diagnostics: faults };
  const staged: StagedExtra[] = [];
  const drop = (): void => {
    for (const { temporary } of staged) dropTemporary(temporary);
  };
  try {
    for (const file of extras) staged.push(await stageExtra(file, setting, known));
  } catch (error) {
    drop();
    throw error;
  }
  return {
    files: staged.map(savedFile),
    diagnostics: staged.flatMap(({ placed }) => keptFileWarning(placed, folder)),
    place: () => {
      for (const { temporary, placed } of staged) {
        if (placed.mustWrite) renameTemporary(temporary, join(folder, placed.path));
      }
    },
    drop,
  };
}

/** Its hash is known only when it has been written, and its name only with its hash. */
async function stageExtra(
  { name, parts }: ExtraFile,
  { folder, force }: Setting,
  known: readonly FileRecord[],
): Promise<StagedExtra> {
  const temporary = newTemporaryPath(folder);
  try {
    const hash = createHash("sha256");
    let bytes = 0;
    await writeParts(temporary, parts, (piece) => {
      hash.update(piece);
      bytes += piece.length;
    });
    const ownerOf = (path: string, found: string) =>
      known.some((other) => other.path === path && other.sha256 === found) ? "own" : "edited";
    const content = { name, sha256: hash.digest("hex") };
    return { temporary, placed: placeFile(content, { folder, force, known, isFolderNew: false, ownerOf }), bytes };
  } catch (error) {
    dropTemporary(temporary);
    throw error;
  }
}

function savedFile({ placed: { path, intended, status, sha256 }, bytes }: StagedExtra): SavedFile {
  return { path, intended, status, bytes, sha256 };
}
