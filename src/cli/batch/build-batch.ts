/** Builds a batch: proves it, makes what is missing or changed, and leaves records and reports of it. */
import type { Diagnostic } from "../../diagnostic.ts";
import { type OutputRun, openOutputRun } from "../../io/output-run.ts";
import { packageVersion } from "../../io/package-root.ts";
import { type SavedUnit, skippedUnit, unchangedUnit } from "../../io/saved-unit.ts";
import type { CommandCall, CommandResult } from "../command.ts";
import { usageError } from "../mistakes.ts";
import { batchReports } from "./batch-reports.ts";
import { batchResult, failedOpening } from "./batch-result.ts";
import { earlierCodes } from "./earlier-codes.ts";
import { type HandSetup, openHand, type ReadMaster } from "./hand.ts";
import { jobCount, usualJobs } from "./jobs.ts";
import { chooseUnits, prove } from "./open.ts";
import { startProgress } from "./progress.ts";
import { type Proof, proofHash } from "./prove.ts";
import { type Decision, decideUnits, findingsOf } from "./statuses.ts";
import { startTeam, type Team } from "./team.ts";
import { type Hand, newCounter, stopTaking } from "./work.ts";

export interface BatchTask {
  readonly planPath: string;
  readonly master: ReadMaster;
  /** A retry: folders of units that the last run has done. */
  readonly done?: ReadonlySet<string>;
}

/** The whole command; everything that was opened is closed, whatever happens. */
export async function buildBatch(call: CommandCall, task: BatchTask): Promise<CommandResult> {
  const folder = call.options.out ?? "output";
  const opened = await openOutputRun({
    folder,
    force: call.options.force,
    toolVersion: packageVersion(),
    startedAt: call.now(),
    now: call.now,
    command: "build",
  });
  if (opened.value === undefined) return failedOpening(opened.diagnostics, call);
  call.stop?.takeOver();
  const run = opened.value;
  try {
    return await buildInto(run, folder, call, task);
  } finally {
    await run.close();
  }
}

async function buildInto(run: OutputRun, folder: string, call: CommandCall, task: BatchTask): Promise<CommandResult> {
  const { units, templates, force } = call.options;
  const jobs = jobCount(call);
  if ("message" in jobs) return usageError([jobs], "build");
  const setup: HandSetup = {
    planPath: task.planPath,
    ...(units === undefined ? {} : { unitsPath: units }),
    ...(templates === undefined ? {} : { templatesFolder: templates }),
    earlierCodes: earlierCodes(run),
    folder,
    journal: "main",
    force,
  };
  const team = startTeam(setup, jobs.count ?? 1, call.workerScript);
  try {
    const { value: hand, diagnostics, isMisnamed } = await openHand(setup, task.master);
    if (hand === undefined) return failedOpening(diagnostics, call, isMisnamed);
    const { rows, mistakes } = await chooseUnits(hand, call, run, task.done);
    if (mistakes.length > 0) return usageError(mistakes, "build");
    if (task.done !== undefined && rows.length === 0 && hand.batch.rowDiagnostics.size === 0)
      return nothingLeft(folder);
    team.grow(jobs.count ?? usualJobs(rows.length));
    const proof = await prove(hand, diagnostics, rows, team, call, run);
    const decisions = decideUnits(hand, rows, proof, run, call.options);
    const made = await makeUnits({ run, hand, team, call, proof, decisions });
    const saved = made.units;
    hand.saver?.close();
    const reports = await batchReports(hand, proof, saved, call);
    const isInterrupted = call.stop?.isRequested() === true;
    const finished = await run.finish({ isInterrupted, extraFiles: reports });
    return batchResult({
      hand,
      proof,
      saved,
      folder,
      call,
      diagnostics: [...made.diagnostics, ...finished.diagnostics],
    });
  } finally {
    await team.close();
  }
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
  readonly run: OutputRun;
  readonly hand: Hand;
  readonly team: Team;
  readonly call: CommandCall;
  readonly proof: Proof;
  readonly decisions: ReadonlyMap<number, Decision>;
}

/** What became of each unit, by row. */
export type SavedRows = ReadonlyMap<number, SavedUnit>;

interface MadeRows {
  readonly units: SavedRows;
  readonly diagnostics: readonly Diagnostic[];
}

/** Announces every unit, makes those that are to be made, and gives what became of all, in the order of the table. */
async function makeUnits(making: Making): Promise<MadeRows> {
  const { run, hand, team, call, proof, decisions } = making;
  const saved = new Map<number, SavedUnit>();
  for (const [row, decision] of [...decisions].sort(([a], [b]) => a - b)) {
    saved.set(row, plannedUnit(hand, row, decision, findingsOf(proof, row)));
  }
  await run.note([...saved.values()].filter(({ status }) => status !== "pending"));
  const faults = await run.announce([...saved.values()], {
    plan: hand.parts.planPath,
    ...(call.options.units === undefined ? {} : { units: call.options.units }),
    ...(call.options.templates === undefined ? {} : { templates: call.options.templates }),
    ...(call.options.select === undefined ? {} : { select: call.options.select }),
    proofSha256: proofHash(hand),
    diagnostics: [...proof.shared],
  });
  // Where not even the records can be written, no document can.
  if (faults.length > 0) return { units: saved, diagnostics: faults };
  const rows = Int32Array.from([...decisions].flatMap(([row, { kind }]) => (kind === "make" ? [row] : []))).sort();
  const known = new Map([...rows].flatMap((row) => knownOf(run, hand, row)));
  const counter = newCounter();
  const clock = () => performance.now();
  const progress = startProgress(call.progress, { task: "Tạo", total: rows.length, clock });
  await team.work(hand, { task: "make", rows, counter, known }, (result) => {
    if (call.stop?.isRequested() === true) stopTaking(counter);
    if (result.task !== "make") return;
    const units = result.units.map(({ row, value }): SavedUnit => {
      const whole = { ...value, diagnostics: [...findingsOf(proof, row), ...value.diagnostics] };
      saved.set(row, whole);
      if (call.options.failFast && value.status === "error") stopTaking(counter);
      return whole;
    });
    run.note(units);
    progress.advance(units.length);
  });
  progress.end();
  return { units: saved, diagnostics: [] };
}

function knownOf(run: OutputRun, hand: Hand, row: number): [number, NonNullable<ReturnType<OutputRun["known"]>>][] {
  const known = run.known(hand.batch.slugs[row] ?? "");
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
