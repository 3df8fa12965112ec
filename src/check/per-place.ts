/**
 * The texts that stand at one place in the variants of a master differ by a name or an amount. So a search keeps what
 * it finds in the words before and after, and looks only at the stretch between them.
 */
import { isLetterCode } from "./character-kinds.ts";

/** A search for words and marks, each of which is judged by itself, what stands right before it and what follows. */
export interface TextSearch<Found> {
  /** What begins in a stretch of the text, at whose ends no word is cut; it may go on beyond. */
  readonly search: (text: string, from: number, to: number) => Found;
  /** Where the first of the words begins that may be found or not by what stands behind `end`; else `end`. */
  readonly openFrom: (text: string, end: number) => number;
  readonly join: (before: Found, within: Found, after: Found) => Found;
}

interface Frame<Found> {
  /** What the texts begin and end with. */
  readonly start: string;
  readonly end: string;
  /** The stretch that is searched: from so many letters after the start to so many before the end of the text. */
  readonly from: number;
  readonly rest: number;
  readonly before: Found;
  readonly after: Found;
}

interface Place<Found> {
  text: string;
  frame: Frame<Found> | undefined;
}

/** Gives the function that searches a whole text, faster where a similar one stood at the place before. */
export function perPlace<Found>(search: TextSearch<Found>): (text: string, place: object) => Found {
  const places = new WeakMap<object, Place<Found>>();
  return (text, key) => {
    const place = places.get(key);
    if (place === undefined) {
      places.set(key, { text, frame: undefined });
      return search.search(text, 0, text.length);
    }
    if (place.frame === undefined || !fits(text, place.frame)) place.frame = frameOf(text, place, search);
    place.text = text;
    if (place.frame === undefined) return search.search(text, 0, text.length);
    const { from, rest, before, after } = place.frame;
    return search.join(before, search.search(text, from, text.length - rest), after);
  };
}

function fits(text: string, { start, end }: Frame<unknown>): boolean {
  return text.length >= start.length + end.length && text.startsWith(start) && text.endsWith(end);
}

/** What the text has in common with those before it; undefined when that is too little to be worth the trouble. */
function frameOf<Found>(text: string, place: Place<Found>, search: TextSearch<Found>): Frame<Found> | undefined {
  const { frame } = place;
  const startLength = sameStart(text, frame?.start ?? place.text);
  const endLength = sameEnd(text.slice(startLength), frame?.end ?? place.text.slice(startLength));
  if (3 * (startLength + endLength) < text.length) return undefined;
  const from = search.openFrom(text, wordStart(text, startLength));
  const rest = text.length - nextWord(text, text.length - endLength);
  return {
    start: text.slice(0, startLength),
    end: text.slice(text.length - endLength),
    from,
    rest,
    before: search.search(text, 0, from),
    after: search.search(text, text.length - rest, text.length),
  };
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
function wordStart(text: string, at: number): number {
  let start = at;
  while (start > 0 && isLetterCode(text.charCodeAt(start - 1))) start -= 1;
  return start;
}

/** The first place after this one where no word goes on; what stands right before it comes after this one, too. */
function nextWord(text: string, at: number): number {
  let next = Math.min(at + 1, text.length);
  while (next < text.length && isLetterCode(text.charCodeAt(next - 1))) next += 1;
  return next;
}
