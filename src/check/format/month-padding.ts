import { printedDate } from "../../model/printed-date.ts";
import { decreeMonth } from "../../vietnamese/dates.ts";
import { type LayoutRule, pathOf } from "./layout-rule.ts";

/** ND30-DD03: months 1 and 2 have a zero in front; one before months 3 to 9 is only a warning. */
export const monthPadding: LayoutRule = {
  id: "ND30-DD03",
  title: "Tháng 1, 2 thêm số 0; tháng 3–9 không thêm",
  element: "placeAndDate",
  severity: "error",
  article: "PL I.II.4b",
  cure: "Gõ lại tháng, như: tháng 02, tháng 3, tháng 10.",
  *find({ parts }) {
    const date = printedDate(parts);
    if (date?.month === undefined || date.month === decreeMonth(Number(date.month))) return;
    yield {
      path: pathOf(date.line.paragraph),
      message: `Tháng ${date.month} phải ghi ${decreeMonth(Number(date.month))}: chỉ tháng 1 và 2 ghi thêm số 0.`,
      ...(date.month.startsWith("0") ? { severity: "warning" as const } : {}),
    };
  },
};
