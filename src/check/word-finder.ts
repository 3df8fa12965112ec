/** Finds any of many words in one pass over a text. */
import {
  firstWordOf,
  isLetterCode,
  lastSum,
  openWordFrom,
  smallLetterCodes,
  standsAt,
  wordSum,
  wordSums,
} from "./character-kinds.ts";
import { perPlace } from "./per-place.ts";

export interface FoundWord {
  /** As it was asked for. */
  readonly word: string;
  /** As it stands in the text. */
  readonly typed: string;
}

export interface WordFinder {
  /** One of these stands in every text that holds one of the words; in small letters. */
  readonly firstWords: readonly string[];
  readonly find: (text: string) => readonly FoundWord[];
  /** The same, faster where the texts of a place are much the same. */
  readonly findAt: (text: string, place: object) => readonly FoundWord[];
}

interface SoughtWord {
  readonly word: string;
  readonly lower: string;
}

/** Prepares to find whole words in any case, also inside one another; the text has single spaces. */
export function prepareWordFinder(words: readonly string[]): WordFinder {
  const sought = words.map((word): SoughtWord => ({ word, lower: word.toLowerCase() }));
  const firstWords = new Set(sought.map(({ lower }) => firstWordOf(lower)));
  const bySum = sumUp(sought);
  let smallCodes: Uint16Array | undefined;
  const search = (text: string, from: number, to: number): readonly FoundWord[] => {
    smallCodes ??= smallLetterCodes();
    let found: FoundWord[] | undefined;
    let sum = 0;
    let start = from;
    for (let at = from; at <= to; at += 1) {
      const code = at < to ? text.charCodeAt(at) : 0;
      if (isLetterCode(code)) {
        sum = (Math.imul(sum, 31) + (smallCodes[code] ?? 0)) | 0;
        continue;
      }
      const candidates = at > start ? bySum[sum & lastSum] : undefined;
      if (candidates !== undefined) {
        found ??= [];
        addFound(text, start, candidates, smallCodes, found);
      }
      sum = 0;
      start = at + 1;
    }
    return found ?? nothingFound;
  };
  const lowers = sought.map(({ lower }) => lower);
  const findAt = perPlace({
    search,
    openFrom: (text, end) => openWordFrom(text, end, lowers, smallLetterCodes()),
    join: joinFound,
  });
  return { firstWords: [...firstWords], find: (text) => search(text, 0, text.length), findAt };
}

function joinFound(
  before: readonly FoundWord[],
  within: readonly FoundWord[],
  after: readonly FoundWord[],
): readonly FoundWord[] {
  if (within.length === 0 && after.length === 0) return before;
  return before.length === 0 && within.length === 0 ? after : [...before, ...within, ...after];
}

const nothingFound: readonly FoundWord[] = [];

/** The words by the sum of their first word. */
function sumUp(sought: readonly SoughtWord[]): readonly (readonly SoughtWord[] | undefined)[] {
  const bySum = new Array<SoughtWord[] | undefined>(wordSums).fill(undefined);
  for (const one of sought) {
    const sum = wordSum(firstWordOf(one.lower));
    bySum[sum] = [...(bySum[sum] ?? []), one];
  }
  return bySum;
}

function addFound(
  text: string,
  at: number,
  candidates: readonly SoughtWord[],
  smallCodes: Uint16Array,
  found: FoundWord[],
): void {
  for (const { word, lower } of candidates) {
    if (!standsAt(text, at, lower, smallCodes)) continue;
    found.push({ word, typed: text.slice(at, at + word.length) });
    return;
  }
}
