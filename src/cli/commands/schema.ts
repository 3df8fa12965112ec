/** `schema`: the JSON Schema of a plan file, or of a table of units. */
import type { CommandCall, CommandResult } from "../command.ts";
import { usageError } from "../mistakes.ts";
import { planFileSchema, unitsFileSchema } from "../plan-file-schema.ts";

export async function run({ positionals, options }: CommandCall): Promise<CommandResult> {
  const [name = "plan"] = positionals;
  if (name !== "plan" && name !== "units") {
    const hint = "Ghi kehoach schema plan, hoặc kehoach schema units.";
    return usageError([{ message: `Không có lược đồ «${name}».`, hint }]);
  }
  const { keys = "all" } = options;
  if (keys !== "all" && keys !== "english") {
    return usageError([{ message: `Cờ --keys không nhận «${keys}».`, hint: "Ghi --keys all hoặc --keys english." }]);
  }
  const schema = name === "plan" ? planFileSchema(keys) : unitsFileSchema(keys);
  return { exitCode: 0, results: [JSON.stringify(schema, null, 2)], notes: [], data: { schema } };
}
