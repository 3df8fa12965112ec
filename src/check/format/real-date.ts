import { printedDate } from "../../model/printed-date.ts";
import { dateExists } from "../../vietnamese/dates.ts";
import { type LayoutRule, pathOf } from "./layout-rule.ts";

/** A leap year stands for an unknown one, so that 29 tháng 02 passes. */
const anyYear = "2024";

/** ND30-DD04: the day of issue exists and its year has four digits. */
export const realDate: LayoutRule = {
  id: "ND30-DD04",
  title: "Ngày có thật",
  element: "placeAndDate",
  severity: "error",
  cure: "Gõ lại ngày, tháng, năm có trong lịch; chưa có ngày thì để trống.",
  *find({ parts }) {
    const date = printedDate(parts);
    if (date === undefined) return;
    const { day = "01", month = "01", year = anyYear } = date;
    if (year.length === 4 && dateExists({ day: Number(day), month: Number(month), year: Number(year) })) return;
    yield {
      path: pathOf(date.line.paragraph),
      message: `Ngày ban hành “${date.line.text}” không có trong lịch, hoặc năm không đủ bốn chữ số.`,
    };
  },
};
