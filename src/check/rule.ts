/** What a rule is: its id, its weight, its article of law, and what it finds in a plan. */
import type { DataPath, Diagnostic, Severity } from "../diagnostic.ts";
import type { Format } from "../model/format.ts";
import type { PlanDocument } from "../model/plan.ts";
import type { PlanText, TextZone } from "./plan-texts.ts";
import type { DecidingField } from "./silent-rules.ts";
import type { Signed } from "./text-signs.ts";

/** The parts of a format that rules ask: which law it is and its type codes. */
export interface CheckedFormat {
  readonly spec: Pick<Format["spec"], "id" | "law" | "typeCodes">;
}

/** A plan under check, with its texts gathered once for all rules. */
export interface CheckedPlan {
  readonly plan: PlanDocument;
  readonly texts: readonly PlanText[];
  readonly format: CheckedFormat;
}

/** One fault: the rule's own severity and source are added where the rules are run. */
export interface Finding {
  readonly path: DataPath;
  readonly message: string;
  readonly hint?: string;
  /** How this case is mended in Word, where it is not as the rule says. */
  readonly cure?: string;
  /** Where one case of a rule weighs less than the rule itself. */
  readonly severity?: Severity;
}

/** Of nearly all rules in nearly all plans. */
export const noFindings: readonly Finding[] = [];

export interface Rule {
  readonly id: string;
  /** What must be so, in one Vietnamese line: the name of the rule in lists and on the page of rules. */
  readonly title: string;
  readonly severity: Severity;
  /** An article of NĐ 30/2020/NĐ-CP, as "PL I.II.3c" or "Đ.15". */
  readonly article?: string;
  /** Another law, cited as it stands. */
  readonly law?: string;
}

/** A rule about fields of a plan, or about all of it. */
export interface PlanRule extends Rule {
  /** Where the rule finds nothing, it finds nothing in any plan with the same of these. */
  readonly decidedBy?: readonly DecidingField[];
  readonly find: (checked: CheckedPlan) => Iterable<Finding>;
}

/** What rules about texts look at. */
export interface ReadTexts extends Signed {
  /** Texts elsewhere are none of its business. */
  readonly zones?: readonly TextZone[];
}

/** A rule that judges each text alone; what it finds in a text is remembered with the text. */
export interface TextRule extends Rule, ReadTexts {
  readonly findInText: (part: PlanText) => readonly Finding[];
}

/** A text with what a rule has marked in it. */
export interface MarkedText<Mark> {
  readonly part: PlanText;
  readonly marks: readonly Mark[];
}

/** A rule that marks what it needs to know of each text, which is remembered, and judges the marked texts together. */
export interface MarkRule<Mark> extends Rule, ReadTexts {
  /** Whether it may find something where nothing is marked. */
  readonly judgesUnmarked?: boolean;
  /** Whether its marks say nothing of where they stand, so that they hold for another text that has them, too. */
  readonly keepsMarks?: boolean;
  readonly marksIn: (part: PlanText) => readonly Mark[];
  // A method, so that rules with marks of different types stand in one list.
  findAmong(marked: readonly MarkedText<Mark>[], checked: CheckedPlan): Iterable<Finding>;
}

/** A rule that judges the marked texts by themselves, whatever document they stand in. */
export interface TextsRule<Mark> extends MarkRule<Mark> {
  findAmong(marked: readonly MarkedText<Mark>[]): Iterable<Finding>;
}

export type AnyRule = PlanRule | TextRule | MarkRule<unknown>;

/** A rule over several plans of one run; a finding belongs to the plan with the index `plan`. */
export interface PlanSetRule extends Rule {
  readonly find: (plans: readonly PlanDocument[]) => Iterable<Finding & { readonly plan: number }>;
}

/** Makes a finding of a rule into a diagnostic; `law` is the law of the plan's format, undefined when not known. */
export function toDiagnostic(rule: Rule, finding: Finding, format: CheckedFormat | undefined): Diagnostic {
  const source = sourceOf(rule, format);
  return {
    rule: rule.id,
    severity: finding.severity ?? rule.severity,
    message: finding.message,
    path: finding.path,
    ...(finding.hint === undefined ? {} : { hint: finding.hint }),
    ...(source === undefined ? {} : { source }),
  };
}

/** Where a rule stands in law. Articles are those of NĐ 30/2020; under an older format only its law is named, for its articles are others. */
export function sourceOf(rule: Rule, format: CheckedFormat | undefined): string | undefined {
  if (rule.law !== undefined) return rule.law;
  if (rule.article === undefined) return undefined;
  if (format !== undefined && format.spec.id !== "nd30") return format.spec.law;
  return `NĐ 30/2020/NĐ-CP, ${rule.article}`;
}
