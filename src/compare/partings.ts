/** Items that were split in two, and pairs of items that were joined into one. */
import type { ComparedRow } from "../model/plan-change.ts";
import { likeness, wordBag } from "../vietnamese/word-likeness.ts";
import type { Matching } from "./matching.ts";
import { joinedRow, type Parting, splitRow } from "./parting-rows.ts";
import { nodesOf, type PlanNode } from "./plan-node.ts";

export interface Partings {
  /** What is told of a pair, if one of them is the whole of which the other is a part. */
  rowOf(a: PlanNode, b: PlanNode): ComparedRow | undefined;
  /** Whether a node without a counterpart is told of with such a pair. */
  isPart(node: PlanNode): boolean;
}

/** The words of the two parts together must be so like those of the whole. */
const leastLikeness = 0.9;

export function findPartings(rootA: PlanNode, rootB: PlanNode, matching: Matching): Partings {
  const splits = new Map<PlanNode, Parting>();
  const joins = new Map<PlanNode, Parting>();
  const extra = new Set<PlanNode>();
  const note = (wholes: Map<PlanNode, Parting>, whole: PlanNode, part: PlanNode | undefined, isFree: IsFree): void => {
    if (part === undefined || whole.words === part.words) return;
    const found = partingOf(whole, part, (node) => isFree(node) && !extra.has(node));
    if (found === undefined) return;
    wholes.set(whole, found);
    for (const one of found.parts) if (one !== part) extra.add(one);
  };
  for (const a of nodesOf(rootA)) note(splits, a, matching.inB(a), (node) => matching.inA(node) === undefined);
  for (const b of nodesOf(rootB)) note(joins, b, matching.inA(b), (node) => matching.inB(node) === undefined);
  return {
    rowOf(a, b) {
      const [split, join] = [splits.get(a), joins.get(b)];
      return split === undefined ? join && joinedRow(join) : splitRow(split);
    },
    isPart: (node) => extra.has(node),
  };
}

type IsFree = (node: PlanNode) => boolean;

/** The neighbour of the part that makes the whole with it. */
function partingOf(whole: PlanNode, part: PlanNode, isFree: IsFree): Parting | undefined {
  if (whole.kind !== "item" && whole.kind !== "paragraph") return undefined;
  const siblings = part.parent?.children ?? [];
  const at = siblings.indexOf(part);
  for (const parts of [
    [part, siblings[at + 1]],
    [siblings[at - 1], part],
  ] as const) {
    const [first, second] = parts;
    if (first === undefined || second === undefined) continue;
    const other = first === part ? second : first;
    if (other.kind !== part.kind || other.children.length > 0 || !isFree(other)) continue;
    if (areParts(whole, part, first, second)) return { whole, parts: [first, second] };
  }
  return undefined;
}

function areParts(whole: PlanNode, part: PlanNode, first: PlanNode, second: PlanNode): boolean {
  const bag = wordBag(whole.words);
  const together = likeness(bag, wordBag(`${first.words} ${second.words}`));
  return together >= leastLikeness && together > likeness(bag, wordBag(part.words));
}
