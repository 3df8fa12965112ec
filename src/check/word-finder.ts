/** Finds any of many words in one pass over a text. */
import { isLetterCode, lastSum, smallLetterCodes, wordSum } from "./character-kinds.ts";

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
  let smallCodes: Uint16Array | undefined;
  const find = (text: string): readonly FoundWord[] => {
    smallCodes ??= smallLetterCodes();
    let found: FoundWord[] | undefined;
    let [sum, start] = [0, 0];
    for (let at = 0; at <= text.length; at += 1) {
      const code = at < text.length ? text.charCodeAt(at) : 0;
      if (isLetterCode(code)) {
        sum = (Math.imul(sum, 31) + (smallCodes[code] ?? 0)) | 0;
        continue;
      }
      const candidates = at > start ? bySum.get(sum & lastSum) : undefined;
      const word = candidates?.find(({ lower }) => standsAt(text, start, lower, smallCodes));
      if (word !== undefined) {
        found ??= [];
        found.push({ word: word.word, typed: text.slice(start, start + word.word.length) });
      }
      [sum, start] = [0, at + 1];
    }
    return found ?? nothingFound;
  };
  return { firstWords: [...firstWords], find };
}

const nothingFound: readonly FoundWord[] = [];

/** The words by the sum of their first word. */
function sumUp(sought: readonly SoughtWord[]): ReadonlyMap<number, readonly SoughtWord[]> {
  const bySum = new Map<number, SoughtWord[]>();
  for (const one of sought) {
    const sum = wordSum(firstWordOf(one.lower));
    bySum.set(sum, [...(bySum.get(sum) ?? []), one]);
  }
  return bySum;
}

function firstWordOf(lower: string): string {
  let end = 0;
  while (isLetterCode(lower.charCodeAt(end))) end += 1;
  return lower.slice(0, end);
}

function standsAt(text: string, at: number, lower: string, smallCodes: Uint16Array = smallLetterCodes()): boolean {
  for (let index = 0; index < lower.length; index += 1)
    if (smallCodes[text.charCodeAt(at + index)] !== lower.charCodeAt(index)) return false;
  return !isLetterCode(text.charCodeAt(at + lower.length));
}
