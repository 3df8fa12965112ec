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
    if (!/^(?:[“"(]?\p{Lu}|[(]đ|[_─—-]{3,}\s*$)/u.test(right) || !/\S/u.test(left)) continue;
    return [
      { text: left.trim().replace(/ +/gu, " "), column: 0 },
      { text: right.trim().replace(/ +/gu, " "), column: 1 },
    ];
  }
  return [{ text, column: rightFrom !== undefined && indent >= rightFrom ? 1 : 0 }];
}

/** Where the right column begins in these lines: the leftmost text that stands behind a wide gap; undefined without one. */
function rightColumnStart(lines: readonly PhysicalLine[]): number | undefined {
  const starts = lines.flatMap(({ raw, indent }) => {
    const gap = / {4,}(?=[“"(]?\p{Lu})/u.exec(raw.slice(indent));
    return gap === null ? [] : [indent + gap.index + gap[0].length];
  });
  return starts.length === 0 ? undefined : Math.min(...starts) - 8;
}

const typeLine = /^[#*\s]*KẾ HOẠCH\**$/u;
const footLine = /^[*_\s]*nơi nhận/iu;
const annexLine = /^phụ lục(?:\s+(?:số\s+)?(?:[IVXLC]+|\d+))?[.:]?$/iu;
const longestFoot = 40;

/** Where two columns are to be expected, and where the right one begins there. */
export interface ColumnZone {
  readonly from: number;
  readonly to: number;
  readonly rightFrom: number | undefined;
}

/** The head, up to the name of the type, and the foot, from the recipients to the end or to an annex. */
export function columnZones(lines: readonly PhysicalLine[]): readonly ColumnZone[] {
  const type = lines.slice(0, 40).find(({ text }) => typeLine.test(text))?.line ?? lines[8]?.line ?? 0;
  const footAt = lines.findLastIndex(({ text }) => footLine.test(text));
  const foot = footAt === -1 ? undefined : lines[footAt]?.line;
  const after =
    footAt === -1
      ? undefined
      : lines.slice(footAt + 1).find(({ text, opensPage }) => opensPage || annexLine.test(text));
  const zones = [{ from: 0, to: type }];
  if (foot !== undefined)
    zones.push({ from: foot, to: Math.min(foot + longestFoot, after?.line ?? Number.POSITIVE_INFINITY) });
  return zones.map(({ from, to }) => ({
    from,
    to,
    rightFrom: rightColumnStart(lines.filter(({ line }) => line >= from && line < to)),
  }));
}
