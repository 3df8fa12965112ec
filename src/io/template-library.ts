/** The formats that come with the product, and the files that an office puts in their place. */
import { readdir, readFile, stat } from "node:fs/promises";
import { join } from "node:path";
import { parse } from "yaml";
import type { Diagnostic, Outcome } from "../diagnostic.ts";
import { formatPeriodsSchema } from "../model/format-period.ts";
import type { TemplateLibrary, TemplateOverride } from "../pipeline.ts";
import { fileFault } from "./file-faults.ts";
import { packageRoot } from "./package-root.ts";
import { findReadyFormat } from "./ready-formats.ts";

/**
 * Opens the built-in templates; `overrideFolder` holds an office's own format.yaml or *.hbs, either directly (for every
 * format) or in a folder named as the format ("nd30/").
 */
export async function openTemplateLibrary(overrideFolder?: string): Promise<Outcome<TemplateLibrary>> {
  const folder = join(packageRoot(), "templates");
  const library: TemplateLibrary = {
    periods: formatPeriodsSchema.parse(parse(await readFile(join(folder, "formats.yaml"), "utf8"))),
    loadFormat: (id) => readTextFiles(join(folder, id)),
    findReady: findReadyFormat,
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

/** The texts of format.yaml and every *.hbs of a folder by name, in the order of their names. */
async function readTextFiles(folder: string): Promise<ReadonlyMap<string, string>> {
  const names = (await readdir(folder)).filter(isTemplate).sort();
  const texts = await Promise.all(names.map((name) => readFile(join(folder, name), "utf8")));
  return new Map(names.map((name, index) => [name, texts[index] ?? ""]));
}
