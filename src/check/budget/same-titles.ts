/** Budgets with the same rows and columns, whatever their figures. */

interface Titled {
  readonly title?: string | undefined;
  readonly rows?: readonly Titled[] | undefined;
  readonly columns?: readonly Titled[] | undefined;
  /** Of a row of a budget that is worked out, whose groups are told by how deep their rows stand. */
  readonly depth?: number;
}

const none: readonly Titled[] = [];

/** Whether rows or columns are called alike, and those in them. */
export function haveSameTitles(left: readonly Titled[] | undefined, right: readonly Titled[] | undefined): boolean {
  if (left === right) return true;
  return haveEqualTitles(left ?? none, right ?? none);
}

function haveEqualTitles(left: readonly Titled[], right: readonly Titled[]): boolean {
  if (left.length !== right.length) return false;
  for (let index = 0; index < left.length; index += 1) {
    const one = left[index];
    const other = right[index];
    if (one === other) continue;
    if (one?.title !== other?.title || one?.depth !== other?.depth) return false;
    if (!haveSameTitles(one?.rows, other?.rows) || !haveSameTitles(one?.columns, other?.columns)) return false;
  }
  return true;
}
