/** Every rule that `check` asks, of plan data and of Word files, each id once. */
import { layoutRules } from "../check/format/index.ts";
import { planRules, planSetRules } from "../check/plan-rules.ts";
import type { Rule } from "../check/rule.ts";

export interface KnownRule extends Rule {
  readonly judgesPlans: boolean;
  readonly judgesDocuments: boolean;
}

/** The rules in the order of the page; one about both plan data and Word files stands once. */
export function knownRules(): readonly KnownRule[] {
  const ofPlans: readonly Rule[] = [...planRules, ...planSetRules];
  const planIds = new Set(ofPlans.map(({ id }) => id));
  const documentIds = new Set(layoutRules.map(({ id }) => id));
  const once = new Map([...ofPlans, ...layoutRules].reverse().map((rule) => [rule.id, rule]));
  return [...once.values()].reverse().map(({ id, title, severity, article, law }) => ({
    id,
    title,
    severity,
    ...(article === undefined ? {} : { article }),
    ...(law === undefined ? {} : { law }),
    judgesPlans: planIds.has(id),
    judgesDocuments: documentIds.has(id),
  }));
}

/** Their ids. */
export function knownRuleIds(): readonly string[] {
  return knownRules().map(({ id }) => id);
}
