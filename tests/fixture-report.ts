/** What `kehoach check plan.yaml` prints inside a fixture's folder. */
import { join } from "node:path";
import { plainStyle, reportFindings, reportSummary } from "../src/cli/report.ts";
import { openPlanSource } from "../src/io/plan-source.ts";
import { openTemplateLibrary } from "../src/io/template-library.ts";
import { inspectPlan } from "../src/pipeline.ts";

/** The findings of the folder's plan.yaml as lines; places name files relative to the folder. */
export async function reportFixture(folder: string): Promise<string> {
  const source = await openPlanSource(join(folder, "plan.yaml"), "plan.yaml");
  const templates = await openTemplateLibrary();
  if (source.value === undefined || templates.value === undefined) throw new Error(`No plan.yaml in ${folder}.`);
  const { diagnostics } = await inspectPlan({ source: source.value, templates: templates.value });
  return [...reportFindings(diagnostics, plainStyle), reportSummary(diagnostics), ""].join("\n");
}
