import { printedDate } from "../../model/printed-date.ts";
import { type LayoutRule, pathOf } from "./layout-rule.ts";

/** ND30-DD07: a blank day or month says that the document is not issued yet. */
export const blankDate: LayoutRule = {
  id: "ND30-DD07",
  title: "Ngày trống",
  element: "placeAndDate",
  severity: "info",
  article: "Đ.15",
  cure: "Khi ban hành thì điền ngày, tháng vào chỗ để trống.",
  *find({ parts }) {
    const date = printedDate(parts);
    if (date === undefined || (date.day !== undefined && date.month !== undefined)) return;
    yield {
      path: pathOf(date.line.paragraph),
      message: "Ngày để trống: văn bản chưa ban hành.",
    };
  },
};
