/** One plan through the whole pipeline: from data in memory to the files, without disk or command line. */
import type { Outcome } from "../../src/diagnostic.ts";
import { openTemplateLibrary } from "../../src/io/template-library.ts";
import {
  type InspectedPlan,
  inspectPlan,
  type MadePlan,
  makePlan,
  type PlanSource,
  type TemplateLibrary,
} from "../../src/pipeline.ts";

export type Siblings = Readonly<Record<string, string | Uint8Array>>;

const opened = await openTemplateLibrary();

/** The product's own templates, with an office's files in their place where given. */
export function templatesWith(files?: Readonly<Record<string, string>>): TemplateLibrary {
  const library = opened.value;
  if (library === undefined) throw new Error("The templates cannot be opened.");
  if (files === undefined) return library;
  const override = { name: "mau-rieng", files: new Map(Object.entries(files)) };
  return { ...library, loadOverride: async () => override };
}

const builtIn = templatesWith();

/** A plan file of that name ("plan.yaml", "plan.json") with other files beside it. */
function sourceOf(path: string, content: string | Uint8Array, siblings: Siblings): PlanSource {
  const loadSibling = async (name: string): Promise<Uint8Array | undefined> => {
    const found = Object.hasOwn(siblings, name) ? siblings[name] : undefined;
    return found === undefined ? undefined : toBytes(found);
  };
  return { path, bytes: toBytes(content), loadSibling };
}

/** Makes a plan from the text of its file. */
export function makeFile(
  path: string,
  content: string | Uint8Array,
  siblings: Siblings = {},
  templates: TemplateLibrary = builtIn,
): Promise<Outcome<MadePlan>> {
  return makePlan({ source: sourceOf(path, content, siblings), templates });
}

/** Reads and checks a plan given as data. */
export function inspectData(data: unknown, siblings: Siblings = {}): Promise<Outcome<InspectedPlan>> {
  return inspectPlan({ source: sourceOf("plan.json", JSON.stringify(data), siblings), templates: builtIn });
}

/** Makes a plan from data. */
export function makeData(data: unknown, siblings?: Siblings, templates?: TemplateLibrary): Promise<Outcome<MadePlan>> {
  return makeFile("plan.json", JSON.stringify(data), siblings, templates);
}

function toBytes(content: string | Uint8Array): Uint8Array {
  return typeof content === "string" ? new TextEncoder().encode(content) : content;
}

/** The bytes of the made file with that extension. */
export function bytesOf({ value, diagnostics }: Outcome<MadePlan>, extension: ".docx" | ".xlsx"): Uint8Array {
  const file = value?.files.find(({ name }) => name.endsWith(extension));
  if (file === undefined) throw new Error(`No ${extension} was made: ${JSON.stringify(diagnostics)}`);
  return file.bytes;
}

/** "RULE path" of each error. */
export function errorsOf({ diagnostics }: Outcome<unknown>): readonly string[] {
  return diagnostics.flatMap(({ severity, rule, path }) => (severity === "error" ? [`${rule} ${path.join(".")}`] : []));
}
