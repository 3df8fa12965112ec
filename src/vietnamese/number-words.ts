/** Whole numbers and amounts of đồng written out in Vietnamese words. */

import { doReadNumber, ReadingConfig } from "read-vietnamese-number";
import { LARGEST_NUMBER_IN_WORDS } from "./read-number-words.ts";

export { LARGEST_NUMBER_IN_WORDS, wordsToNumber } from "./read-number-words.ts";

/** The two ways to read a number aloud: southern (ngàn, lẻ) and northern (nghìn, linh). */
export type NumberDialect = "ngàn" | "nghìn";

/** How a dialect reads a number. */
interface Reading {
  /** Three digits each, from the left, with what they count. */
  readonly periods: readonly { readonly size: number; readonly unit?: string }[];
  readonly config: ReadingConfig;
  /** Words of the numbers below 100, and from 100 on what is said behind a hundred: "lẻ năm" of 105. */
  readonly spoken: (string | undefined)[];
}

const readings: Readonly<Record<NumberDialect, Reading>> = {
  ngàn: createReading("ngàn", "lẻ"),
  nghìn: createReading("nghìn", "linh"),
};

function createReading(thousand: NumberDialect, zeroTens: string): Reading {
  const config = new ReadingConfig();
  config.unit = [];
  config.oddText = zeroTens;
  const periods = [
    { size: 1e12, unit: thousand },
    { size: 1e9, unit: "tỷ" },
    { size: 1e6, unit: "triệu" },
    { size: 1e3, unit: thousand },
    { size: 1 },
  ];
  return { periods, config, spoken: new Array(200) };
}

/** Gives the words of a whole number 0 … 999.999.999.999.999 in lower case, without a unit; throws RangeError outside it. */
export function numberToWords(value: number, dialect: NumberDialect): string {
  if (!Number.isInteger(value) || value < 0 || value > LARGEST_NUMBER_IN_WORDS) {
    throw new RangeError(`Cannot write ${value} in words: not a whole number from 0 to ${LARGEST_NUMBER_IN_WORDS}.`);
  }
  const reading = readings[dialect];
  if (value === 0) return shortWords(0, reading);
  const words: string[] = [];
  let rest = value;
  for (const { size, unit } of reading.periods) {
    const digits = Math.floor(rest / size);
    rest -= digits * size;
    if (digits > 0) addThreeDigits(words, digits, reading);
    // "một ngàn tỷ": thousands of tỷ are followed by their unit even when no tỷ stands between.
    const isNamed = digits > 0 || (size === 1e9 && words.length > 0);
    if (isNamed && unit !== undefined) words.push(unit);
  }
  return words.join(" ");
}

/** Behind others all three are said: "không trăm lẻ năm". */
function addThreeDigits(words: string[], digits: number, reading: Reading): void {
  if (words.length === 0 && digits < 100) {
    words.push(shortWords(digits, reading));
    return;
  }
  const hundreds = Math.floor(digits / 100);
  words.push(shortWords(hundreds, reading), reading.config.hundredText);
  if (digits > hundreds * 100) words.push(shortWords(100 + digits - hundreds * 100, reading));
}

/** The library takes long, and every number is made of these two hundred. */
function shortWords(value: number, { config, spoken }: Reading): string {
  const known = spoken[value];
  if (known !== undefined) return known;
  // The library drops every digit when its thousand sign is ".", so it only ever sees plain digits.
  const text = doReadNumber(BigInt(value), config);
  const words = value < 100 ? text : text.slice(`một ${config.hundredText} `.length);
  spoken[value] = words;
  return words;
}

/** Gives an amount as documents print it, with a capital and its unit: "Hai tỷ một trăm lẻ bốn triệu … đồng". */
export function amountToWords(amountDong: number, dialect: NumberDialect): string {
  const words = numberToWords(amountDong, dialect);
  return `${words.charAt(0).toUpperCase()}${words.slice(1)} đồng`;
}
