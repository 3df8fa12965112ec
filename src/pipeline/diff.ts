/** Joins the rooms for two plans: read → vary → compare, and compose → write for the papers that show what changed. */
import { changesOf, compareRows } from "../compare/index.ts";
import { type Diagnostic, hasErrors, type Outcome } from "../diagnostic.ts";
import type { PlanDocument } from "../model/plan.ts";
import type { ComparedRow, PlanChange } from "../model/plan-change.ts";
import { isPackage } from "../read/docx/taken-for-word.ts";
import { type PlanSource, readPlan } from "../read/index.ts";
import { fillPlaces } from "../vary/index.ts";
import { arrange } from "./findings.ts";
import { openFormat, type TemplateLibrary } from "./formats.ts";

/** One of the two plans, under the name that people know it by. */
export interface ComparedPlan {
  readonly name: string;
  readonly plan: PlanDocument;
  /** Read off a page: what is not printed there is guessed. */
  readonly isImported?: true;
}

/** Both plans and everything in them, row by row. */
export interface PlanDiff {
  readonly a: ComparedPlan;
  readonly b: ComparedPlan;
  readonly rows: readonly ComparedRow[];
  readonly changes: readonly PlanChange[];
}

/** Reads one plan to compare, from data or from a Word file; there is no value where something in it stands for what cannot be read. */
export async function openComparedPlan(source: PlanSource, templates: TemplateLibrary): Promise<Outcome<ComparedPlan>> {
  const data = isPackage(source.bytes) ? await importedSource(source, templates) : { value: source, diagnostics: [] };
  if (data.value === undefined) return { diagnostics: data.diagnostics };
  const { value, diagnostics } = await readPlan(data.value);
  const found = arrange(diagnostics, [source.path]);
  const isImported = data.value !== source;
  if (value === undefined || value.standIns.length > 0 || hasErrors(found)) {
    return { diagnostics: isImported ? [notWholePlan(source.path)] : found };
  }
  const imported = isImported ? { isImported: true as const } : {};
  return { value: { name: source.path, plan: withFilledPlaces(value.plan), ...imported }, diagnostics: found };
}

/** The plan data that is recognised in a Word file; it has no files beside it. */
async function importedSource({ path, bytes }: PlanSource, templates: TemplateLibrary): Promise<Outcome<PlanSource>> {
  const { importPlan } = await import("./import.ts");
  const { value, diagnostics } = await importPlan({ path, bytes, templates, convertEncoding: true });
  if (value === undefined || hasErrors(diagnostics)) return { diagnostics };
  return { value: { path, bytes: Buffer.from(value.yaml, "utf8"), loadSibling: async () => undefined }, diagnostics };
}

/** What is missing can only be added in the data that import makes. */
function notWholePlan(path: string): Diagnostic {
  return {
    rule: "DIFF-WORD",
    severity: "error",
    message: `Không nhận ra đủ các phần bắt buộc của một kế hoạch trong «${path}».`,
    hint: `Chạy kehoach import ${path}, bổ sung chỗ còn thiếu trong tệp .yaml rồi so sánh tệp ấy.`,
    path: [],
    place: { file: path },
  };
}

/** The sums of a master's units are not known yet: its places stay as they are typed. */
function withFilledPlaces(plan: PlanDocument): PlanDocument {
  return plan.batch === undefined ? (fillPlaces(plan).value ?? plan) : plan;
}

/** What changed from the first plan to the second. */
export function diffPlans(a: ComparedPlan, b: ComparedPlan): PlanDiff {
  const rows = compareRows(a.plan, b.plan, { printedOnly: a.isImported === true || b.isImported === true });
  return { a, b, rows, changes: changesOf(rows) };
}

/** so-sanh.html. */
export async function diffPage(diff: PlanDiff): Promise<string> {
  const { writeDiffReport } = await import("../write/diff-report/index.ts");
  return writeDiffReport({ nameA: diff.a.name, nameB: diff.b.name, title: diff.b.plan.subject, rows: diff.rows });
}

/** so-sanh.docx: B in its own format, with every change against A as a tracked change. */
export async function trackedDocx({ a, b }: PlanDiff, templates: TemplateLibrary): Promise<Outcome<Uint8Array>> {
  const { value: format, diagnostics } = await openFormat(b.plan, templates);
  if (format === undefined || hasErrors(diagnostics)) return { diagnostics };
  const [{ prepareComposer }, { prepareTrackedWriter }] = await Promise.all([
    import("../compose/index.ts"),
    import("../write/docx-tracked/index.ts"),
  ]);
  const compose = prepareComposer(format);
  const write = await prepareTrackedWriter(format);
  return { value: write(compose(a.plan), compose(b.plan)), diagnostics };
}
