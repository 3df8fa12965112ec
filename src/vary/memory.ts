/** What a part of the master came out as for the last units, so that equal outcomes are one object. */

export interface Memory {
  /** The result that was made of these very values, or a new one. */
  recall(values: readonly unknown[], make: (values: readonly unknown[]) => unknown): unknown;
}

/** As many outcomes as there are classes of units; more would keep whole variants alive. */
const mostKept = 8;

/** So many outcomes without one like another are each unit's own; looking for more would be in vain. */
const mostMisses = 96;

/** An empty memory. */
export function createMemory(): Memory {
  let kept: { readonly values: readonly unknown[]; readonly result: unknown }[] = [];
  let next = 0;
  let misses = 0;
  return {
    recall: (values, make) => {
      if (misses > mostMisses) return make(values);
      for (const known of kept) {
        if (!areSame(known.values, values)) continue;
        misses = 0;
        return known.result;
      }
      const result = make(values);
      misses += 1;
      if (misses > mostMisses) kept = [];
      else kept[next] = { values, result };
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
