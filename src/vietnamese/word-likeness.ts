/** How much two texts have in common, whatever the order of their words. */

/** The words of a text with how often each stands in it. */
export interface WordBag {
  readonly counts: ReadonlyMap<string, number>;
  readonly size: number;
}

/** Numbers count as one word: a figure that was changed does not make another text. */
export function wordBag(text: string): WordBag {
  const words = text.toLowerCase().match(/\d[\d.,/]*|[A-Za-zÀ-ỹ]+/gu) ?? [];
  const counts = new Map<string, number>();
  for (const word of words) {
    const key = /^\d/.test(word) ? "#" : word;
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return { counts, size: words.length };
}

/** Share of words in common, 0 … 1 (Dice); 0 for texts without words. */
export function likeness(a: WordBag, b: WordBag): number {
  const total = a.size + b.size;
  if (a.size === 0 || b.size === 0) return 0;
  const [small, large] = a.counts.size <= b.counts.size ? [a, b] : [b, a];
  let common = 0;
  for (const [word, count] of small.counts) common += Math.min(count, large.counts.get(word) ?? 0);
  return (2 * common) / total;
}
