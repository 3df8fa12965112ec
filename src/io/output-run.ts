/** One run in an output folder, from its lock to its records: what stood before, what is made, what stands after. */
import { join } from "node:path";
import type { Diagnostic, Outcome } from "../diagnostic.ts";
import { writeTextAtomically } from "./atomic-write.ts";
import { createCheckpointClock } from "./checkpoint-clock.ts";
import { type EarlierRuns, readEarlierRuns } from "./earlier-runs.ts";
import type { ExtraFile } from "./extra-files.ts";
import { earlierJournal, extrasJournal, journalLines, journalPath, removeJournals } from "./journal.ts";
import { type BatchTask, manifestName, runResultsName } from "./records.ts";
import { endRun, told } from "./run-ending.ts";
import { takeRunFolder } from "./run-folder.ts";
import { manifestRecords, manifestText, type RunFacts, runResultsText } from "./run-records.ts";
import type { SavedFile, SavedUnit } from "./saved-unit.ts";
import { settledManifestHash } from "./settled-manifest.ts";
import { type AnnouncedUnit, createUnitLedger, type UnitLedger } from "./unit-ledger.ts";

export interface RunSettings {
  readonly folder: string;
  readonly force: boolean;
  readonly toolVersion: string;
  readonly startedAt: Date;
  /** The clock, asked when the run ends and between checkpoints. */
  readonly now: () => Date;
  /** The command as the results name it: "build", "retry". */
  readonly command: string;
}

export interface RunEnding {
  /** The run was stopped softly: units that were not reached stay "pending". */
  readonly isInterrupted?: boolean;
  /** Files beside the units: a report, a workbook of faults. One that a person has edited is kept, as everywhere. */
  readonly extraFiles?: readonly ExtraFile[];
}

export interface FinishedRun {
  readonly units: readonly SavedUnit[];
  readonly extraFiles: readonly SavedFile[];
}

export interface OutputRun extends EarlierRuns {
  /**
   * Writes what will be made, in order, before the first file; once, before any saver has saved. `batch` lets retry go
   * on, `labels` are how people call the units.
   */
  announce(
    units: readonly AnnouncedUnit[],
    batch?: BatchTask,
    labels?: readonly string[],
  ): Promise<readonly Diagnostic[]>;
  /** Takes what has become of units; now and then it writes the records. */
  note(results: readonly SavedUnit[]): Promise<void>;
  /** What has become of each unit so far, in the order in which they were announced. */
  units(): readonly SavedUnit[];
  /** Writes the records for good. */
  finish(ending?: RunEnding): Promise<Outcome<FinishedRun>>;
  /** Gives the folder free; also when the run has failed. */
  close(): Promise<void>;
}

/** Opens a folder for one run, making it if need be. While another run works in it, the finding is RUN-LOCKED. */
export async function openOutputRun(settings: RunSettings): Promise<Outcome<OutputRun>> {
  const { value, diagnostics } = await takeRunFolder(settings, () => readEarlierRuns(settings.folder));
  return value === undefined ? { diagnostics } : { value: outputRun(settings, value.read, value.close), diagnostics };
}

function outputRun(settings: RunSettings, earlier: EarlierRuns, close: () => void): OutputRun {
  const { folder, now, startedAt } = settings;
  const ledger = createUnitLedger();
  const books = createBooks(settings, earlier, ledger);
  const checkpoints = createCheckpointClock(startedAt, now);
  /** Every unit stands as the manifest has it, which then stays as it is too. */
  let isSettled = false;
  return {
    ...earlier,
    announce: async (units, batch, labels) => {
      ledger.announce(units);
      books.setAnnounced({ batch, labels });
      // Where nothing is to be made the old records stay true until the last ones are written.
      const isIdle = ledger.units().every(({ status }) => status !== "pending");
      if (isIdle && !earlier.hasJournals) {
        isSettled = units.length > 0 && ledger.units().every(({ status }) => status === "unchanged");
        return [];
      }
      return told(folder, async () => {
        await books.setAside();
        await books.saveResults({ extraFiles: earlier.extraFiles });
      });
    },
    note: async (results) => {
      for (const result of results) ledger.note(result);
      await checkpoints.tick(async () => {
        // A full disk is told of at the end, and by the units themselves.
        await told(folder, async () => {
          await books.saveManifest(true);
          await books.saveResults({ extraFiles: earlier.extraFiles });
        });
      });
    },
    units: () => ledger.units(),
    finish: async ({ isInterrupted, extraFiles = [] } = {}) => {
      // A checkpoint that is still on its way would else put its older records over the last ones.
      await checkpoints.rest();
      const ended = await endRun({
        ...settings,
        extraFiles,
        known: earlier.extraFiles,
        ...(isSettled ? {} : { saveManifest: () => books.saveManifest(false) }),
        saveResults: (files) => books.saveResults({ extraFiles: files, finishedAt: now(), isInterrupted }),
      });
      return { value: { units: ledger.units(), extraFiles: ended.extraFiles }, diagnostics: ended.diagnostics };
    },
    close: async () => {
      await checkpoints.rest();
      close();
    },
  };
}

/** What the results say of the task and its units from the first record on. */
type Announced = Pick<RunFacts, "batch" | "labels">;

interface Books {
  setAnnounced(facts: Announced): void;
  /** Puts what is known of units to be made into a journal, so that the manifest can leave them out until they are. */
  setAside(): Promise<void>;
  saveManifest(isRunning: boolean): Promise<void>;
  saveResults(facts: Pick<RunFacts, "extraFiles" | "finishedAt" | "isInterrupted">): Promise<void>;
}

function createBooks(settings: RunSettings, earlier: EarlierRuns, ledger: UnitLedger): Books {
  const { folder, toolVersion } = settings;
  const saveManifest = (isRunning: boolean): Promise<void> => {
    const records = manifestRecords(ledger.units(), { folder, earlier, isRunning });
    return writeTextAtomically(join(folder, manifestName), manifestText(records, toolVersion));
  };
  let announced: Announced = {};
  return {
    setAnnounced: (facts) => {
      announced = facts;
    },
    setAside: async () => {
      const pending = ledger.units().filter(({ status }) => status === "pending");
      const names = [...new Set(pending.map(({ unit }) => unit))];
      const records = names.flatMap((name) => earlier.known(name)?.records ?? []);
      if (records.length === 0 && !earlier.hasJournals) return;
      await writeTextAtomically(journalPath(folder, earlierJournal), journalLines(records));
      await saveManifest(true);
      await removeJournals(folder, [earlierJournal, extrasJournal]);
    },
    saveManifest,
    saveResults: (facts) => {
      const units = ledger.units();
      const hasEnded = facts.finishedAt !== undefined && announced.batch !== undefined;
      const manifestSha256 = hasEnded ? settledManifestHash(folder, units, earlier) : undefined;
      const text = runResultsText(units, { ...settings, ...facts, ...announced, manifestSha256 }, earlier);
      return writeTextAtomically(join(folder, runResultsName), text);
    },
  };
}
