/** Whole numbers and amounts of đồng written out in Vietnamese words. */

import { doReadNumber, ReadingConfig } from "read-vietnamese-number";
import { LARGEST_NUMBER_IN_WORDS } from "./read-number-words.ts";

export { LARGEST_NUMBER_IN_WORDS, wordsToNumber } from "./read-number-words.ts";

/** The two ways to read a number aloud: southern (ngàn, lẻ) and northern (nghìn, linh). */
export type NumberDialect = "ngàn" | "nghìn";

const readings: Readonly<Record<NumberDialect, ReadingConfig>> = {
  ngàn: createReading("ngàn", "lẻ"),
  nghìn: createReading("nghìn", "linh"),
};

function createReading(thousand: NumberDialect, zeroTens: string): ReadingConfig {
  const reading = new ReadingConfig();
  reading.unit = [];
  reading.units = [[], [thousand], ["triệu"], ["tỷ"]];
  reading.oddText = zeroTens;
  return reading;
}

/** A total is written in words in the text, in its annex and in the checks of both, and the library takes long over it. */
const spoken: Readonly<Record<NumberDialect, Map<number, string>>> = { ngàn: new Map(), nghìn: new Map() };
const mostSpoken = 1000;

/** Gives the words of a whole number 0 … 999.999.999.999.999 in lower case, without a unit; throws RangeError outside it. */
export function numberToWords(value: number, dialect: NumberDialect): string {
  if (!Number.isInteger(value) || value < 0 || value > LARGEST_NUMBER_IN_WORDS) {
    throw new RangeError(`Cannot write ${value} in words: not a whole number from 0 to ${LARGEST_NUMBER_IN_WORDS}.`);
  }
  const words = spoken[dialect];
  const known = words.get(value);
  if (known !== undefined) return known;
  if (words.size >= mostSpoken) words.clear();
  // The library drops every digit when its thousand sign is ".", so it only ever sees plain digits.
  const text = doReadNumber(BigInt(value), readings[dialect]);
  words.set(value, text);
  return text;
}

/** Gives an amount as documents print it, with a capital and its unit: "Hai tỷ một trăm lẻ bốn triệu … đồng". */
export function amountToWords(amountDong: number, dialect: NumberDialect): string {
  const words = numberToWords(amountDong, dialect);
  return `${words.charAt(0).toUpperCase()}${words.slice(1)} đồng`;
}
