/** Remembers what was made of a style, a table style's layer and direct properties: documents have few such combinations. */

/** Stands for a place that says nothing. */
const nothing = {};

export class LayeredMemory<T> {
  private readonly known = new Map<object, Map<object, Map<object, T>>>();

  /** The value for the three places, made at most once. */
  recall(style: object | undefined, layer: object | undefined, direct: object | undefined, make: () => T): T {
    const values = branch(branch(this.known, style ?? nothing), layer ?? nothing);
    const key = direct ?? nothing;
    const known = values.get(key);
    if (known !== undefined) return known;
    const value = make();
    values.set(key, value);
    return value;
  }
}

function branch<T>(known: Map<object, Map<object, T>>, key: object): Map<object, T> {
  const found = known.get(key);
  if (found !== undefined) return found;
  const made = new Map<object, T>();
  known.set(key, made);
  return made;
}
