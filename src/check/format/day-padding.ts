import { printedDate } from "../../model/printed-date.ts";
import { decreeDay } from "../../vietnamese/dates.ts";
import { type LayoutRule, pathOf } from "./layout-rule.ts";

/** ND30-DD02: days below 10 have a zero in front. */
export const dayPadding: LayoutRule = {
  id: "ND30-DD02",
  title: "Ngày < 10 thêm số 0",
  element: "placeAndDate",
  severity: "error",
  article: "PL I.II.4b",
  cure: "Gõ lại ngày bằng hai chữ số, như: ngày 05.",
  *find({ parts }) {
    const date = printedDate(parts);
    if (date?.day === undefined || date.day === decreeDay(Number(date.day))) return;
    yield {
      path: pathOf(date.line.paragraph),
      message: `Ngày ${date.day} phải ghi ${decreeDay(Number(date.day))}.`,
    };
  },
};
