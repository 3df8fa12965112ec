import type { Severity } from "../../diagnostic.ts";
import type { PlanDocument } from "../../model/plan.ts";
import { formatVietnameseNumber } from "../../vietnamese/number-format.ts";
import {
  amountToWords,
  LARGEST_NUMBER_IN_WORDS,
  type NumberDialect,
  wordsToNumber,
} from "../../vietnamese/number-words.ts";
import { perText } from "../per-text.ts";
import { quote } from "../plain-text.ts";
import type { Finding, MarkRule } from "../rule.ts";
import { budgetsOf } from "./budget-cells.ts";
import { amountSign, type TypedAmount, typedAmounts } from "./typed-amounts.ts";

/** BUDGET-NS04: an amount in words is the amount in digits, in either way of reading numbers aloud. */
export const amountInWords: MarkRule<TypedAmount> = {
  id: "BUDGET-NS04",
  title: "Bằng chữ khớp số",
  severity: "error",
  judgesUnmarked: true,
  signs: { words: ["đồng"] },
  sign: amountSign,
  marksIn({ text }) {
    return typedAmounts(text).filter(({ dong, words }) => words !== undefined && !areWordsOf(words, dong));
  },
  *findAmong(marked, { plan }) {
    for (const { part, marks } of marked) {
      const { path, place } = part;
      for (const { typed, dong, words } of marks) {
        const fault = words === undefined ? undefined : wordsFault(dong, words, plan);
        if (words !== undefined && fault !== undefined)
          yield { path, ...fault, message: `${place}: ${typed} nhưng bằng chữ ghi ${quote(words)}${fault.message}.` };
      }
    }
    for (const { budget, path, place } of budgetsOf(plan)) {
      const { amountInWords: words, table } = budget;
      const fault = words === undefined ? undefined : wordsFault(table.totalDong, words, plan);
      if (words === undefined || fault === undefined) continue;
      const total = `${formatVietnameseNumber(table.totalDong)} đồng`;
      yield {
        path: [...path, "amountInWords"],
        ...fault,
        message: `${place}: tổng là ${total} nhưng bằng chữ ghi ${quote(words)}${fault.message}.`,
      };
    }
  },
};

/** Words that are right are mostly those that were made of the amount, which are known; others are read. */
function areWordsOf(words: string, dong: number): boolean {
  return (
    (hasWords(dong) && amountToWords(dong, dialectIn(words) ?? "nghìn") === words) || readWords(words).number === dong
  );
}

function hasWords(dong: number): boolean {
  return Number.isInteger(dong) && dong >= 0 && dong <= LARGEST_NUMBER_IN_WORDS;
}

/** Reading takes long, and several rounds of a batch read the same words. */
const readWords = perText((words) => ({ number: wordsToNumber(words) }));

type WordsFault = Pick<Finding, "message" | "hint"> & { readonly severity: Severity };

/** Words with no clear reading ("một trăm năm") are only doubted. */
function wordsFault(dong: number, words: string, plan: PlanDocument): WordsFault | undefined {
  const read = readWords(words).number;
  if (read === dong) return undefined;
  const right =
    dong >= 0 && dong <= LARGEST_NUMBER_IN_WORDS
      ? amountToWords(dong, dialectIn(words) ?? plan.numberDialect ?? "nghìn")
      : undefined;
  return {
    message: read === undefined ? ", không đọc được thành một số" : `, tức ${formatVietnameseNumber(read)} đồng`,
    hint: right === undefined ? "Sửa số hoặc chữ cho khớp nhau." : `Nếu số đúng, ghi: ${right}`,
    severity: read === undefined ? "warning" : "error",
  };
}

function dialectIn(words: string): NumberDialect | undefined {
  if (/nghìn|linh/iu.test(words)) return "nghìn";
  return /ngàn|lẻ/iu.test(words) ? "ngàn" : undefined;
}
