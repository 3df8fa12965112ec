import type { PlanRule } from "../rule.ts";
import { budgetsOf, wrongSums } from "./budget-cells.ts";

/** BUDGET-NS02: a stated total or subtotal is the sum of its rows. */
export const columnSums: PlanRule = {
  id: "BUDGET-NS02",
  title: "Cộng dọc",
  severity: "error",
  *find({ plan }) {
    for (const placed of budgetsOf(plan)) {
      for (const sum of wrongSums(placed)) {
        if (sum.direction !== "down") continue;
        yield {
          path: sum.path,
          message: `${placed.place}, ${sum.rowName}, cột “${sum.columnName}”: ghi ${sum.stated}, cộng các dòng được ${sum.computed} (${placed.budget.moneyUnit}).`,
          hint: `Sửa dòng bị sai, hoặc ghi ${sum.computed}; bỏ trống ô này thì máy tự cộng.`,
        };
      }
    }
  },
};
