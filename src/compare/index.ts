/** Two plans → what changed from the first to the second, in plan terms. */
import type { PlanDocument } from "../model/plan.ts";
import type { ComparedRow, PlanChange } from "../model/plan-change.ts";
import { compareTrees } from "./compare-trees.ts";
import { matchTrees } from "./matching.ts";
import { planTree } from "./plan-tree.ts";

export interface CompareSetting {
  /** Only what stands on the page: where a plan was read off its page, the rest is guessed. */
  readonly printedOnly: boolean;
}

/** Everything of both plans in reading order, changed or not. */
export function compareRows(a: PlanDocument, b: PlanDocument, { printedOnly }: CompareSetting): readonly ComparedRow[] {
  // The conditions of a master are gone from the plans that are made of it.
  const withConditions = (a.batch === undefined) === (b.batch === undefined);
  const setting = { printedOnly, withConditions, withEmphasis: !printedOnly };
  const [treeA, treeB] = [planTree(a, setting), planTree(b, setting)];
  return compareTrees(treeA, treeB, matchTrees(treeA, treeB));
}

/** The changes among the rows of a comparison; what an added, dropped or moved item holds is told with it. */
export function changesOf(rows: readonly ComparedRow[]): readonly PlanChange[] {
  return rows.flatMap(({ kind, carried, ...change }) => (kind === "same" || carried ? [] : [{ ...change, kind }]));
}
