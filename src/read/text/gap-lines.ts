/** Which lines of a page are one table: those that keep the same columns apart. */

import { parsePrintedMarker } from "../../model/printed-markers.ts";
import { isUpperCaseText } from "../../vietnamese/letters.ts";
import { columnAt, columnCuts, crosses, type Segment } from "./gap-columns.ts";
import type { PhysicalLine } from "./physical-lines.ts";

export interface ReadLine {
  readonly line: PhysicalLine;
  readonly segments: readonly Segment[];
}

export interface Block {
  /** Index behind the last line. */
  readonly end: number;
  readonly cuts: readonly number[];
  /** How many of the lines are strong. */
  readonly strong: number;
  /** How many lines were looked at to find it. */
  readonly looks: number;
}

/** A cell may be so long that no other stands beside its lines. */
const mostBetween = 30;
/** A page has fewer lines; a text without page ends is taken in stretches. */
const mostLines = 300;
/** Each round ends the block before a line that does not fit. */
const mostRounds = 8;

/** Three texts or more side by side. */
export function isStrong(one: ReadLine | undefined): boolean {
  return (one?.segments.length ?? 0) >= 3;
}

/** Rows that must agree on a place between columns. */
const usualSupport = 2;

/** What the columns of a block are told by: rows of its own, or the columns of a page before. */
interface Columns {
  readonly given?: readonly number[];
  readonly support?: number;
}

/** The lines from `start` on that keep columns apart; on one page. */
export function blockAt(
  read: readonly ReadLine[],
  start: number,
  { given, support = usualSupport }: Columns = {},
): Block {
  let end = furthest(read, start);
  let looks = 0;
  for (let round = 0; round < mostRounds; round += 1) {
    const lines = read.slice(start, end);
    looks += lines.length;
    const cuts = given ?? columnCuts(segmentsOfStrong(lines), support);
    const misfit = lines.findIndex((one, at) => !fits(one, cuts, lines, at));
    const fitting = withoutTail(read, start, misfit === -1 ? end : start + misfit, cuts);
    if (fitting === end || given !== undefined) {
      const strong = read.slice(start, fitting).filter(isStrong).length;
      return { end: fitting, cuts, strong, looks };
    }
    end = fitting;
  }
  return { end, cuts: [], strong: 0, looks };
}

function segmentsOfStrong(lines: readonly ReadLine[]): readonly (readonly Segment[])[] {
  return lines.filter(isStrong).map(({ segments }) => segments);
}

/** From a strong line as long as strong lines are near; at most to the end of the page. */
function furthest(read: readonly ReadLine[], start: number): number {
  let last = start;
  let at = start + 1;
  for (; at < read.length && at - start < mostLines && at - last <= mostBetween; at += 1) {
    if (read[at]?.line.opensPage === true) break;
    if (isStrong(read[at])) last = at;
  }
  return at;
}

/** After the last strong line only lines without a blank above them belong to the table, in its inner columns. */
function withoutTail(read: readonly ReadLine[], start: number, misfit: number, cuts: readonly number[]): number {
  let strong = start;
  for (let at = start; at < misfit; at += 1) if (isStrong(read[at])) strong = at;
  let end = strong + 1;
  while (end < misfit && isTail(read[end], cuts)) end += 1;
  return end;
}

function isTail(one: ReadLine | undefined, cuts: readonly number[]): boolean {
  if (one === undefined || isOfAnotherKind(one) || one.line.blanks > 0) return false;
  return one.segments.every(({ start }) => columnAt(cuts, start) > 0);
}

/** Above the first row titles may stand over several columns; below, a text over a cut is no part of the table. */
function fits(one: ReadLine, cuts: readonly number[], lines: readonly ReadLine[], at: number): boolean {
  if (isStrong(one)) return true;
  if (isOfAnotherKind(one) || isMarkedText(one, cuts)) return false;
  if (isInColumns(one, cuts)) return true;
  const isGroup = one.segments.every(({ start }) => columnAt(cuts, start) > 0);
  return isGroup && at < mostTitleLines && lines.slice(0, at).every(({ line }) => !/^\d/u.test(line.text));
}

/** A row between bars, or a line too long or of too many texts for a page. */
function isOfAnotherKind({ segments }: ReadLine): boolean {
  return segments.length === 0;
}

function isInColumns(one: ReadLine, cuts: readonly number[]): boolean {
  return isStrong(one) || !one.segments.some((segment) => crosses(cuts, segment));
}

/** "IV. TỔ CHỨC THỰC HIỆN" ends a table, however short it is. */
function isMarkedText({ line, segments }: ReadLine, cuts: readonly number[]): boolean {
  const [only] = segments;
  return (
    segments.length === 1 &&
    only !== undefined &&
    columnAt(cuts, only.start) === 0 &&
    (parsePrintedMarker(line.text)?.length ?? 99) < line.text.length
  );
}

const noTitle = /^\(?(?:Đơn vị|ĐVT|Bảng|Biểu|Phụ lục|Kèm theo|Ban hành)|[.:;]$/iu;
const mostAbove = 3;
/** Titles go over so many lines. */
const mostTitleLines = 8;

/** The title of a group may stand alone above the line that holds the other titles. */
export function startAbove(read: readonly ReadLine[], start: number, cuts: readonly number[]): number {
  let first = start;
  while (start - first < mostAbove && isGroupTitle(read[first - 1], read[first], cuts)) first -= 1;
  return first;
}

function isGroupTitle(one: ReadLine | undefined, below: ReadLine | undefined, cuts: readonly number[]): boolean {
  if (one === undefined || below === undefined || below.line.blanks > 0 || below.line.opensPage) return false;
  if (noTitle.test(one.line.text) || isUpperCaseText(one.line.text) || one.segments.length === 0) return false;
  return one.segments.every(({ start, text }) => columnAt(cuts, start) > 1 && text.length < 60);
}
