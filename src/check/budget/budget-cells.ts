/** Typed sums of a budget that differ from what they add up to, in words for a clerk. */
import type { DataPath } from "../../diagnostic.ts";
import type { Budget } from "../../model/budget.ts";
import { moneyUnitFactor } from "../../model/budget-fields.ts";
import type { BudgetCell, BudgetTableRow } from "../../model/budget-table.ts";
import type { PlanDocument } from "../../model/plan.ts";
import { formatVietnameseNumber } from "../../vietnamese/number-format.ts";
import { latest } from "../latest.ts";
import { annexPlace } from "../plan-texts.ts";

/** A budget with the annex that holds it. */
export interface PlacedBudget {
  readonly budget: Budget;
  readonly path: DataPath;
  /** "Phụ lục II". */
  readonly place: string;
}

/** The budgets of a plan, in the order of its annexes. */
export const budgetsOf = latest(({ annexes = [] }: PlanDocument): readonly PlacedBudget[] => {
  return annexes.flatMap(({ budget }, index) =>
    budget === undefined
      ? []
      : [{ budget, path: ["annexes", index, "budget"], place: annexPlace(annexes.length, index) }],
  );
});

export interface WrongSum {
  readonly direction: "across" | "down";
  readonly path: DataPath;
  /** "dòng “Năm 2020”", or "dòng tổng" when it has no title of its own. */
  readonly rowName: string;
  readonly columnName: string;
  /** In the printed unit: "2.104.470". */
  readonly stated: string;
  readonly computed: string;
  readonly isProduct: boolean;
}

/** Every stated figure that is not the sum (or product) of its cells: across a row, or down a column. */
export const wrongSums = latest(({ budget, path }: PlacedBudget): readonly WrongSum[] => {
  if (!hasWrongCell(budget.table.rows)) return noSums;
  const factor = moneyUnitFactor(budget.moneyUnit);
  return budget.table.rows.flatMap((row) =>
    row.cells.flatMap((cell, column): readonly WrongSum[] => {
      if (!isWrong(cell)) return [];
      const leaf = budget.table.columns[column];
      return [
        {
          direction: row.role === "item" ? "across" : "down",
          path: [...path, ...cell.path],
          rowName: rowName(row),
          columnName: leaf?.title ?? "Thành tiền",
          stated: formatVietnameseNumber(cell.stated / factor),
          computed: formatVietnameseNumber(cell.value / factor),
          isProduct: cell.formula?.type === "product",
        },
      ];
    }),
  );
});

const noSums: readonly WrongSum[] = [];

function hasWrongCell(rows: readonly BudgetTableRow[]): boolean {
  for (const { cells } of rows) for (const cell of cells) if (isWrong(cell)) return true;
  return false;
}

function isWrong(cell: BudgetCell): cell is WrongCell {
  return cell.type === "number" && cell.stated !== undefined && cell.stated !== cell.value;
}

type WrongCell = Extract<BudgetCell, { readonly type: "number" }> & { readonly stated: number };

function rowName(row: BudgetTableRow): string {
  return row.title === undefined ? "dòng tổng" : `dòng “${row.title}”`;
}
