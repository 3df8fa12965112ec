import { parseRoman } from "../../vietnamese/letters.ts";
import { type LayoutRule, pathOf } from "./layout-rule.ts";

/** ND30-PL02: several annexes have Roman numerals in order; a single one has none. */
export const annexOrdinals: LayoutRule = {
  id: "ND30-PL02",
  title: "Đánh số phụ lục",
  severity: "error",
  article: "PL I.III.1a",
  cure: "Gõ lại số thứ tự sau chữ “Phụ lục”, như: Phụ lục I, Phụ lục II; chỉ có một phụ lục thì xóa số.",
  *find({ parts }) {
    const { annexes } = parts;
    for (const [at, { label, ordinal }] of annexes.entries()) {
      if (annexes.length === 1 && ordinal !== undefined)
        yield { path: pathOf(label.paragraph), message: `Chỉ có một phụ lục thì không đánh số: “${label.text}”.` };
      if (annexes.length > 1 && parseRoman(ordinal ?? "") !== at + 1)
        yield {
          path: pathOf(label.paragraph),
          message: `Từ hai phụ lục trở lên phải đánh số La Mã liên tục; phụ lục thứ ${at + 1} ghi “${label.text}”.`,
        };
    }
  },
};
