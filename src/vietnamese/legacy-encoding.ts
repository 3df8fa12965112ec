/** Finds lines whose letters come from an encoding before Unicode, or were decoded with the wrong one. */

import { vietnameseOnly } from "./characters.ts";
import { findLines, type TextSpan } from "./text-spans.ts";

/** A line in an old encoding and its first impossible word. */
export interface LegacyLine {
  readonly line: TextSpan;
  readonly word: TextSpan;
}

/**
 * Signs that a word cannot have in Vietnamese. TCVN3 (.VnTime) and VNI keep their letters at places of Latin-1:
 * "Céng hßa x· héi", "Coäng hoøa xaõ hoäi". UTF-8 read as Windows-1252 shows "Cá»™ng hÃ²a".
 */
const impossibleInWord: readonly RegExp[] = [
  /[ÄÅÆÇËÎÏÐÑÖØÛÜÞßäåæçëîïðñöøûüþÿ]/u,
  /[A-Za-zÀ-ỹ][\u00A1-\u00BF][A-Za-zÀ-ỹ]/u,
  /^[¡¢£¤¥¦§¨¬®][A-Za-zÀ-ỹ]/u,
  /[A-Za-zÀ-ỹ][¡¢¤¦¨¬µ¶·¸]$/u,
  /Ã[\u0080-\u00BF\u0152-\u0192\u2013-\u2122]|á[º»]\S/u,
];

const wordPattern = /[^\s!-/:-@[-`{-~“”‘’–—…]+/gu;
const unicodeLetter = new RegExp(vietnameseOnly, "u");

/** Too few words prove nothing: "Köln" and "Würzburg" may stand in a Vietnamese line. */
const minImpossibleWords = 2;
const minImpossibleShare = 0.2;

/** Gives every line in which impossible words are frequent and outnumber the words with real Vietnamese letters. */
export function findLegacyLines(text: string): readonly LegacyLine[] {
  // Without a character from Latin-1's upper half nothing can be wrong, and most texts end here.
  if (!/[\u00A1-\u00FF]/u.test(text)) return [];
  return findLines(text).flatMap((line) => {
    const word = findImpossibleWord(text.slice(line.start, line.end));
    return word === undefined ? [] : [{ line, word: { start: line.start + word.start, end: line.start + word.end } }];
  });
}

function findImpossibleWord(line: string): TextSpan | undefined {
  const words = [...line.matchAll(wordPattern)].filter((match) => /[A-Za-zÀ-ỹ]/u.test(match[0]));
  const impossible = words.filter(([word]) => impossibleInWord.some((pattern) => pattern.test(word)));
  const proper = words.filter(([word]) => unicodeLetter.test(word));
  const [first] = impossible;
  if (first === undefined || impossible.length < minImpossibleWords) return undefined;
  if (impossible.length <= proper.length || impossible.length < words.length * minImpossibleShare) return undefined;
  return { start: first.index, end: first.index + first[0].length };
}
