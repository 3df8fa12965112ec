import type { Severity } from "../../diagnostic.ts";
import { formatVietnameseNumber } from "../../vietnamese/number-format.ts";
import { wordsToNumber } from "../../vietnamese/number-words.ts";
import { quote } from "../plain-text.ts";
import { typedAmounts } from "../typed-amounts.ts";
import { type LayoutRule, pathOf } from "./layout-rule.ts";
import { moneyTables } from "./money-tables.ts";
import { printedText } from "./printed-lines.ts";

/** "(Hai tỷ … đồng)" or "Bằng chữ: …" under a table. */
const wordsLine = /^\(?\s*(?:(?:số tiền )?bằng chữ\s*:?\s*)?(.*?\sđồng)(?:\s+chẵn)?[\s.)/]*$/iu;

/** BUDGET-NS04: an amount in words is the amount in digits, in either way of reading numbers aloud. */
export const amountInWords: LayoutRule = {
  id: "BUDGET-NS04",
  severity: "error",
  *find(document) {
    for (const paragraph of document.parts.body) {
      for (const { typed, dong, words } of typedAmounts(printedText(paragraph))) {
        const fault = words === undefined ? undefined : wordsFault(dong, words, typed);
        if (fault !== undefined) yield { path: pathOf(paragraph), ...fault };
      }
    }
    for (const { totalDong, after } of moneyTables(document)) {
      for (const paragraph of after) {
        const words = wordsLine.exec(printedText(paragraph))?.[1];
        if (words === undefined || totalDong === undefined || /\d/u.test(words)) continue;
        const fault = wordsFault(totalDong, words, `${formatVietnameseNumber(totalDong)} đồng`);
        if (fault !== undefined) yield { path: pathOf(paragraph), ...fault };
      }
    }
  },
};

function wordsFault(
  dong: number,
  words: string,
  typed: string,
): { readonly message: string; readonly severity: Severity } | undefined {
  const read = wordsToNumber(words.replace(/\s*đồng(?:\s+chẵn)?\s*$/iu, "")) ?? wordsToNumber(words);
  if (read === dong) return undefined;
  return {
    message: `Số bằng chữ không khớp: ${typed} / ${quote(words)}.`,
    severity: read === undefined ? "warning" : "error",
  };
}
