/** What was made under a key is given again; a bound keeps a large batch from filling the memory with what comes once. */

/** Gives the function that finds what was made under a key, or makes it; at most `most` are kept, then all start anew. */
export function rememberByKey<Source, Made>(
  most: number,
  make: (source: Source, key: string) => Made,
): (key: string, source: Source) => Made {
  const made = new Map<string, Made>();
  return (key, source) => {
    const known = made.get(key);
    if (known !== undefined) return known;
    const fresh = make(source, key);
    if (made.size >= most) made.clear();
    made.set(key, fresh);
    return fresh;
  };
}
