/** Bytes of a plan's file → PlanDocument, with everything that is wrong in it, each thing at its place. */
import type { DataPath, Diagnostic, Outcome } from "../diagnostic.ts";
import { type PlanDocument, planSchema } from "../model/plan.ts";
import { readBudgetFiles } from "./budget/budget-files.ts";
import { cleanTree } from "./clean-tree.ts";
import { decodeText } from "./decode-text.ts";
import { translateKeys } from "./english-keys.ts";
import type { PlanSource, ReadPlan } from "./plan-source.ts";
import { placeAt, plainValue, type RawNode } from "./raw-tree.ts";
import { describeIssues } from "./read-issues.ts";
import { readSyntax } from "./syntax/read-syntax.ts";

export type { PlanSource, ReadPlan, SourceFile } from "./plan-source.ts";

/** Reads a plan from .yaml or .json and the budget files it names; there is a value whenever the schema is satisfied. */
export async function readPlan(source: PlanSource): Promise<Outcome<ReadPlan>> {
  const decoded = decodeText(source);
  if (decoded.value === undefined) return { diagnostics: decoded.diagnostics };
  const syntax = readSyntax(source.path, decoded.value);
  if (syntax.value === undefined) return { diagnostics: syntax.diagnostics };
  const translated = translateKeys(syntax.value);
  const withBudgets = await readBudgetFiles(translated.root, source);
  const clean = cleanTree(withBudgets.root);
  const found = [...syntax.diagnostics, ...translated.diagnostics, ...withBudgets.diagnostics, ...clean.diagnostics];
  const refused = [...translated.diagnostics.filter(isRefusal).map(({ path }) => path), ...withBudgets.refused];
  const parsed = parsePlan(clean.root, refused);
  if (parsed.value === undefined) return { diagnostics: [...found, ...parsed.diagnostics] };
  const locate = (path: DataPath): ReturnType<ReadPlan["locate"]> => placeAt(clean.root, path);
  return { value: { plan: parsed.value, locate, inputs: [source, ...withBudgets.inputs] }, diagnostics: found };
}

/** Findings after which the schema would only repeat that something is missing. */
function isRefusal(diagnostic: Diagnostic): boolean {
  return diagnostic.rule === "PLAN-TYPE";
}

function parsePlan(root: RawNode, refused: readonly DataPath[]): Outcome<PlanDocument> {
  const parsed = planSchema.safeParse(plainValue(root));
  if (parsed.success) return { value: parsed.data, diagnostics: [] };
  return { diagnostics: describeIssues(root, parsed.error.issues, refused) };
}
