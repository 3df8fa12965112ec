/** What two sequences have in common, in order. */

/** A table larger than this (about two texts of 2,000 words with nothing in common) is not worth its time. */
const mostTableCells = 4_000_000;

/** Index in the first sequence and index in the second. */
export type IndexPair = readonly [number, number];

/** The longest common subsequence as pairs of indexes; where it would take too long, around what stands once in both. */
export function commonIndexes(a: readonly string[], b: readonly string[]): readonly IndexPair[] {
  const shorter = Math.min(a.length, b.length);
  let head = 0;
  while (head < shorter && a[head] === b[head]) head += 1;
  let tail = 0;
  while (tail < shorter - head && a[a.length - 1 - tail] === b[b.length - 1 - tail]) tail += 1;
  const between = longestCommon(a.slice(head, a.length - tail), b.slice(head, b.length - tail));
  return [
    ...Array.from({ length: head }, (_none, at): IndexPair => [at, at]),
    ...between.map(([inA, inB]): IndexPair => [inA + head, inB + head]),
    ...Array.from({ length: tail }, (_none, at): IndexPair => [a.length - tail + at, b.length - tail + at]),
  ];
}

function longestCommon(a: readonly string[], b: readonly string[]): readonly IndexPair[] {
  const width = b.length + 1;
  if (a.length === 0 || b.length === 0) return [];
  if ((a.length + 1) * width > mostTableCells) return aroundAnchors(a, b);
  const lengths = new Uint16Array((a.length + 1) * width);
  const lengthAt = (inA: number, inB: number): number => lengths[inA * width + inB] ?? 0;
  for (let inA = a.length - 1; inA >= 0; inA -= 1) {
    for (let inB = b.length - 1; inB >= 0; inB -= 1) {
      lengths[inA * width + inB] =
        a[inA] === b[inB] ? lengthAt(inA + 1, inB + 1) + 1 : Math.max(lengthAt(inA + 1, inB), lengthAt(inA, inB + 1));
    }
  }
  const pairs: IndexPair[] = [];
  let inA = 0;
  let inB = 0;
  while (inA < a.length && inB < b.length) {
    if (a[inA] === b[inB]) {
      pairs.push([inA, inB]);
      inA += 1;
      inB += 1;
    } else if (lengthAt(inA + 1, inB) >= lengthAt(inA, inB + 1)) inA += 1;
    else inB += 1;
  }
  return pairs;
}

/** The pairs of what stands once in both and in the same order, and what is in common between them. */
function aroundAnchors(a: readonly string[], b: readonly string[]): readonly IndexPair[] {
  const anchors = inSameOrder(soleInBoth(a, b));
  if (anchors.length === 0) return [];
  const pairs: IndexPair[] = [];
  let [nextA, nextB] = [0, 0];
  for (const [atA, atB] of [...anchors, [a.length, b.length] as const]) {
    for (const [inA, inB] of commonIndexes(a.slice(nextA, atA), b.slice(nextB, atB)))
      pairs.push([inA + nextA, inB + nextB]);
    if (atA < a.length) pairs.push([atA, atB]);
    [nextA, nextB] = [atA + 1, atB + 1];
  }
  return pairs;
}

/** In the order of the first sequence. */
function soleInBoth(a: readonly string[], b: readonly string[]): readonly IndexPair[] {
  const [inA, inB] = [soleIndexes(a), soleIndexes(b)];
  return [...inA].flatMap(([one, atA]): readonly IndexPair[] => {
    const atB = inB.get(one) ?? -1;
    return atA === -1 || atB === -1 ? [] : [[atA, atB]];
  });
}

/** Where each thing stands; -1 for what stands more than once. */
function soleIndexes(all: readonly string[]): ReadonlyMap<string, number> {
  const indexes = new Map<string, number>();
  for (const [at, one] of all.entries()) indexes.set(one, indexes.has(one) ? -1 : at);
  return indexes;
}

/** The longest run of pairs whose second indexes rise too, by the last pairs of the runs of each length. */
function inSameOrder(pairs: readonly IndexPair[]): readonly IndexPair[] {
  const ends: IndexPair[] = [];
  const before = new Map<IndexPair, IndexPair | undefined>();
  for (const pair of pairs) {
    let [low, high] = [0, ends.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((ends[middle]?.[1] ?? 0) < pair[1]) low = middle + 1;
      else high = middle;
    }
    before.set(pair, ends[low - 1]);
    ends[low] = pair;
  }
  const run: IndexPair[] = [];
  for (let pair = ends.at(-1); pair !== undefined; pair = before.get(pair)) run.push(pair);
  return run.reverse();
}
