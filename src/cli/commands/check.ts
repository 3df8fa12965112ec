/** `check`: every finding of every plan named; writes nothing. */
import { type Diagnostic, hasErrors } from "../../diagnostic.ts";
import { openTemplateLibrary } from "../../io/template-library.ts";
import { type InspectedPlan, inspectPlan, inspectPlanSet, type TemplateLibrary } from "../../pipeline.ts";
import type { CommandCall, CommandResult } from "../command.ts";
import { templatesFault } from "../mistakes.ts";
import { type OpenedPlan, openPlans } from "../open-plans.ts";
import { reportFindings, reportSummary } from "../report.ts";

/** The findings of one file; the plan too where it can be understood. */
export interface CheckedFile {
  readonly path: string;
  readonly diagnostics: readonly Diagnostic[];
  readonly inspected?: InspectedPlan;
}

export async function run(call: CommandCall): Promise<CommandResult> {
  const library = await openTemplateLibrary(call.options.templates);
  if (library.value === undefined) return templatesFault(library.diagnostics);
  const opened = await openPlans(call.positionals, call, "check");
  if ("mistake" in opened) return opened.mistake;
  if ("master" in opened) {
    const { planBatch } = await import("../batch/plan-batch.ts");
    return planBatch(call, opened, "check");
  }
  const files = await checkFiles(opened.plans, library.value);
  const all = files.flatMap((file) => file.diagnostics);
  const { quiet, verbose } = call.options;
  return {
    exitCode: files.some(isUnreadable) ? 2 : hasErrors(all) ? 1 : 0,
    results: [
      ...files.flatMap((file) => reportFindings(file.diagnostics, { colour: call.colour.results, quiet, verbose })),
      reportSummary(all),
    ],
    notes: [],
    data: { files: files.map(({ path, diagnostics }) => ({ path, diagnostics })) },
  };
}

/** A file that is not there was named wrongly: that is wrong use, not a fault of a plan. */
function isUnreadable({ diagnostics }: CheckedFile): boolean {
  return diagnostics.some(({ rule }) => rule === "FILE-READ");
}

/** Checks each plan by itself and all of them together. */
export async function checkFiles(
  plans: readonly OpenedPlan[],
  templates: TemplateLibrary,
): Promise<readonly CheckedFile[]> {
  const files: CheckedFile[] = [];
  for (const plan of plans) files.push(await checkFile(plan, templates));
  const readable = files.flatMap(({ inspected }) => (inspected === undefined ? [] : [inspected]));
  const together = new Map(inspectPlanSet(readable).map((findings, index) => [readable[index], findings]));
  return files.map((file) => ({
    ...file,
    diagnostics: [...file.diagnostics, ...(together.get(file.inspected) ?? [])],
  }));
}

async function checkFile(
  { path, source, read, diagnostics: fileFaults }: OpenedPlan,
  templates: TemplateLibrary,
): Promise<CheckedFile> {
  if (source === undefined) return { path, diagnostics: fileFaults };
  const { value, diagnostics } = await inspectPlan({ source, templates, ...(read === undefined ? {} : { read }) });
  return value === undefined ? { path, diagnostics } : { path, diagnostics, inspected: value };
}
