/** `check`: every finding of every plan and Word file named. */
import { openTemplateLibrary } from "../../io/template-library.ts";
import { readFileHead } from "../../io/word-file.ts";
import { inspectPlan, inspectPlanSet, isTakenForWord, type TemplateLibrary } from "../../pipeline.ts";
import type { CallOptions, CommandCall, CommandResult } from "../command.ts";
import { answerCheck } from "../document/check-answer.ts";
import type { CheckedFile } from "../document/checked-file.ts";
import { documentMistakes, masterMistakes } from "../document/mistakes.ts";
import { templatesFault, usageError } from "../mistakes.ts";
import { type OpenedPlan, openPlans } from "../open-plans.ts";

export async function run(call: CommandCall): Promise<CommandResult> {
  const library = await openTemplateLibrary(call.options.templates);
  if (library.value === undefined) return templatesFault(library.diagnostics);
  const wordFiles = await wordFilesAmong(call.positionals);
  const mistakes = await documentMistakes(call.options, call.positionals, wordFiles, library.value);
  if (mistakes.length > 0) return usageError(mistakes, "check");
  const plans = call.positionals.filter((path) => !wordFiles.includes(path));
  const opened = plans.length === 0 ? { plans: [] } : await openPlans(plans, call, "check");
  if ("mistake" in opened) return opened.mistake;
  if ("master" in opened) {
    const wrong = masterMistakes(call.options, wordFiles);
    if (wrong.length > 0) return usageError(wrong, "check");
    const { planBatch } = await import("../batch/plan-batch.ts");
    return planBatch(call, opened, "check");
  }
  const checked = [
    ...(await checkFiles(opened.plans, library.value)),
    ...(await checkWordFiles(wordFiles, library.value, call.options)),
  ];
  return answerCheck(inOrder(checked, call.positionals), call);
}

async function wordFilesAmong(paths: readonly string[]): Promise<readonly string[]> {
  const heads = await Promise.all(paths.map(readFileHead));
  return paths.filter((path, at) => isTakenForWord(path, heads[at] ?? new Uint8Array()));
}

function inOrder(files: readonly CheckedFile[], paths: readonly string[]): readonly CheckedFile[] {
  return [...files].sort((a, b) => paths.indexOf(a.path) - paths.indexOf(b.path));
}

/** What judges Word files is loaded only for them. */
async function checkWordFiles(
  paths: readonly string[],
  templates: TemplateLibrary,
  options: CallOptions,
): Promise<readonly CheckedFile[]> {
  if (paths.length === 0) return [];
  const { checkDocument } = await import("../document/check-document.ts");
  const files: CheckedFile[] = [];
  for (const path of paths) files.push(await checkDocument(path, templates, options));
  return files;
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
  const kind = "plan";
  if (source === undefined) return { path, kind, diagnostics: fileFaults };
  const { value, diagnostics } = await inspectPlan({ source, templates, ...(read === undefined ? {} : { read }) });
  return { path, kind, diagnostics, ...(value === undefined ? {} : { inspected: value }) };
}
