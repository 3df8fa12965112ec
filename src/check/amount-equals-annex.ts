import { formatVietnameseNumber } from "../vietnamese/number-format.ts";
import { budgetsOf } from "./budget-cells.ts";
import type { PlanRule } from "./rule.ts";
import { typedAmounts } from "./typed-amounts.ts";

/**
 * BUDGET-NS03: in a sentence that points to an annex, one of the amounts is the total of a budget (or of all budgets);
 * the others may be shares of it. Rough amounts ("khoảng 2 tỷ đồng") are not compared.
 */
export const amountEqualsAnnex: PlanRule = {
  id: "BUDGET-NS03",
  severity: "error",
  *find({ plan, texts }) {
    const budgets = budgetsOf(plan);
    if (budgets.length === 0) return;
    const totals = budgets.map(({ budget }) => budget.table.totalDong);
    const accepted = new Set([...totals, totals.reduce((sum, total) => sum + total, 0)]);
    for (const { text, zone, path, place } of texts) {
      if (zone !== "body" && zone !== "opening" && zone !== "closing") continue;
      for (const sentence of text.split(/(?<=[.;])\s+(?=\p{Lu})/u)) {
        if (!/phụ lục/iu.test(sentence)) continue;
        const amounts = typedAmounts(sentence).filter(({ isRough }) => !isRough);
        const first = amounts[0];
        if (first === undefined || amounts.some(({ dong }) => accepted.has(dong))) continue;
        const right = totals.map((total, index) => `${formatVietnameseNumber(total)} đồng (${budgets[index]?.place})`);
        yield {
          path,
          message: `${place}: số tiền ${first.typed} khác tổng kinh phí của phụ lục: ${right.join(", ")}.`,
          hint: "Sửa số tiền cho khớp phụ lục, hoặc viết {{budget.total}} để máy tự điền.",
        };
      }
    }
  },
};
