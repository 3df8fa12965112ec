/** What two sequences have in common, in order. */

/** A table larger than this (about two texts of 2,000 words with nothing in common) is not worth its time. */
const mostTableCells = 4_000_000;

/** Index in the first sequence and index in the second. */
export type IndexPair = readonly [number, number];

/** The longest common subsequence as pairs of indexes; where it would take too long, only what stands at both ends. */
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
  if (a.length === 0 || b.length === 0 || (a.length + 1) * width > mostTableCells) return [];
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
