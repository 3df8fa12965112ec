/** The header of a flat table: which titles stand over others, told by the words that offices use for it. */

import { foldVietnamese } from "../../vietnamese/letters.ts";

interface HeaderPlace {
  readonly row: number;
  readonly column: number;
  readonly columnSpan: number;
}

const groupWords = /^(?:trong do|chia ra|bao gom|gom)(?:\s|:|$)/u;
const totalWords = /^(?:tong(?: cong| so)?|cong)$/u;

/** Places titles, written row by row, over `width` columns; undefined where their groups cannot be told. */
export function headerCells(titles: readonly string[], width: number): readonly HeaderPlace[] | undefined {
  const wanted = titles.length - width;
  const groups = groupTitles(titles);
  if (groups.length !== wanted) return undefined;
  const ends = [...groups, titles.length - 1];
  const places: HeaderPlace[] = [];
  let first = 0;
  let column = 0;
  // Each row ends with the title that stands over the whole row below it.
  for (const [row, end] of ends.entries()) {
    for (let at = first; at <= end; at += 1) {
      const isGroup = at === end && row < groups.length;
      places.push({ row, column, columnSpan: isGroup ? width - column : 1 });
      if (!isGroup) column += 1;
    }
    first = end + 1;
  }
  return column === width ? places : undefined;
}

/** Titles that say so ("Trong đó"), and those right before the total of what stands under them. */
function groupTitles(titles: readonly string[]): readonly number[] {
  return titles.flatMap((title, at) => {
    const next = titles[at + 1];
    if (next === undefined) return [];
    const saysSo = groupWords.test(foldVietnamese(title));
    const isBeforeTotal = at > 1 && totalWords.test(foldVietnamese(next));
    return saysSo || isBeforeTotal ? [at] : [];
  });
}
