/** Finds any of many words in one pass over a text. */
import { firstWordOf, lastSum, smallLetterCodes, standsAt, wordEnd, wordSum, wordSums } from "./character-kinds.ts";

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
  const starts = new Set(sought.map(({ lower }) => lower.charCodeAt(0)));
  let smallCodes: Uint16Array | undefined;
  const find = (text: string): readonly FoundWord[] => {
    smallCodes ??= smallLetterCodes();
    let found: FoundWord[] | undefined;
    for (let at = 0, end = 0; at < text.length; at = end + 1) {
      end = wordEnd(text, at);
      // Few words begin with one of the letters.
      if (end === at || !starts.has(smallCodes[text.charCodeAt(at)] ?? 0)) continue;
      const candidates = bySum[sumOfWord(text, at, end, smallCodes)];
      if (candidates === undefined) continue;
      found ??= [];
      addFound(text, at, candidates, smallCodes, found);
    }
    return found ?? nothingFound;
  };
  return { firstWords: [...firstWords], find };
}

function sumOfWord(text: string, start: number, end: number, smallCodes: Uint16Array): number {
  let sum = 0;
  for (let at = start; at < end; at += 1) sum = (Math.imul(sum, 31) + (smallCodes[text.charCodeAt(at)] ?? 0)) | 0;
  return sum & lastSum;
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
