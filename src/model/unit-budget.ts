/** The budget of a unit: its table is worked out, its rows as an author would type them are written when asked for. */
import type { Budget } from "./budget.ts";
import type { BudgetFields, BudgetRow } from "./budget-fields.ts";
import type { BudgetTable } from "./budget-table.ts";

/** Gives the budget; of a batch's documents none prints the typed rows, and few findings ask for them. */
export function unitBudget(
  fields: Omit<BudgetFields, "rows">,
  table: BudgetTable,
  typeRows: () => BudgetRow[],
): Budget {
  const made = new UnitBudget(fields, table, typeRows);
  // The fields and the rows that its constructor adds make it a budget, which the type system cannot follow.
  return made as unknown as Budget;
}

/** A class, because objects to which accessors are added in other ways are slow to make and to read. */
class UnitBudget {
  readonly table: BudgetTable;
  readonly #typeRows: () => BudgetRow[];
  #rows: BudgetRow[] | undefined;

  constructor(fields: Omit<BudgetFields, "rows">, table: BudgetTable, typeRows: () => BudgetRow[]) {
    Object.assign(this, fields);
    this.table = table;
    this.#typeRows = typeRows;
    Object.defineProperty(this, "rows", UnitBudget.#lazyRows);
  }

  static readonly #lazyRows: PropertyDescriptor & ThisType<UnitBudget> = {
    enumerable: true,
    get() {
      this.#rows ??= this.#typeRows();
      return this.#rows;
    },
  };
}
