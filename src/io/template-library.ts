/** The formats that come with the product, and the files that an office puts in their place. */
import { readdirSync, readFileSync } from "node:fs";
import { readdir, readFile, stat } from "node:fs/promises";
import { join } from "node:path";
import { parse } from "yaml";
import type { Diagnostic, Outcome } from "../diagnostic.ts";
import { formatPeriodsSchema } from "../model/format-period.ts";
import type { TemplateLibrary, TemplateOverride } from "../pipeline.ts";
import { fileFault } from "./file-faults.ts";
import { packageRoot } from "./package-root.ts";
import { findReadyFormat, hashFiles } from "./ready-formats.ts";
import { findReadyLevels } from "./ready-levels.ts";
import { findReadySamples } from "./ready-samples.ts";
import { sha256 } from "./records.ts";

/**
 * Opens the built-in templates; `overrideFolder` holds an office's own format.yaml or *.hbs, either directly (for every
 * format) or in a folder named as the format ("nd30/").
 */
export async function openTemplateLibrary(overrideFolder?: string): Promise<Outcome<TemplateLibrary>> {
  const folder = join(packageRoot(), "templates");
  const library: TemplateLibrary = {
    periods: formatPeriodsSchema.parse(parse(await readFile(join(folder, "formats.yaml"), "utf8"))),
    loadFormat: (id) => readTextFiles(join(folder, id)),
    loadLevels: () => readTextFiles(join(folder, "levels"), (name) => name.endsWith(".yaml")),
    loadGazetteer: () => readTextFiles(join(folder, "units"), () => true),
    findReady: findReadyFormat,
    findSamples: findReadySamples,
    findReadyLevels: (files) => findReadyLevels(files),
  };
  if (overrideFolder === undefined) return { value: library, diagnostics: [] };
  try {
    const formats = library.periods.map(({ id }) => id);
    if (!(await holdsTemplates(overrideFolder, formats))) return { diagnostics: [noTemplates(overrideFolder)] };
  } catch (error) {
    return { diagnostics: [fileFault(error, "đọc", overrideFolder)] };
  }
  return { value: { ...library, loadOverride: (id) => readOverride(overrideFolder, id) }, diagnostics: [] };
}

/** Whether a folder, or one in it named as a format, holds any file that could change a format. */
async function holdsTemplates(folder: string, formats: readonly string[]): Promise<boolean> {
  const names = await readdir(folder);
  const inFormats = names.filter((name) => formats.includes(name)).map((name) => readdir(join(folder, name)));
  return [names, ...(await Promise.all(inFormats))].some((list) => list.some(isTemplate));
}

function isTemplate(name: string): boolean {
  return name === "format.yaml" || name.endsWith(".hbs");
}

function noTemplates(folder: string): Diagnostic {
  return {
    rule: "FILE-READ",
    severity: "error",
    message: `Thư mục «${folder}» không có tệp format.yaml hay .hbs nào.`,
    hint: "Ghi thư mục chứa format.yaml hoặc các tệp .hbs của cơ quan.",
    path: [],
    place: { file: folder },
  };
}

async function readOverride(folder: string, formatId: string): Promise<TemplateOverride> {
  const own = join(folder, formatId);
  const name = (await isFolder(own)) ? own : folder;
  return { name, files: await readTextFiles(name) };
}

async function isFolder(path: string): Promise<boolean> {
  try {
    return (await stat(path)).isDirectory();
  } catch {
    return false;
  }
}

/** One hash over everything that a library's formats and levels are made of. */
export async function hashTemplates(library: TemplateLibrary): Promise<string> {
  const ids = library.periods.map(({ id }) => id);
  const loaded = await Promise.all([
    ...ids.map((id) => library.loadFormat(id)),
    ...ids.map(async (id) => (await library.loadOverride?.(id))?.files ?? new Map<string, string>()),
    library.loadLevels(),
  ]);
  return sha256(loaded.map(hashFiles).join("\n"));
}

/**
 * The texts of files of a folder by name, in the order of their names: format.yaml and every *.hbs unless asked otherwise.
 * They are many and small: to wait for each by itself would cost ten times what reading them costs.
 */
async function readTextFiles(folder: string, isWanted = isTemplate): Promise<ReadonlyMap<string, string>> {
  const names = readdirSync(folder).filter(isWanted).sort();
  return new Map(names.map((name) => [name, readFileSync(join(folder, name), "utf8")]));
}
