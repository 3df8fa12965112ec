/** Which faults of a budget leave its sums without meaning. */
import type { DataPath } from "../../diagnostic.ts";
import type { BudgetFault } from "../../model/budget-table.ts";
import { isBudgetFault } from "../budget-faults.ts";
import type { PlacedIssue } from "../read-issues.ts";

/** Gives the path of the budget that a path leads into, or undefined. */
export function budgetOf(path: DataPath): DataPath | undefined {
  return path.length > 3 && path[0] === "annexes" && path[2] === "budget" ? path.slice(0, 3) : undefined;
}

const columnKinds: ReadonlySet<BudgetFault["kind"]> = new Set<BudgetFault["kind"]>([
  "unknownColumn",
  "unknownSource",
  "severalColumns",
  "doubledColumn",
  "doubledValue",
  "noAmountColumn",
]);

/** Tells whether an issue says that figures and columns do not fit together. */
export function isColumnFault(issue: PlacedIssue["issue"]): boolean {
  const params = issue.code === "custom" ? issue.params : undefined;
  return params !== undefined && isBudgetFault(params) && columnKinds.has(params.kind);
}

/** Tells whether figures are lost with what stands at a path: rows, all values of a row, columns, or the file with them. */
export function isLossToBudget(path: DataPath): boolean {
  if (budgetOf(path) === undefined) return false;
  const inside = path.slice(3);
  const last = inside[inside.length - 1];
  if (inside.includes("columns") || inside[0] === "file" || inside[0] === "sheet") return true;
  return typeof last === "number" || last === "rows" || last === "values";
}
