/** `import`: a plan that stands in a Word or text file becomes plan data, with a report of what to look at. */
import { extname } from "node:path";
import { type Diagnostic, hasErrors } from "../../diagnostic.ts";
import { openPlanSource } from "../../io/plan-source.ts";
import { saveFile } from "../../io/save-file.ts";
import { openTemplateLibrary } from "../../io/template-library.ts";
import { type ImportedPlan, importPlan } from "../../pipeline/import.ts";
import { changesMistakes, changesView } from "../changes-view.ts";
import type { CommandCall, CommandResult } from "../command.ts";
import { importReport, placedShare } from "../import-report.ts";
import { failedCommand, templatesFault, usageError } from "../mistakes.ts";
import { reportFindings } from "../report.ts";

export async function run(call: CommandCall): Promise<CommandResult> {
  const [path = ""] = call.positionals;
  const out = call.options.out ?? `${path.slice(0, path.length - extname(path).length)}.yaml`;
  if (!/\.ya?ml$/iu.test(out))
    return usageError([{ message: `-o «${out}» không phải tệp .yaml.`, hint: "Ghi như -o plan.yaml." }], "import");
  const mistakes = changesMistakes(call.options);
  if (mistakes.length > 0) return usageError(mistakes, "import");
  const templates = await openTemplateLibrary(call.options.templates);
  if (templates.value === undefined) return templatesFault(templates.diagnostics);
  const opened = await openPlanSource(path);
  if (opened.value === undefined) return failedCommand(opened.diagnostics, call, 2);
  const { bytes } = opened.value;
  const convertEncoding = call.options.convertEncoding === true;
  const { value, diagnostics } = await importPlan({
    path,
    bytes,
    templates: templates.value,
    convertEncoding,
    view: changesView(call.options),
  });
  if (value === undefined || hasErrors(diagnostics)) return failedCommand(diagnostics, call, 1);
  const fault = await saveFile(out, new TextEncoder().encode(value.yaml), call.options.force);
  if (fault !== undefined) return failedCommand([fault], call, fault.rule === "FILE-EXISTS" ? 2 : 1);
  return success(value, diagnostics, out, call);
}

function success(
  imported: ImportedPlan,
  diagnostics: readonly Diagnostic[],
  out: string,
  call: CommandCall,
): CommandResult {
  const { recognised, source, words } = imported;
  const style = { ...call.options, colour: call.colour.notes };
  return {
    exitCode: 0,
    results: [out],
    notes: [
      ...reportFindings(diagnostics, style),
      ...(call.options.quiet ? [] : importReport(imported, out, call.options.verbose)),
    ],
    data: {
      file: out,
      words,
      placedShare: placedShare(words),
      elements: recognised.elements,
      unplaced: recognised.plan.unplaced ?? [],
      dropped: source.dropped,
      joins: source.joins,
      diagnostics,
    },
  };
}
