/** `build`: makes the documents of every plan named, or of every unit of a master plan. */
import { buildPlans } from "../build-plans.ts";
import type { CommandCall, CommandResult } from "../command.ts";
import { openPlans } from "../open-plans.ts";

export async function run(call: CommandCall): Promise<CommandResult> {
  const opened = await openPlans(call.positionals, call, "build");
  if ("mistake" in opened) return opened.mistake;
  if ("plans" in opened) return buildPlans(call, opened.plans);
  // Only a batch needs its own machinery, which takes time to load.
  const { buildBatch } = await import("../batch/build-batch.ts");
  return buildBatch(call, opened);
}
