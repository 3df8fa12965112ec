/** The rules about the content of a plan: what NĐ 30/2020 and arithmetic demand of what the author typed. */
import type { Diagnostic } from "../diagnostic.ts";
import type { PlanDocument } from "../model/plan.ts";
import { planRules, planSetRules } from "./plan-rules.ts";
import { planTexts } from "./plan-texts.ts";
import { readTexts } from "./read-texts.ts";
import { type AnyRule, type CheckedFormat, type CheckedPlan, type Finding, toDiagnostic } from "./rule.ts";
import { prepareSilentRules } from "./silent-rules.ts";

/** Everything wrong with one plan, rule by rule in the order of the document; `place` is added by the pipeline. */
export function checkPlan(plan: PlanDocument, format: CheckedFormat): readonly Diagnostic[] {
  const checked = { plan, texts: planTexts(plan), format };
  const found = readTexts(checked.texts);
  const diagnostics: Diagnostic[] = [];
  silentRules.look(checked);
  for (let index = 0; index < planRules.length; index += 1) {
    const rule = planRules[index];
    if (rule === undefined || silentRules.isSilent(index)) continue;
    const before = diagnostics.length;
    for (const finding of findingsOf(rule, checked, found)) diagnostics.push(toDiagnostic(rule, finding, format));
    silentRules.remember(index, diagnostics.length === before);
  }
  return diagnostics;
}

const silentRules = prepareSilentRules(planRules);
const nothing: readonly never[] = [];

function findingsOf(rule: AnyRule, checked: CheckedPlan, found: ReturnType<typeof readTexts>): Iterable<Finding> {
  if ("find" in rule) return rule.find(checked);
  if ("findInText" in rule) return found.findings.get(rule) ?? nothing;
  const marked = found.marked.get(rule);
  return marked === undefined && rule.judgesUnmarked !== true ? nothing : rule.findAmong(marked ?? nothing, checked);
}

/** What is wrong between the plans of one run: one list of findings per plan, in the order given. */
export function checkPlanSet(plans: readonly PlanDocument[]): readonly (readonly Diagnostic[])[] {
  const found = plans.map((): Diagnostic[] => []);
  for (const rule of planSetRules) {
    for (const finding of rule.find(plans)) found[finding.plan]?.push(toDiagnostic(rule, finding, undefined));
  }
  return found;
}
