import { formatVietnameseNumber } from "../../vietnamese/number-format.ts";
import { perText } from "../per-text.ts";
import type { PlanRule } from "../rule.ts";

const foreignThousands =
  /(?<![\d.,])\d{1,3}(?:,\d{3}){2,}(?:\.\d+)?(?![\d,])|(?<![\d.,])\d{1,3},\d{3}(?=\s*(?:đồng|ngàn đồng|nghìn đồng|triệu đồng))/gu;
const foreignDecimal = /(?<![\d.,/])\d+\.\d{1,2}(?=\s*(?:%|triệu đồng|tỷ đồng|tỉ đồng))/gu;

const foreignNumbers = perText((text): readonly string[] =>
  [...text.matchAll(foreignThousands), ...text.matchAll(foreignDecimal)].map(([typed]) => typed),
);

/** BUDGET-NS06: thousands are marked with ".", decimals with ",". */
export const numberMarks: PlanRule = {
  id: "BUDGET-NS06",
  severity: "warning",
  law: "Luật Kế toán 88/2015/QH13, Đ.11; NĐ 86/2012/NĐ-CP",
  *find({ texts }) {
    for (const { text, path, place } of texts) {
      for (const typed of foreignNumbers(text)) {
        yield {
          path,
          message: `${place}: số “${typed}” sai dấu phân cách; hàng nghìn ghi dấu chấm, thập phân ghi dấu phẩy.`,
          hint: `Ghi: ${formatVietnameseNumber(Number(typed.replaceAll(",", "")))}`,
        };
      }
    }
  },
};
