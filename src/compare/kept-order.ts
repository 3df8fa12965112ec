/** Which siblings kept their order; the others were moved. */
import type { PlanNode } from "./plan-node.ts";

/** Two nodes that are a pair, with their indexes among their siblings. */
export interface SiblingPair {
  readonly a: PlanNode;
  readonly b: PlanNode;
  readonly inA: number;
  readonly inB: number;
}

/** One more node in order counts for more than any number of likings. */
const oneNode = 2 ** 32;

/** The most pairs that stand in the same order on both sides; of several such choices the same one from either side. */
export function keptOrder(pairs: readonly SiblingPair[]): ReadonlySet<SiblingPair> {
  const sorted = [...pairs].sort((one, other) => one.inA - other.inA);
  const size = 1 + Math.max(0, ...sorted.map(({ inB }) => inB));
  const best = new BestBefore(size);
  const before = new Map<SiblingPair, SiblingPair | undefined>();
  let end: Chain = { weight: 0, last: undefined };
  for (const pair of sorted) {
    const { weight, last } = best.upTo(pair.inB - 1);
    before.set(pair, last);
    const chain = { weight: weight + oneNode + liking(pair), last: pair };
    best.set(pair.inB, chain);
    if (chain.weight > end.weight) end = chain;
  }
  const kept = new Set<SiblingPair>();
  for (let pair = end.last; pair !== undefined; pair = before.get(pair)) kept.add(pair);
  return kept;
}

interface Chain {
  readonly weight: number;
  readonly last: SiblingPair | undefined;
}

/** The heaviest chain that ends at or before an index: a binary indexed tree. */
class BestBefore {
  readonly #tree: Chain[];

  constructor(size: number) {
    this.#tree = Array.from({ length: size + 1 }, () => ({ weight: 0, last: undefined }));
  }

  upTo(index: number): Chain {
    let best: Chain = { weight: 0, last: undefined };
    for (let at = index + 1; at > 0; at -= at & -at) {
      const chain = this.#tree[at];
      if (chain !== undefined && chain.weight > best.weight) best = chain;
    }
    return best;
  }

  set(index: number, chain: Chain): void {
    for (let at = index + 1; at < this.#tree.length; at += at & -at) {
      if (chain.weight > (this.#tree[at]?.weight ?? 0)) this.#tree[at] = chain;
    }
  }
}

/** A number below 2^20 that depends on the words alone, so that A and B choose alike. */
function liking({ a, b }: SiblingPair): number {
  const text = [a.text, b.text].sort().join("\n");
  let hash = 0;
  for (let at = 0; at < text.length; at += 1) hash = (hash * 31 + text.charCodeAt(at)) % 1_048_573;
  return hash;
}
