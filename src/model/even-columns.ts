/** Columns that are printed equally wide. */

/** Gives every member of a group the largest value among them; a column without a group keeps its own. */
export function evenOut(groups: readonly (number | undefined)[], values: readonly number[]): readonly number[] {
  const largest: number[] = [];
  for (let at = 0; at < values.length; at += 1) {
    const group = groups[at];
    const value = values[at] ?? 0;
    if (group !== undefined) largest[group] = Math.max(value, largest[group] ?? value);
  }
  return values.map((value, at) => largest[groups[at] ?? -1] ?? value);
}
