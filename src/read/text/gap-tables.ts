/** Tables of a PDF text that keeps its layout: columns are told by blanks that stand one under the other. */

import { foldVietnamese } from "../../vietnamese/letters.ts";
import { parseVietnameseNumber } from "../../vietnamese/number-format.ts";
import { isBarRow } from "./bar-tables.ts";
import type { TextTableCells } from "./draft-line.ts";
import { segmentsOf, textsOf } from "./gap-columns.ts";
import { gapHeader } from "./gap-header.ts";
import { type Block, blockAt, isStrong, type ReadLine, startAbove } from "./gap-lines.ts";
import { firstRowAt, rowsOf } from "./gap-rows.ts";
import type { PhysicalLine } from "./physical-lines.ts";

/** A line of a table with one text a column. */
export interface RowLine extends ReadLine {
  readonly cuts: readonly number[];
  readonly texts: readonly string[];
}

/** The tables among lines that are the document's own; those whose rows or columns do not agree are left alone. */
export function gapTables(lines: readonly PhysicalLine[]): readonly TextTableCells[] {
  const read = lines.map((line): ReadLine => ({ line, segments: textsOfLine(line) }));
  const tables: TextTableCells[] = [];
  let looks = 0;
  for (let at = 0; at < read.length; at += 1) {
    if (!isStrong(read[at])) continue;
    const { end, rows, looks: more } = pagesFrom(read, at);
    looks += more;
    if (looks > mostLooks * lines.length) break;
    const found = tableOf(rows);
    if (found !== undefined) tables.push(found);
    // Lines that were judged together are not judged again, or a long text would take for ever.
    at = Math.max(at + 1, end) - 1;
  }
  return tables;
}

/** So often each line may be looked at; only a text made to hold up its reader asks for more. */
const mostLooks = 40;

/** More columns than a page can show would only cost time. */
const mostTexts = 30;

function textsOfLine({ text, raw }: PhysicalLine): ReadLine["segments"] {
  const segments = isBarRow(text) ? [] : segmentsOf(raw);
  return segments.length > mostTexts ? [] : segments;
}

/** The rows of a table from its first strong line on, over as many pages as it goes on with the same columns. */
function pagesFrom(
  read: readonly ReadLine[],
  start: number,
): Pick<Block, "end" | "looks"> & { readonly rows: readonly RowLine[] } {
  const first = blockAt(read, start);
  let { looks } = first;
  if (first.cuts.length < leastCuts) return { end: first.end, rows: [], looks };
  const rows = [...rowLines(read, startAbove(read, start, first.cuts), first)];
  let end = first.end;
  while (read[end]?.line.opensPage === true && rows.length > 0) {
    const next = pageAt(read, end, first.cuts);
    if (next === undefined) break;
    rows.push(...rowLines(read, end, next));
    end = next.end;
    looks += next.looks;
  }
  return { end, rows, looks };
}

/** Two columns are a head or a foot. */
const leastCuts = 2;

/** What a new page goes on with: lines with as many columns, which few rows may tell, or lines that fit those of the page before. */
function pageAt(read: readonly ReadLine[], at: number, cuts: readonly number[]): Block | undefined {
  const own = isStrong(read[at]) ? [blockAt(read, at), blockAt(read, at, { support: 1 })] : [];
  const all = [...own.filter((one) => one.cuts.length === cuts.length), blockAt(read, at, { given: cuts })];
  return all.find(({ end, strong }) => end > at && strong > 0);
}

function rowLines(read: readonly ReadLine[], start: number, { end, cuts }: Block): readonly RowLine[] {
  return read.slice(start, end).map((one) => ({ ...one, cuts, texts: textsOf(one.segments, cuts) }));
}

/** Fewer lines that agree may do so by chance. */
const leastStrong = 3;
/** Titles of so many lines are none. */
const mostTitleLines = 8;

/** Two figures in one cell show that its column is two. */
function isTwoFigures(text: string): boolean {
  return /^\d[\d.,]*(?: \d[\d.,]*)+$/u.test(text) && parseVietnameseNumber(text).kind === "invalid";
}

/** The cells of the rows; undefined where no titles stand above them. */
function tableOf(lines: readonly RowLine[]): TextTableCells | undefined {
  if (lines.filter(isStrong).length < leastStrong) return undefined;
  const titlesEnd = firstRowAt(lines);
  if (titlesEnd < 1 || titlesEnd > mostTitleLines) return undefined;
  const titles = lines.slice(0, titlesEnd);
  const repeated = repeatedTitles(lines, titles);
  const header = gapHeader(titles);
  const rows = rowsOf(lines.slice(titlesEnd).filter((line) => !repeated.has(line)));
  if (rows.length === 0 || rows.some((row) => row.some((texts) => texts.some(isTwoFigures)))) return undefined;
  const height = header.reduce((most, { row }) => Math.max(most, row + 1), 0);
  const cells = rows.flatMap((row, at) =>
    row.flatMap((texts, column) => texts.map((text) => ({ text, row: height + at, column, columnSpan: 1 }))),
  );
  return {
    lines: lines.map(({ line }) => line),
    cells: [...header, ...cells],
    repeated: [...repeated].map(({ line }) => line),
  };
}

/** Word prints the titles again on each page. */
function repeatedTitles(lines: readonly RowLine[], titles: readonly RowLine[]): ReadonlySet<RowLine> {
  const wanted = titles.map(({ line }) => foldVietnamese(line.text));
  const found = new Set<RowLine>();
  lines.forEach(({ line }, at) => {
    if (at < titles.length || !line.opensPage) return;
    const own = lines.slice(at, at + titles.length);
    if (own.every((one, index) => foldVietnamese(one.line.text) === wanted[index]))
      for (const one of own) found.add(one);
  });
  return found;
}
