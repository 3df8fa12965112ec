/**
 * Which rules a text may concern. A rule names what stands in every text in which it finds something; all rules' signs
 * are looked for in one pass, for each unit of a batch has a score of texts that no other has.
 */
import { capital, characterKinds, isLetterCode } from "./character-kinds.ts";

/** What has a sign; without any it concerns every text. */
export interface Signed {
  /** One of these stands in the text. */
  readonly signs?: Signs;
  /** A closer look, where most texts with one of the signs are right. */
  readonly sign?: RegExp;
}

export interface Signs {
  readonly characters?: string;
  /** Whole words: with a capital as they are, else in any case. */
  readonly words?: readonly string[];
  /** The ends of words, in any case. */
  readonly wordEnds?: readonly string[];
  /**
   * Marks or spaces side by side, a space before a mark, a letter right after a comma or semicolon, or a space that is
   * not the one of the keyboard.
   */
  readonly oddWriting?: boolean;
}

/** A rule is one bit of a number. */
const mostRules = 31;

/** Gives a function that tells which of these concern a text. */
export function prepareSigns<Rule extends Signed>(rules: readonly Rule[]): (text: string) => readonly Rule[] {
  if (rules.length > mostRules) throw new RangeError(`More than ${mostRules} rules cannot be sought in one pass.`);
  const seek = prepareSeeker(rules.map(({ signs }) => signs));
  const bySought = new Map<number, readonly Rule[]>();
  const rulesOf = (sought: number): readonly Rule[] => {
    const known = bySought.get(sought) ?? rules.filter((_, index) => (sought & (1 << index)) !== 0);
    bySought.set(sought, known);
    return known;
  };
  return (text) => rulesOf(seek(text)).filter(({ sign }) => sign === undefined || sign.test(text));
}

/** Tables by which a text is searched: each gives the bits of the rules that a find concerns. */
interface SignTables {
  readonly always: number;
  readonly odd: number;
  readonly characters: Int32Array;
  readonly words: ReadonlyMap<string, number>;
  /** Which sums of the letters of a word in its usual cases there are, so that other words are not looked up. */
  readonly wordSums: Uint8Array;
  readonly wordEnds: ReadonlyMap<string, number>;
  readonly lastLetters: Uint8Array;
}

/** Up to the end of the punctuation that documents use: “ ” … */
const lastCode = 0x2100;
const sumMask = 0xfff;

function sumOf(word: string): number {
  let sum = 0;
  for (let at = 0; at < word.length; at += 1) sum = (sum * 31 + word.charCodeAt(at)) | 0;
  return sum & sumMask;
}

function createTables(signs: readonly (Signs | undefined)[]): SignTables {
  const words = new Map<string, number>();
  const wordEnds = new Map<string, number>();
  const characters = new Int32Array(lastCode);
  const wordSums = new Uint8Array(sumMask + 1);
  const lastLetters = new Uint8Array(lastCode);
  let [always, odd] = [0, 0];
  for (const [index, sign] of signs.entries()) {
    const bit = 1 << index;
    if (sign === undefined) always |= bit;
    if (sign?.oddWriting === true) odd |= bit;
    for (const character of sign?.characters ?? "")
      characters[character.charCodeAt(0)] = bit | (characters[character.charCodeAt(0)] ?? 0);
    for (const word of sign?.words ?? []) {
      words.set(word, bit | (words.get(word) ?? 0));
      for (const form of [word, word.charAt(0).toUpperCase() + word.slice(1)]) wordSums[sumOf(form)] = 1;
    }
    for (const end of sign?.wordEnds ?? []) {
      wordEnds.set(end, bit | (wordEnds.get(end) ?? 0));
      for (const last of [end.slice(-1), end.slice(-1).toUpperCase()]) lastLetters[last.charCodeAt(0)] = 1;
    }
  }
  return { always, odd, characters, words, wordSums, wordEnds, lastLetters };
}

/** What stood before a character. */
const [letterBefore, spaceBefore, pauseBefore, markBefore, otherBefore] = [0, 1, 2, 3, 4] as const;

function prepareSeeker(signs: readonly (Signs | undefined)[]): (text: string) => number {
  const tables = createTables(signs);
  const { always, odd, characters } = tables;
  return (text) => {
    let found = always;
    let before: number = otherBefore;
    let at = 0;
    while (at < text.length) {
      const code = text.charCodeAt(at);
      if (isLetterCode(code)) {
        if (before === pauseBefore) found |= odd;
        const end = endOfLetters(text, at);
        found |= signsOfWord(text, at, end, tables);
        before = letterBefore;
        at = end;
        continue;
      }
      if (code < lastCode) found |= characters[code] ?? 0;
      const kind = kindOf(code);
      if (isOdd(code, kind, before)) found |= odd;
      before = kind;
      at += 1;
    }
    return found;
  };
}

function isOdd(code: number, kind: number, before: number): boolean {
  if (kind === otherBefore) return false;
  if (kind === spaceBefore) return code !== 0x20 || before === spaceBefore;
  return before === spaceBefore || before === pauseBefore || before === markBefore;
}

function endOfLetters(text: string, start: number): number {
  let end = start + 1;
  while (end < text.length && isLetterCode(text.charCodeAt(end))) end += 1;
  return end;
}

function kindOf(code: number): number {
  // Space, comma, semicolon; full stop, colon, exclamation and question mark, ellipsis.
  if (code === 0x20) return spaceBefore;
  if (code === 0x2c || code === 0x3b) return pauseBefore;
  if (code === 0x2e || code === 0x3a || code === 0x21 || code === 0x3f || code === 0x2026) return markBefore;
  return isRareSpace(code) ? spaceBefore : otherBefore;
}

function isRareSpace(code: number): boolean {
  if (code < 0x80) return code >= 0x09 && code <= 0x0d;
  return code === 0xa0 || (code >= 0x2000 && /\s/u.test(String.fromCharCode(code)));
}

function signsOfWord(text: string, start: number, end: number, tables: SignTables): number {
  const kinds = characterKinds();
  let found = 0;
  let sum = 0;
  let capitals = 0;
  for (let at = start; at < end; at += 1) {
    const code = text.charCodeAt(at);
    sum = (sum * 31 + code) | 0;
    found |= tables.characters[code] ?? 0;
    if (kinds[code] === capital) capitals += 1;
  }
  const isUsual = capitals === 0 || (capitals === 1 && kinds[text.charCodeAt(start)] === capital);
  if (!isUsual || tables.wordSums[sum & sumMask] === 1)
    found |= signsOf(text.slice(start, end), capitals > 0, tables.words);
  if (tables.lastLetters[text.charCodeAt(end - 1)] === 1)
    found |= tables.wordEnds.get(text.slice(end - 2, end).toLowerCase()) ?? 0;
  return found;
}

function signsOf(word: string, hasCapital: boolean, words: ReadonlyMap<string, number>): number {
  const found = words.get(word) ?? 0;
  return hasCapital ? found | (words.get(word.toLowerCase()) ?? 0) : found;
}
