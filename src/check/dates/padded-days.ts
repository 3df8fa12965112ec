import { decreeDay } from "../../vietnamese/dates.ts";
import type { Finding, TextRule } from "../rule.ts";
import { dateInWords, typedDates } from "./typed-dates.ts";

/** ND30-DD02: in a date in words, a day below 10 has a zero in front. */
export const paddedDays: TextRule = {
  id: "ND30-DD02",
  title: "Ngày < 10 thêm số 0",
  severity: "error",
  article: "PL I.II.4b",
  signs: { words: ["tháng"] },
  sign: dateInWords,
  reach: [32, 32],
  findInText({ text, path, place }) {
    return typedDates(text).flatMap((date): readonly Finding[] => {
      if (date.form !== "words" || date.day === decreeDay(Number(date.day))) return [];
      const right = date.typed.replace(date.day, decreeDay(Number(date.day)));
      const message = `${place}: “${date.typed}” — ngày nhỏ hơn 10 phải ghi thêm số 0 phía trước.`;
      return [{ path, message, hint: `Ghi: ${right}` }];
    });
  },
};
