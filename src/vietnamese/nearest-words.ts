/** Finds the known words that a misspelt one may stand for: names of fields, columns, places, commands and flags. */
import { foldVietnamese } from "./letters.ts";

/** Gives a form of a key for comparing: no diacritics, no case, words apart by one space (trich_yeu = Trích yếu). */
export function foldKey(key: string): string {
  return foldVietnamese(key)
    .replace(/[^A-Za-zÀ-ỹ\p{N}]+/gu, " ")
    .trim();
}

/** Longer words are no names of fields; the table of distances grows with the square. */
const maxLength = 60;

/** Gives up to `count` known words, nearest first, that differ from a word by no more than a third of its letters. */
export function nearestWords(word: string, known: readonly string[], count = 3): readonly string[] {
  const wanted = foldKey(word).replaceAll(" ", "");
  if (wanted === "" || wanted.length > maxLength) return [];
  const limit = Math.max(1, Math.floor(wanted.length / 3));
  return known
    .map((candidate) => ({ candidate, distance: distanceTo(wanted, candidate) }))
    .filter(({ distance }) => distance <= limit)
    .sort((a, b) => a.distance - b.distance)
    .slice(0, count)
    .map(({ candidate }) => candidate);
}

function distanceTo(wanted: string, candidate: string): number {
  return editDistance(wanted, foldKey(candidate).replaceAll(" ", ""));
}

/** Levenshtein's distance; two letters in the wrong order count as two. */
export function editDistance(a: string, b: string): number {
  let previous = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let row = 1; row <= a.length; row += 1) {
    const current = [row];
    for (let column = 1; column <= b.length; column += 1) {
      const substitution = (previous[column - 1] ?? 0) + (a[row - 1] === b[column - 1] ? 0 : 1);
      current.push(Math.min(substitution, (previous[column] ?? 0) + 1, (current[column - 1] ?? 0) + 1));
    }
    previous = current;
  }
  return previous[b.length] ?? 0;
}
