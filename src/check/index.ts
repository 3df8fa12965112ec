/** The rules about the content of a plan: what NĐ 30/2020 and arithmetic demand of what the author typed. */
import type { Diagnostic } from "../diagnostic.ts";
import type { PlanDocument } from "../model/plan.ts";
import { planRules, planSetRules } from "./plan-rules.ts";
import { planTexts } from "./plan-texts.ts";
import { readTexts, type TextReadings } from "./read-texts.ts";
import { type AnyRule, type CheckedFormat, type CheckedPlan, type Finding, noFindings, toDiagnostic } from "./rule.ts";
import { prepareSilentRules } from "./silent-rules.ts";

/** Everything wrong with one plan, rule by rule in the order of the document; `place` is added by the pipeline. */
export function checkPlan(plan: PlanDocument, format: CheckedFormat): readonly Diagnostic[] {
  const checked = { plan, texts: planTexts(plan), format };
  const found = readTexts(checked.texts);
  const hasFindings = found.findings.size > 0;
  const diagnostics: Diagnostic[] = [];
  silentRules.look(checked);
  for (let index = 0; index < judges.length; index += 1) {
    const judge = judges[index];
    if (judge === undefined || (judge.isOfTexts && !hasFindings) || silentRules.isSilent(index)) continue;
    const before = diagnostics.length;
    const findings = judge.find(checked, found);
    if (findings !== noFindings)
      for (const finding of findings) diagnostics.push(toDiagnostic(judge.rule, finding, format));
    silentRules.remember(index, diagnostics.length === before);
  }
  return diagnostics;
}

const silentRules = prepareSilentRules(planRules);

/** All rules in one shape: rules of many shapes are slow to ask, one after the other for each unit. */
interface Judge {
  readonly rule: AnyRule;
  /** Whether all that it finds it has found in single texts. */
  readonly isOfTexts: boolean;
  readonly find: (checked: CheckedPlan, read: TextReadings) => Iterable<Finding>;
}

const judges = planRules.map((rule): Judge => ({ rule, isOfTexts: "findInText" in rule, find: findOf(rule) }));

function findOf(rule: AnyRule): Judge["find"] {
  if ("find" in rule) return rule.find;
  if ("findInText" in rule) return (_checked, { findings }) => findings.get(rule) ?? noFindings;
  return (checked, { marked }) => {
    const parts = marked.get(rule);
    return parts === undefined && rule.judgesUnmarked !== true ? noFindings : rule.findAmong(parts ?? [], checked);
  };
}

/** What is wrong between the plans of one run: one list of findings per plan, in the order given. */
export function checkPlanSet(plans: readonly PlanDocument[]): readonly (readonly Diagnostic[])[] {
  const found = plans.map((): Diagnostic[] => []);
  for (const rule of planSetRules) {
    for (const finding of rule.find(plans)) found[finding.plan]?.push(toDiagnostic(rule, finding, undefined));
  }
  return found;
}
