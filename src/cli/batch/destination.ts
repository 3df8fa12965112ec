/** Where the documents of a batch go: a folder with its records, or one archive. */
import type { Diagnostic, Outcome } from "../../diagnostic.ts";
import type { EarlierRuns } from "../../io/earlier-runs.ts";
import type { ExtraFile } from "../../io/extra-files.ts";
import { type OutputRun, openOutputRun } from "../../io/output-run.ts";
import { packageVersion } from "../../io/package-root.ts";
import type { BatchTask } from "../../io/records.ts";
import type { SavedUnit } from "../../io/saved-unit.ts";
import { openZipRun, type ZipRun } from "../../io/zip-run.ts";
import type { CommandCall } from "../command.ts";
import type { WorkResult } from "./work.ts";

export interface Destination {
  /** The folder or the archive, as messages call it. */
  readonly shownAs: string;
  /** The folder into which each thread saves; undefined for an archive, which the main thread alone writes. */
  readonly folder?: string;
  /** What earlier runs left there; nothing is known of an archive's. */
  readonly runs?: EarlierRuns;
  /** Says what will be made before the first file is written, and what became of the other units already. */
  announce(units: readonly SavedUnit[], task: BatchTask, labels: readonly string[]): Promise<readonly Diagnostic[]>;
  /** Takes what a thread has done; gives what became of the units that are settled by it. */
  take(result: WorkResult): readonly SavedUnit[];
  /** What has become of each unit so far, in the order announced. */
  units(): readonly SavedUnit[];
  finish(ending: {
    readonly isInterrupted: boolean;
    readonly extraFiles: readonly ExtraFile[];
  }): Promise<readonly Diagnostic[]>;
  close(): Promise<void>;
}

/** Opens the archive of --zip, else the folder of -o. */
export function openDestination(call: CommandCall, command: "build" | "retry"): Promise<Outcome<Destination>> {
  const { zip, out = "output" } = call.options;
  return zip === undefined ? openFolder(out, call, command) : openArchive(zip, call);
}

async function openFolder(folder: string, call: CommandCall, command: string): Promise<Outcome<Destination>> {
  const { value: run, diagnostics } = await openOutputRun({
    folder,
    force: call.options.force,
    toolVersion: packageVersion(),
    startedAt: call.now(),
    now: call.now,
    command,
  });
  return run === undefined ? { diagnostics } : { value: folderDestination(folder, run), diagnostics };
}

function folderDestination(folder: string, run: OutputRun): Destination {
  let noting: Promise<unknown> = Promise.resolve();
  return {
    shownAs: folder,
    folder,
    runs: run,
    announce: async (units, task, labels) => {
      await run.note(units.filter(({ status }) => status !== "pending"));
      return run.announce(units, task, labels);
    },
    take: (result) => {
      if (result.task !== "make") return [];
      const units = result.units.map(({ value }) => value);
      noting = run.note(units);
      return units;
    },
    units: run.units,
    finish: async (ending) => {
      await noting;
      return (await run.finish(ending)).diagnostics;
    },
    close: run.close,
  };
}

async function openArchive(file: string, call: CommandCall): Promise<Outcome<Destination>> {
  const { value: run, diagnostics } = await openZipRun({
    file,
    force: call.options.force,
    toolVersion: packageVersion(),
  });
  return run === undefined ? { diagnostics } : { value: archiveDestination(file, run), diagnostics };
}

/** Threads finish their chunks in any order; the archive takes them in the order of the table. */
function archiveDestination(file: string, run: ZipRun): Destination {
  const early = new Map<number, Extract<WorkResult, { task: "pack" }>>();
  let next = 0;
  return {
    shownAs: file,
    announce: async (units) => {
      run.note(units.filter(({ status }) => status !== "pending"));
      run.announce(units);
      return [];
    },
    take: (result) => {
      if (result.task !== "pack") return [];
      early.set(result.first, result);
      const settled: SavedUnit[] = [];
      for (let chunk = early.get(next); chunk !== undefined; chunk = early.get(next)) {
        early.delete(next);
        next += chunk.units.length;
        settled.push(...run.save(chunk.units.map(({ value }) => value)));
      }
      return settled;
    },
    units: run.units,
    finish: async ({ isInterrupted }) => (await run.finish({ isInterrupted })).diagnostics,
    close: async () => run.close(),
  };
}
