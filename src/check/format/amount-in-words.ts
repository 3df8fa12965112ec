import type { DocxParagraph } from "../../model/docx-facts.ts";
import { printedText } from "../../model/printed-lines.ts";
import { formatVietnameseNumber } from "../../vietnamese/number-format.ts";
import { wordsToNumber } from "../../vietnamese/number-words.ts";
import { typedAmounts } from "../budget/typed-amounts.ts";
import { quote } from "../plain-text.ts";
import type { Finding } from "../rule.ts";
import { type LayoutRule, pathOf } from "./layout-rule.ts";
import { moneyTables } from "./money-tables.ts";

/** "(Hai tỷ … đồng)" or "Bằng chữ: …" under a table. */
const wordsLine = /^\(?\s*(?:(?:số tiền )?bằng chữ\s*:?\s*)?(.*?\sđồng)(?:\s+chẵn)?[\s.)/]*$/iu;

/** BUDGET-NS04: an amount in words is the amount in digits, in either way of reading numbers aloud. */
export const amountInWords: LayoutRule = {
  id: "BUDGET-NS04",
  title: "Bằng chữ khớp số",
  severity: "error",
  cure: "Đối chiếu số và chữ rồi gõ lại bên sai.",
  *find(document) {
    for (const paragraph of document.parts.body) {
      for (const { typed, dong, words } of typedAmounts(printedText(paragraph)))
        if (words !== undefined) yield* wordsFaults(dong, words, typed, paragraph);
    }
    for (const { totalDong, after } of moneyTables(document)) {
      if (totalDong === undefined) continue;
      for (const paragraph of after) {
        const words = wordsLine.exec(printedText(paragraph))?.[1] ?? "";
        const isInWords = words !== "" && !/\d/u.test(words);
        if (isInWords) yield* wordsFaults(totalDong, words, `${formatVietnameseNumber(totalDong)} đồng`, paragraph);
      }
    }
  },
};

function wordsFaults(dong: number, words: string, typed: string, paragraph: DocxParagraph): readonly Finding[] {
  const read = wordsToNumber(words.replace(/\s*đồng(?:\s+chẵn)?\s*$/iu, "")) ?? wordsToNumber(words);
  if (read === dong) return [];
  const severity = read === undefined ? "warning" : "error";
  return [{ path: pathOf(paragraph), message: `Số bằng chữ không khớp: ${typed} / ${quote(words)}.`, severity }];
}
