/** The rules about the content of a plan: what NĐ 30/2020 and arithmetic demand of what the author typed. */
import type { Diagnostic } from "../diagnostic.ts";
import type { PlanDocument } from "../model/plan.ts";
import { planRules, planSetRules } from "./plan-rules.ts";
import { planTexts } from "./plan-texts.ts";
import { type CheckedFormat, toDiagnostic } from "./rule.ts";

/** Everything wrong with one plan, rule by rule in the order of the document; `place` is added by the pipeline. */
export function checkPlan(plan: PlanDocument, format: CheckedFormat): readonly Diagnostic[] {
  const checked = { plan, texts: planTexts(plan), format };
  return planRules.flatMap((rule) => [...rule.find(checked)].map((finding) => toDiagnostic(rule, finding, format)));
}

/** What is wrong between the plans of one run: one list of findings per plan, in the order given. */
export function checkPlanSet(plans: readonly PlanDocument[]): readonly (readonly Diagnostic[])[] {
  const found = plans.map((): Diagnostic[] => []);
  for (const rule of planSetRules) {
    for (const finding of rule.find(plans)) found[finding.plan]?.push(toDiagnostic(rule, finding, undefined));
  }
  return found;
}
