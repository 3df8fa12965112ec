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
const slashForm = /(?<![\d/.,-])(ngày\s+)?(\d{1,2})\/(\d{1,2})(?:\/(\d{4}|\d{2}))?(?![\d/]|-?[A-Za-zÀ-ỹ])/giu;

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
  const slashes = (text.includes("/") ? [...text.matchAll(slashForm)] : [])
    .filter((match) => match[1] !== undefined || match[4]?.length === 4)
    .filter((match) => !/số:?\s*$/iu.test(text.slice(0, match.index)))
    .map(
      (match): TypedDate => ({
        typed: match[0],
        start: match.index,
        form: "slashes",
        day: match[2] ?? "",
        month: match[3] ?? "",
        year: match[4],
      }),
    );
  return [...words, ...slashes].sort((a, b) => a.start - b.start);
});
