/** Every rule that `check` asks, of plan data and of Word files, each id once. */

import { layoutRules } from "../check/format/index.ts";
import { planRules, planSetRules } from "../check/plan-rules.ts";
import { type Rule, sourceOf } from "../check/rule.ts";
import type { Severity } from "../diagnostic.ts";

/** A rule as lists of rules show it. */
export interface KnownRule {
  readonly id: string;
  readonly title: string;
  readonly severity: Severity;
  /** Its place in law. */
  readonly source: string | undefined;
  /** How it is mended in Word; undefined for a rule about plan data only. */
  readonly cure: string | undefined;
  readonly judgesPlans: boolean;
}

/** The rules, those of plans first; one about both plan data and Word files stands once. */
export function knownRules(): readonly KnownRule[] {
  const ofPlans: readonly Rule[] = [...planRules, ...planSetRules];
  return [...firstOfEach([...ofPlans, ...layoutRules]).values()].map((rule) => ({
    id: rule.id,
    title: rule.title,
    severity: rule.severity,
    source: sourceOf(rule, undefined),
    cure: layoutRules.find(({ id }) => id === rule.id)?.cure,
    judgesPlans: ofPlans.some(({ id }) => id === rule.id),
  }));
}

/** Their ids. */
export function knownRuleIds(): readonly string[] {
  return [...firstOfEach([...planRules, ...planSetRules, ...layoutRules]).keys()];
}

function firstOfEach(rules: readonly Rule[]): ReadonlyMap<string, Rule> {
  const byId = new Map<string, Rule>();
  for (const rule of rules) if (!byId.has(rule.id)) byId.set(rule.id, rule);
  return byId;
}
