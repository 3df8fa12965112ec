/** Where the columns of a table stand, counted in letters from the left edge of the page. */

/** Texts of a line with two blanks or more between them. */
export interface Segment {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

export interface ColumnSpan {
  readonly start: number;
  readonly end: number;
}

/** How many lines have a letter in each place. */
export interface CountedLines {
  readonly lines: number;
  readonly places: readonly number[];
}

/** Nothing counted yet. */
export function noLines(): CountedLines {
  return { lines: 0, places: [] };
}

/** Wider than any page. */
const widest = 400;

/** The texts of a line that stand apart from each other. */
export function segmentsOf(raw: string): readonly Segment[] {
  return [...raw.slice(0, widest).matchAll(/\S+(?: \S+)*/gu)].map(({ 0: text, index }) => ({
    text,
    start: index,
    end: index + text.length,
  }));
}

/** The count with one more line in it. */
export function addLine({ lines, places }: CountedLines, segments: readonly Segment[]): CountedLines {
  const width = Math.max(places.length, segments.at(-1)?.end ?? 0);
  const counted = Array.from({ length: width }, (_none, at) => places[at] ?? 0);
  for (const { start, end } of segments) for (let at = start; at < end; at += 1) counted[at] = (counted[at] ?? 0) + 1;
  return { lines: lines + 1, places: counted };
}

/** One line in five may have a letter in the blank between two columns: titles are often wider than what is below. */
const mostOver = 0.2;
const leastGap = 2;

/** The stretches that letters stand in, with two blanks or more between them. */
export function columnsOf({ lines, places }: CountedLines): readonly ColumnSpan[] {
  const columns: { start: number; end: number }[] = [];
  places.forEach((count, at) => {
    if (count <= lines * mostOver) return;
    const last = columns.at(-1);
    if (last !== undefined && at - last.end < leastGap) last.end = at + 1;
    else columns.push({ start: at, end: at + 1 });
  });
  return columns;
}
