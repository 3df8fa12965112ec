/** `build`: makes the documents of every plan named, or of every unit of a master plan. */
import type { CommandCall, CommandResult } from "../command.ts";

export async function run(call: CommandCall): Promise<CommandResult> {
  const { unchangedBatch } = await import("../batch/unchanged-batch.ts");
  const unchanged = await unchangedBatch(call);
  if (unchanged !== undefined) return unchanged;
  // What reads and makes plans takes time to load.
  const { openPlans } = await import("../open-plans.ts");
  const opened = await openPlans(call.positionals, call, "build");
  if ("mistake" in opened) return opened.mistake;
  if ("plans" in opened) {
    const { buildPlans } = await import("../build-plans.ts");
    return buildPlans(call, opened.plans);
  }
  // Only a batch needs its own machinery.
  const { buildBatch } = await import("../batch/build-batch.ts");
  return buildBatch(call, opened);
}
