/** The texts that stand at one place in the variants of a master differ by a name or an amount here and there. */
import { isLetterCode } from "./character-kinds.ts";

/** What texts of a place have in common: what they begin with, what stands further on in all of them, what they end with. */
export type TextFrame = readonly string[];

/** Where the pieces of a frame leave gaps in a text: the start and end of each; undefined for a text without this frame. */
export function gapsIn(text: string, pieces: TextFrame): readonly number[] | undefined {
  const last = pieces.length - 1;
  const start = pieces[0] ?? "";
  const end = pieces[last] ?? "";
  const close = text.length - end.length;
  if (close < start.length || !text.startsWith(start) || !text.endsWith(end)) return undefined;
  // Of just the size that is needed: each text that differs has one.
  const gaps = new Array<number>(2 * last);
  gaps[0] = start.length;
  let from = start.length;
  for (let index = 1; index < last; index += 1) {
    const piece = pieces[index] ?? "";
    const at = text.indexOf(piece, from);
    if (at === -1 || at + piece.length > close) return undefined;
    from = at + piece.length;
    gaps[2 * index - 1] = at;
    gaps[2 * index] = from;
  }
  gaps[2 * last - 1] = close;
  return gaps;
}

/** The frame of a text and of those with another frame; undefined when that is too little to be worth the trouble. */
export function commonFrame(text: string, other: TextFrame): TextFrame | undefined {
  const [otherStart = "", ...otherMiddles] = other;
  const otherEnd = otherMiddles.pop() ?? "";
  const start = text.slice(0, sameStart(text, otherStart));
  const rest = text.slice(start.length);
  const end = rest.slice(rest.length - sameEnd(rest, otherEnd));
  const within = rest.slice(0, rest.length - end.length);
  const lost = [otherStart.slice(start.length), ...otherMiddles, otherEnd.slice(0, otherEnd.length - end.length)];
  const pieces = [start, ...middlesOf(within, lost), end];
  const length = pieces.reduce((sum, piece) => sum + piece.length, 0);
  return 3 * length < text.length ? undefined : pieces;
}

/** The frame of two texts, which do not overlap in either. */
export function frameOfBoth(text: string, other: string): TextFrame | undefined {
  const length = sameStart(text, other);
  return commonFrame(text, [other.slice(0, length), other.slice(length)]);
}

/** Pieces are looked for by their letters at every so many, so that some are found of every one twice as long. */
const sought = 8;

/** Shorter ones spare too little. */
const leastPiece = 12;

/** What a text has of these, in their order. */
function middlesOf(text: string, others: readonly string[]): readonly string[] {
  const middles: string[] = [];
  let from = 0;
  for (const other of others) {
    for (let at = 0; at + sought <= other.length; ) {
      const found = text.indexOf(other.slice(at, at + sought), from);
      if (found === -1) {
        at += sought;
        continue;
      }
      const before = sameEnd(text.slice(from, found), other.slice(0, at));
      const after = sameStart(text.slice(found), other.slice(at));
      const piece = wholeWords(text.slice(found - before, found + after));
      at += after;
      if (piece.length < leastPiece) continue;
      middles.push(piece);
      from = found + after;
    }
  }
  return middles;
}

/** Without the letters at its ends, where a word may be cut. */
function wholeWords(piece: string): string {
  let start = 0;
  while (isLetterCode(piece.charCodeAt(start))) start += 1;
  return piece.slice(start, Math.max(start, wordStart(piece, piece.length)));
}

function sameStart(text: string, other: string): number {
  const most = Math.min(text.length, other.length);
  let length = 0;
  while (length < most && text.charCodeAt(length) === other.charCodeAt(length)) length += 1;
  return length;
}

function sameEnd(text: string, other: string): number {
  const most = Math.min(text.length, other.length);
  let length = 0;
  while (length < most && text.charCodeAt(text.length - 1 - length) === other.charCodeAt(other.length - 1 - length))
    length += 1;
  return length;
}

/** The start of a word that is cut at a place, or the place. */
export function wordStart(text: string, at: number): number {
  let start = at;
  while (start > 0 && isLetterCode(text.charCodeAt(start - 1))) start -= 1;
  return start;
}

/** The first place after this one where no word goes on; what stands right before it comes after this one, too. */
export function nextWord(text: string, at: number): number {
  let next = Math.min(at + 1, text.length);
  while (next < text.length && isLetterCode(text.charCodeAt(next - 1))) next += 1;
  return next;
}
