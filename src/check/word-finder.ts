/** Finds any of many words in one pass over a text. */
import { isLetterCode } from "./character-kinds.ts";

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
  const byFirst = new Map<string, SoughtWord[]>();
  for (const word of words) {
    const lower = word.toLowerCase();
    const first = lower.slice(0, endOfLetters(lower, 0));
    byFirst.set(first, [...(byFirst.get(first) ?? []), { word, lower }]);
  }
  const mayBegin = new Uint8Array(0x1f00);
  for (const first of byFirst.keys()) for (const form of [first, first.toUpperCase()]) mayBegin[form.charCodeAt(0)] = 1;
  const find = (text: string): readonly FoundWord[] => {
    const found: FoundWord[] = [];
    for (let at = 0; at < text.length; ) {
      const end = endOfLetters(text, at);
      if (mayBegin[text.charCodeAt(at)] === 1)
        addFound(text, at, byFirst.get(text.slice(at, end).toLowerCase()), found);
      at = end > at ? end : at + 1;
    }
    return found;
  };
  return { firstWords: [...byFirst.keys()], find };
}

function addFound(text: string, at: number, sought: readonly SoughtWord[] | undefined, found: FoundWord[]): void {
  for (const { word, lower } of sought ?? []) {
    const typed = text.slice(at, at + lower.length);
    if (typed.toLowerCase() !== lower || isLetterCode(text.charCodeAt(at + lower.length))) continue;
    found.push({ word, typed });
    return;
  }
}

function endOfLetters(text: string, start: number): number {
  let end = start;
  while (end < text.length && isLetterCode(text.charCodeAt(end))) end += 1;
  return end;
}
