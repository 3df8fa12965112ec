/** Runs the rules over texts; variants of one master share most of their texts, so each text is judged once. */

import { preparePlaceReadings, type Reading } from "./place-readings.ts";
import { planRules } from "./plan-rules.ts";
import type { PlanText } from "./plan-texts.ts";
import type { Finding, MarkedText, MarkRule, TextRule } from "./rule.ts";

export interface TextReadings {
  readonly findings: ReadonlyMap<TextRule, readonly Finding[]>;
  readonly marked: ReadonlyMap<MarkRule<unknown>, readonly MarkedText<unknown>[]>;
}

/** Gives what the rules found in these texts, by rule and in the order of the texts. */
export function readTexts(texts: readonly PlanText[]): TextReadings {
  const findings = new Map<TextRule, Finding[]>();
  const marked = new Map<MarkRule<unknown>, MarkedText<unknown>[]>();
  for (const part of texts) {
    const readings = readingsOf(part);
    // Even to begin with an empty list costs something, and most texts have one.
    if (readings.length === 0) continue;
    for (const reading of readings) {
      if ("findings" in reading) listOf(findings, reading.rule).push(...reading.findings);
      else listOf(marked, reading.rule).push({ part, marks: reading.marks });
    }
  }
  return { findings, marked };
}

function listOf<Key, Item>(lists: Map<Key, Item[]>, key: Key): Item[] {
  const known = lists.get(key);
  if (known !== undefined) return known;
  const list: Item[] = [];
  lists.set(key, list);
  return list;
}

function readingsOf(part: PlanText): readonly Reading[] {
  const { facts } = part;
  if (facts.readings === undefined) facts.readings = readAnew(part);
  return facts.readings;
}

const readAnew = preparePlaceReadings(planRules.filter((rule) => "findInText" in rule || "marksIn" in rule));
