/** Bytes of a plan's file → PlanDocument, with everything that is wrong in it, each thing at its place. */
import type { DataPath, Diagnostic, Outcome } from "../diagnostic.ts";
import { type FilledTree, readBudgetFiles } from "./budget/budget-files.ts";
import { totalRule } from "./budget/compare-totals.ts";
import { cleanTree } from "./clean-tree.ts";
import { decodeText } from "./decode-text.ts";
import { translateKeys } from "./english-keys.ts";
import type { PlanSource, ReadPlan } from "./plan-source.ts";
import { placeAt } from "./raw-tree.ts";
import { budgetOf } from "./stand-ins/budget-losses.ts";
import { type KnownFaults, type ParsedPlan, parsePlan } from "./stand-ins/parse-plan.ts";
import { readSyntax } from "./syntax/read-syntax.ts";

export type { PlanSource, ReadPlan, SourceFile } from "./plan-source.ts";

/** Reads a plan from .yaml or .json and the budget files it names; there is a value wherever stand-ins can take the place of what is wrong. */
export async function readPlan(source: PlanSource): Promise<Outcome<ReadPlan>> {
  const decoded = decodeText(source);
  if (decoded.value === undefined) return { diagnostics: decoded.diagnostics };
  const syntax = readSyntax(source.path, decoded.value);
  if (syntax.value === undefined) return { diagnostics: syntax.diagnostics };
  const translated = translateKeys(syntax.value);
  const withBudgets = await readBudgetFiles(translated.root, source);
  const clean = cleanTree(withBudgets.root);
  const found = [...syntax.diagnostics, ...translated.diagnostics, ...withBudgets.diagnostics, ...clean.diagnostics];
  const parsed = parsePlan(clean.root, knownFaults(translated.refused, withBudgets));
  const diagnostics = [...found, ...parsed.diagnostics];
  if (parsed.value === undefined || hasStandInsForSyntax(syntax.diagnostics, parsed.value)) return { diagnostics };
  const locate = (path: DataPath): ReturnType<ReadPlan["locate"]> => placeAt(clean.root, path);
  return { value: { ...parsed.value, locate, inputs: [source, ...withBudgets.inputs] }, diagnostics };
}

/** What is not even readable as YAML was never the author's data: stand-ins would make a plan of nothing. */
function hasStandInsForSyntax(diagnostics: readonly Diagnostic[], { standIns }: ParsedPlan): boolean {
  return standIns.length > 0 && diagnostics.some(({ rule }) => rule === "PLAN-YAML" || rule === "PLAN-SIZE");
}

/** About a budget's file that was refused, the schema would only repeat that its rows are missing. */
function knownFaults(refused: readonly DataPath[], budgets: FilledTree): KnownFaults {
  const rowsOfFiles = refused
    .filter((path) => budgetOf(path) !== undefined && path[3] === "file")
    .map((path) => [...path.slice(0, 3), "rows"]);
  const incompleteBudgets = budgets.diagnostics
    .filter(({ rule, severity }) => severity === "error" && rule !== totalRule)
    .flatMap(({ path }) => {
      const budget = budgetOf(path);
      return budget === undefined ? [] : [budget];
    });
  return { refused: [...refused, ...rowsOfFiles, ...budgets.refused], incompleteBudgets };
}
