/** Tables of a PDF text that keeps its layout: columns are told by blanks that stand one under the other. */

import { barCells } from "./bar-tables.ts";
import {
  addLine,
  type ColumnSpan,
  type CountedLines,
  columnsOf,
  noLines,
  type Segment,
  segmentsOf,
} from "./gap-columns.ts";
import type { PhysicalLine } from "./physical-lines.ts";

export interface GapCell {
  readonly text: string;
  readonly row: number;
  readonly column: number;
}

export interface GapTable {
  readonly lines: readonly PhysicalLine[];
  readonly cells: readonly GapCell[];
}

/** Fewer lines that agree may do so by chance. */
const leastRows = 3;
const mostBetween = 8;
/** So often each line may be looked at; only a text made to hold up its reader asks for more. */
const mostLooks = 10;

interface TableLine {
  readonly line: PhysicalLine;
  readonly segments: readonly Segment[];
}

/** The tables among lines that are the document's own; those whose rows or columns do not agree are left alone. */
export function gapTables(lines: readonly PhysicalLine[]): readonly GapTable[] {
  const read = lines.map((line): TableLine => ({ line, segments: barCells(line.text) ? [] : segmentsOf(line.raw) }));
  const tables: GapTable[] = [];
  let looks = 0;
  for (let at = 0; at < read.length; at += 1) {
    if (!isStrong(read[at])) continue;
    const { end, columns } = extent(read, at);
    looks += end - at;
    if (looks > mostLooks * lines.length) break;
    const { found, end: tableEnd } = tableOf(read, at, end, columns);
    if (found !== undefined) tables.push(found);
    // Lines that were judged together are not judged again, or a long text would take for ever.
    at = Math.max(at + 1, tableEnd) - 1;
  }
  return tables;
}

/** Three texts or more side by side. */
function isStrong(one: TableLine | undefined): boolean {
  return (one?.segments.length ?? 0) >= 3;
}

/** From a strong line on, as long as strong lines keep three columns apart. */
function extent(
  read: readonly TableLine[],
  start: number,
): { readonly end: number; readonly columns: readonly ColumnSpan[] } {
  let counted: CountedLines = noLines();
  let columns: readonly ColumnSpan[] = [];
  let end = start;
  for (let at = start; at < read.length && at - end <= mostBetween; at += 1) {
    const one = read[at];
    if (one === undefined || (counted.lines >= leastRows && !fits(one, columns))) break;
    if (!isStrong(one)) continue;
    const next = addLine(counted, one.segments);
    const found = columnsOf(next);
    if (found.length < 3 || found.length < columns.length - 1) break;
    counted = next;
    columns = found;
    end = at + 1;
  }
  return { end, columns };
}

function tableOf(
  read: readonly TableLine[],
  start: number,
  strongEnd: number,
  columns: readonly ColumnSpan[],
): { readonly found: GapTable | undefined; readonly end: number } {
  let end = start;
  while (end < read.length && belongs(read[end], columns, end >= strongEnd)) end += 1;
  const own = read.slice(start, end);
  const cells = own.filter(isStrong).length < leastRows ? undefined : cellsOf(own, columns);
  return { found: cells === undefined ? undefined : { lines: own.map(({ line }) => line), cells }, end };
}

/** Between strong lines and after them: each text in one column, after the last strong line none in the first. */
function belongs(one: TableLine | undefined, columns: readonly ColumnSpan[], isTail: boolean): boolean {
  if (one === undefined) return false;
  if (isStrong(one)) return !isTail;
  const [first] = columns;
  const isInside = one.segments.every(({ start }) => start > (first?.end ?? 0));
  return (
    one.segments.length > 0 &&
    fits(one, columns) &&
    (!isTail || (isInside && one.line.blanks === 0 && !one.line.opensPage))
  );
}

function fits(one: TableLine, columns: readonly ColumnSpan[]): boolean {
  const isOfOne = (segment: Segment): boolean => columns.filter((column) => touches(segment, column)).length <= 1;
  return isStrong(one) || one.segments.every(isOfOne);
}

function touches(segment: Segment, column: ColumnSpan): boolean {
  return segment.start < column.end && segment.end > column.start;
}

const ordinalForm = /^(?:\d{1,3}(?:\.\d{1,2})*|[IVX]{1,5}|[A-HĐ])[.)]?$/u;
const totalForm = /^(?:tổng(?: cộng| số)?|cộng)(?:\s*[:(].*)?$/iu;

/** Joins the texts of each cell; undefined where no header stands above the rows. */
function cellsOf(lines: readonly TableLine[], columns: readonly ColumnSpan[]): readonly GapCell[] | undefined {
  const texts = lines.map(({ segments }) => textsOf(segments, columns));
  const isNumbered = texts.filter(([first]) => ordinalForm.test(first ?? "")).length >= 2;
  const opensRow = (row: readonly string[]): boolean => {
    const [first = ""] = row;
    if (isNumbered) return first !== "" || totalForm.test(row.find((text) => text !== "") ?? "");
    return first !== "" && row.filter((text) => text !== "").length > 1;
  };
  const headerEnd = isNumbered ? texts.findIndex(([first]) => ordinalForm.test(first ?? "")) : 1;
  if (headerEnd < 1) return undefined;
  const rows: string[][] = [];
  texts.forEach((row, at) => {
    const last = rows.at(-1);
    if (last === undefined || at === headerEnd || (at > headerEnd && opensRow(row))) rows.push([...row]);
    else for (const [column, text] of row.entries()) last[column] = `${last[column] ?? ""} ${text}`.trim();
  });
  return rows.flatMap((row, at) => row.flatMap((text, column) => (text === "" ? [] : [{ text, row: at, column }])));
}

/** One text a column; a text over two columns is cut at the blank between them. */
function textsOf(segments: readonly Segment[], columns: readonly ColumnSpan[]): readonly string[] {
  const texts = columns.map(() => "");
  const add = (text: string, middle: number): void => {
    const at = nearestColumn(columns, middle);
    texts[at] = `${texts[at] ?? ""} ${text}`.trim();
  };
  for (const { text, start } of segments)
    for (const word of text.matchAll(/\S+/gu)) add(word[0], start + word.index + word[0].length / 2);
  return texts;
}

function nearestColumn(columns: readonly ColumnSpan[], place: number): number {
  const far = columns.map(({ start, end }) => Math.max(start - place, place - end, 0));
  return far.indexOf(Math.min(...far));
}
