import { printedText } from "../../model/printed-lines.ts";
import { formatVietnameseNumber } from "../../vietnamese/number-format.ts";
import { typedAmounts } from "../budget/typed-amounts.ts";
import { type LayoutRule, pathOf } from "./layout-rule.ts";
import { moneyTables } from "./money-tables.ts";

/** BUDGET-NS03: in a sentence that points to an annex, one amount is the total of an annex or of all annexes. */
export const amountEqualsAnnex: LayoutRule = {
  id: "BUDGET-NS03",
  title: "Số tiền trong thân bằng tổng phụ lục nhân hệ số đơn vị",
  severity: "error",
  cure: "Đối chiếu số tiền trong câu này với dòng tổng của phụ lục rồi sửa bên sai.",
  *find(document) {
    const totals = moneyTables(document).flatMap(({ totalDong }) => totalDong ?? []);
    if (totals.length === 0) return;
    const accepted = new Set([...totals, totals.reduce((sum, total) => sum + total, 0)]);
    for (const paragraph of document.parts.body) {
      for (const sentence of printedText(paragraph).split(/(?<=[.;])\s+(?=\p{Lu})/u)) {
        const amounts = typedAmounts(sentence).filter(({ isRough }) => !isRough);
        const [first] = amounts;
        if (!/phụ lục/iu.test(sentence) && !/tổng (?:kinh phí|dự toán)/iu.test(sentence)) continue;
        if (first === undefined || amounts.some(({ dong }) => accepted.has(dong))) continue;
        const right = totals.map((total) => `${formatVietnameseNumber(total)} đồng`).join(", ");
        yield { path: pathOf(paragraph), message: `Số tiền trong thân (${first.typed}) khác phụ lục (${right}).` };
      }
    }
  },
};
