/** Judges one plan: its places filled, its format opened, every rule asked. */
import { checkPlan } from "../check/index.ts";
import type { Diagnostic } from "../diagnostic.ts";
import type { Format } from "../model/format.ts";
import type { PlanDocument } from "../model/plan.ts";
import type { ReadPlan } from "../read/index.ts";
import { fillPlaces } from "../vary/index.ts";
import { withoutStandIns } from "./findings.ts";
import { openFormat, type TemplateLibrary } from "./formats.ts";

export interface JudgedPlan {
  readonly plan: PlanDocument;
  readonly format?: Format;
  readonly findings: readonly Diagnostic[];
}

/** The filled plan and everything found in it. */
export async function judgePlan(typed: PlanDocument, templates: TemplateLibrary): Promise<JudgedPlan> {
  const filled = fillPlaces(typed);
  const plan = filled.value ?? typed;
  const chosen = await openFormat(plan, templates);
  const findings = [...filled.diagnostics, ...chosen.diagnostics];
  if (chosen.value === undefined) return { plan, findings };
  return { plan, format: chosen.value, findings: [...findings, ...checkPlan(plan, chosen.value)] };
}

/** What is true whatever stands in the fields that could not be read, and is not about those fields themselves. */
export function provenFindings(
  { findings }: JudgedPlan,
  others: readonly JudgedPlan[],
  standIns: ReadPlan["standIns"],
): readonly Diagnostic[] {
  const comparable = others.filter(({ format }) => format !== undefined);
  const keysOfOthers = comparable.map((other) => new Set(other.findings.map(findingKey)));
  return withoutStandIns(findings, standIns).filter((one) => keysOfOthers.every((keys) => keys.has(findingKey(one))));
}

function findingKey({ rule, message, path }: Diagnostic): string {
  return JSON.stringify([rule, message, path]);
}
