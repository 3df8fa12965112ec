/** Finds any of many words in one pass over a text. */

export interface FoundWord {
  /** As it was asked for. */
  readonly word: string;
  /** As it stands in the text. */
  readonly typed: string;
}

export interface WordFinder {
  /** What every text has that holds one of the words. */
  readonly sign: RegExp;
  readonly find: (text: string) => readonly FoundWord[];
}

const letter = /[A-Za-zÀ-ỹ]/u;

/** Prepares to find whole words in any case, also inside one another; `space` is the pattern of a space in a word. */
export function prepareWordFinder(words: readonly string[], space: " " | "\\s+"): WordFinder {
  const byLower = new Map(words.map((word) => [word.toLowerCase(), word]));
  const source = `(?:${groupByFirst(words, space)})(?![A-Za-zÀ-ỹ])`;
  const pattern = new RegExp(source, "giu");
  const find = (text: string): readonly FoundWord[] => {
    const found: FoundWord[] = [];
    pattern.lastIndex = 0;
    for (let match = pattern.exec(text); match !== null; match = pattern.exec(text)) {
      const [typed] = match;
      const word = byLower.get(typed.toLowerCase().replace(/\s+/gu, " "));
      if (word !== undefined && !letter.test(text.charAt(match.index - 1))) found.push({ word, typed });
      pattern.lastIndex = match.index + 1;
    }
    return found;
  };
  return { sign: new RegExp(source, "iu"), find };
}

/** "Sở Y tế", "Sở Nội vụ" → "Sở (?:Y tế|Nội vụ)": the fewer ways to begin, the sooner a place of a text is passed. */
function groupByFirst(words: readonly string[], space: string): string {
  const groups = new Map<string, string[]>();
  for (const word of words) {
    const [first = "", ...rest] = word.split(" ");
    groups.set(first, [...(groups.get(first) ?? []), rest.join(space)]);
  }
  const sources = [...groups].map(([first, rests]) => {
    const [only = ""] = rests;
    if (rests.length > 1) return `${first}${space}(?:${rests.join("|")})`;
    return only === "" ? first : `${first}${space}${only}`;
  });
  return sources.join("|");
}
