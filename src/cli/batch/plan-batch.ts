/** Says what a build would do with each unit, and writes nothing. */
import { existsSync } from "node:fs";
import { join, parse } from "node:path";
import { hasErrors } from "../../diagnostic.ts";
import { readEarlierRuns } from "../../io/earlier-runs.ts";
import type { SavedUnit } from "../../io/saved-unit.ts";
import type { CommandCall, CommandResult } from "../command.ts";
import { usageError } from "../mistakes.ts";
import { reportFindings, reportSummary } from "../report.ts";
import { allFindings, failedOpening, labelOf } from "./batch-result.ts";
import { earlierCodes } from "./earlier-codes.ts";
import { openHand, type ReadMaster } from "./hand.ts";
import { jobCount, usualJobs } from "./jobs.ts";
import { chooseUnits, prove } from "./open.ts";
import type { Proof } from "./prove.ts";
import { type Decision, decideUnits } from "./statuses.ts";
import { startTeam } from "./team.ts";
import { countLine, planWords, unitLine } from "./unit-lines.ts";
import type { Hand } from "./work.ts";

/** The whole command; `check` of a master is the same without the table of statuses. */
export async function planBatch(
  call: CommandCall,
  { planPath, master }: { readonly planPath: string; readonly master: ReadMaster },
  command: "plan" | "check" = "plan",
): Promise<CommandResult> {
  const folder = call.options.out ?? "output";
  const { units, templates, force } = call.options;
  const jobs = jobCount(call);
  if ("message" in jobs) return usageError([jobs], command);
  const runs = await readEarlierRuns(folder);
  const setup = {
    planPath,
    ...(units === undefined ? {} : { unitsPath: units }),
    ...(templates === undefined ? {} : { templatesFolder: templates }),
    earlierCodes: earlierCodes(runs),
    journal: "plan",
    force,
  };
  const team = startTeam(setup, jobs.count ?? 1, call.workerScript);
  try {
    const opened = await openHand(setup, master);
    const { value: hand } = opened;
    if (hand === undefined) return failedOpening(opened.diagnostics, call, opened.isMisnamed);
    const { rows, mistakes } = await chooseUnits(hand, call, runs, undefined);
    if (mistakes.length > 0) return usageError(mistakes, command);
    team.grow(jobs.count ?? usualJobs(rows.length));
    const proved = await prove(hand, opened, rows, team, call, runs);
    const decisions = decideUnits(hand, rows, proved, runs, call.options);
    const proof = command === "check" ? proved : await withNames(hand, proved, decisions);
    const planned = new Map(
      [...decisions]
        .sort(([a], [b]) => a - b)
        .map(([row, decision]) => [row, plannedUnit(hand, row, decision, proof, folder)] as const),
    );
    return command === "check"
      ? checkAnswer(hand, proof, planned, call)
      : planAnswer(hand, proof, planned, call, folder);
  } finally {
    await team.close();
  }
}

/** A proof that was remembered knows no names: those of units that stand are on the disk, others are inspected again. */
async function withNames(hand: Hand, proof: Proof, decisions: ReadonlyMap<number, Decision>): Promise<Proof> {
  const fileNames = new Map(proof.fileNames);
  const others: number[] = [];
  for (const [row, decision] of decisions) {
    if (fileNames.has(row)) continue;
    const [file] = decision.kind === "unchanged" ? decision.earlier.files : [];
    if (file === undefined) others.push(row);
    else fileNames.set(row, parse(file.path).name);
  }
  const inspected = others.length === 0 ? [] : await hand.batch.inspect(others);
  for (const { row, fileName } of inspected) fileNames.set(row, fileName);
  return { ...proof, fileNames };
}

function plannedUnit(hand: Hand, row: number, decision: Decision, proof: Proof, folder: string): SavedUnit {
  const unit = hand.batch.slugs[row] ?? "";
  const status = plannedStatus(decision, join(folder, unit, `${proof.fileNames.get(row)}.docx`));
  const diagnostics = proof.own.get(row) ?? [];
  return { unit, planPath: hand.parts.planPath, status, elapsedMs: 0, files: [], diagnostics };
}

function plannedStatus(decision: Decision, path: string): SavedUnit["status"] {
  switch (decision.kind) {
    case "unchanged":
      return "unchanged";
    case "error":
      return "error";
    case "skip":
      return "skipped";
    case "make":
      if (decision.isEdited) return "blocked";
      if (decision.earlier !== undefined) return "replaced";
      return existsSync(path) ? "blocked" : "created";
  }
}

type PlannedRows = ReadonlyMap<number, SavedUnit>;

function planAnswer(hand: Hand, proof: Proof, planned: PlannedRows, call: CommandCall, folder: string): CommandResult {
  const lines = [...planned].map(([row, unit]) => {
    const path =
      unit.status === "error" || unit.status === "skipped" ? [] : [`${unit.unit}/${proof.fileNames.get(row) ?? ""}`];
    return unitLine(labelOf(hand, row), { ...unit, files: path.map((one) => ({ path: one })) }, planWords);
  });
  const checked = checkAnswer(hand, proof, planned, call);
  return {
    exitCode: checked.exitCode,
    results: call.options.quiet ? [] : lines,
    notes: [...checked.results, countLine([...planned.values()], planWords)],
    data: {
      folder,
      units: [...planned].map(([row, { unit, status, diagnostics }]) => ({
        unit,
        label: labelOf(hand, row),
        status,
        fileName: proof.fileNames.get(row),
        diagnostics,
        changes: proof.changes.get(row) ?? [],
      })),
      diagnostics: [...proof.shared, ...proof.together],
    },
  };
}

function checkAnswer(hand: Hand, proof: Proof, planned: PlannedRows, call: CommandCall): CommandResult {
  const findings = allFindings({ labelOf: (row) => labelOf(hand, row), proof, saved: planned });
  const { quiet, verbose } = call.options;
  return {
    exitCode: hasErrors(findings) ? 1 : 0,
    results: [
      ...reportFindings(findings, { colour: call.colour.results, quiet, verbose }),
      ...(findings.length > 0 || !quiet ? [reportSummary(findings)] : []),
    ],
    notes: [],
    data: { files: [{ path: hand.parts.planPath, diagnostics: findings }] },
  };
}
