/** Finds places that nobody has filled in (rule ND15). */

import { findSpans, joinSpans, type TextSpan } from "./text-spans.ts";

const placeholderPatterns: readonly RegExp[] = [
  /\{\{[^{}\n]{0,80}(?:\}\})?|\}\}/gu,
  // "CẦN" is also sought decomposed, for the offset belongs to the text as it came.
  /\[\s{0,3}(?:CẦN|CA\u0302\u0300N)(?![A-Za-zÀ-ỹ])[^\]\n]{0,80}\]?/giu,
  /(?<![A-Za-zÀ-ỹ\d_])(?:undefined|NaN)(?![A-Za-zÀ-ỹ\d_])/gu,
  /\[object \w+\]/gu,
  /_{3,}/gu,
];

/** One "…", "..." or "...." is ordinary text; a row as long as five dots is a place to write in. */
const dotsOfPlaceholder = 5;

/** Gives the places still to be filled, in the order of the text. */
export function findPlaceholders(text: string): readonly TextSpan[] {
  const spans = placeholderPatterns.flatMap((pattern) => findSpans(text, pattern));
  const all = [...spans, ...findDotRows(text)].sort((a, b) => a.start - b.start || b.end - a.end);
  return joinSpans(all);
}

function findDotRows(text: string): readonly TextSpan[] {
  return findSpans(text, /[.…]{2,}/gu).filter(
    ({ start, end }) => text.slice(start, end).replaceAll("…", "...").length >= dotsOfPlaceholder,
  );
}
