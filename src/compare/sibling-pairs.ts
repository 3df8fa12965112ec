/** Children of two nodes that are pairs. */
import type { SiblingPair } from "./kept-order.ts";
import type { Matching } from "./matching.ts";
import type { PlanNode } from "./plan-node.ts";

/** The pairs in the order of A. */
export function siblingPairs(a: PlanNode, b: PlanNode, matching: Matching): readonly SiblingPair[] {
  const places = new Map(b.children.map((child, index) => [child, index]));
  return a.children.flatMap((child, inA): readonly SiblingPair[] => {
    const found = matching.inB(child);
    const inB = found === undefined ? undefined : places.get(found);
    return found === undefined || inB === undefined ? [] : [{ a: child, b: found, inA, inB }];
  });
}
