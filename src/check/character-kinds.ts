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

/** Gives the first place after the letters that stand at a place. */
export function endOfLetters(text: string, start: number): number {
  let end = start;
  while (end < text.length && isLetterCode(text.charCodeAt(end))) end += 1;
  return end;
}

/** Sums of words are numbers below this. */
export const wordSums = 0x4000;

/** A number for a word, that few other words have; with `codes` the same in any case. */
export function wordSum(text: string, start: number, end: number, codes?: Uint16Array): number {
  let sum = 0;
  for (let at = start; at < end; at += 1) {
    const code = text.charCodeAt(at);
    sum = (Math.imul(sum, 31) + (codes === undefined ? code : (codes[code] ?? 0))) | 0;
  }
  return sum & (wordSums - 1);
}
