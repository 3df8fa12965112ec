/** Dates that the author typed inside texts, in words or with slashes. */
import { perText } from "../per-text.ts";

export interface TypedDate {
  /** As typed: "ngày 5 tháng 03 năm 2021". */
  readonly typed: string;
  readonly start: number;
  readonly form: "words" | "slashes";
  /** Parts as typed, with or without zeros. */
  readonly day: string;
  readonly month: string;
  readonly year: string | undefined;
}

/** What every date in words holds, and what every date holds. */
export const dateInWords = /\d\s+tháng\s+\d/iu;
export const dateSign = /\d\s+tháng\s+\d|\d\/\d/iu;

const wordForm = /(?<![A-Za-zÀ-ỹ])ngày\s+(\d{1,2})\s+tháng\s+(\d{1,2})(?!\d)(?:\s+năm\s+(\d{2,4})(?!\d))?/giu;
const slashForm = /(?<![\d/.,-])(\d{1,2})\/(\d{1,2})(?:\/(\d{4}|\d{2}))?(?![\d/]|-?[A-Za-zÀ-ỹ])/gu;
const dayWord = /(?<![\d/.,-])ngày\s+$/iu;
const numberWord = /số:?\s*$/iu;

/** A text is not searched from its start for a word that stands at its end. */
const longestWord = 40;

/** Gives the dates of a text in its order; a pair such as 1/2 is a date only after the word "ngày" or with a year. */
export const typedDates = perText((text): readonly TypedDate[] => {
  const words = (dateInWords.test(text) ? [...text.matchAll(wordForm)] : []).map(
    (match): TypedDate => ({
      typed: match[0],
      start: match.index,
      form: "words",
      day: match[1] ?? "",
      month: match[2] ?? "",
      year: match[3],
    }),
  );
  const slashes = text.includes("/") ? [...text.matchAll(slashForm)].flatMap((match) => slashDate(text, match)) : [];
  return [...words, ...slashes].sort((a, b) => a.start - b.start);
});

function slashDate(text: string, match: RegExpExecArray): readonly TypedDate[] {
  const before = text.slice(Math.max(0, match.index - longestWord), match.index);
  const word = dayWord.exec(before)?.[0];
  const [pair, day = "", month = "", year] = match;
  if (word === undefined && year?.length !== 4) return [];
  if (numberWord.test(before.slice(0, before.length - (word?.length ?? 0)))) return [];
  const start = match.index - (word?.length ?? 0);
  return [{ typed: text.slice(start, match.index + pair.length), start, form: "slashes", day, month, year }];
}
