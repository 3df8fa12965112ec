import type { Diagnostic } from "../../diagnostic.ts";
import type { PlanSource, SourceFile } from "../plan-source.ts";
import type { RawNode } from "../raw-tree.ts";
export async function readBudgetFiles(
  root: RawNode,
  _source: PlanSource,
): Promise<{ root: RawNode; diagnostics: readonly Diagnostic[]; inputs: readonly SourceFile[] }> {
  return { root, diagnostics: [], inputs: [] };
}
