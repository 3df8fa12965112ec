/** Where the columns of a table stand, counted in letters from the left edge of the page. */

import { hasLetter } from "../../vietnamese/letters.ts";

/** Texts of a line with two blanks or more between them. */
export interface Segment {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** Wider than any page. */
const widest = 400;

/** Amounts are cells of their own, though narrow columns leave one blank between them. */
const betweenAmounts = /(?<=(?:^| )\d{1,3}(?:\.\d{3})+) (?=\d{1,3}(?:\.\d{3})+(?: |$))/gu;

/** The texts of a line that stand apart from each other; none of a line that no page can hold. */
export function segmentsOf(raw: string): readonly Segment[] {
  if (raw.length > widest) return [];
  return [...raw.matchAll(/\S+(?: \S+)*/gu)].flatMap(({ 0: text, index }) => {
    let start = index;
    return text.split(betweenAmounts).map((part): Segment => {
      const segment = { text: part, start, end: start + part.length };
      start = segment.end + 1;
      return segment;
    });
  });
}

/** The first lines hold titles, which stand apart even where nothing stands below them, and over several columns too. */
const mostTitles = 3;

/** The places between columns, ascending: letters before a cut are of the column on its left. One row supports a cut by 1, titles by 2. */
export function columnCuts(rows: readonly (readonly Segment[])[], leastSupport: number): readonly number[] {
  return cutsWithin(rows, 0, widest, leastSupport);
}

function cutsWithin(
  rows: readonly (readonly Segment[])[],
  from: number,
  to: number,
  leastSupport: number,
): readonly number[] {
  const own = rows.map((row) => row.filter(({ start, end }) => start >= from && end <= to));
  const cut = bestCut(own, to, leastSupport);
  if (cut === undefined) return [];
  return [...cutsWithin(rows, from, cut, leastSupport), cut, ...cutsWithin(rows, cut, to, leastSupport)];
}

/** The middle of the broadest stretch that most rows leave blank between two texts and fewest write over. */
function bestCut(rows: readonly (readonly Segment[])[], width: number, leastSupport: number): number | undefined {
  const scores = cutScores(rows, width);
  const best = scores.reduce((most, score) => Math.max(most, score), 0);
  if (best < leastSupport) return undefined;
  let broadest = { first: 0, last: -1 };
  for (let first = 0; first < scores.length; first += 1) {
    let last = first - 1;
    while (scores[last + 1] === best) last += 1;
    if (last - first > broadest.last - broadest.first) broadest = { first, last };
    first = Math.max(first, last);
  }
  return Math.ceil((broadest.first + broadest.last) / 2);
}

/** More for each row with a blank between two texts there, less for each that writes over it. */
function cutScores(rows: readonly (readonly Segment[])[], width: number): readonly number[] {
  const steps = new Array<number>(width + 2).fill(0);
  const add = (from: number, to: number, value: number): void => {
    steps[from] = (steps[from] ?? 0) + value;
    steps[to] = (steps[to] ?? 0) - value;
  };
  for (const [at, row] of rows.entries()) {
    const isTitle = at < mostTitles;
    row.forEach((segment, index) => {
      const next = row[index + 1];
      if (next !== undefined) add(segment.end, next.start + 1, isTitle ? 2 : 1);
      for (const word of wordsOf(segment)) add(word.start + 1, word.end, isTitle ? -1 : -2);
    });
  }
  let sum = 0;
  return steps.map((step) => {
    sum += step;
    return sum;
  });
}

/** Narrow columns have a single blank between their texts, so that a blank may be a cut. */
function wordsOf({ text, start }: Segment): readonly { readonly start: number; readonly end: number }[] {
  return [...text.matchAll(/\S+/gu)].map(({ 0: word, index }) => ({
    start: start + index,
    end: start + index + word.length,
  }));
}

/** Which column a place is in. */
export function columnAt(cuts: readonly number[], place: number): number {
  return cuts.filter((cut) => cut <= place).length;
}

/** Which columns a text stands in, first and last. */
export function columnsUnder(
  cuts: readonly number[],
  { start, end }: Segment,
): { readonly first: number; readonly last: number } {
  return { first: columnAt(cuts, start), last: columnAt(cuts, end - 1) };
}

/** A text a letter or two over a cut is not under both columns. */
const slack = 2;

/** Tells whether a text is plainly written over a cut. */
export function crosses(cuts: readonly number[], { start, end }: Segment): boolean {
  return cuts.some((cut) => cut - start > slack && end - cut > slack);
}

/** One text a column. */
export function textsOf(segments: readonly Segment[], cuts: readonly number[]): readonly string[] {
  const texts = Array.from({ length: cuts.length + 1 }, () => "");
  for (const segment of segments)
    for (const { text, column } of piecesOf(segment, cuts)) texts[column] = `${texts[column] ?? ""} ${text}`.trim();
  return texts;
}

/** A text over one cut is two where a blank stands at it; one over several cuts is the title of a group of rows. */
function piecesOf(
  segment: Segment,
  cuts: readonly number[],
): readonly { readonly text: string; readonly column: number }[] {
  const { text, start, end } = segment;
  const over = cuts.filter((place) => place > start && place < end);
  const [cut] = over;
  if (cut === undefined) return [{ text, column: columnAt(cuts, start) }];
  const blank = [...text.matchAll(/ /gu)].map(({ index }) => start + index).find((at) => Math.abs(at - cut) <= slack);
  const isTitle = over.length > 1 && hasLetter(text);
  if (blank === undefined || isTitle) {
    const place = crosses(cuts, segment) ? start : (start + end) / 2;
    return [{ text, column: columnAt(cuts, place) }];
  }
  const left = { text: text.slice(0, blank - start), column: columnAt(cuts, (start + blank) / 2) };
  return [left, ...piecesOf({ text: text.slice(blank - start + 1), start: blank + 1, end }, cuts)];
}
