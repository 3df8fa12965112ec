import type { PlanRule } from "../rule.ts";
import { budgetsOf, wrongSums } from "./budget-cells.ts";

/** BUDGET-NS01: a figure that a row adds up (or multiplies) is what its cells give. */
export const rowSums: PlanRule = {
  id: "BUDGET-NS01",
  title: "Cộng ngang",
  severity: "error",
  *find({ plan }) {
    for (const placed of budgetsOf(plan)) {
      for (const sum of wrongSums(placed)) {
        if (sum.direction !== "across") continue;
        const made = sum.isProduct ? "số lượng nhân đơn giá được" : "cộng các cột được";
        yield {
          path: sum.path,
          message: `${placed.place}, ${sum.rowName}, cột “${sum.columnName}”: ghi ${sum.stated}, ${made} ${sum.computed} (${placed.budget.moneyUnit}).`,
          hint: `Sửa số thành phần bị sai, hoặc ghi ${sum.computed}; bỏ trống ô này thì máy tự tính.`,
        };
      }
    }
  },
};
