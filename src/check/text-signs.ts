/**
 * Which rules a text may concern. A rule names what stands in every text in which it finds something; all rules' signs
 * are looked for in one pass, for each unit of a batch has a score of texts that no other has.
 */
import { isLetterCode, lastSum, smallLetterCodes, wordSum, wordSums } from "./character-kinds.ts";

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

/** Tables by which a text is searched: each gives the bits of the rules that a find may concern. */
interface SignTables {
  /** By code; up to the end of the punctuation that documents use: “ ” … */
  readonly characters: Int32Array;
  /** By the sum of the word as it is, and of its small letters. */
  readonly exactWords: Int32Array;
  readonly words: Int32Array;
  /** By the sum of the last two letters. */
  readonly wordEnds: Int32Array;
}

const lastCode = 0x2100;

function createTables(signs: readonly (Signs | undefined)[]): SignTables {
  const tables = {
    characters: new Int32Array(lastCode),
    exactWords: new Int32Array(wordSums),
    words: new Int32Array(wordSums),
    wordEnds: new Int32Array(wordSums),
  };
  for (const [index, { characters = "", words = [], wordEnds = [] } = {}] of signs.entries()) {
    const bit = 1 << index;
    for (const character of characters) addBit(tables.characters, character.charCodeAt(0), bit);
    for (const end of wordEnds) addBit(tables.wordEnds, wordSum(end), bit);
    for (const word of words) addBit(/^\p{Lu}/u.test(word) ? tables.exactWords : tables.words, wordSum(word), bit);
  }
  return tables;
}

function addBit(table: Int32Array, index: number, bit: number): void {
  table[index] = bit | (table[index] ?? 0);
}

/** The bits of the rules with this kind of sign. */
function bitsOf(signs: readonly (Signs | undefined)[], isMeant: (sign: Signs | undefined) => boolean): number {
  return signs.reduce((bits, sign, index) => (isMeant(sign) ? bits | (1 << index) : bits), 0);
}

/** Kinds of characters between words; only what stands right before and after matters. */
const [other, letter, space, pause, mark] = [0, 1, 2, 3, 4] as const;

function prepareSeeker(signs: readonly (Signs | undefined)[]): (text: string) => number {
  const { characters, exactWords, words, wordEnds } = createTables(signs);
  const always = bitsOf(signs, (sign) => sign === undefined);
  const odd = bitsOf(signs, (sign) => sign?.oddWriting === true);
  let smallCodes: Uint16Array | undefined;
  // One long loop, for it is run for every character of a batch.
  return (text) => {
    smallCodes ??= smallLetterCodes();
    let found = always;
    let before: number = other;
    let [sum, smallSum, smallBefore, lastTwo] = [0, 0, 0, 0];
    for (let at = 0; at <= text.length; at += 1) {
      const code = at < text.length ? text.charCodeAt(at) : 0;
      if (code < lastCode) found |= characters[code] ?? 0;
      if (isLetterCode(code)) {
        const lower = smallCodes[code] ?? 0;
        if (before === pause) found |= odd;
        sum = (Math.imul(sum, 31) + code) | 0;
        smallSum = (Math.imul(smallSum, 31) + lower) | 0;
        lastTwo = Math.imul(smallBefore, 31) + lower;
        smallBefore = lower;
        before = letter;
        continue;
      }
      if (before === letter) {
        found |=
          (exactWords[sum & lastSum] ?? 0) | (words[smallSum & lastSum] ?? 0) | (wordEnds[lastTwo & lastSum] ?? 0);
        sum = smallSum = smallBefore = 0;
      }
      const kind = kindOf(code);
      if (isOdd(code, kind, before)) found |= odd;
      before = kind;
    }
    return found;
  };
}

function isOdd(code: number, kind: number, before: number): boolean {
  if (kind === other) return false;
  if (kind === space) return code !== 0x20 || before === space;
  return before === space || before === pause || before === mark;
}

function kindOf(code: number): number {
  // Space, comma, semicolon; full stop, colon, exclamation and question mark, ellipsis.
  if (code === 0x20) return space;
  if (code === 0x2c || code === 0x3b) return pause;
  if (code === 0x2e || code === 0x3a || code === 0x21 || code === 0x3f || code === 0x2026) return mark;
  return isRareSpace(code) ? space : other;
}

function isRareSpace(code: number): boolean {
  if (code < 0x80) return code >= 0x09 && code <= 0x0d;
  return code === 0xa0 || (code >= 0x2000 && /\s/u.test(String.fromCharCode(code)));
}
