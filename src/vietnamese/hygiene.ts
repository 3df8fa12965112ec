/** What is wrong with the characters of a text, and the text without it. */

import {
  control,
  foreign,
  invisible,
  loneSurrogate,
  nonCharacter,
  ordinary,
  replacement,
  unprintable,
} from "./characters.ts";
import { findLegacyLines, type LegacyLine } from "./legacy-encoding.ts";
import { findPlaceholders } from "./placeholders.ts";
import { findLines, findSpans, joinSpans, type TextSpan } from "./text-spans.ts";

export type TextFindingKind =
  | "notNfc"
  | "control"
  | "invisible"
  | "loneSurrogate"
  | "nonCharacter"
  | "legacyEncoding"
  | "foreignLetter"
  | "placeholder";

/** One thing wrong with a text. `offset` and `column` count UTF-16 units, as editors do; line and column begin at 1. */
export interface TextFinding {
  readonly kind: TextFindingKind;
  readonly offset: number;
  readonly line: number;
  readonly column: number;
  /** The first character of the finding, as "U+200B". */
  readonly codePoint: string;
  /** The place with its surroundings; what cannot be seen is written out: "ban⟨U+200B⟩ hành". */
  readonly excerpt: string;
}

type KindSpan = TextSpan & { readonly kind: TextFindingKind };

const patterns: readonly (readonly [TextFindingKind, RegExp])[] = [
  ["control", new RegExp(control, "gu")],
  ["invisible", new RegExp(invisible, "gu")],
  ["loneSurrogate", new RegExp(loneSurrogate, "gu")],
  ["nonCharacter", new RegExp(nonCharacter, "gu")],
  ["legacyEncoding", new RegExp(replacement, "gu")],
];
const foreignPattern = new RegExp(foreign, "u");
const foreignCandidates = new RegExp(`\\P{M}\\p{M}+|${foreign}`, "gu");
const unprintablePattern = new RegExp(unprintable, "gu");
const removedPattern = new RegExp(`[^\\P{Cc}\\t\\n]|${invisible}|${loneSurrogate}|${nonCharacter}`, "gu");

/** Most texts are clean: one test of the whole saves the single ones. */
const onlyOrdinary = new RegExp(`^${ordinary}*$`);
const wordOrDotsToFill = /\.{5}|undefined|NaN/;

const excerptMargin = 12;
const excerptLength = 40;

/** Gives every finding in the order of the text; characters of one kind in a row are one finding. */
export function inspectText(text: string): readonly TextFinding[] {
  if (onlyOrdinary.test(text) && !wordOrDotsToFill.test(text)) return [];
  const legacyLines = findLegacyLines(text);
  const spans: KindSpan[] = [
    ...patterns.flatMap(([kind, pattern]) => withKind(kind, findSpans(text, pattern))),
    ...withKind("notNfc", findDecomposed(text)),
    ...withKind(
      "legacyEncoding",
      legacyLines.map(({ word }) => word),
    ),
    ...withKind("foreignLetter", findForeign(text, legacyLines)),
    ...withKind("placeholder", findPlaceholders(text)),
  ];
  return describeSpans(
    text,
    spans.sort((a, b) => a.start - b.start),
  );
}

function withKind(kind: TextFindingKind, spans: readonly TextSpan[]): readonly KindSpan[] {
  return spans.map((span) => ({ ...span, kind }));
}

/** Gives the first decomposed character only: such a text is usually decomposed throughout. */
function findDecomposed(text: string): readonly TextSpan[] {
  const composed = text.normalize("NFC");
  if (composed === text) return [];
  let start = 0;
  while (text.charCodeAt(start) === composed.charCodeAt(start)) start += 1;
  while (start > 0 && /[\p{M}\uDC00-\uDFFF]/u.test(text.charAt(start))) start -= 1;
  const cluster = /^(?:\P{M}\p{M}*|\p{M}+)/u.exec(text.slice(start));
  return [{ start, end: start + (cluster?.[0].length ?? 1) }];
}

/** Gives letters and signs that no Vietnamese document uses; in lines of an old encoding they are known to be wrong. */
function findForeign(text: string, legacyLines: readonly LegacyLine[]): readonly TextSpan[] {
  if (!foreignPattern.test(text.normalize("NFC"))) return [];
  const legacyStarts = new Set(legacyLines.map(({ line }) => line.start));
  return findLines(text)
    .filter((line) => !legacyStarts.has(line.start))
    .flatMap((line) => findForeignInLine(text.slice(line.start, line.end), line.start));
}

function findForeignInLine(line: string, lineStart: number): readonly TextSpan[] {
  const spans = [...line.matchAll(foreignCandidates)]
    .filter(([candidate]) => foreignPattern.test(candidate.normalize("NFC")))
    .map((match) => ({ start: lineStart + match.index, end: lineStart + match.index + match[0].length }));
  return joinSpans(spans);
}

function describeSpans(text: string, spans: readonly KindSpan[]): readonly TextFinding[] {
  if (spans.length === 0) return [];
  const lines = findLines(text);
  let index = 0;
  return spans.map((span) => {
    while ((lines[index + 1]?.start ?? Number.POSITIVE_INFINITY) <= span.start) index += 1;
    const line = lines[index] ?? { start: 0, end: text.length };
    return {
      kind: span.kind,
      offset: span.start,
      line: index + 1,
      column: span.start - line.start + 1,
      codePoint: nameCodePoint(text.slice(span.start, span.start + 2)),
      excerpt: excerptOf(text, span, line),
    };
  });
}

function excerptOf(text: string, span: TextSpan, line: TextSpan): string {
  const start = Math.max(line.start, span.start - excerptMargin);
  const end = Math.min(Math.max(line.end, span.end), span.end + excerptMargin, span.start + excerptLength);
  return text
    .slice(start, end)
    .replace(span.start > start ? /^[\uDC00-\uDFFF]/ : "", "")
    .replace(span.end < end ? /[\uD800-\uDBFF]$/ : "", "")
    .replace(unprintablePattern, (character) => `⟨${nameCodePoint(character)}⟩`);
}

function nameCodePoint(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  return `U+${code.toString(16).toUpperCase().padStart(4, "0")}`;
}

/**
 * Gives the text composed (NFC), with "\n" between lines and ordinary spaces, and without controls, invisible characters,
 * lone surrogates and non-characters. Inspect first: what is removed here is reported there.
 */
export function cleanText(text: string): string {
  if (onlyOrdinary.test(text) && !text.includes("\r")) return text;
  return (
    text
      // Word writes its soft line break as U+000B and its page break as U+000C: to drop them would join words.
      .replace(/\r\n?|[\v\f\u0085\u2028\u2029]/g, "\n")
      .replace(/\p{Zs}/gu, " ")
      .replace(removedPattern, "")
      .normalize("NFC")
  );
}
