/** Kinds of characters, looked up by code: patterns are too slow for what is asked of every character of a batch. */

/** What a character is to a word; what is neither letter nor digit ends a word. */
export const [gap, small, capital, digit] = [0, 1, 2, 3] as const;

/** Up to the end of the Vietnamese letters. */
const kinds = new Uint8Array(0x1f00);

/** The codes in small letters; a language's own toLowerCase takes long for words that are not in Latin-1. */
const smallCodes = new Uint16Array(kinds.length);

/** Filled when first asked for, for it takes a while; before that everything is a gap. */
export function characterKinds(): Uint8Array {
  fillTables();
  return kinds;
}

/** Gives the code of each character in small letters. */
export function smallLetterCodes(): Uint16Array {
  fillTables();
  return smallCodes;
}

function fillTables(): void {
  if (kinds["A".charCodeAt(0)] === capital) return;
  for (let code = 0; code < kinds.length; code += 1) {
    const character = String.fromCharCode(code);
    const lower = character.toLowerCase();
    // «İ» has two codes in small letters, and stands for itself.
    smallCodes[code] = lower.length === 1 ? lower.charCodeAt(0) : code;
    if (/\d/u.test(character)) kinds[code] = digit;
    else if (lower !== character.toUpperCase()) kinds[code] = character === lower ? small : capital;
  }
}

/** Whether a code is that of [A-Za-zÀ-ỹ]. */
export function isLetterCode(code: number): boolean {
  return code < 0xc0 ? isBasicLetter(code) : code <= 0x1ef9;
}

function isBasicLetter(code: number): boolean {
  const lower = code | 0x20;
  return lower >= 0x61 && lower <= 0x7a;
}

/** Sums of words are numbers below this; the last one has all bits set. */
export const wordSums = 0x4000;
export const lastSum = wordSums - 1;

/** A number for a word that few other words have; loops over texts work it out letter by letter in the same way. */
export function wordSum(word: string): number {
  let sum = 0;
  for (let at = 0; at < word.length; at += 1) sum = (Math.imul(sum, 31) + word.charCodeAt(at)) | 0;
  return sum & lastSum;
}

/** "sở y tế" → "sở". */
export function firstWordOf(text: string): string {
  return text.slice(0, wordEnd(text, 0));
}

/** The end of the letters that stand at a place, which is the place itself where there are none. */
export function wordEnd(text: string, at: number): number {
  let end = at;
  while (end < text.length && isLetterCode(text.charCodeAt(end))) end += 1;
  return end;
}

/** Prepares to tell where the first of these words begins that a text may hold or not by what stands behind `end`; else `end`. */
export function prepareOpenWords(lowers: readonly string[]): (text: string, end: number) => number {
  const longest = lowers.reduce((length, lower) => Math.max(length, lower.length), 0);
  const starts = new Set(lowers.map((lower) => lower.charCodeAt(0)));
  return (text, end) => {
    const smallCodes = smallLetterCodes();
    for (let at = Math.max(0, end - longest); at < end; at += 1) {
      if (at > 0 && isLetterCode(text.charCodeAt(at - 1))) continue;
      if (!starts.has(smallCodes[text.charCodeAt(at)] ?? 0)) continue;
      for (const lower of lowers) if (mayGoOn(text, at, end, lower, smallCodes)) return at;
    }
    return end;
  };
}

function mayGoOn(text: string, start: number, end: number, lower: string, smallCodes: Uint16Array): boolean {
  if (lower.length < end - start) return false;
  for (let at = start; at < end; at += 1)
    if (smallCodes[text.charCodeAt(at)] !== lower.charCodeAt(at - start)) return false;
  return true;
}

/** Whether words stand at a place of a text, in any case; `lower` is in small letters, `smallCodes` the table for it. */
export function standsAt(text: string, at: number, lower: string, smallCodes: Uint16Array): boolean {
  for (let index = 0; index < lower.length; index += 1)
    if (smallCodes[text.charCodeAt(at + index)] !== lower.charCodeAt(index)) return false;
  return !isLetterCode(text.charCodeAt(at + lower.length));
}
