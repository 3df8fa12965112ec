/**
 * Which rules a text may concern. A rule names what stands in every text in which it finds something; all rules' signs
 * are looked for in one pass, for each unit of a batch has a score of texts that no other has.
 */
import {
  firstWordOf,
  isLetterCode,
  lastSum,
  prepareOpenWords,
  smallLetterCodes,
  standsAt,
  wordSum,
  wordSums,
} from "./character-kinds.ts";

/** What has a sign; without any it concerns every text. */
export interface Signed {
  /** One of these stands in the text. */
  readonly signs?: Signs;
  /** A closer look, where most texts with one of the signs are right. */
  readonly sign?: RegExp;
  /**
   * How far it looks: its signs in their order, with so many letters before and after the first letter of each, decide
   * what it finds, as long as single blanks part words of less than 40 letters. Without it the whole text does.
   */
  readonly reach?: Reach;
}

/** So many letters before, and so many after. */
export type Reach = readonly [before: number, after: number];

export interface Signs {
  readonly characters?: string;
  /** Whole words: with a capital as they are, else in any case. */
  readonly words?: readonly string[];
  /** Names of several words with single spaces, where they have other capitals than these. */
  readonly misspelt?: readonly string[];
  /**
   * Marks or spaces side by side, a space before a mark, a letter right after a comma or semicolon, or a space that is
   * not the one of the keyboard.
   */
  readonly oddWriting?: boolean;
}

/** A rule is one bit of a number. */
const mostRules = 31;

/** A search for signs, of which each is judged by itself, what stands right before it and what follows. */
export interface SignSearch {
  /** The bits of the rules whose signs begin in a stretch at whose ends no word is cut; a sign may go on beyond. */
  readonly search: (text: string, from: number, to: number) => number;
  /** Where the first of the signs begins that may be there or not by what stands behind `end`; else `end`. */
  readonly openFrom: (text: string, end: number) => number;
}

/** Gives a function that tells which of these concern a text. */
export function prepareSigns<Rule extends Signed>(rules: readonly Rule[]): (text: string) => readonly Rule[] {
  const { search } = prepareSignSearch(rules);
  const rulesOf = rulesOfBits(rules);
  return (text) => rulesOf(search(text, 0, text.length)).filter(({ sign }) => sign === undefined || sign.test(text));
}

/** Gives the function from the bits of rules to the rules. */
export function rulesOfBits<Rule>(rules: readonly Rule[]): (bits: number) => readonly Rule[] {
  const known = new Map<number, readonly Rule[]>();
  return (bits) => {
    const remembered = known.get(bits);
    if (remembered !== undefined) return remembered;
    const found = rules.filter((_, index) => (bits & (1 << index)) !== 0);
    known.set(bits, found);
    return found;
  };
}

/** Tables by which a text is searched: each gives the bits of the rules that a find may concern. */
interface SignTables {
  /** By code; up to the end of the punctuation that documents use: “ ” … */
  readonly characters: Int32Array;
  /** By the sum of the word as it is, and of its small letters. */
  readonly exactWords: Int32Array;
  readonly words: Int32Array;
  /** By the sum of their first word. */
  readonly misspelt: readonly (readonly SoughtName[] | undefined)[];
}

const lastCode = 0x2100;

function createTables(signs: readonly (Signs | undefined)[]): SignTables {
  const tables = {
    characters: new Int32Array(lastCode),
    exactWords: new Int32Array(wordSums),
    words: new Int32Array(wordSums),
    misspelt: namesBySum(signs),
  };
  for (const [index, { characters = "", words = [] } = {}] of signs.entries()) {
    const bit = 1 << index;
    for (const character of characters) addBit(tables.characters, character.charCodeAt(0), bit);
    for (const word of words) addBit(/^\p{Lu}/u.test(word) ? tables.exactWords : tables.words, wordSum(word), bit);
  }
  return tables;
}

interface SoughtName {
  readonly name: string;
  readonly lower: string;
  readonly bit: number;
}

function namesBySum(signs: readonly (Signs | undefined)[]): readonly (readonly SoughtName[] | undefined)[] {
  const bySum = new Array<SoughtName[] | undefined>(wordSums).fill(undefined);
  for (const [index, sign] of signs.entries())
    for (const name of sign?.misspelt ?? []) {
      const lower = name.toLowerCase();
      const sum = wordSum(firstWordOf(lower));
      bySum[sum] = [...(bySum[sum] ?? []), { name, lower, bit: 1 << index }];
    }
  return bySum;
}

function misspeltAt(text: string, at: number, names: readonly SoughtName[], smallCodes: Uint16Array): number {
  let found = 0;
  for (const { name, lower, bit } of names)
    if (standsAt(text, at, lower, smallCodes) && !text.startsWith(name, at)) found |= bit;
  return found;
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

/** Prepares to look for the signs of all rules in one pass. */
export function prepareSignSearch(rules: readonly Signed[]): SignSearch {
  if (rules.length > mostRules) throw new RangeError(`More than ${mostRules} rules cannot be sought in one pass.`);
  const signs = rules.map((rule) => rule.signs);
  const tables = createTables(signs);
  const { characters } = tables;
  const always = bitsOf(signs, (sign) => sign === undefined);
  const odd = bitsOf(signs, (sign) => sign?.oddWriting === true);
  const misspelt = signs.flatMap((sign) => sign?.misspelt ?? []).map((name) => name.toLowerCase());
  const found = { found: 0 };
  const search = (text: string, from: number, to: number): number => {
    found.found = always;
    let before = from === 0 ? other : kindBefore(text, from);
    let at = from;
    while (at < to) {
      const code = text.charCodeAt(at);
      if (isLetterCode(code)) {
        if (before === pause) found.found |= odd;
        before = letter;
        at = searchWord(text, at, tables, found);
        continue;
      }
      if (code < lastCode) found.found |= characters[code] ?? 0;
      const kind = kindOf(code);
      if (isOdd(code, kind, before)) found.found |= odd;
      before = kind;
      at += 1;
    }
    return found.found;
  };
  return { search, openFrom: prepareOpenWords(misspelt) };
}

function kindBefore(text: string, at: number): number {
  const code = text.charCodeAt(at - 1);
  return isLetterCode(code) ? letter : kindOf(code);
}

/** Adds the signs of the word at a place and gives its end; each letter is read once, for all units have many. */
function searchWord(text: string, start: number, tables: SignTables, search: { found: number }): number {
  const smallCodes = smallLetterCodes();
  const { characters, exactWords, words, misspelt } = tables;
  let found = 0;
  let sum = 0;
  let smallSum = 0;
  let at = start;
  // Reading past the end of a text, even once, makes V8 throw away the code that it has made of a function.
  while (at < text.length) {
    const code = text.charCodeAt(at);
    if (!isLetterCode(code)) break;
    found |= characters[code] ?? 0;
    sum = (Math.imul(sum, 31) + code) | 0;
    smallSum = (Math.imul(smallSum, 31) + (smallCodes[code] ?? 0)) | 0;
    at += 1;
  }
  found |= (exactWords[sum & lastSum] ?? 0) | (words[smallSum & lastSum] ?? 0);
  const names = misspelt[smallSum & lastSum];
  search.found |= names === undefined ? found : found | misspeltAt(text, start, names, smallCodes);
  return at;
}

/** Whether a text has the sign of odd writing anywhere. */
export function isWrittenOddly(text: string): boolean {
  let before: number = other;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (isLetterCode(code)) {
      if (before === pause) return true;
      before = letter;
      continue;
    }
    const kind = kindOf(code);
    if (isOdd(code, kind, before)) return true;
    before = kind;
  }
  return false;
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
