/** A budget worked out while it is parsed: the author's fields with their table of figures and sums. */
import { type BudgetFields, budgetFieldsSchema } from "./budget-fields.ts";
import { type BudgetTable, tabulateBudget } from "./budget-table.ts";
import { fieldMeta } from "./fields.ts";

/** A budget with its table: every figure parsed to whole đồng, every sum worked out. */
export interface Budget extends BudgetFields {
  readonly table: BudgetTable;
}

export const budgetSchema = budgetFieldsSchema
  .transform((fields, context): Budget => {
    const { table, faults } = tabulateBudget(fields);
    for (const fault of faults) {
      context.issues.push({
        code: "custom",
        input: fault.typed,
        path: [...fault.path],
        message: fault.kind,
        params: { ...fault },
      });
    }
    return { ...fields, table };
  })
  .meta(fieldMeta("Kinh phí"));
