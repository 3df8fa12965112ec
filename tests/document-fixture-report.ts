/** What `kehoach check ke-hoach.docx` prints inside a fixture's folder. */
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { plainStyle, reportFindings, reportSummary } from "../src/cli/report.ts";
import { openTemplateLibrary } from "../src/io/template-library.ts";
import { inspectDocument } from "../src/pipeline/document.ts";

const name = "ke-hoach.docx";

/** The findings of the folder's Word file as lines. */
export async function reportDocumentFixture(folder: string): Promise<string> {
  const templates = await openTemplateLibrary();
  if (templates.value === undefined) throw new Error("The built-in templates are missing.");
  const bytes = await readFile(join(folder, name));
  const { diagnostics } = await inspectDocument({ path: name, bytes, templates: templates.value });
  return [...reportFindings(diagnostics, plainStyle), reportSummary(diagnostics), ""].join("\n");
}
