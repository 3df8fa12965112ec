/** `schema`: the JSON Schema of a plan file. */
import type { CommandCall, CommandResult } from "../command.ts";
import { usageError } from "../mistakes.ts";
import { planFileSchema } from "../plan-file-schema.ts";

export async function run({ positionals, options }: CommandCall): Promise<CommandResult> {
  const [name = "plan"] = positionals;
  if (name !== "plan")
    return usageError([{ message: `Không có lược đồ «${name}».`, hint: "Ghi kehoach schema plan." }]);
  const { keys = "all" } = options;
  if (keys !== "all" && keys !== "english") {
    return usageError([{ message: `Cờ --keys không nhận «${keys}».`, hint: "Ghi --keys all hoặc --keys english." }]);
  }
  const schema = planFileSchema(keys);
  return { exitCode: 0, results: [JSON.stringify(schema, null, 2)], notes: [], data: { schema } };
}
