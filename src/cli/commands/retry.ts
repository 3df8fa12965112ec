/** `retry`: only what failed or was not reached in the last run. */
import { relative, resolve } from "node:path";
import { readEarlierRuns } from "../../io/earlier-runs.ts";
import type { CommandCall, CommandResult } from "../command.ts";
import { usageError } from "../mistakes.ts";
import { openPlans } from "../open-plans.ts";

/** Statuses of the last run that leave nothing to do; a unit that the last run does not know was not reached. */
const finished: ReadonlySet<string> = new Set(["created", "replaced", "unchanged", "blocked"]);

export async function run(call: CommandCall): Promise<CommandResult> {
  const folder = call.options.out ?? "output";
  const runs = await readEarlierRuns(folder);
  const task = runs.lastRun?.batch;
  if (task === undefined) return noBatch(folder);
  const done = new Set([...runs.unitNames()].filter((unit) => finished.has(runs.lastStatus(unit) ?? "")));
  const fromHere = (path: string | undefined): string | undefined =>
    path === undefined ? undefined : relative(".", resolve(folder, path));
  const { units = fromHere(task.units), templates = fromHere(task.templates), select = task.select } = call.options;
  const options = {
    ...call.options,
    out: folder,
    ...(units === undefined ? {} : { units }),
    ...(select === undefined ? {} : { select }),
    ...(templates === undefined ? {} : { templates }),
  };
  const again = { ...call, options };
  const opened = await openPlans([relative(".", resolve(folder, task.plan))], again, "retry");
  if ("mistake" in opened) return opened.mistake;
  if ("plans" in opened) return noBatch(folder);
  const { buildBatch } = await import("../batch/build-batch.ts");
  return buildBatch(again, { ...opened, done });
}

function noBatch(folder: string): CommandResult {
  const mistake = {
    message: `Trong «${folder}» không có lần chạy hàng loạt nào để làm tiếp.`,
    hint: "Ghi đúng thư mục của lần trước bằng -o, hoặc chạy kehoach build với kế hoạch mẫu.",
  };
  return usageError([mistake], "retry");
}
