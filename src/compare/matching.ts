/** Which node of plan A is which node of plan B. */
import { foldVietnamese } from "../vietnamese/letters.ts";
import { matchByLikeness } from "./match-by-likeness.ts";
import { pairInGaps } from "./match-in-gaps.ts";
import { nodesOf, type PlanNode } from "./plan-node.ts";

/** Pairs of nodes; a node is in at most one. */
export class Matching {
  readonly #inB = new Map<PlanNode, PlanNode>();
  readonly #inA = new Map<PlanNode, PlanNode>();

  /** Makes a pair of two nodes of one kind that are in none yet; tells whether it did. */
  pair(a: PlanNode, b: PlanNode): boolean {
    if (a.kind !== b.kind || this.#inB.has(a) || this.#inA.has(b)) return false;
    this.#inB.set(a, b);
    this.#inA.set(b, a);
    return true;
  }

  inB(a: PlanNode): PlanNode | undefined {
    return this.#inB.get(a);
  }

  inA(b: PlanNode): PlanNode | undefined {
    return this.#inA.get(b);
  }
}

/** How alike two nodes must be where their parents are a pair, and where they stand anywhere. */
const leastLikeness = { nearby: 0.4, anywhere: 0.6 } as const;

/**
 * Matches two trees: by id, by the same words wherever they stand, by what nodes hold, then from the top downwards, and
 * last what is left wherever it stands. Every step is the same from B to A.
 */
export function matchTrees(rootA: PlanNode, rootB: PlanNode): Matching {
  const matching = new Matching();
  const allA = nodesOf(rootA);
  const allB = nodesOf(rootB);
  matching.pair(rootA, rootB);
  pairSoleKeys(matching, allA, allB, idKey);
  pairSoleKeys(matching, allA.filter(isTelling), allB.filter(isTelling), wordsKey);
  pairByChildren(matching, allA, allB);
  matchBelow(matching, rootA, rootB);
  matchAnywhere(matching, allA, allB);
  matchBelow(matching, rootA, rootB);
  for (const a of allA) {
    const b = matching.inB(a);
    if (b !== undefined) pairInGaps(matching, a, b);
  }
  matchBelow(matching, rootA, rootB);
  return matching;
}

/** Rows and columns are only looked for in their own table, and fields have ids. */
function isMovable({ kind }: PlanNode): boolean {
  return kind === "item" || kind === "paragraph" || kind === "note" || kind === "table" || kind === "annex";
}

/** A text of one or two words says too little to be known again far from its place. */
function isTelling(node: PlanNode): boolean {
  return isMovable(node) && /^\S* \S* /u.test(node.words);
}

function idKey({ kind, id }: PlanNode): string | undefined {
  return id === undefined || kind === "row" || kind === "budgetRow" || kind === "budget" ? undefined : id;
}

function wordsKey({ words }: PlanNode): string | undefined {
  return words === "" ? undefined : words;
}

function labelKey({ label }: PlanNode): string | undefined {
  return label;
}

function headingKey({ heading }: PlanNode): string | undefined {
  return heading === undefined ? undefined : foldVietnamese(heading).replace(/[\s.:;,]+$/u, "");
}

type KeyOf = (node: PlanNode) => string | undefined;

/** Pairs nodes whose key stands once in A and once in B. */
function pairSoleKeys(matching: Matching, a: readonly PlanNode[], b: readonly PlanNode[], keyOf: KeyOf): void {
  const soleB = soleKeys(b, keyOf);
  for (const [key, inA] of soleKeys(a, keyOf)) {
    const inB = soleB.get(key);
    if (inA !== undefined && inB !== undefined) matching.pair(inA, inB);
  }
}

/** Nodes by kind and key; undefined where several have the same. */
function soleKeys(nodes: readonly PlanNode[], keyOf: KeyOf): ReadonlyMap<string, PlanNode | undefined> {
  const sole = new Map<string, PlanNode | undefined>();
  for (const node of nodes) {
    const own = keyOf(node);
    if (own === undefined) continue;
    const key = `${node.kind} ${own}`;
    sole.set(key, sole.has(key) ? undefined : node);
  }
  return sole;
}

/** Pairs nodes with the same key in their order: the first with the first, the second with the second. */
function pairInOrder(matching: Matching, a: readonly PlanNode[], b: readonly PlanNode[], keyOf: KeyOf): void {
  const waiting = new Map<string, PlanNode[]>();
  for (const node of [...b].reverse()) {
    const key = `${node.kind} ${keyOf(node)}`;
    const known = waiting.get(key);
    if (known === undefined) waiting.set(key, [node]);
    else known.push(node);
  }
  for (const node of a) {
    const own = keyOf(node);
    const found = own === undefined ? undefined : waiting.get(`${node.kind} ${own}`)?.pop();
    if (found !== undefined) matching.pair(node, found);
  }
}

/** A node whose words were all changed is known by what it holds: most children of both are pairs. */
function pairByChildren(matching: Matching, allA: readonly PlanNode[], allB: readonly PlanNode[]): void {
  const isFree = (node: PlanNode): boolean => matching.inB(node) === undefined && matching.inA(node) === undefined;
  const wanted = new Set(allB.filter((node) => node.children.length > 0 && isFree(node)));
  // From the last to the first, so that children come before their parents.
  for (const a of [...allA].reverse()) {
    if (a.children.length === 0 || !isFree(a)) continue;
    const votes = new Map<PlanNode, number>();
    for (const child of a.children) {
      const parent = matching.inB(child)?.parent;
      if (parent !== undefined && wanted.has(parent)) votes.set(parent, (votes.get(parent) ?? 0) + 1);
    }
    for (const [b, count] of votes) {
      if (2 * count > Math.max(a.children.length, b.children.length) && matching.pair(a, b)) wanted.delete(b);
    }
  }
}

/** Matches the children of every pair, from the roots downwards. */
function matchBelow(matching: Matching, rootA: PlanNode, rootB: PlanNode): void {
  const waiting: [PlanNode, PlanNode][] = [[rootA, rootB]];
  for (let pair = waiting.pop(); pair !== undefined; pair = waiting.pop()) {
    const [a, b] = pair;
    matchSiblings(matching, a.children, b.children);
    for (const child of a.children) {
      const found = matching.inB(child);
      if (found !== undefined) waiting.push([child, found]);
    }
  }
}

function matchSiblings(matching: Matching, a: readonly PlanNode[], b: readonly PlanNode[]): void {
  const free = () => [a.filter((node) => !matching.inB(node)), b.filter((node) => !matching.inA(node))] as const;
  pairSoleKeys(matching, ...free(), ({ id }) => id);
  pairInOrder(matching, ...free(), ({ label, words }) => `${label} ${words}`);
  pairInOrder(matching, ...free(), wordsKey);
  pairSoleKeys(matching, ...free(), labelKey);
  pairSoleKeys(matching, ...free(), headingKey);
  matchByLikeness(matching, ...free(), leastLikeness.nearby);
  pairSoleHolders(matching, ...free());
}

/** Holders without words have nothing else to be known by than their order. */
function pairSoleHolders(matching: Matching, a: readonly PlanNode[], b: readonly PlanNode[]): void {
  const holders = (nodes: readonly PlanNode[]) => nodes.filter(({ kind }) => kind === "holder" || kind === "budget");
  pairInOrder(matching, holders(a), holders(b), () => "holder");
}

function matchAnywhere(matching: Matching, allA: readonly PlanNode[], allB: readonly PlanNode[]): void {
  const free = () =>
    [
      allA.filter((node) => isMovable(node) && !matching.inB(node)),
      allB.filter((node) => isMovable(node) && !matching.inA(node)),
    ] as const;
  pairInOrder(matching, ...free(), wordsKey);
  pairSoleKeys(matching, ...free(), labelKey);
  pairSoleKeys(matching, ...free(), headingKey);
  matchByLikeness(matching, ...free(), leastLikeness.anywhere);
  // A row of a budget may go to another group of rows.
  const isRow = ({ kind }: PlanNode): boolean => kind === "budgetRow";
  pairSoleKeys(
    matching,
    allA.filter((node) => isRow(node) && !matching.inB(node)),
    allB.filter((node) => isRow(node) && !matching.inA(node)),
    wordsKey,
  );
}
