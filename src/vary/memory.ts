/** What a part of the master came out as for the last units, so that equal outcomes are one object. */

export interface Memory {
  /** The result that was made of these very values, or a new one. */
  recall(values: readonly unknown[], make: () => unknown): unknown;
}

/** As many outcomes as there are classes of units; more would keep whole variants alive. */
const mostKept = 8;

/** An empty memory. */
export function createMemory(): Memory {
  const kept: { readonly values: readonly unknown[]; readonly result: unknown }[] = [];
  let next = 0;
  return {
    recall: (values, make) => {
      const known = kept.find((entry) => areSame(entry.values, values));
      if (known !== undefined) return known.result;
      const result = make();
      kept[next] = { values, result };
      next = (next + 1) % mostKept;
      return result;
    },
  };
}

function areSame(a: readonly unknown[], b: readonly unknown[]): boolean {
  if (a.length !== b.length) return false;
  for (let index = 0; index < a.length; index += 1) if (a[index] !== b[index]) return false;
  return true;
}
