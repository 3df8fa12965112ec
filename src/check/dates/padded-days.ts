import { decreeDay } from "../../vietnamese/dates.ts";
import type { PlanRule } from "../rule.ts";
import { typedDates } from "./typed-dates.ts";

/** ND30-DD02: in a date in words, a day below 10 has a zero in front. */
export const paddedDays: PlanRule = {
  id: "ND30-DD02",
  severity: "error",
  article: "PL I.II.4b",
  *find({ texts }) {
    for (const { text, path, place } of texts) {
      for (const date of typedDates(text)) {
        if (date.form !== "words" || date.day === decreeDay(Number(date.day))) continue;
        const right = date.typed.replace(date.day, decreeDay(Number(date.day)));
        yield {
          path,
          message: `${place}: “${date.typed}” — ngày nhỏ hơn 10 phải ghi thêm số 0 phía trước.`,
          hint: `Ghi: ${right}`,
        };
      }
    }
  },
};
