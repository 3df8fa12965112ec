/** Which paragraph, row or table of the first document is which of the second, in their order. */
import { commonIndexes, type IndexPair } from "../../vietnamese/shared-sequence.ts";
import { likeness, wordBag } from "../../vietnamese/word-likeness.ts";

/** What is aligned: its text, and a name for things that may be one and the same. */
export interface Alignable {
  readonly text: string;
  /** Only things of one kind are paired: a style, the shape of a table. */
  readonly kind: string;
}

/** Between two pairs, so many things are held each against each. */
const mostHeldAgainstAll = 40_000;
const leastLikeness = 0.4;

/** The pairs in order: of the same text, then of the same text but for numbers, then of texts alike. */
export function alignPieces(a: readonly Alignable[], b: readonly Alignable[]): readonly IndexPair[] {
  const same = pairWithin(a, b, wholeKey);
  const numbered = betweenPairs(same, a, b, (inA, inB) => pairWithin(inA, inB, unnumberedKey));
  return betweenPairs(numbered, a, b, pairAlike);
}

function wholeKey({ kind, text }: Alignable): string {
  return `${kind} ${text}`;
}

/** Without the number in front and without figures: what was only renumbered is still the same. */
function unnumberedKey({ kind, text }: Alignable): string {
  return `${kind} ${text.replace(/^[^\s.)]{1,6}[.)]\s/u, "").replace(/\d[\d.,]*/g, "#")}`;
}

function pairWithin(
  a: readonly Alignable[],
  b: readonly Alignable[],
  keyOf: (one: Alignable) => string,
): readonly IndexPair[] {
  return commonIndexes(a.map(keyOf), b.map(keyOf));
}

/** The pairs with those that are found in each stretch between them. */
function betweenPairs(
  pairs: readonly IndexPair[],
  a: readonly Alignable[],
  b: readonly Alignable[],
  find: (inA: readonly Alignable[], inB: readonly Alignable[]) => readonly IndexPair[],
): readonly IndexPair[] {
  const all: IndexPair[] = [];
  let [startA, startB] = [0, 0];
  const end: IndexPair = [a.length, b.length];
  for (const pair of [...pairs, end]) {
    const found = find(a.slice(startA, pair[0]), b.slice(startB, pair[1]));
    for (const [inA, inB] of found) all.push([inA + startA, inB + startB]);
    if (pair !== end) all.push(pair);
    [startA, startB] = [pair[0] + 1, pair[1] + 1];
  }
  return all;
}

/** The pairs in order whose likenesses add up to the most. */
function pairAlike(a: readonly Alignable[], b: readonly Alignable[]): readonly IndexPair[] {
  if (a.length === 0 || b.length === 0 || a.length * b.length > mostHeldAgainstAll) return [];
  const best = bestSums(likenesses(a, b), b.length);
  const bestAt = (inA: number, inB: number): number => best[inA]?.[inB] ?? 0;
  const pairs: IndexPair[] = [];
  let [inA, inB] = [0, 0];
  while (inA < a.length && inB < b.length) {
    if (bestAt(inA, inB) === bestAt(inA + 1, inB)) inA += 1;
    else if (bestAt(inA, inB) === bestAt(inA, inB + 1)) inB += 1;
    else {
      pairs.push([inA, inB]);
      [inA, inB] = [inA + 1, inB + 1];
    }
  }
  return pairs;
}

/** How alike each of the first is to each of the second; 0 for what can be no pair. */
function likenesses(a: readonly Alignable[], b: readonly Alignable[]): readonly (readonly number[])[] {
  const inB = b.map(({ kind, text }) => ({ kind, bag: wordBag(text) }));
  return a.map(({ kind, text }) => {
    const bag = wordBag(text);
    return inB.map((other) => {
      const score = kind === other.kind ? likeness(bag, other.bag) : 0;
      return score < leastLikeness ? 0 : score;
    });
  });
}

/** The best sum of scores of pairs in order from each place to the end. */
function bestSums(scores: readonly (readonly number[])[], width: number): readonly (readonly number[])[] {
  let below: readonly number[] = Array.from({ length: width + 1 }, () => 0);
  const rows: (readonly number[])[] = [];
  for (const own of [...scores].reverse()) {
    const row = Array.from({ length: width + 1 }, () => 0);
    for (let at = width - 1; at >= 0; at -= 1) {
      const score = own[at] ?? 0;
      const paired = score === 0 ? 0 : score + (below[at + 1] ?? 0);
      row[at] = Math.max(paired, below[at] ?? 0, row[at + 1] ?? 0);
    }
    rows.push(row);
    below = row;
  }
  return rows.reverse();
}

/** Calls one function for each pair and each thing that has none, in order: what was dropped before what was added. */
export function mergeAligned<Piece, Merged>(
  a: readonly Piece[],
  b: readonly Piece[],
  pairs: readonly IndexPair[],
  make: {
    readonly both: (a: Piece, b: Piece) => Merged;
    readonly dropped: (a: Piece) => Merged;
    readonly added: (b: Piece) => Merged;
  },
): readonly Merged[] {
  const merged: Merged[] = [];
  let [nextA, nextB] = [0, 0];
  for (const [inA, inB] of [...pairs, [a.length, b.length] as const]) {
    merged.push(...a.slice(nextA, inA).map(make.dropped), ...b.slice(nextB, inB).map(make.added));
    const [one, other] = [a[inA], b[inB]];
    if (one !== undefined && other !== undefined) merged.push(make.both(one, other));
    [nextA, nextB] = [inA + 1, inB + 1];
  }
  return merged;
}
