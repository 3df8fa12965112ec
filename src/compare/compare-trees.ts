/** Walks two matched trees together and tells, in reading order, what became of each node. */
import type { ComparedRow } from "../model/plan-change.ts";
import { compareCells } from "./compare-cells.ts";
import { keptOrder, type SiblingPair } from "./kept-order.ts";
import type { Matching } from "./matching.ts";
import type { PlanNode } from "./plan-node.ts";
import { renumberings } from "./renumbering.ts";
import { addedRow, droppedRow, movedRow, ownRow } from "./rows.ts";

/** The rows of both plans: those of B in its order, and what A alone has where it stood. */
export function compareTrees(rootA: PlanNode, rootB: PlanNode, matching: Matching): readonly ComparedRow[] {
  const rows: ComparedRow[] = [];
  const isDroppedIn = (node: PlanNode): boolean => matching.inB(node) === undefined;
  const isAddedIn = (node: PlanNode): boolean => matching.inA(node) === undefined;

  const comparePair = (a: PlanNode, b: PlanNode, isMoved: boolean): void => {
    const row = isMoved ? movedRow(a, b) : ownRow(a, b);
    if (row !== undefined) rows.push(row);
    rows.push(...compareCells(a, b));
    compareChildren(a, b);
  };

  const compareChildren = (a: PlanNode, b: PlanNode): void => {
    const pairs = siblingPairs(a, b, matching);
    const kept = keptOrder(pairs);
    const inOrder = new Map([...kept].map((pair) => [pair.b, pair]));
    let next = 0;
    const dropUpTo = (end: number): void => {
      for (; next < end; next += 1) {
        const child = a.children[next];
        if (child !== undefined) dropped(child, false);
      }
    };
    for (const child of b.children) {
      const found = inOrder.get(child);
      if (found !== undefined) dropUpTo(found.inA);
      present(child, found !== undefined, false);
    }
    dropUpTo(a.children.length);
    rows.push(...renumberings([...kept].sort((one, other) => one.inB - other.inB)));
  };

  /** A node of B: kept, moved here from elsewhere, or added. */
  const present = (b: PlanNode, isKept: boolean, isCarried: boolean): void => {
    const a = matching.inA(b);
    if (a !== undefined) {
      comparePair(a, b, !isKept);
      return;
    }
    if (b.words !== "") rows.push(addedRow(b, countBelow(b, isAddedIn), isCarried));
    for (const child of b.children) present(child, false, isCarried || b.words !== "");
  };

  /** A node of A that B has elsewhere is told of there. */
  const dropped = (a: PlanNode, isCarried: boolean): void => {
    if (matching.inB(a) !== undefined) return;
    if (a.words !== "") rows.push(droppedRow(a, countBelow(a, isDroppedIn), isCarried));
    for (const child of a.children) dropped(child, isCarried || a.words !== "");
  };

  comparePair(rootA, rootB, false);
  return rows;
}

/** How many nodes with words go along with an added or dropped one. */
function countBelow(node: PlanNode, isAlone: (node: PlanNode) => boolean): number {
  return node.children
    .filter(isAlone)
    .reduce((sum, child) => sum + (child.words === "" ? 0 : 1) + countBelow(child, isAlone), 0);
}

function siblingPairs(a: PlanNode, b: PlanNode, matching: Matching): readonly SiblingPair[] {
  const places = new Map(b.children.map((child, index) => [child, index]));
  return a.children.flatMap((child, inA): readonly SiblingPair[] => {
    const found = matching.inB(child);
    const inB = found === undefined ? undefined : places.get(found);
    return found === undefined || inB === undefined ? [] : [{ a: child, b: found, inA, inB }];
  });
}
