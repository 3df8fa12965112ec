/** Columns that are printed equally wide. */

/** Gives every member of a group the largest value among them; a column without a group keeps its own. */
export function evenOut(groups: readonly (number | undefined)[], values: readonly number[]): readonly number[] {
  const largest = new Map<number, number>();
  values.forEach((value, at) => {
    const group = groups[at];
    if (group !== undefined) largest.set(group, Math.max(value, largest.get(group) ?? value));
  });
  return values.map((value, at) => largest.get(groups[at] ?? Number.NaN) ?? value);
}
