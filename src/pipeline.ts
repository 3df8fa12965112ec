/** Joins the rooms: read → vary → check → compose → write. The only file that knows them all. */
import { checkPlan, checkPlanSet } from "./check/index.ts";
import { type DataPath, type Diagnostic, hasErrors, type Outcome, type Place } from "./diagnostic.ts";
import type { DocumentTree } from "./model/document-tree.ts";
import type { Format } from "./model/format.ts";
import { chooseFormat, type FormatPeriod } from "./model/format-period.ts";
import type { PlanDocument } from "./model/plan.ts";
import { readFormat } from "./read/format/index.ts";
import { type PlanSource, type ReadPlan, readPlan } from "./read/index.ts";
import { fillPlaces } from "./vary/index.ts";
import { safeFileName, slug } from "./vietnamese/file-names.ts";

export type { PlanSource } from "./read/index.ts";

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
  readonly loadOverride?: (id: string) => Promise<TemplateOverride>;
  /** A format read earlier from exactly these files, where one is kept. */
  readonly findReady?: (id: string, files: ReadonlyMap<string, string>) => Promise<Format | undefined>;
}

export interface PlanRequest {
  readonly source: PlanSource;
  readonly templates: TemplateLibrary;
}

/** A plan with its places filled, the format it is set in, and every file that was read for it. */
export interface InspectedPlan {
  readonly plan: PlanDocument;
  readonly format: Format;
  readonly inputs: ReadPlan["inputs"];
  readonly locate: ReadPlan["locate"];
  /** Fields that are missing or wrong and hold a neutral value; of such a plan no document is made. */
  readonly standIns: ReadPlan["standIns"];
}

export interface MadeFile {
  /** Safe on Windows and Linux: "824-KH-UBND.docx". */
  readonly name: string;
  readonly bytes: Uint8Array;
}

export interface MadePlan extends InspectedPlan {
  /** The Word file, then the Excel file when an annex holds a budget. */
  readonly files: readonly MadeFile[];
}

/** Reads and checks one plan; the value is there wherever stand-ins can take the place of what is wrong. */
export async function inspectPlan({ source, templates }: PlanRequest): Promise<Outcome<InspectedPlan>> {
  const read = await readPlan(source);
  if (read.value === undefined) return { diagnostics: arrange(read.diagnostics, [source.path]) };
  const { plan: typed, locate, inputs, standIns, alternatives } = read.value;
  const [judged, ...others] = await Promise.all([typed, ...alternatives].map((one) => judgePlan(one, templates)));
  const found = judged === undefined ? [] : provenFindings(judged, others, standIns);
  const diagnostics = arrange(
    [...read.diagnostics, ...found.map((one) => withPlace(one, locate))],
    inputs.map((input) => input.path),
  );
  if (judged?.format === undefined) return { diagnostics };
  return { value: { plan: judged.plan, format: judged.format, inputs, locate, standIns }, diagnostics };
}

interface JudgedPlan {
  readonly plan: PlanDocument;
  readonly format?: Format;
  readonly findings: readonly Diagnostic[];
}

async function judgePlan(typed: PlanDocument, templates: TemplateLibrary): Promise<JudgedPlan> {
  const filled = fillPlaces(typed);
  const plan = filled.value ?? typed;
  const chosen = await openFormat(plan, templates);
  const findings = [...filled.diagnostics, ...chosen.diagnostics];
  if (chosen.value === undefined) return { plan, findings };
  return { plan, format: chosen.value, findings: [...findings, ...checkPlan(plan, chosen.value)] };
}

/** What is true whatever stands in the fields that could not be read, and is not about those fields themselves. */
function provenFindings(
  { findings }: JudgedPlan,
  others: readonly JudgedPlan[],
  standIns: ReadPlan["standIns"],
): readonly Diagnostic[] {
  const comparable = others.filter(({ format }) => format !== undefined);
  const keysOfOthers = comparable.map((other) => new Set(other.findings.map(findingKey)));
  return withoutStandIns(findings, standIns).filter((one) => keysOfOthers.every((keys) => keys.has(findingKey(one))));
}

function findingKey({ rule, message, path }: Diagnostic): string {
  return JSON.stringify([rule, message, path]);
}

function withoutStandIns(findings: readonly Diagnostic[], standIns: ReadPlan["standIns"]): readonly Diagnostic[] {
  return findings.filter(({ path }) => !standIns.some((standIn) => touches(path, standIn)));
}

/** A finding about a stand-in, about what lies under it, or about the list of which it is an item. */
function touches(path: DataPath, standIn: DataPath): boolean {
  const length = typeof standIn.at(-1) === "number" ? standIn.length - 1 : standIn.length;
  const isHolder = path.length === length;
  return standIn.every((part, index) => path[index] === part || (isHolder && index === length));
}

/** Reads, checks and prints one plan; files are made only of a plan without errors. */
export async function makePlan(request: PlanRequest): Promise<Outcome<MadePlan>> {
  const { value, diagnostics } = await inspectPlan(request);
  if (value === undefined || value.standIns.length > 0 || hasErrors(diagnostics)) return { diagnostics };
  const printer = await openPrinter(value.format);
  return { value: { ...value, files: await printer(value.plan) }, diagnostics };
}

/** What several plans of one run say against each other, one list for each plan. */
export function inspectPlanSet(plans: readonly InspectedPlan[]): readonly (readonly Diagnostic[])[] {
  const findings = checkPlanSet(plans.map(({ plan }) => plan));
  return plans.map(({ inputs, locate, standIns }, index) =>
    arrange(
      withoutStandIns(findings[index] ?? [], standIns).map((one) => withPlace(one, locate)),
      inputs.map((input) => input.path),
    ),
  );
}

/**
 * The name of a plan's files without extension: "824-KH-UBND"; before registration the notation with the beginning of
 * the subject, since many drafts share a notation: "du-thao-KH-UBND-cham-soc-tre-em".
 */
export function planFileName(plan: PlanDocument): string {
  const { codeNumber, codeNotation } = plan.documentCode;
  const isNumbered = /\d/.test(codeNumber);
  const name = isNumbered
    ? `${codeNumber.trim()}-${codeNotation}`
    : `du-thao-${codeNotation}-${shortSlug(plan.subject)}`;
  // The extension counts towards the length of a name.
  return safeFileName(`${safeFileName(name)}.docx`).slice(0, -".docx".length);
}

/** At most 40 characters of whole words. */
function shortSlug(text: string): string {
  const words = slug(text).split("-");
  let name = "";
  for (const word of words) {
    if (name.length + word.length >= 40) break;
    name = name === "" ? word : `${name}-${word}`;
  }
  return name;
}

type Printer = (plan: PlanDocument) => Promise<readonly MadeFile[]>;

const formats = new WeakMap<TemplateLibrary, Map<string, Promise<Outcome<Format>>>>();
const printers = new WeakMap<Format, Promise<Printer>>();

async function openFormat(plan: PlanDocument, templates: TemplateLibrary): Promise<Outcome<Format>> {
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

async function openPrinter(format: Format): Promise<Printer> {
  const known = printers.get(format) ?? preparePrinter(format);
  printers.set(format, known);
  return known;
}

/** The template engine and the writers are loaded here, and Excel's only for a plan with a budget: each costs start-up time. */
async function preparePrinter(format: Format): Promise<Printer> {
  const [{ prepareComposer }, { prepareDocxWriter }] = await Promise.all([
    import("./compose/index.ts"),
    import("./write/docx/index.ts"),
  ]);
  const compose = prepareComposer(format);
  const writeDocx = prepareDocxWriter(format);
  let xlsxWriter: Promise<(tree: DocumentTree) => Promise<Uint8Array | undefined>> | undefined;
  return async (plan) => {
    const tree = compose(plan);
    const name = planFileName(plan);
    const files: MadeFile[] = [{ name: `${name}.docx`, bytes: await writeDocx(tree) }];
    if (tree.sections.some((section) => section.sheetName !== undefined)) {
      xlsxWriter ??= import("./write/xlsx/index.ts").then(({ prepareXlsxWriter }) => prepareXlsxWriter(format));
      const bytes = await (await xlsxWriter)(tree);
      if (bytes !== undefined) files.push({ name: `${name}.xlsx`, bytes });
    }
    return files;
  };
}

function withPlace(diagnostic: Diagnostic, locate: ReadPlan["locate"]): Diagnostic {
  const place = diagnostic.place ?? locate(diagnostic.path);
  return place === undefined ? diagnostic : { ...diagnostic, place };
}

/** Findings in the order of their places, the plan's file first, each once. */
function arrange(diagnostics: readonly Diagnostic[], files: readonly string[]): readonly Diagnostic[] {
  const seen = new Set<string>();
  const once = diagnostics.filter(({ rule, message, path, place }) => {
    const key = JSON.stringify([rule, message, path, place]);
    return !seen.has(key) && seen.add(key);
  });
  return once
    .map((diagnostic) => ({ diagnostic, order: placeOrder(diagnostic.place, files) }))
    .sort((a, b) => compareOrders(a.order, b.order))
    .map(({ diagnostic }) => diagnostic);
}

/** File, line or row, column: numbers only, so that D10 comes after D9. */
function placeOrder(place: Place | undefined, files: readonly string[]): readonly number[] {
  if (place === undefined) return [files.length + 1];
  const file = files.indexOf(place.file);
  const cell = /^([A-Z]+)(\d+)$/.exec(place.cell ?? "");
  const column = [...(cell?.[1] ?? "")].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
  return [file === -1 ? files.length : file, place.line ?? Number(cell?.[2] ?? 0), place.column ?? column];
}

function compareOrders(a: readonly number[], b: readonly number[]): number {
  for (let index = 0; index < Math.max(a.length, b.length); index += 1) {
    const difference = (a[index] ?? 0) - (b[index] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}

export interface DocumentIdentity {
  readonly issuer: string;
  readonly code: string;
  readonly subject: string;
  readonly year?: number;
}

/** What tells whether two plans are one document in two states: who issued it, its number, its year, its subject. */
export function documentIdentity(plan: PlanDocument): DocumentIdentity {
  const { codeNumber, codeNotation } = plan.documentCode;
  const { issuer, subject } = plan;
  const identity = { issuer: issuer.name.join(" "), code: `${codeNumber.trim()}/${codeNotation}`, subject };
  return plan.issuedOn.year === undefined ? identity : { ...identity, year: plan.issuedOn.year };
}
