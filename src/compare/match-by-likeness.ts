/** Pairs the nodes whose words are most alike. */
import { likeness, type WordBag, wordBag } from "../vietnamese/word-likeness.ts";
import type { Matching } from "./matching.ts";
import type { PlanNode } from "./plan-node.ts";

/** So many nodes are held each against each; of more, only those that share a rare word or stand at one place. */
const mostHeldAgainstAll = 10_000;
/** A word in more nodes than this tells none of them apart. */
const mostNodesOfRareWord = 20;

/** So many words, the number among them, have the names of a series: «Năm 2021», «Đợt 2 quý I». */
const mostWordsOfSeries = 4;

interface Candidate {
  readonly a: number;
  readonly b: number;
  readonly score: number;
}

interface LooseNode {
  readonly node: PlanNode;
  readonly bag: WordBag;
  /** Its numbers, which the bag does not tell apart. */
  readonly figures: string;
}

/** Takes the most alike first; of pairs that are equally alike, those that stand at about the same place. */
export function matchByLikeness(
  matching: Matching,
  a: readonly PlanNode[],
  b: readonly PlanNode[],
  least: number,
): void {
  const looseA = a.map(looseNode);
  const looseB = b.map(looseNode);
  const candidates = pairsToHold(looseA, looseB).flatMap(([inA, inB]): readonly Candidate[] => {
    const [one, other] = [looseA[inA], looseB[inB]];
    if (one === undefined || other === undefined || one.node.kind !== other.node.kind) return [];
    if (areOfOneSeries(one, other)) return [];
    const score = likeness(one.bag, other.bag);
    return score < least ? [] : [{ a: inA, b: inB, score: score + wordForWord(one, other) }];
  });
  const text = ({ a: inA, b: inB }: Candidate) => [looseA[inA]?.node.words ?? "", looseB[inB]?.node.words ?? ""].sort();
  const order = (one: Candidate, other: Candidate): number =>
    other.score - one.score ||
    Math.abs(one.a - one.b) - Math.abs(other.a - other.b) ||
    one.a + one.b - other.a - other.b ||
    compareTexts(text(one), text(other));
  for (const { a: inA, b: inB } of candidates.sort(order)) {
    const [one, other] = [looseA[inA], looseB[inB]];
    if (one !== undefined && other !== undefined) matching.pair(one.node, other.node);
  }
}

/** A node is held against others at several steps. */
const known = new WeakMap<PlanNode, LooseNode>();

function looseNode(node: PlanNode): LooseNode {
  const made = known.get(node) ?? {
    node,
    bag: wordBag(node.words),
    figures: (node.words.match(/\d+/g) ?? []).join(" "),
  };
  known.set(node, made);
  return made;
}

/** «Năm 2021» and «Năm 2026», of rows and columns, are two of a series and not one that was changed. */
function areOfOneSeries(a: LooseNode, b: LooseNode): boolean {
  const isName = a.node.kind === "column" || a.node.kind === "budgetRow";
  return isName && a.figures !== b.figures && Math.min(a.bag.size, b.bag.size) <= mostWordsOfSeries;
}

function compareTexts(one: readonly string[], other: readonly string[]): number {
  const [a, b] = [one.join("\n"), other.join("\n")];
  return a < b ? -1 : Number(a > b);
}

/** A little more for the same label and the same figures, where all else is alike. */
function wordForWord(a: LooseNode, b: LooseNode): number {
  const isSameLabel = a.node.label === b.node.label;
  const isSameNumber = a.node.number === b.node.number;
  return (isSameLabel ? 0.02 : 0) + (a.figures === b.figures ? 0.02 : 0) + (isSameNumber ? 0.01 : 0);
}

function pairsToHold(a: readonly LooseNode[], b: readonly LooseNode[]): readonly (readonly [number, number])[] {
  if (a.length * b.length <= mostHeldAgainstAll)
    return a.flatMap((_one, inA) => b.map((_other, inB) => [inA, inB] as const));
  const places = new Map<string, { readonly inA: number[]; readonly inB: number[] }>();
  const note = (side: "inA" | "inB", { bag }: LooseNode, index: number): void => {
    for (const word of bag.counts.keys()) {
      const known = places.get(word) ?? { inA: [], inB: [] };
      places.set(word, known);
      known[side].push(index);
    }
  };
  for (const [index, node] of a.entries()) note("inA", node, index);
  for (const [index, node] of b.entries()) note("inB", node, index);
  const pairs = new Map<number, readonly [number, number]>();
  const hold = (inA: number, inB: number): void => {
    pairs.set(inA * b.length + inB, [inA, inB]);
  };
  // Also what stands as far from the beginning or from the end.
  for (let at = 0; at < Math.min(a.length, b.length); at += 1) {
    hold(at, at);
    hold(a.length - 1 - at, b.length - 1 - at);
  }
  for (const { inA, inB } of places.values()) {
    if (inA.length + inB.length > mostNodesOfRareWord) continue;
    for (const one of inA) for (const other of inB) hold(one, other);
  }
  return [...pairs.values()];
}
