/** Pairs what stands alone in the same gap between the same neighbours: it was written anew or renamed. */
import { keptOrder } from "./kept-order.ts";
import type { Matching } from "./matching.ts";
import type { PlanNode } from "./plan-node.ts";
import { siblingPairs } from "./sibling-pairs.ts";

/** Pairs children of two nodes that are a pair. */
export function pairInGaps(matching: Matching, a: PlanNode, b: PlanNode): void {
  const isAnyFree =
    a.children.some((node) => matching.inB(node) === undefined) &&
    b.children.some((node) => matching.inA(node) === undefined);
  if (!isAnyFree) return;
  const kept = [...keptOrder(siblingPairs(a, b, matching))].sort((one, other) => one.inB - other.inB);
  const ends = [...kept, { inA: a.children.length, inB: b.children.length }];
  let [startA, startB] = [0, 0];
  for (const { inA, inB } of ends) {
    const loneA = a.children.slice(startA, inA).filter((node) => matching.inB(node) === undefined);
    const loneB = b.children.slice(startB, inB).filter((node) => matching.inA(node) === undefined);
    const [one, other] = [loneA[0], loneB[0]];
    if (one !== undefined && other !== undefined && loneA.length === 1 && loneB.length === 1) {
      if (mayBeSame(matching, one, other)) matching.pair(one, other);
    }
    [startA, startB] = [inA + 1, inB + 1];
  }
}

/** Rows and columns are known by their cells, items by something that they both hold or by holding nothing. */
function mayBeSame(matching: Matching, a: PlanNode, b: PlanNode): boolean {
  if (a.values !== undefined && b.values !== undefined) return mostAreSame(a.values, b.values);
  if (a.children.some((child) => matching.inB(child)?.parent === b)) return true;
  return a.kind === b.kind && isLoneText(a) && isLoneText(b);
}

function isLoneText({ kind, children, heading, id }: PlanNode): boolean {
  const isText = kind === "item" || kind === "paragraph" || kind === "note" || kind === "line";
  return isText && children.length === 0 && heading === undefined && id === undefined;
}

/** In whatever order: rows and columns may have come or gone between. */
function mostAreSame(a: readonly string[], b: readonly string[]): boolean {
  const waiting = new Map<string, number>();
  for (const text of b) waiting.set(text, (waiting.get(text) ?? 0) + 1);
  const same = a.filter((text) => {
    const left = waiting.get(text) ?? 0;
    waiting.set(text, left - 1);
    return left > 0;
  });
  return 2 * same.length >= Math.max(a.length, b.length);
}
