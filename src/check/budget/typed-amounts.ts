/** Amounts of money typed inside texts: "2.104.470.000 đồng (Hai tỷ một trăm lẻ bốn triệu …)". */
import { parseVietnameseNumber } from "../../vietnamese/number-format.ts";
import { latest } from "../latest.ts";

export interface TypedAmount {
  /** "2.104.470 ngàn đồng". */
  readonly typed: string;
  readonly dong: number;
  /** The figure before the unit: 2104470. */
  readonly figure: number;
  /** The words in brackets after it, without the brackets. */
  readonly words: string | undefined;
  /** True for "khoảng 2 tỷ đồng". */
  readonly isRough: boolean;
  /** True for "50.000 đồng/người". */
  readonly isRate: boolean;
  readonly start: number;
  readonly end: number;
}

const unitFactors: Readonly<Record<string, number>> = {
  đồng: 1,
  "ngàn đồng": 1_000,
  "nghìn đồng": 1_000,
  "triệu đồng": 1_000_000,
  "tỷ đồng": 1_000_000_000,
  "tỉ đồng": 1_000_000_000,
};

const amount = /(?<![\d.,/])(\d[\d.,]*\d|\d)\s*((?:ngàn |nghìn |triệu |tỷ |tỉ )?đồng)(?![A-Za-zÀ-ỹ])/iuy;
const beforeWords = /^(?:số tiền )?(?:bằng chữ:?\s*)?/iu;
/** What every amount holds; "cộng đồng" stands in many more texts. */
export const amountSign = /\d\s*(?:ngàn |nghìn |triệu |tỷ |tỉ )?đồng/iu;
const rough = /(?:khoảng|gần|hơn|trên|dưới|tối đa|tối thiểu|ước|không quá|ít nhất)\s*$/iu;
/** A text is not searched from its start for a word that stands at its end. */
const longestRough = 30;
const numberWord = /(?:^|\s)(?:mươi|mười|trăm|ngàn|nghìn|triệu|tỷ|tỉ)(?![A-Za-zÀ-ỹ])/iu;

/** Gives the amounts of a text in its order; one that has two readings is left to rule NS06. */
export const typedAmounts = latest((text: string): readonly TypedAmount[] => {
  const amounts: TypedAmount[] = [];
  let at = 0;
  while (at < text.length) {
    if (!isDigit(text, at)) {
      at += 1;
      continue;
    }
    const next = numberEnd(text, at);
    amount.lastIndex = at;
    // Tried only where a number begins that a unit may follow.
    const match = mayBeUnit(text, next) ? amount.exec(text) : null;
    at = match === null ? next : readAmount(text, match, amounts);
  }
  return amounts;
});

/** Adds an amount to those of its text, and gives where it ends. */
function readAmount(text: string, match: RegExpExecArray, amounts: TypedAmount[]): number {
  const [whole, digits = "", unit = ""] = match;
  const start = match.index;
  const bracket = bracketAt(text, start + whole.length);
  const end = bracket?.end ?? start + whole.length;
  const reading = parseVietnameseNumber(digits);
  const factor = unitFactors[unit.toLowerCase()];
  if (reading.kind !== "number" || factor === undefined) return end;
  const inBracket = bracket?.inside.replace(beforeWords, "");
  amounts.push({
    typed: `${digits} ${unit}`,
    dong: Math.round(reading.value * factor),
    figure: reading.value,
    words: inBracket !== undefined && numberWord.test(inBracket) ? inBracket.trim() : undefined,
    isRough: rough.test(text.slice(Math.max(0, start - longestRough), start)),
    isRate: /^\s*\/\s*[A-Za-zÀ-ỹ]/u.test(text.slice(end)),
    start,
    end,
  });
  return end;
}

/** What stands in a bracket right after a place, and where the bracket ends; patterns are slow over so many letters. */
function bracketAt(text: string, at: number): { readonly inside: string; readonly end: number } | undefined {
  const open = nextInk(text, at);
  if (text.charAt(open) !== "(") return undefined;
  const close = text.indexOf(")", open);
  const inside = text.slice(open + 1, close);
  return close === -1 || inside.includes("(") ? undefined : { inside, end: close + 1 };
}

/** The end of a run of digits with marks between them; no amount begins within it. */
function numberEnd(text: string, start: number): number {
  let end = start;
  while (isDigit(text, end) || text.charAt(end) === "." || text.charAt(end) === ",") end += 1;
  return end;
}

/** Most numbers are years and counts, and the pattern is slow. */
function mayBeUnit(text: string, at: number): boolean {
  return "đĐnNtT".includes(text.charAt(nextInk(text, at)));
}

/** The first place from one on that is no blank. */
function nextInk(text: string, at: number): number {
  let next = at;
  while (next < text.length && text.charAt(next).trim() === "") next += 1;
  return next;
}

function isDigit(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code >= 0x30 && code <= 0x39;
}
