/**
 * Answers a build of a batch that has nothing to do without opening it: where the last run was finished and asked the
 * same, every file that it asked for is as it was, and all that it made stands, a run that reads everything again finds
 * the same again. Whatever is not surely so is left to that run.
 */
import { readFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import { hasErrors } from "../../diagnostic.ts";
import { systemErrorCode } from "../../io/file-faults.ts";
import { type LastRun, readLastRun } from "../../io/last-run.ts";
import { packageVersion } from "../../io/package-root.ts";
import { hashAsRead } from "../../io/plan-source.ts";
import { type BatchTask, sha256 } from "../../io/records.ts";
import type { SavedUnit } from "../../io/saved-unit.ts";
import { openSettledRun, type SettledRun } from "../../io/settled-run.ts";
import { hashTemplates, openTemplateLibrary } from "../../io/template-library.ts";
import { retoldReportPage } from "../../pipeline/batch-reports.ts";
import type { CommandCall, CommandResult } from "../command.ts";
import { batchResult } from "./batch-result.ts";
import { batchTask } from "./batch-task.ts";
import { jobCount } from "./jobs.ts";
import { reportName, timeOfRun } from "./report-facts.ts";
import { isAboutData } from "./unit-lines.ts";

/** The answer of build, with results and report as any run leaves them; undefined where the batch must be opened. */
export async function unchangedBatch(call: CommandCall): Promise<CommandResult | undefined> {
  const { out: folder = "output", force } = call.options;
  const toolVersion = packageVersion();
  // Looked at once more when the folder is ours; until then another run may be at work.
  const glimpse = sameTask(call, folder, readLastRun(folder), toolVersion);
  if (glimpse === undefined || !(await standAsRead(glimpse, call, folder))) return undefined;
  const settings = { folder, force, toolVersion, startedAt: call.now(), now: call.now, command: "build" };
  const run = await openSettledRun(settings);
  if (run === undefined) return undefined;
  try {
    const task = sameTask(call, folder, run.lastRun, toolVersion);
    if (task === undefined || JSON.stringify(task) !== JSON.stringify(glimpse)) return undefined;
    if (!run.units.every((unit) => isHarmless(unit, task))) return undefined;
    const page = await retoldPage(folder, run, call);
    if (page === undefined) return undefined;
    call.stop?.takeOver();
    return await tellAgain({ folder, call, task, run, page });
  } finally {
    run.close();
  }
}

/** A task that was proved, with all that was read for it. */
type KnownTask = BatchTask & { readonly [Part in (typeof knownParts)[number]]: NonNullable<BatchTask[Part]> };
const knownParts = ["shownAs", "templatesSha256", "proofSha256", "diagnostics", "together", "inputs"] as const;

function isKnown(task: BatchTask): task is KnownTask {
  return knownParts.every((part) => task[part] !== undefined);
}

/** The task of the last run, where it is the one that is asked for now and left nothing to do. */
function sameTask(
  call: CommandCall,
  folder: string,
  last: LastRun | undefined,
  toolVersion: string,
): KnownTask | undefined {
  const { select, zip, force } = call.options;
  const [plan, ...others] = call.positionals;
  if (plan === undefined || others.length > 0 || "message" in jobCount(call)) return undefined;
  // Units chosen by what the last run made of them are others in each run.
  if (select !== undefined || zip !== undefined || force) return undefined;
  if (last?.batch === undefined || last.manifestSha256 === undefined) return undefined;
  if (!last.isFinished || last.toolVersion !== toolVersion) return undefined;
  const { templatesSha256, proofSha256, diagnostics, together, inputs, ...asked } = last.batch;
  const isSame = JSON.stringify(asked) === JSON.stringify(batchTask(plan, call, folder));
  return isSame && isKnown(last.batch) ? last.batch : undefined;
}

/** Whether the templates and every file that the last run asked for are as they were, or still are not there. */
async function standAsRead(
  { templatesSha256, inputs }: KnownTask,
  { options }: CommandCall,
  folder: string,
): Promise<boolean> {
  for (const { path, sha256: known } of inputs) if ((await hashAsRead(resolve(folder, path))) !== known) return false;
  const { value: templates } = await openTemplateLibrary(options.templates);
  return templates !== undefined && (await hashTemplates(templates)) === templatesSha256;
}

/** What was wrong with a file may be so no longer, and what is wrong with a unit must be made again. */
function isHarmless({ planPath, diagnostics }: SavedUnit, { shownAs, diagnostics: shared }: KnownTask): boolean {
  return planPath === shownAs.plan && diagnostics.every(isAboutData) && !hasErrors(diagnostics) && !hasErrors(shared);
}

/** The report of this run, made of that of the last run, which must stand as it was written, under whatever name. */
async function retoldPage(folder: string, run: SettledRun, call: CommandCall): Promise<string | undefined> {
  const [known, ...others] = run.extraFiles;
  if (known === undefined || others.length > 0) return undefined;
  try {
    const page = await readFile(join(folder, known.path));
    if (sha256(page) !== known.sha256) return undefined;
    return await retoldReportPage(page.toString("utf8"), run.units.length, timeOfRun(call.now()));
  } catch (error) {
    if (systemErrorCode(error) === undefined) throw error;
    return undefined;
  }
}

interface Telling {
  readonly folder: string;
  readonly call: CommandCall;
  readonly task: KnownTask;
  readonly run: SettledRun;
  readonly page: string;
}

/** Leaves results and report of this run and answers, in the order of the last run's units. */
async function tellAgain({ folder, call, task, run, page }: Telling): Promise<CommandResult> {
  const { diagnostics } = await run.finish([{ name: reportName, parts: [page] }]);
  return batchResult({
    labelOf: (row) => run.labels[row] ?? "",
    proof: { shared: task.diagnostics, together: task.together, own: new Map() },
    saved: new Map(run.units.map((unit, row) => [row, unit] as const)),
    destination: { folder, shownAs: folder },
    call,
    extraFiles: [reportName],
    diagnostics,
  });
}
