/** The marks of units in texts of one frame, of which only the gaps and the words beside them are looked at. */
import { digit, gap, lastSum, small } from "../character-kinds.ts";
import { latest } from "../latest.ts";
import type { TextFrame } from "../text-frame.ts";
import { FoundMark } from "./found-mark.ts";
import type { MarkIndex } from "./mark-index.ts";
import { findWithin } from "./mark-search.ts";

/** Adds the marks of a text to those found; `gaps` is the start and end of each gap. */
export type FindInGaps = (text: string, gaps: readonly number[], found: FoundMark[]) => void;

/** The marks in what fills a gap, placed from its start; undefined for anything but words without figures. */
type FindInFill = (fill: string) => readonly FoundMark[] | undefined;

/** Prepares to look for marks in texts of any frame. */
export function prepareGapMarks(index: MarkIndex): (frame: TextFrame) => FindInGaps {
  // Most gaps of a variant are filled by one name.
  const findInFill = latest((fill: string): readonly FoundMark[] | undefined => {
    if (!isWords(fill, index)) return undefined;
    const found: FoundMark[] = [];
    findWithin(fill, 0, fill.length, index, found);
    return found;
  });
  return (frame) => {
    const edges = edgesOf(frame, index);
    return (text, gaps, found) => findInGaps(text, gaps, edges, index, findInFill, found);
  };
}

function isWords(fill: string, { kinds }: MarkIndex): boolean {
  for (let at = 0; at < fill.length; at += 1) if (kinds[fill.charCodeAt(at)] === digit) return false;
  const ends = [fill.charCodeAt(0), fill.charCodeAt(fill.length - 1)];
  return ends.every((code) => (kinds[code] ?? gap) !== gap);
}

/** What stands beside a gap. */
interface GapEdges {
  /** How many letters before and after it begin words that may be marks for what is in the gap. */
  readonly before: number;
  readonly after: number;
  /** Whether there are none, and no name that begins in the gap goes on behind it. */
  readonly isClosed: boolean;
}

function findInGaps(
  text: string,
  gaps: readonly number[],
  edges: readonly GapEdges[],
  index: MarkIndex,
  findInFill: FindInFill,
  found: FoundMark[],
): void {
  let at = 0;
  for (let gap = 0; gap < edges.length; gap += 1) {
    const edge = edges[gap];
    if (edge === undefined) continue;
    const start = gaps[2 * gap] ?? 0;
    const end = gaps[2 * gap + 1] ?? 0;
    const inFill = edge.isClosed && at <= start ? findInFill(text.slice(start, end)) : undefined;
    if (inFill === undefined) at = findWithin(text, Math.max(at, start - edge.before), end + edge.after, index, found);
    else for (const one of inFill) found.push(new FoundMark(one.mark, text, start + one.start, start + one.end));
  }
}

function edgesOf(frame: TextFrame, index: MarkIndex): readonly GapEdges[] {
  const last = frame.length - 1;
  const sure = frame.map((piece, at) => {
    const from = at === 0 ? 0 : firstSureWord(piece, index);
    const to = at === last ? piece.length : lastSureWord(piece, index);
    const found: FoundMark[] = [];
    findWithin(piece, from, to, index, found);
    // A piece with a mark in it is looked at as a whole.
    return found.length === 0 && from < to
      ? { from, left: piece.length - to }
      : { from: piece.length, left: piece.length };
  });
  return sure.slice(1).map(({ from: after }, gap) => {
    const before = sure[gap]?.left ?? 0;
    const isClosed = before === 0 && after === 0 && !mayGoOn(frame[gap + 1] ?? "", gap + 1 === last, index);
    return { before, after, isClosed };
  });
}

/** The first word that is whole and does not stand right behind a figure. */
function firstSureWord(piece: string, { kinds }: MarkIndex): number {
  if ((kinds[piece.charCodeAt(0)] ?? gap) === gap && kinds[piece.charCodeAt(1)] !== digit) return 0;
  let at = Math.min(2, piece.length);
  while (at < piece.length && (kinds[piece.charCodeAt(at - 1)] ?? gap) !== gap) at += 1;
  return at;
}

/** A figure that may go on behind the end. */
const openFigure = /\d+(?:[.,]\d+)*(?:[.,]|\s*(?:\/\s*(?:[A-Za-zÀ-ỹ][A-Za-zÀ-ỹ\d&-]*)?)?)$/u;

/** The first word with which a mark may begin that ends behind the piece. */
function lastSureWord(piece: string, index: MarkIndex): number {
  const open = openFigure.exec(piece)?.index ?? piece.length;
  let at = wordStart(piece, Math.max(0, Math.min(piece.length - index.longest - 1, open)), index);
  while (at < open) {
    const end = wordEnd(piece, at, index);
    if (end > at && (end === piece.length || end > open || mayBeginName(piece, at, end, index))) return at;
    at = end + 1;
  }
  return Math.min(at, open);
}

function mayBeginName(piece: string, at: number, end: number, index: MarkIndex): boolean {
  return index.kinds[piece.charCodeAt(at)] !== small && index.firstSums[sumOf(piece, at, end, index)] === 1;
}

/** Whether a name may go on with the words of this piece. */
function mayGoOn(piece: string, isLast: boolean, index: MarkIndex): boolean {
  if (piece === "") return !isLast;
  if (!index.joints.has(piece.charCodeAt(0))) return false;
  const end = wordEnd(piece, 1, index);
  return end === 1 || (end === piece.length && !isLast) || index.laterSums[sumOf(piece, 1, end, index)] === 1;
}

function wordStart(piece: string, at: number, { kinds }: MarkIndex): number {
  let start = at;
  while (start > 0 && (kinds[piece.charCodeAt(start - 1)] ?? gap) !== gap) start -= 1;
  return start;
}

function wordEnd(piece: string, at: number, { kinds }: MarkIndex): number {
  let end = at;
  while (end < piece.length && (kinds[piece.charCodeAt(end)] ?? gap) !== gap) end += 1;
  return end;
}

function sumOf(piece: string, from: number, to: number, { smallCodes }: MarkIndex): number {
  let sum = 0;
  for (let at = from; at < to; at += 1) sum = (Math.imul(sum, 31) + (smallCodes[piece.charCodeAt(at)] ?? 0)) | 0;
  return sum & lastSum;
}
