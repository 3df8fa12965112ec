/** What the results say of a batch's task: what retry must know to go on, and a later build to see that nothing changed. */
import { relative, resolve } from "node:path";
import type { BatchTask } from "../../io/records.ts";
import type { CommandCall } from "../command.ts";

/** What was asked for; paths are relative to the output folder, so that a retry may be called from anywhere. */
export function batchTask(planPath: string, call: CommandCall, folder = "."): BatchTask {
  const { units, templates, select } = call.options;
  return {
    plan: beside(folder, planPath),
    ...(units === undefined ? {} : { units: beside(folder, units) }),
    ...(templates === undefined ? {} : { templates: beside(folder, templates) }),
    ...(select === undefined ? {} : { select }),
    shownAs: { plan: planPath, ...(units === undefined ? {} : { units }) },
  };
}

/** A path as seen from the output folder. */
export function beside(folder: string, path: string): string {
  return relative(resolve(folder), resolve(path));
}
