/** Makes the rules about texts of a plan judge the texts of a Word file. */
import type { Severity } from "../../diagnostic.ts";
import type { PlanText } from "../plan-texts.ts";
import type { Finding, Rule, TextRule, TextsRule } from "../rule.ts";
import type { LayoutRule } from "./layout-rule.ts";

/** A rule that judges each text alone; on a foreign text it doubts where on a plan it is sure. */
export function sharedRule(rule: TextRule, cure: string): LayoutRule {
  const { findInText, signs, sign, ...described } = rule;
  return {
    ...doubting(described),
    cure,
    *find({ texts }) {
      for (const part of texts) {
        if (sign !== undefined && !sign.test(part.text)) continue;
        for (const finding of findInText(part)) yield { ...finding, ...doubtedSeverity(finding) };
      }
    },
  };
}

/** A rule that judges the texts together. */
export function sharedTextsRule<Mark>(rule: TextsRule<Mark>, cure: string): LayoutRule {
  const { marksIn, findAmong, signs, sign, ...described } = rule;
  return {
    ...doubting(described),
    cure,
    find: ({ texts }) => rule.findAmong(texts.flatMap((part) => markedText(rule, part))),
  };
}

/** Several rules that the law has under one number. */
export function joinedRule(first: LayoutRule, ...others: readonly LayoutRule[]): LayoutRule {
  return {
    ...first,
    *find(document) {
      yield* first.find(document);
      for (const rule of others)
        for (const finding of rule.find(document)) yield { severity: rule.severity, ...finding };
    },
  };
}

function markedText<Mark>(rule: TextsRule<Mark>, part: PlanText) {
  const marks = rule.sign !== undefined && !rule.sign.test(part.text) ? [] : rule.marksIn(part);
  return marks.length === 0 ? [] : [{ part, marks }];
}

function doubting<Described extends Rule>(rule: Described): Described {
  return { ...rule, severity: doubted(rule.severity) };
}

function doubtedSeverity({ severity }: Finding): Pick<Finding, "severity"> {
  return severity === undefined ? {} : { severity: doubted(severity) };
}

function doubted(severity: Severity): Severity {
  return severity === "error" ? "warning" : severity;
}
