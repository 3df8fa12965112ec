/** Keys by which cells of two rows belong to one column. */
import { foldVietnamese } from "../vietnamese/letters.ts";

/** One key for each title: the title folded, and which one it is of several with that title. */
export function columnKeys(titles: readonly string[]): readonly string[] {
  const counts = new Map<string, number>();
  return titles.map((title) => {
    const folded = foldVietnamese(title);
    const count = (counts.get(folded) ?? 0) + 1;
    counts.set(folded, count);
    return `${folded} ${count}`;
  });
}
