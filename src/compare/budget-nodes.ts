/** A budget as nodes: its columns and unit, and each row with its figures. */
import type { DataPath } from "../diagnostic.ts";
import type { Budget } from "../model/budget.ts";
import { columnName } from "../model/budget-column-names.ts";
import { type MoneyUnit, moneyUnitFactor } from "../model/budget-fields.ts";
import type { BudgetCell, BudgetTable, BudgetTableRow, LeafColumn } from "../model/budget-table.ts";
import { formatVietnameseNumber } from "../vietnamese/number-format.ts";
import { addNode, type NodeCell, type PlanNode } from "./plan-node.ts";
import { columnKeys } from "./row-cells.ts";

/** Adds the budget of an annex and its rows, those of a group below it. */
export function addBudget(annex: PlanNode, budget: Budget): void {
  const path = [...annex.path, "budget"];
  const { table } = budget;
  const titles = table.columns.map((column) => columnName(column));
  const place = `bảng kinh phí ${annex.place}`;
  const node = addNode(annex, {
    kind: "budget",
    part: annex.part,
    id: "kinh phí",
    words: titles.join(" | "),
    place,
    traits: new Map([
      ["đơn vị tính", budget.moneyUnit],
      ...(budget.amountInWords === undefined ? [] : [["bằng chữ", budget.amountInWords] as const]),
    ]),
    path,
  });
  const keys = columnKeys(titles);
  const parents: PlanNode[] = [node];
  for (const row of table.rows) {
    const parent = row.role === "total" ? node : (parents[row.depth] ?? node);
    const added = addRow(parent, row, place, path, budget.moneyUnit, rowCells(row, table, keys, budget, path));
    if (row.role !== "total") parents[row.depth + 1] = added;
  }
}

function addRow(
  parent: PlanNode,
  row: BudgetTableRow,
  place: string,
  path: DataPath,
  unit: MoneyUnit,
  cells: readonly NodeCell[],
): PlanNode {
  const title = row.title ?? "Tổng cộng";
  return addNode(parent, {
    kind: "budgetRow",
    part: parent.part,
    id: row.role === "total" ? "dòng tổng" : undefined,
    heading: title,
    words: title,
    place: `dòng «${title}» ${place}`,
    cells,
    unit,
    factor: moneyUnitFactor(unit),
    path: [...path, ...row.path],
  });
}

function rowCells(
  row: BudgetTableRow,
  { columns }: BudgetTable,
  keys: readonly string[],
  { moneyUnit }: Budget,
  path: DataPath,
): readonly NodeCell[] {
  const factor = moneyUnitFactor(moneyUnit);
  return columns.map((column, index): NodeCell => {
    const shared = {
      column: keys[index] ?? column.id,
      title: columnName(column),
      path: [...path, ...row.path, "values", column.id],
    };
    return { ...shared, ...cellValue(row.cells[index], column, factor) };
  });
}

function cellValue(
  cell: BudgetCell | undefined,
  { kind }: LeafColumn,
  factor: number,
): Pick<NodeCell, "text" | "value" | "isMoney" | "isSum"> {
  if (cell === undefined || cell.type === "empty") return { text: "" };
  if (cell.type === "text") return { text: cell.text };
  const isMoney = kind === "amount" || kind === "unitPrice";
  const text = formatVietnameseNumber(isMoney ? cell.value / factor : cell.value);
  return { text, value: cell.value, isMoney, isSum: cell.formula !== undefined };
}
