import { formatVietnameseNumber } from "../../vietnamese/number-format.ts";
import type { TextRule } from "../rule.ts";

const foreignThousands =
  /(?<![\d.,])\d{1,3}(?:,\d{3}){2,}(?:\.\d+)?(?![\d,])|(?<![\d.,])\d{1,3},\d{3}(?=\s*(?:đồng|ngàn đồng|nghìn đồng|triệu đồng))/gu;
const foreignDecimal = /(?<![\d.,/])\d+\.\d{1,2}(?=\s*(?:%|triệu đồng|tỷ đồng|tỉ đồng))/gu;

function foreignNumbers(text: string): readonly string[] {
  return [...text.matchAll(foreignThousands), ...text.matchAll(foreignDecimal)].map(([typed]) => typed);
}

/** BUDGET-NS06: thousands are marked with ".", decimals with ",". */
export const numberMarks: TextRule = {
  id: "BUDGET-NS06",
  title: "Dấu phân cách số",
  severity: "warning",
  law: "Luật Kế toán 88/2015/QH13, Đ.11; NĐ 86/2012/NĐ-CP",
  signs: { characters: "0123456789" },
  reach: [1, 24],
  sign: /\d,\d{3}|\d\.\d{1,2}(?!\d)/u,
  findInText({ text, path, place }) {
    return foreignNumbers(text).map((typed) => ({
      path,
      message: `${place}: số “${typed}” sai dấu phân cách; hàng nghìn ghi dấu chấm, thập phân ghi dấu phẩy.`,
      hint: `Ghi: ${formatVietnameseNumber(Number(typed.replaceAll(",", "")))}`,
    }));
  },
};
