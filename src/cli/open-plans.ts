/** Opens the plan files that a command names, and tells whether one of them is the master of a batch. */
import type { Diagnostic, Outcome } from "../diagnostic.ts";
import { type FileSource, openPlanSource } from "../io/plan-source.ts";
import { type ReadPlan, readMaster } from "../pipeline.ts";
import type { ReadMaster } from "./batch/hand.ts";
import type { CommandCall, CommandResult } from "./command.ts";
import { usageError } from "./mistakes.ts";

/** A plan file as it was read; a file that could not be has only findings. */
export interface OpenedPlan {
  readonly path: string;
  readonly source?: FileSource;
  readonly read?: Outcome<ReadPlan>;
  readonly diagnostics: readonly Diagnostic[];
}

/** Either plans that stand for themselves, or one master. */
export type OpenedPlans =
  | { readonly plans: readonly OpenedPlan[] }
  | { readonly planPath: string; readonly master: ReadMaster }
  | { readonly mistake: CommandResult };

/** Reads every file named; one that is a master, or any for which units are named, must be the only one. */
export async function openPlans(paths: readonly string[], call: CommandCall, command: string): Promise<OpenedPlans> {
  const plans: OpenedPlan[] = [];
  for (const path of paths) plans.push(await openPlan(path));
  const masters = plans.filter(({ read }) => read?.value?.plan.batch !== undefined);
  if (masters.length === 0 && call.options.units === undefined) return { plans };
  const [first, second] = plans;
  if (second !== undefined) {
    const mistake = {
      message: `Kế hoạch mẫu cho nhiều đơn vị phải đứng một mình; ở đây có ${plans.length} tệp.`,
      hint: `Chạy riêng từng kế hoạch mẫu: kehoach ${command} ${masters[0]?.path ?? first?.path} -o THƯ_MỤC`,
    };
    return { mistake: usageError([mistake], command) };
  }
  if (first?.source === undefined || first.read === undefined) return { plans };
  return { planPath: first.path, master: { source: first.source, read: first.read } };
}

/** Reads one file; findings print `shownAs`, by default the path as typed. */
export async function openPlan(path: string, shownAs = path): Promise<OpenedPlan> {
  const source = await openPlanSource(path, shownAs);
  if (source.value === undefined) return { path, diagnostics: source.diagnostics };
  return { path, source: source.value, read: await readMaster(source.value), diagnostics: [] };
}
