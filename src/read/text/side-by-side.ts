/** Head and foot of a page printed in two columns with spaces between: each line becomes one line of each column. */

import type { PhysicalLine } from "./physical-lines.ts";

/** One text of a line, and the column it stands in. */
export interface ColumnText {
  readonly text: string;
  readonly column: number;
}

/** The texts of one line, left to right; a line far to the right alone is in the right column. */
export function columnTexts({ raw, text, indent }: PhysicalLine, rightFrom: number | undefined): readonly ColumnText[] {
  const trimmed = raw.trimStart();
  for (const gap of trimmed.matchAll(/ {4,}/gu)) {
    const left = trimmed.slice(0, gap.index);
    const right = trimmed.slice(gap.index + gap[0].length);
    if (!/^[“"(]?\p{Lu}/u.test(right) || !/\S/u.test(left)) continue;
    return [
      { text: left.trim().replace(/ +/gu, " "), column: 0 },
      { text: right.trim().replace(/ +/gu, " "), column: 1 },
    ];
  }
  return [{ text, column: rightFrom !== undefined && indent >= rightFrom ? 1 : 0 }];
}

/** Where the right column begins in these lines: the leftmost text that stands behind a wide gap; undefined without one. */
export function rightColumnStart(lines: readonly PhysicalLine[]): number | undefined {
  const starts = lines.flatMap(({ raw, indent }) => {
    const gap = / {4,}(?=[“"(]?\p{Lu})/u.exec(raw.slice(indent));
    return gap === null ? [] : [indent + gap.index + gap[0].length];
  });
  return starts.length === 0 ? undefined : Math.min(...starts) - 8;
}

const typeLine = /^[#*\s]*KẾ HOẠCH\**$/u;
const footLine = /^[*_\s]*nơi nhận/iu;

/** The lines of the head and of the foot, where two columns are to be expected. */
export function isSideBySide(lines: readonly PhysicalLine[]): (line: PhysicalLine) => boolean {
  const type = lines.slice(0, 40).find(({ text }) => typeLine.test(text))?.line ?? lines[8]?.line ?? 0;
  const foot = lines.findLast(({ text }) => footLine.test(text))?.line ?? Number.POSITIVE_INFINITY;
  return ({ line }) => line < type || (line >= foot && line < foot + 40);
}
