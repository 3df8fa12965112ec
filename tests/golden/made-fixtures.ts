/** What the pipeline makes of the five rebuilt plans. */
import type { Outcome } from "../../src/diagnostic.ts";
import { openPlanSource } from "../../src/io/plan-source.ts";
import { openTemplateLibrary } from "../../src/io/template-library.ts";
import { type MadePlan, makePlan } from "../../src/pipeline.ts";
import { fixturePath, type PlanSlug } from "./plan-fixtures.ts";

/** Reads, checks and prints a fixture from its file, with templates opened anew. */
export async function makeFixture(slug: PlanSlug): Promise<Outcome<MadePlan>> {
  const source = await openPlanSource(fixturePath(slug, "plan.yaml"));
  const templates = await openTemplateLibrary();
  if (source.value === undefined || templates.value === undefined) throw new Error(`Cannot open the fixture ${slug}.`);
  return makePlan({ source: source.value, templates: templates.value });
}

const made = new Map<PlanSlug, Promise<Outcome<MadePlan>>>();

/** The fixture as made once for all tests of a file. */
export function madeFixture(slug: PlanSlug): Promise<Outcome<MadePlan>> {
  const known = made.get(slug) ?? makeFixture(slug);
  made.set(slug, known);
  return known;
}

/** The bytes of the made file with this extension; throws with the findings when the plan could not be made. */
export async function madeBytes(slug: PlanSlug, extension: ".docx" | ".xlsx"): Promise<Uint8Array> {
  const { value, diagnostics } = await madeFixture(slug);
  const file = value?.files.find(({ name }) => name.endsWith(extension));
  if (file === undefined) throw new Error(`${slug} gave no ${extension}: ${JSON.stringify(diagnostics, undefined, 1)}`);
  return file.bytes;
}
