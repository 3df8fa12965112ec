/** How many threads a batch is shared among. */
import { availableParallelism } from "node:os";
import type { CommandCall } from "../command.ts";
import type { Mistake } from "../mistakes.ts";

/** More threads than this only wait for the disk. */
const mostJobs = 16;
/** Fewer units are made before another thread has started. */
const leastUnits = 400;

/** Threads for so many units where -j says nothing: one for each core, when there is enough to do. */
export function usualJobs(units: number): number {
  return units < leastUnits ? 1 : Math.min(availableParallelism(), mostJobs);
}

/** The number typed after -j; undefined when it was not. */
export function jobCount(call: CommandCall): { readonly count: number | undefined } | Mistake {
  const { jobs } = call.options;
  if (jobs === undefined) return { count: undefined };
  const count = Number(jobs);
  if (/^\d{1,3}$/.test(jobs) && count >= 1) return { count: Math.min(count, mostJobs) };
  return { message: `Cờ -j không nhận «${jobs}».`, hint: `Ghi số luồng, từ 1 đến ${mostJobs}: -j 2.` };
}
