/** Builds a batch: proves it, makes what is missing or changed, and leaves records and reports of it. */
import type { Diagnostic } from "../../diagnostic.ts";
import type { EarlierRuns } from "../../io/earlier-runs.ts";
import { type KnownFiles, type SavedUnit, skippedUnit, unchangedUnit } from "../../io/saved-unit.ts";
import type { CommandCall, CommandResult } from "../command.ts";
import { interrupted, usageError } from "../mistakes.ts";
import { batchReports } from "./batch-reports.ts";
import { batchResult, failedOpening, labelOf, wasInterrupted } from "./batch-result.ts";
import { batchTask } from "./batch-task.ts";
import { type Destination, openDestination } from "./destination.ts";
import { earlierCodes } from "./earlier-codes.ts";
import { type HandSetup, openHand, type ReadMaster } from "./hand.ts";
import { jobCount, usualJobs } from "./jobs.ts";
import { chooseUnits, prove } from "./open.ts";
import { startProgress } from "./progress.ts";
import { type Proof, provedTask } from "./prove.ts";
import { type Decision, decideUnits, findingsOf } from "./statuses.ts";
import { startTeam, type Team } from "./team.ts";
import { type Hand, newCounter, type RowResult, stopTaking, type WorkResult } from "./work.ts";

export interface BatchRun {
  readonly planPath: string;
  readonly master: ReadMaster;
  /** A retry: folders of units that the last run has done. */
  readonly done?: ReadonlySet<string>;
}

/** The whole command; everything that was opened is closed, whatever happens. */
export async function buildBatch(call: CommandCall, task: BatchRun): Promise<CommandResult> {
  const { value: destination, diagnostics } = await openDestination(call, task.done === undefined ? "build" : "retry");
  if (destination === undefined) {
    const isMisuse = diagnostics.some(({ rule }) => rule === "RUN-LOCKED");
    return failedOpening(diagnostics, call, isMisuse);
  }
  call.stop?.takeOver();
  try {
    return await buildInto(destination, call, task);
  } finally {
    await destination.close();
  }
}

async function buildInto(destination: Destination, call: CommandCall, task: BatchRun): Promise<CommandResult> {
  const jobs = jobCount(call);
  if ("message" in jobs) return usageError([jobs], "build");
  const setup = handSetup(destination, call, task.planPath);
  const team = startTeam(setup, jobs.count ?? 1, call.workerScript);
  try {
    const opened = await openHand(setup, task.master);
    const { value: hand } = opened;
    if (hand === undefined) return failedOpening(opened.diagnostics, call, opened.isMisnamed);
    const { rows, mistakes } = await chooseUnits(hand, call, destination.runs, task.done);
    if (mistakes.length > 0) return usageError(mistakes, "build");
    const isEmpty = rows.length === 0 && hand.batch.table.rows.every(({ unit }) => unit !== undefined);
    if (task.done !== undefined && isEmpty) return nothingLeft(destination.shownAs);
    team.grow(jobs.count ?? usualJobs(rows.length));
    // How the documents will be called only plan tells.
    const proof = { ...(await prove(hand, opened, rows, team, call, destination.runs)), fileNames: new Map() };
    // What was not proved to the end is not begun.
    if (call.stop?.isRequested() === true) return interrupted();
    const decisions = decideUnits(hand, rows, proof, destination.runs, call.options);
    const done = task.done === undefined ? [] : doneUnits(hand, destination.runs, task.done);
    const { saved, faults } = await makeUnits({ destination, hand, team, call, proof, decisions, done });
    hand.saver?.close();
    // The other threads end while the records are written.
    void team.close();
    // The page tells of every unit, the table and the counts only of those of this run.
    const told = new Map(done.map(({ row, value }) => [row, value]));
    for (const [row, unit] of saved) told.set(row, unit);
    const extraFiles = await batchReports(hand, proof, told, call);
    const isInterrupted = wasInterrupted(call, destination.units());
    const recorded = await destination.finish({ isInterrupted, extraFiles });
    const names = extraFiles.map(({ name }) => name);
    return batchResult({
      ...{ labelOf: (row) => labelOf(hand, row), proof, saved, destination, call, extraFiles: names },
      diagnostics: [...faults, ...recorded],
    });
  } finally {
    await team.close();
  }
}

function handSetup({ folder, runs }: Destination, call: CommandCall, planPath: string): HandSetup {
  const { units, templates, force } = call.options;
  return {
    planPath,
    ...(units === undefined ? {} : { unitsPath: units }),
    ...(templates === undefined ? {} : { templatesFolder: templates }),
    earlierCodes: runs === undefined ? [] : earlierCodes(runs),
    ...(folder === undefined ? {} : { folder }),
    journal: "main",
    force,
  };
}

function nothingLeft(folder: string): CommandResult {
  return {
    exitCode: 0,
    results: [],
    notes: [`Không còn gì phải làm lại trong «${folder}»: lần trước đã xong mọi đơn vị.`],
    data: { folder, units: [] },
  };
}

interface Making {
  readonly destination: Destination;
  readonly hand: Hand;
  readonly team: Team;
  readonly call: CommandCall;
  readonly proof: Proof;
  readonly decisions: ReadonlyMap<number, Decision>;
  /** Units that an earlier run has done and this one leaves alone; the results must not forget them. */
  readonly done: readonly RowResult<SavedUnit>[];
}

/** What became of each unit, by row. */
export type SavedRows = ReadonlyMap<number, SavedUnit>;

interface MadeRows {
  readonly saved: SavedRows;
  readonly faults: readonly Diagnostic[];
}

/** Announces every unit, makes those that are to be made, and gives what became of all, in the order of the table. */
async function makeUnits(making: Making): Promise<MadeRows> {
  const { destination, decisions } = making;
  const rows = Int32Array.from(decisions.keys()).sort();
  const faults = await announceUnits(making, rows);
  // Where not even the records can be written, no document can.
  if (faults.length === 0) await makeRows(making, rows);
  const saved = new Map<number, SavedUnit>();
  for (const [index, unit] of destination.units().entries()) {
    const row = rows[index];
    if (row !== undefined) saved.set(row, unit);
  }
  return { saved, faults };
}

/** In a function of its own, which forgets the list when it is handed over. */
function announceUnits(making: Making, rows: Int32Array): Promise<readonly Diagnostic[]> {
  const { destination, hand, call, proof, decisions, done } = making;
  const planned = Array.from(rows, (row) =>
    plannedUnit(hand, row, decisions.get(row) ?? { kind: "skip" }, findingsOf(proof, row)),
  );
  const task = batchTask(hand.parts.planPath, call, destination.folder);
  return destination.announce(
    [...planned, ...done.map(({ value }) => value)],
    done.length > 0 ? task : provedTask(task, hand, proof, destination.folder),
    [...rows, ...done.map(({ row }) => row)].map((row) => labelOf(hand, row)),
  );
}

async function makeRows(making: Making, decided: Int32Array): Promise<void> {
  const { destination, hand, team, call, proof, decisions } = making;
  const rows = decided.filter((row) => decisions.get(row)?.kind === "make");
  const known = new Map([...rows].flatMap((row) => knownOf(destination, hand, row)));
  const counter = newCounter();
  const clock = () => performance.now();
  const progress = startProgress(call.progress, { task: "Tạo", total: rows.length, clock });
  await team.work(hand, { task: "make", rows, counter, known }, (result) => {
    for (const { status } of destination.take(withFindings(result, proof))) {
      progress.advance(1);
      if (call.options.failFast && status === "error") stopTaking(counter);
    }
    if (call.stop?.isRequested() === true) stopTaking(counter);
  });
  progress.end();
}

/** The units that a retry leaves alone, as the last run left them. */
function doneUnits(
  hand: Hand,
  runs: EarlierRuns | undefined,
  done: ReadonlySet<string>,
): readonly RowResult<SavedUnit>[] {
  return hand.batch.table.rows.flatMap(({ unit }, row) => {
    const slug = hand.batch.slugs[row] ?? "";
    const earlier = runs?.earlier(slug);
    if (unit === undefined || earlier === undefined || !done.has(slug)) return [];
    const diagnostics = runs?.lastDiagnostics(slug) ?? [];
    return [{ row, value: { ...unchangedUnit(earlier, hand.parts.planPath), diagnostics } }];
  });
}

/** Threads know nothing of what the proof found in a unit. */
function withFindings(result: WorkResult, proof: Proof): WorkResult {
  const add = <Unit extends { readonly diagnostics: readonly Diagnostic[] }>({ row, value }: RowResult<Unit>) => ({
    row,
    value: { ...value, diagnostics: [...findingsOf(proof, row), ...value.diagnostics] },
  });
  switch (result.task) {
    case "inspect":
      return result;
    case "make":
      return { ...result, units: result.units.map(add) };
    case "pack":
      return { ...result, units: result.units.map(add) };
  }
}

function knownOf({ runs }: Destination, hand: Hand, row: number): readonly (readonly [number, KnownFiles])[] {
  const known = runs?.known(hand.batch.slugs[row] ?? "");
  return known === undefined ? [] : [[row, known]];
}

function plannedUnit(hand: Hand, row: number, decision: Decision, diagnostics: readonly Diagnostic[]): SavedUnit {
  const unit = hand.batch.slugs[row] ?? "";
  const { planPath } = hand.parts;
  switch (decision.kind) {
    case "unchanged":
      return { ...unchangedUnit(decision.earlier, planPath), diagnostics };
    case "error":
      return { ...skippedUnit(unit, planPath, diagnostics), status: "error" };
    case "skip":
      return skippedUnit(unit, planPath, diagnostics);
    case "make":
      return { ...skippedUnit(unit, planPath, diagnostics), status: "pending" };
  }
}
