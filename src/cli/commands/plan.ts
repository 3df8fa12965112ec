/** `plan`: what build would do to each unit; writes nothing. */
import type { CommandCall, CommandResult } from "../command.ts";
import { usageError } from "../mistakes.ts";
import { openPlans } from "../open-plans.ts";

export async function run(call: CommandCall): Promise<CommandResult> {
  const opened = await openPlans(call.positionals, call, "plan");
  if ("mistake" in opened) return opened.mistake;
  if ("plans" in opened) return notMaster(call);
  const { planBatch } = await import("../batch/plan-batch.ts");
  return planBatch(call, opened);
}

function notMaster({ positionals: [path = ""] }: CommandCall): CommandResult {
  const mistake = {
    message: `«${path}» không phải kế hoạch mẫu cho nhiều đơn vị, hoặc không đọc được.`,
    hint: `Một kế hoạch thường thì xem trước bằng: kehoach check ${path}`,
  };
  return usageError([mistake], "plan");
}
