/** Dates without a clock: day, month and year as numbers, each of which may still be blank in a draft. */

import { isExists } from "date-fns/isExists";

/** A date of which any part may be blank, as in "ngày      tháng 02 năm 2020". */
export interface PartialDate {
  readonly day?: number;
  readonly month?: number;
  readonly year?: number;
}

export type FullDate = Required<PartialDate>;

/** A date with wide blanks stays below this; longer texts are prose and would only cost time. */
const maxLength = 120;

/** Written with digits: the same mark between all parts; a blank day or month may be dots, "…" or underscores. */
const digitForms: readonly RegExp[] = [
  /^(?<year>\d{4})(?:(?<mark>[-/.])(?<month>\d{1,2})(?:\k<mark>(?<day>\d{1,2}))?)?$/u,
  /^(?<day>\d{1,2})(?<mark>[-/.])(?<month>\d{1,2})\k<mark>(?<year>\d{4})$/u,
  /^(?<month>\d{1,2})[-/.](?<year>\d{4})$/u,
  /^(?:(?<day>\d{1,2})|[\s.…_]*)\s*\/\s*(?:(?<month>\d{1,2})|[\s.…_]*)\s*\/\s*(?<year>\d{4})$/u,
];

const wordForm = /^(?:ngày ?(?<day>\d{1,2})?)? ?(?:tháng ?(?<month>\d{1,2})?)? ?(?:năm ?(?<year>\d{4})?)?$/u;

/** Reads a date in digits or words with any part blank; undefined when it is none. It does not ask if the day exists. */
export function parseVietnameseDate(text: string): PartialDate | undefined {
  const line = text.normalize("NFC").toLowerCase().trim();
  if (line === "" || line.length > maxLength) return undefined;
  const digits = line.replace(/^(?:ngày\s+(?=\d{1,2}[-/.])|tháng\s+(?=\d{1,2}[-/.])|năm\s+(?=\d{4}$))/u, "");
  for (const form of digitForms) {
    const match = form.exec(digits);
    if (match !== null) return createPartialDate(match.groups);
  }
  return parseDateInWords(line.replace(/[\s.…_]+/gu, " ").trim());
}

function parseDateInWords(words: string): PartialDate | undefined {
  const match = wordForm.exec(words);
  // A lone "năm" is also the number five; without any digit, the blank date must at least name month and year.
  const isDate = /\d/.test(words) || /tháng.*năm/u.test(words);
  return match === null || !isDate ? undefined : createPartialDate(match.groups);
}

/** Set one by one: V8 gives what is spread together here a hidden class of its own each time, ten times its size. */
function createPartialDate(parts: Readonly<Record<string, string | undefined>> = {}): PartialDate {
  const date: { -readonly [Part in keyof PartialDate]: number } = {};
  if (parts.day !== undefined) date.day = Number(parts.day);
  if (parts.month !== undefined) date.month = Number(parts.month);
  if (parts.year !== undefined) date.year = Number(parts.year);
  return date;
}

/** Tells whether the calendar has this day: 29/02/2019 does not exist. */
export function dateExists({ day, month, year }: FullDate): boolean {
  // Every month has these, and a calendar takes long to ask.
  if (day >= 1 && day <= 28 && month >= 1 && month <= 12 && year >= 1000) return true;
  return isExists(year, month - 1, day);
}

/** Gives a negative number when `a` is earlier, positive when later, 0 when equal or when blank parts leave it open. */
export function compareDates(a: PartialDate, b: PartialDate): number {
  for (const part of ["year", "month", "day"] as const) {
    const left = a[part];
    const right = b[part];
    if (left === undefined || right === undefined) return 0;
    if (left !== right) return left - right;
  }
  return 0;
}

/** Gives "2019-02-28", or "2020-02" and "2020" when the day or month is blank; undefined when a larger part is. */
export function toIsoDate(date: FullDate): string;
export function toIsoDate(date: PartialDate): string | undefined;
export function toIsoDate({ day, month, year }: PartialDate): string | undefined {
  if (year === undefined || (month === undefined && day !== undefined)) return undefined;
  const parts = [month, day].filter((part) => part !== undefined).map((part) => padded(part, 2));
  return [padded(year, 4), ...parts].join("-");
}

function padded(value: number, width: number): string {
  return String(value).padStart(width, "0");
}

/** Gives the day as the decree prints it: two digits below 10 (NĐ 30/2020, PL I.II.4b). */
export function decreeDay(day: number): string {
  return padded(day, 2);
}

/** Gives the month as the decree prints it: a zero before months 1 and 2 only (NĐ 30/2020, PL I.II.4b). */
export function decreeMonth(month: number): string {
  return month <= 2 ? padded(month, 2) : String(month);
}

/** Gives "28/02/2019" and "09/5/2016", with the decree's rule for zeros. */
export function slashDate(date: FullDate): string {
  return `${decreeDay(date.day)}/${decreeMonth(date.month)}/${date.year}`;
}
