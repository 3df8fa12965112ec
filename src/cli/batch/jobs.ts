/** How many threads a batch is shared among. */
import { availableParallelism } from "node:os";
import { dirname, join } from "node:path";
import { fileBytes } from "../../io/file-bytes.ts";
import type { CommandCall } from "../command.ts";
import type { Mistake } from "../mistakes.ts";
import type { ReadMaster } from "./hand.ts";

/** More threads than this only wait for the disk. */
const mostJobs = 16;
/** Fewer units are made before another thread has started. */
const leastUnits = 400;

/** Threads for so many units where -j says nothing: one for each core, when there is enough to do. */
export function usualJobs(units: number): number {
  return units < leastUnits ? 1 : Math.min(availableParallelism(), mostJobs);
}

/** What a unit takes of its table, in any kind of file: its code, its name, its signer. */
const bytesOfUnit = 64;

/**
 * Threads worth starting while the table is still to be read, to judge by the size of its file: they open the batch
 * while the main thread does. One where only some of its units may be meant.
 */
export function earlyJobs({ read }: ReadMaster, planPath: string, { units, select }: CommandCall["options"]): number {
  const named = read.value?.plan.batch?.unitsFile;
  const file = units ?? (named === undefined ? undefined : join(dirname(planPath), named));
  if (file === undefined || select !== undefined) return 1;
  return usualJobs(fileBytes(file) / bytesOfUnit);
}

/** The number typed after -j; undefined when it was not. */
export function jobCount(call: CommandCall): { readonly count: number | undefined } | Mistake {
  const { jobs } = call.options;
  if (jobs === undefined) return { count: undefined };
  const count = Number(jobs);
  if (/^\d{1,3}$/.test(jobs) && count >= 1) return { count: Math.min(count, mostJobs) };
  return { message: `Cờ -j không nhận «${jobs}».`, hint: `Ghi số luồng, từ 1 đến ${mostJobs}: -j 2.` };
}
