/** A title in capitals → the capitals of a sentence, learnt from the running text of the same document. */

import { isLetterOrDigit, isUpperCaseText } from "../../vietnamese/letters.ts";

/** The title as the text writes its words; words that the text does not have become small. */
export function recase(title: string, texts: readonly string[]): string {
  if (!isUpperCaseText(title) || title.split(" ").length < 4) return title;
  const running = ` ${texts.filter((text) => !isUpperCaseText(text)).join(" ")} `;
  const small = running.toLowerCase();
  // Lower case may change the length of a letter elsewhere; Vietnamese letters keep theirs.
  if (small.length !== running.length) return title;
  const words = title.split(" ");
  const made: string[] = [];
  for (let at = 0; at < words.length; ) {
    const { length, text } = longestKnown(words, at, running, small);
    made.push(text);
    at += length;
  }
  const [first = "", ...rest] = made.join(" ");
  return first.toUpperCase() + rest.join("");
}

/** The longest run of words from `at` that the text has, as it writes them. */
function longestKnown(
  words: readonly string[],
  at: number,
  running: string,
  small: string,
): { readonly length: number; readonly text: string } {
  for (let length = words.length - at; length > 0; length -= 1) {
    const wanted = words
      .slice(at, at + length)
      .join(" ")
      .toLowerCase();
    const found = wholeWordsAt(small, wanted);
    if (found >= 0) return { length, text: running.slice(found, found + wanted.length) };
  }
  return { length: 1, text: (words[at] ?? "").toLowerCase() };
}

/** Where the words stand with nothing of a word on either side; -1 where they do not. */
function wholeWordsAt(text: string, words: string): number {
  let at = text.indexOf(words);
  while (at !== -1 && (isLetterOrDigit(text.charAt(at - 1)) || isLetterOrDigit(text.charAt(at + words.length))))
    at = text.indexOf(words, at + 1);
  return at;
}
