import { decreeMonth } from "../../vietnamese/dates.ts";
import type { PlanRule } from "../rule.ts";
import { typedDates } from "./typed-dates.ts";

/** ND30-DD03: months 1 and 2 have a zero in front (a fault without it), months 3 to 9 have none (a small fault with it). */
export const paddedMonths: PlanRule = {
  id: "ND30-DD03",
  severity: "error",
  article: "PL I.II.4b",
  *find({ texts }) {
    for (const { text, path, place } of texts) {
      for (const date of typedDates(text)) {
        const month = Number(date.month);
        if (date.form !== "words" || month < 1 || month > 12 || date.month === decreeMonth(month)) continue;
        const right = date.typed.replace(/(tháng\s+)\d+/iu, `$1${decreeMonth(month)}`);
        yield {
          path,
          message: `${place}: “${date.typed}” — chỉ tháng 1 và tháng 2 ghi thêm số 0 phía trước.`,
          hint: `Ghi: ${right}`,
          severity: month <= 2 ? "error" : "warning",
        };
      }
    }
  },
};
