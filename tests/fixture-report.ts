/** What `kehoach check plan*.yaml` prints inside a fixture's folder. */
import { readdirSync } from "node:fs";
import { basename, join } from "node:path";
import { checkFiles } from "../src/cli/commands/check.ts";
import { openPlan } from "../src/cli/open-plans.ts";
import { plainStyle, reportFindings, reportSummary } from "../src/cli/report.ts";
import { openTemplateLibrary } from "../src/io/template-library.ts";

/** The findings of the folder's plans as lines; places name files relative to the folder. */
export async function reportFixture(folder: string): Promise<string> {
  const templates = await openTemplateLibrary();
  if (templates.value === undefined) throw new Error("The built-in templates are missing.");
  const plans = readdirSync(folder).filter((name) => /^plan.*\.yaml$/.test(name));
  if (plans.length === 0) throw new Error(`No plan.yaml in ${folder}.`);
  const paths = plans.sort((a, b) => a.length - b.length || (a < b ? -1 : 1)).map((name) => join(folder, name));
  const files = await checkFiles(
    await Promise.all(paths.map((path) => openPlan(path, basename(path)))),
    templates.value,
  );
  const diagnostics = files.flatMap((file) => file.diagnostics);
  return [...reportFindings(diagnostics, plainStyle), reportSummary(diagnostics), ""].join("\n");
}
