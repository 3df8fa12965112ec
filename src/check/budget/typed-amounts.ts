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

const amount =
  /(?<![\d.,/])(\d[\d.,]*\d|\d)\s*((?:ngàn |nghìn |triệu |tỷ |tỉ )?đồng)(?![A-Za-zÀ-ỹ])(?:\s*\((?:số tiền )?(?:bằng chữ:?\s*)?([^()]*)\))?/iuy;
/** What every amount holds; "cộng đồng" stands in many more texts. */
export const amountSign = /\d\s*(?:ngàn |nghìn |triệu |tỷ |tỉ )?đồng/iu;
const rough = /(?:khoảng|gần|hơn|trên|dưới|tối đa|tối thiểu|ước|không quá|ít nhất)\s*$/iu;
/** A text is not searched from its start for a word that stands at its end. */
const longestRough = 30;
const numberWord = /(?:^|\s)(?:mươi|mười|trăm|ngàn|nghìn|triệu|tỷ|tỉ)(?![A-Za-zÀ-ỹ])/iu;

/** Gives the amounts of a text in its order; one that has two readings is left to rule NS06. */
export const typedAmounts = latest((text: string): readonly TypedAmount[] =>
  matchAmounts(text).flatMap((match): readonly TypedAmount[] => {
    const [whole, digits = "", unit = "", bracket] = match;
    const reading = parseVietnameseNumber(digits);
    const factor = unitFactors[unit.toLowerCase()];
    if (reading.kind !== "number" || factor === undefined) return [];
    return [
      {
        typed: `${digits} ${unit}`,
        dong: Math.round(reading.value * factor),
        figure: reading.value,
        words: bracket !== undefined && numberWord.test(bracket) ? bracket.trim() : undefined,
        isRough: rough.test(text.slice(Math.max(0, match.index - longestRough), match.index)),
        isRate: /^\s*\/\s*[A-Za-zÀ-ỹ]/u.test(text.slice(match.index + whole.length)),
        start: match.index,
        end: match.index + whole.length,
      },
    ];
  }),
);

/** Tried only where a number begins that a unit may follow. */
function matchAmounts(text: string): readonly RegExpExecArray[] {
  const matches: RegExpExecArray[] = [];
  let at = 0;
  while (at < text.length) {
    if (!isDigit(text, at)) {
      at += 1;
      continue;
    }
    const next = numberEnd(text, at);
    amount.lastIndex = at;
    const match = mayBeUnit(text, next) ? amount.exec(text) : null;
    if (match !== null) matches.push(match);
    at = match === null ? next : amount.lastIndex;
  }
  return matches;
}

/** The end of a run of digits with marks between them; no amount begins within it. */
function numberEnd(text: string, start: number): number {
  let end = start;
  while (isDigit(text, end) || text.charAt(end) === "." || text.charAt(end) === ",") end += 1;
  return end;
}

/** Most numbers are years and counts, and the pattern is slow. */
function mayBeUnit(text: string, at: number): boolean {
  let start = at;
  while (start < text.length && text.charAt(start).trim() === "") start += 1;
  return "đĐnNtT".includes(text.charAt(start));
}

function isDigit(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code >= 0x30 && code <= 0x39;
}
