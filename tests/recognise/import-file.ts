/** Imports documents for tests, and reads the plan files made of them. */
import type { Outcome } from "../../src/diagnostic.ts";
import { openTemplateLibrary } from "../../src/io/template-library.ts";
import type { PlanDocument } from "../../src/model/plan.ts";
import { type ImportedPlan, importPlan } from "../../src/pipeline/import.ts";
import { type InspectedPlan, inspectPlan, makePlan } from "../../src/pipeline.ts";

const encoder = new TextEncoder();

async function templates() {
  const { value } = await openTemplateLibrary();
  if (value === undefined) throw new Error("The built-in templates are missing.");
  return value;
}

/** The import of a document; throws where it cannot be read. */
export async function importBytes(
  bytes: Uint8Array,
  path = "nguon.txt",
  convertEncoding = false,
): Promise<ImportedPlan> {
  const { value, diagnostics } = await importPlan({ path, bytes, templates: await templates(), convertEncoding });
  if (value === undefined) throw new Error(JSON.stringify(diagnostics));
  return value;
}

export function importText(text: string, convertEncoding = false): Promise<ImportedPlan> {
  return importBytes(encoder.encode(text), "nguon.txt", convertEncoding);
}

/** The plan that the made file holds, with everything that reading and checking it says. */
export async function readBack({ yaml }: ImportedPlan): Promise<Outcome<InspectedPlan>> {
  const source = { path: "plan.yaml", bytes: encoder.encode(yaml), loadSibling: async () => undefined };
  return inspectPlan({ source, templates: await templates() });
}

/** The plan of a file, and the Word file that is made of it; undefined where it has errors. */
export async function makeWord(
  name: string,
  bytes: Uint8Array,
  loadSibling: (name: string) => Promise<Uint8Array | undefined>,
): Promise<{ readonly plan: PlanDocument; readonly docx: Uint8Array } | undefined> {
  const { value } = await makePlan({ source: { path: name, bytes, loadSibling }, templates: await templates() });
  const docx = value?.files.find((file) => file.name.endsWith(".docx"))?.bytes;
  return value === undefined || docx === undefined ? undefined : { plan: value.plan, docx };
}
