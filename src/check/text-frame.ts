/** The texts that stand at one place in the variants of a master differ by a name or an amount. */
import { isLetterCode } from "./character-kinds.ts";

/** What texts of a place have in common. */
export interface TextFrame {
  /** What the texts begin and end with. */
  readonly start: string;
  readonly end: string;
}

/** Whether a text has this frame. */
export function hasFrame(text: string, { start, end }: TextFrame): boolean {
  return text.length >= start.length + end.length && text.startsWith(start) && text.endsWith(end);
}

/** The frame of a text and of those with another frame; undefined when that is too little to be worth the trouble. */
export function commonFrame(text: string, other: TextFrame): TextFrame | undefined {
  const start = text.slice(0, sameStart(text, other.start));
  const rest = text.slice(start.length);
  const end = rest.slice(rest.length - sameEnd(rest, other.end));
  return 3 * (start.length + end.length) < text.length ? undefined : { start, end };
}

/** The frame of two texts, which do not overlap in either. */
export function frameOfBoth(text: string, other: string): TextFrame | undefined {
  const length = sameStart(text, other);
  return commonFrame(text, { start: other.slice(0, length), end: other.slice(length) });
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
