/** A title in capitals → the capitals of a sentence, learnt from the running text of the same document. */

import { isLetterOrDigit, isUpperCaseText } from "../../vietnamese/letters.ts";

/** The title as the text writes its words; words that the text does not have become small. */
export function recase(title: string, texts: readonly string[]): string {
  if (!isUpperCaseText(title)) return title;
  const running = `\n${texts.filter((text) => !isUpperCaseText(text)).join("\n")}\n`;
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
  const capital = first.toUpperCase();
  // A few foreign letters have capitals of two letters.
  return (capital.length === first.length ? capital : first) + rest.join("");
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
    const found = placesOf(small, wanted);
    const inside = found.find((place) => !startsSentence(running, place));
    const place = inside ?? found[0];
    if (place === undefined) continue;
    const text = running.slice(place, place + wanted.length);
    return { length, text: inside === undefined && !isName(text) ? wanted : text };
  }
  return { length: 1, text: (words[at] ?? "").toLowerCase() };
}

/** Where the words stand with nothing of a word on either side. */
function placesOf(text: string, words: string): readonly number[] {
  const places: number[] = [];
  for (let at = text.indexOf(words); at !== -1; at = text.indexOf(words, at + 1)) {
    if (!isLetterOrDigit(text.charAt(at - 1)) && !isLetterOrDigit(text.charAt(at + words.length))) places.push(at);
  }
  return places;
}

/** The first word of a paragraph, item or sentence has a capital whatever it is. */
function startsSentence(text: string, at: number): boolean {
  return /(?:\n|[.:;!?+“"(–-]|[\da-zđ]\))\s*$/u.test(text.slice(Math.max(0, at - 4), at));
}

const bodies =
  /^(?:Ủy ban|Uỷ ban|Hội đồng|Hội nghị Trung ương|Quốc hội|Chính phủ|Thủ tướng|Đảng|Nhà nước|Sở|Bộ)(?!\p{L})/u;

/** Capitals behind the first letter, or the name of a body. */
function isName(text: string): boolean {
  return /.\p{Lu}/u.test(text) || bodies.test(text);
}
