import { lookCure } from "./cures.ts";
import { lookFaults } from "./element-look.ts";
import { type LayoutRule, pathOf } from "./layout-rule.ts";
import { missingLine } from "./missing-line.ts";

const blank = "[\\s.…_]*";
const lineForm = new RegExp(
  `^\\p{Lu}[^,]*, ngày(?: \\d{1,2} |${blank})tháng(?: \\d{1,2} |${blank})năm(?: \\d{4}|${blank})$`,
  "u",
);

/** ND30-DD01: "Bình Dương, ngày 28 tháng 02 năm 2019", in italics; parts may be blank before registration. */
export const placeAndDate: LayoutRule = {
  id: "ND30-DD01",
  title: "Dạng địa danh, thời gian",
  element: "placeAndDate",
  severity: "error",
  article: "PL I.II.4",
  cure: lookCure,
  *find(document) {
    const { parts, spec } = document;
    const line = parts.head.placeAndDate;
    if (line === undefined) {
      yield* missingLine(document, {
        path: [],
        message: "Không thấy dòng địa danh, ngày … tháng … năm … dưới Tiêu ngữ.",
      });
      return;
    }
    const faults = [...(lineForm.test(line.text) ? [] : ["sai dạng"]), ...lookFaults(line, spec.elements.placeAndDate)];
    if (faults.length === 0) return;
    yield {
      path: pathOf(line.paragraph),
      message: `Địa danh, thời gian “${line.text}” sai: ${faults.join("; ")}.`,
      hint: "Ghi “Địa danh, ngày … tháng … năm …”, chữ nghiêng, cỡ 13 - 14, canh giữa dưới Tiêu ngữ.",
    };
  },
};
