/** How a run ends in its folder: the files beside the units, then the results, then no journal more. */
import type { Diagnostic } from "../diagnostic.ts";
import { syncFolder } from "./durability.ts";
import { type ExtraFile, noExtras, type StagedExtras, stageExtraFiles } from "./extra-files.ts";
import { fileFault } from "./file-faults.ts";
import { removeJournals, writeExtrasJournal } from "./journal.ts";
import type { FileRecord } from "./records.ts";
import type { SavedFile } from "./saved-unit.ts";

interface Ending {
  readonly folder: string;
  readonly force: boolean;
  readonly extraFiles: readonly ExtraFile[];
  /** Files beside the units that earlier runs wrote. */
  readonly known: readonly FileRecord[];
  readonly saveManifest?: () => Promise<void>;
  readonly saveResults: (extraFiles: readonly SavedFile[]) => Promise<void>;
}

export interface EndedRun {
  readonly extraFiles: readonly SavedFile[];
  readonly diagnostics: readonly Diagnostic[];
}

/** Writes what a run leaves beside its units, each file safe before the next tells of it. */
export async function endRun({
  folder,
  force,
  extraFiles,
  known,
  saveManifest,
  saveResults,
}: Ending): Promise<EndedRun> {
  let extras: StagedExtras = noExtras;
  const faults = await told(folder, async () => {
    await saveManifest?.();
    extras = await stageExtraFiles(extraFiles, { folder, force }, known);
    if (extras.files.length > 0) await writeExtrasJournal(folder, extras.files);
    extras.place();
    await saveResults(extras.files);
    await removeJournals(folder);
  });
  extras.drop();
  return { extraFiles: extras.files, diagnostics: [...extras.diagnostics, ...faults] };
}

/** Writes records, which may fail for want of space or rights, and gives the finding if it does. */
export async function told(folder: string, work: () => Promise<void>): Promise<readonly Diagnostic[]> {
  try {
    await work();
    await syncFolder(folder);
    return [];
  } catch (error) {
    return [fileFault(error, "ghi", folder)];
  }
}
