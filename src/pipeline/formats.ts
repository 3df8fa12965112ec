/** Opens the format of a plan; one library is one state of the templates, and what was made of it is remembered. */
import type { Outcome } from "../diagnostic.ts";
import type { Format } from "../model/format.ts";
import { chooseFormat, type FormatPeriod } from "../model/format-period.ts";
import type { Levels } from "../model/levels.ts";
import type { PlanDocument } from "../model/plan.ts";
import { readFormat } from "../read/format/index.ts";
import type { KeptSamples } from "../write/docx/samples.ts";

/** An office's own files of a format; `name` is what messages call their folder. */
export interface TemplateOverride {
  readonly name: string;
  readonly files: ReadonlyMap<string, string>;
}

/** Where formats come from; one object stands for one state of the templates, and what is made of it is remembered. */
export interface TemplateLibrary {
  /** Which format is in force when, from old to new. */
  readonly periods: readonly FormatPeriod[];
  /** Texts of a format's files by name relative to its folder. */
  readonly loadFormat: (id: string) => Promise<ReadonlyMap<string, string>>;
  /** Texts of the files that say how names change with the level of government, by name. */
  readonly loadLevels: () => Promise<ReadonlyMap<string, string>>;
  /** Texts of the lists of administrative units, by name. */
  readonly loadGazetteer?: () => Promise<ReadonlyMap<string, string>>;
  readonly loadOverride?: (id: string) => Promise<TemplateOverride>;
  /** A format read earlier from exactly these files, where one is kept. */
  readonly findReady?: (id: string, files: ReadonlyMap<string, string>) => Promise<Format | undefined>;
  /** What the docx library made of samples in exactly this format, where it is kept. */
  readonly findSamples?: (format: Format) => Promise<KeptSamples | undefined>;
  /** The levels read earlier from exactly these files, where they are kept. */
  readonly findReadyLevels?: (files: ReadonlyMap<string, string>) => Promise<Levels | undefined>;
}

const formats = new WeakMap<TemplateLibrary, Map<string, Promise<Outcome<Format>>>>();

/** What decides in which format a plan is set. */
export type FormatChoice = Pick<PlanDocument, "format" | "issuedOn">;

/** The format that a plan names, or the one in force on its day. */
export async function openFormat(plan: FormatChoice, templates: TemplateLibrary): Promise<Outcome<Format>> {
  const chosen = chooseFormat(templates.periods, plan.format, plan.issuedOn);
  if (chosen.value === undefined) return { diagnostics: chosen.diagnostics };
  const known = formats.get(templates) ?? new Map<string, Promise<Outcome<Format>>>();
  formats.set(templates, known);
  const opened = known.get(chosen.value) ?? loadFormat(templates, chosen.value);
  known.set(chosen.value, opened);
  const { value, diagnostics } = await opened;
  const all = [...chosen.diagnostics, ...diagnostics];
  return value === undefined ? { diagnostics: all } : { value, diagnostics: all };
}

async function loadFormat(templates: TemplateLibrary, id: string): Promise<Outcome<Format>> {
  const [files, override] = await Promise.all([templates.loadFormat(id), templates.loadOverride?.(id)]);
  const ready = override === undefined ? await templates.findReady?.(id, files) : undefined;
  if (ready !== undefined) return { value: ready, diagnostics: [] };
  return readFormat(files, override?.files, override?.name);
}
