/** `init`: a folder to start from, or the table of units of a master plan. */
import { join } from "node:path";
import type { Diagnostic } from "../../diagnostic.ts";
import { createNewFiles } from "../../io/new-files.ts";
import { readStarterFiles } from "../../io/starter-files.ts";
import type { CommandCall, CommandResult } from "../command.ts";
import { planFileSchema } from "../plan-file-schema.ts";
import { reportFindings } from "../report.ts";

/** What VS Code needs to offer the keys and their explanations while the clerk types. */
const editorSettings = {
  "files.encoding": "utf8",
  "yaml.schemas": { "./plan.schema.json": ["plan.yaml", "*.plan.yaml"] },
};

export async function run(call: CommandCall): Promise<CommandResult> {
  const { batch } = call.options;
  if (batch === undefined) return createFolder(call);
  // Only a batch needs the readers and the library for workbooks, which take time to load.
  const { createUnitTable } = await import("../create-unit-table.ts");
  return createUnitTable(batch, call);
}

async function createFolder({ positionals, options, colour }: CommandCall): Promise<CommandResult> {
  const folder = positionals[0] ?? ".";
  const encoder = new TextEncoder();
  const json = (value: unknown) => encoder.encode(`${JSON.stringify(value, null, 2)}\n`);
  const files = [
    ...(await readStarterFiles()),
    { name: "plan.schema.json", bytes: json(planFileSchema("all")) },
    { name: ".vscode/settings.json", bytes: json(editorSettings) },
  ];
  const { value = [], diagnostics } = await createNewFiles(folder, files);
  if (diagnostics.length > 0) return failure(diagnostics, { colour: colour.notes, ...options });
  const plan = join(folder, "plan.yaml");
  return {
    exitCode: 0,
    results: value.map((name) => join(folder, name)),
    notes: options.quiet ? [] : [`Sửa ${plan}, rồi chạy: kehoach check ${plan} và kehoach build ${plan}`],
    data: { folder, files: value },
  };
}

function failure(diagnostics: readonly Diagnostic[], style: Parameters<typeof reportFindings>[1]): CommandResult {
  const isTaken = diagnostics.some(({ rule }) => rule === "FILE-EXISTS");
  return {
    exitCode: isTaken ? 2 : 1,
    results: [],
    notes: reportFindings(diagnostics, style),
    data: { diagnostics },
  };
}
