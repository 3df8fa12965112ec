/** Budgets with the same rows and columns, whatever their figures. */

interface Titled {
  readonly title?: string | undefined;
  readonly rows?: readonly Titled[] | undefined;
  readonly columns?: readonly Titled[] | undefined;
}

/** Whether rows or columns are called alike, and those in them. */
export function haveSameTitles(left: readonly Titled[] = [], right: readonly Titled[] = []): boolean {
  if (left === right) return true;
  return (
    left.length === right.length &&
    left.every((one, index) => {
      const other = right[index];
      return (
        one === other ||
        (one.title === other?.title &&
          haveSameTitles(one.rows, other?.rows) &&
          haveSameTitles(one.columns, other?.columns))
      );
    })
  );
}
