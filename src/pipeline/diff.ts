/** Joins the rooms for two plans: compare, and compose → write for the papers that show what changed. */
import { changesOf, compareRows } from "../compare/index.ts";
import { hasErrors, type Outcome } from "../diagnostic.ts";
import type { ComparedRow, PlanChange } from "../model/plan-change.ts";
import type { ComparedPlan } from "./compared-plan.ts";
import { openFormat, type TemplateLibrary } from "./formats.ts";
import { withPartsOf } from "./same-parts.ts";

export { type ComparedPlan, openComparedPlan } from "./compared-plan.ts";

/** Both plans and everything in them, row by row. */
export interface PlanDiff {
  readonly a: ComparedPlan;
  readonly b: ComparedPlan;
  readonly rows: readonly ComparedRow[];
  readonly changes: readonly PlanChange[];
}

/** What changed from the first plan to the second; what is not found on a page makes no difference. */
export function diffPlans(foundA: ComparedPlan, foundB: ComparedPlan): PlanDiff {
  const a = { ...foundA, plan: withPartsOf(foundA.plan, foundA.notFound ?? [], foundB.plan) };
  const b = { ...foundB, plan: withPartsOf(foundB.plan, foundB.notFound ?? [], a.plan) };
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
