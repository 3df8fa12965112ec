/** Walks two matched trees together and tells, in reading order, what became of each node. */
import type { ComparedRow } from "../model/plan-change.ts";
import { compareCells } from "./compare-cells.ts";
import { keptOrder } from "./kept-order.ts";
import type { Matching } from "./matching.ts";
import { findPartings } from "./partings.ts";
import type { PlanNode } from "./plan-node.ts";
import { relevellings, renumberings } from "./renumbering.ts";
import { addedRow, droppedRow, movedRow, ownRow } from "./rows.ts";
import { siblingPairs } from "./sibling-pairs.ts";

/** The rows of both plans: those of B in its order, and what A alone has where it stood. */
export function compareTrees(rootA: PlanNode, rootB: PlanNode, matching: Matching): readonly ComparedRow[] {
  const rows: ComparedRow[] = [];
  const isDroppedIn = (node: PlanNode): boolean => matching.inB(node) === undefined;
  const isAddedIn = (node: PlanNode): boolean => matching.inA(node) === undefined;

  const partings = findPartings(rootA, rootB, matching);

  const comparePair = (a: PlanNode, b: PlanNode, isMoved: boolean): void => {
    const row = partings.rowOf(a, b) ?? (isMoved ? movedRow(a, b) : ownRow(a, b));
    if (row !== undefined) rows.push(row);
    rows.push(...compareCells(a, b, matching));
    compareChildren(a, b);
  };

  const compareChildren = (a: PlanNode, b: PlanNode): void => {
    const kept = [...keptOrder(siblingPairs(a, b, matching))].sort((one, other) => one.inB - other.inB);
    let [nextA, nextB] = [0, 0];
    for (const { inA, inB } of [...kept, { inA: a.children.length, inB: b.children.length }]) {
      for (const child of a.children.slice(nextA, inA)) dropped(child, false);
      for (const child of b.children.slice(nextB, inB)) present(child, false, false);
      const child = b.children[inB];
      if (child !== undefined) present(child, true, false);
      [nextA, nextB] = [inA + 1, inB + 1];
    }
    const whole = kept.filter((pair) => partings.rowOf(pair.a, pair.b) === undefined);
    rows.push(...relevellings(whole), ...renumberings(whole));
  };

  /** A node of B: kept, moved here from elsewhere, or added. */
  const present = (b: PlanNode, isKept: boolean, isCarried: boolean): void => {
    const a = matching.inA(b);
    if (a !== undefined) {
      comparePair(a, b, !isKept);
      return;
    }
    if (isTold(b, isCarried)) rows.push(addedRow(b, countBelow(b, isAddedIn), isCarried));
    for (const child of b.children) present(child, false, isCarried || b.words !== "");
  };

  /** A node of A that B has elsewhere is told of there. */
  const dropped = (a: PlanNode, isCarried: boolean): void => {
    if (matching.inB(a) !== undefined) return;
    if (isTold(a, isCarried)) rows.push(droppedRow(a, countBelow(a, isDroppedIn), isCarried));
    for (const child of a.children) dropped(child, isCarried || a.words !== "");
  };

  /** What became a part of another is told there, and the columns of a table with the table. */
  const isTold = (node: PlanNode, isCarried: boolean): boolean =>
    node.words !== "" && !partings.isPart(node) && !(isCarried && node.kind === "column");

  comparePair(rootA, rootB, false);
  return rows;
}

/** How many nodes with words go along with an added or dropped one. */
function countBelow(node: PlanNode, isAlone: (node: PlanNode) => boolean): number {
  return node.children
    .filter(isAlone)
    .reduce(
      (sum, child) => sum + (child.words === "" || child.kind === "column" ? 0 : 1) + countBelow(child, isAlone),
      0,
    );
}
