/** Finds any of many words in one pass over a text. */
import { endOfLetters, isLetterCode, smallLetterCodes, wordSum, wordSums } from "./character-kinds.ts";

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
  const firstWords = new Set(sought.map(({ lower }) => lower.slice(0, endOfLetters(lower, 0))));
  let bySum: readonly (readonly SoughtWord[] | undefined)[] | undefined;
  const find = (text: string): readonly FoundWord[] => {
    bySum ??= sumUp(sought);
    const codes = smallLetterCodes();
    const found: FoundWord[] = [];
    let at = 0;
    while (at < text.length) {
      const end = endOfLetters(text, at);
      const candidates = end === at ? undefined : bySum[wordSum(text, at, end, codes)];
      if (candidates !== undefined) addFound(text, at, candidates, codes, found);
      at = end === at ? at + 1 : end;
    }
    return found;
  };
  return { firstWords: [...firstWords], find };
}

/** The words by the sum of their first word. */
function sumUp(sought: readonly SoughtWord[]): readonly (readonly SoughtWord[] | undefined)[] {
  const bySum = new Array<SoughtWord[] | undefined>(wordSums).fill(undefined);
  for (const one of sought) {
    const sum = wordSum(one.lower, 0, endOfLetters(one.lower, 0));
    bySum[sum] = [...(bySum[sum] ?? []), one];
  }
  return bySum;
}

function addFound(
  text: string,
  at: number,
  candidates: readonly SoughtWord[],
  codes: Uint16Array,
  found: FoundWord[],
): void {
  for (const { word, lower } of candidates) {
    if (!standsAt(text, at, lower, codes)) continue;
    found.push({ word, typed: text.slice(at, at + lower.length) });
    return;
  }
}

function standsAt(text: string, at: number, lower: string, codes: Uint16Array): boolean {
  for (let index = 0; index < lower.length; index += 1)
    if (codes[text.charCodeAt(at + index)] !== lower.charCodeAt(index)) return false;
  return !isLetterCode(text.charCodeAt(at + lower.length));
}
