import { decreeMonth } from "../../vietnamese/dates.ts";
import type { Finding, TextRule } from "../rule.ts";
import { dateInWords, typedDates } from "./typed-dates.ts";

/** ND30-DD03: months 1 and 2 have a zero in front (a fault without it), months 3 to 9 have none (a small fault with it). */
export const paddedMonths: TextRule = {
  id: "ND30-DD03",
  title: "Tháng 1, 2 thêm số 0; tháng 3–9 không thêm",
  severity: "error",
  article: "PL I.II.4b",
  signs: { words: ["tháng"] },
  sign: dateInWords,
  reach: [32, 32],
  findInText({ text, path, place }) {
    return typedDates(text).flatMap((date): readonly Finding[] => {
      const month = Number(date.month);
      if (date.form !== "words" || month < 1 || month > 12 || date.month === decreeMonth(month)) return [];
      const right = date.typed.replace(/(tháng\s+)\d+/iu, `$1${decreeMonth(month)}`);
      const message = `${place}: “${date.typed}” — chỉ tháng 1 và tháng 2 ghi thêm số 0 phía trước.`;
      return [{ path, message, hint: `Ghi: ${right}`, severity: month <= 2 ? "error" : "warning" }];
    });
  },
};
