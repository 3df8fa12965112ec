/** Reads Vietnamese number words back into a number, in either dialect. */

/** The largest number that words are made for: fifteen digits keep every whole number exact. */
export const LARGEST_NUMBER_IN_WORDS = 999_999_999_999_999;

const digits: ReadonlyMap<string, number> = new Map([
  ["không", 0],
  ["một", 1],
  ["hai", 2],
  ["ba", 3],
  ["bốn", 4],
  ["năm", 5],
  ["sáu", 6],
  ["bảy", 7],
  ["bẩy", 7],
  ["tám", 8],
  ["chín", 9],
]);

/** The ones after "mươi" change their tone: hai mươi mốt, hai mươi tư, hai mươi lăm (nhăm). */
const tonedOnes: ReadonlyMap<string, number> = new Map([
  ["mốt", 1],
  ["tư", 4],
  ["lăm", 5],
  ["nhăm", 5],
]);

/** The ones after "mười" and "lẻ" keep their tone, except for these. */
const onesAfterTen: ReadonlyMap<string, number> = new Map([
  ["tư", 4],
  ["lăm", 5],
  ["nhăm", 5],
]);
const onesAfterZeroTens: ReadonlyMap<string, number> = new Map([["tư", 4]]);

const hundredWord = "trăm";
const tenWords: ReadonlySet<string> = new Set(["mười", "mươi"]);
const zeroTensWords: ReadonlySet<string> = new Set(["lẻ", "linh"]);
const thousandWords: ReadonlySet<string> = new Set(["ngàn", "nghìn"]);
const millionWords: ReadonlySet<string> = new Set(["triệu"]);
const billionWords: ReadonlySet<string> = new Set(["tỷ", "tỉ"]);

interface Scale {
  readonly words: ReadonlySet<string>;
  readonly factor: number;
}

const million: Scale = { words: millionWords, factor: 1_000_000 };
const thousand: Scale = { words: thousandWords, factor: 1_000 };

type Words = readonly string[];

/**
 * Reads words such as "(Bằng chữ: Hai tỷ một trăm lẻ bốn triệu đồng./.)" back into a number; undefined when they are no
 * number or have two readings: "một trăm năm" may be 105 or, as people speak, 150.
 */
export function wordsToNumber(words: string): number | undefined {
  const tokens = splitWords(words);
  const billions = tokens.findIndex((word) => billionWords.has(word));
  const value = billions === -1 ? readScales(tokens, [million, thousand], false) : readBillions(tokens, billions);
  return value !== undefined && value <= LARGEST_NUMBER_IN_WORDS ? value : undefined;
}

function splitWords(text: string): Words {
  const words = text
    .normalize("NFC")
    .toLowerCase()
    .replace(/[\s,.;/()[\]“”"]+/gu, " ")
    .trim()
    .replace(/^(?:(?:số tiền )?(?:viết )?bằng chữ ?:?)/u, "")
    .replace(/(?: đồng)?(?: chẵn)?(?: đồng)?$/u, "")
    .replace(/ (?:đồng việt nam|việt nam đồng|vnđ|vnd)(?: chẵn)?$/u, "");
  return words.split(" ").filter((word) => word !== "");
}

function readBillions(tokens: Words, position: number): number | undefined {
  const head = readScales(tokens.slice(0, position), [thousand], false);
  const rest = tokens.slice(position + 1);
  if (head === undefined || head === 0) return undefined;
  if (rest.length === 0) return head * 1_000_000_000;
  const tail = readScales(rest, [million, thousand], true);
  return tail === undefined ? undefined : head * 1_000_000_000 + tail;
}

/** Reads "… triệu … ngàn …": each scale at most once, the larger first. */
function readScales(tokens: Words, scales: readonly Scale[], hasLarger: boolean): number | undefined {
  let rest = tokens;
  let total = 0;
  let continues = hasLarger;
  for (const { words, factor } of scales) {
    const position = rest.findIndex((word) => words.has(word));
    if (position === -1) continue;
    const count = readBelowThousand(rest.slice(0, position), continues);
    if (count === undefined || (count === 0 && !continues)) return undefined;
    total += count * factor;
    rest = rest.slice(position + 1);
    continues = true;
  }
  if (rest.length === 0) return continues ? total : undefined;
  // "một triệu năm" is 1.000.005 on paper and 1.500.000 in speech: the last digit must not stand alone.
  if (continues && rest.length === 1) return undefined;
  const ones = readBelowThousand(rest, continues);
  return ones === undefined ? undefined : total + ones;
}

/** Reads one group of three digits; "lẻ năm" without hundreds is only possible after a larger scale. */
function readBelowThousand(words: Words, hasLarger: boolean): number | undefined {
  const [first, second, ...rest] = words;
  if (first === undefined) return undefined;
  if (second === hundredWord) {
    const hundreds = digits.get(first);
    const tail = rest.length === 0 ? 0 : readAfterHundred(rest);
    return hundreds === undefined || tail === undefined ? undefined : hundreds * 100 + tail;
  }
  if (zeroTensWords.has(first)) return hasLarger ? readAfterHundred(words) : undefined;
  return words.length === 1 && digits.has(first) ? digits.get(first) : readTens(words);
}

function readAfterHundred(words: Words): number | undefined {
  const [first, second, ...rest] = words;
  if (first === undefined || !zeroTensWords.has(first)) return readTens(words);
  return second === undefined || rest.length > 0 ? undefined : readOnes(second, onesAfterZeroTens);
}

/** Reads 10 … 99: "mười lăm", "hai mươi mốt" and the short "hai mốt". */
function readTens(words: Words): number | undefined {
  const [first, second, third, ...rest] = words;
  if (first === undefined || rest.length > 0) return undefined;
  if (tenWords.has(first)) return third === undefined ? addOnes(10, second, onesAfterTen) : undefined;
  const tens = digits.get(first);
  if (tens === undefined || tens < 2 || second === undefined) return undefined;
  if (tenWords.has(second)) return addOnes(tens * 10, third, tonedOnes);
  const ones = tonedOnes.get(second);
  return ones === undefined || third !== undefined ? undefined : tens * 10 + ones;
}

function addOnes(tens: number, word: string | undefined, toned: ReadonlyMap<string, number>): number | undefined {
  if (word === undefined) return tens;
  const ones = readOnes(word, toned);
  return ones === undefined ? undefined : tens + ones;
}

function readOnes(word: string, toned: ReadonlyMap<string, number>): number | undefined {
  const ones = digits.get(word) ?? toned.get(word);
  return ones === 0 ? undefined : ones;
}
