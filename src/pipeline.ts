/** Joins the rooms for one plan: read → vary → check → compose → write. pipeline/ holds the joints, pipeline/batch.ts joins them for many units. */
import { checkPlanSet } from "./check/index.ts";
import { type Diagnostic, hasErrors, type Outcome } from "./diagnostic.ts";
import type { Format } from "./model/format.ts";
import type { PlanDocument } from "./model/plan.ts";
import { arrange, withoutStandIns, withPlace } from "./pipeline/findings.ts";
import type { TemplateLibrary } from "./pipeline/formats.ts";
import { judgePlan, provenFindings } from "./pipeline/judge.ts";
import { type MadeFile, openPrinter } from "./pipeline/printer.ts";
import { type PlanSource, type ReadPlan, readPlan } from "./read/index.ts";

export {
  type BatchRequest,
  type MadeUnit,
  type OpenedBatch,
  openBatch,
  type UnitInspection,
} from "./pipeline/batch.ts";
export { FindingsFold, type FoldedFindings } from "./pipeline/batch-findings.ts";
export { faultWorkbook, reportPage } from "./pipeline/batch-reports.ts";
export type { TemplateLibrary, TemplateOverride } from "./pipeline/formats.ts";
export { type DocumentIdentity, documentIdentity, planFileName } from "./pipeline/names.ts";
export type { MadeFile } from "./pipeline/printer.ts";
export { isTakenForWord } from "./read/docx/taken-for-word.ts";
export type { PlanSource, ReadPlan } from "./read/index.ts";

export interface PlanRequest {
  readonly source: PlanSource;
  readonly templates: TemplateLibrary;
  /** The source as it was read before, where it was. */
  readonly read?: Outcome<ReadPlan>;
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

export interface MadePlan extends InspectedPlan {
  /** The Word file, then the Excel file when an annex holds a budget. */
  readonly files: readonly MadeFile[];
}

/** Reads a plan without judging it: enough to see whether it is the master of a batch. */
export function readMaster(source: PlanSource): Promise<Outcome<ReadPlan>> {
  return readPlan(source);
}

/** Reads and checks one plan; the value is there wherever stand-ins can take the place of what is wrong. */
export async function inspectPlan(request: PlanRequest): Promise<Outcome<InspectedPlan>> {
  const { source, templates } = request;
  const read = request.read ?? (await readPlan(source));
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

/** Reads, checks and prints one plan; files are made only of a plan without errors. */
export async function makePlan(request: PlanRequest): Promise<Outcome<MadePlan>> {
  const { value, diagnostics } = await inspectPlan(request);
  if (value === undefined || value.standIns.length > 0 || hasErrors(diagnostics)) return { diagnostics };
  const printer = await openPrinter(value.format, request.templates);
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
