/** A budget as nodes: its unit, its columns, and each row with its figures. */
import type { DataPath } from "../diagnostic.ts";
import type { Budget } from "../model/budget.ts";
import { columnName } from "../model/budget-column-names.ts";
import { type MoneyUnit, moneyUnitFactor } from "../model/budget-fields.ts";
import type { BudgetCell, BudgetTable, BudgetTableRow, LeafColumn } from "../model/budget-table.ts";
import { formatVietnameseNumber } from "../vietnamese/number-format.ts";
import { addNode, type NodeCell, type PlanNode } from "./plan-node.ts";
import { addColumn } from "./table-nodes.ts";

/** Adds the budget of an annex with its columns and its rows, those of a group below it. */
export function addBudget(annex: PlanNode, budget: Budget): void {
  const path = [...annex.path, "budget"];
  const { table } = budget;
  const node = addNode(annex, {
    kind: "budget",
    part: annex.part,
    id: "kinh phí",
    words: table.columns.map((column) => columnName(column)).join(" | "),
    place: `bảng kinh phí ${annex.place}`,
    traits: new Map([
      ["đơn vị tính", budget.moneyUnit],
      ...(budget.amountInWords === undefined ? [] : [["bằng chữ", budget.amountInWords] as const]),
    ]),
    path,
  });
  const columns = addColumns(node, budget);
  const repeated = repeatedTitles(table);
  const parents: PlanNode[] = [node];
  for (const row of table.rows) {
    const parent = row.role === "total" ? node : (parents[row.depth] ?? node);
    const isRepeated = repeated.has(titleOf(row));
    const cells = rowCells(row, budget, columns, path);
    const added = addRow(parent, row, { table: node, cells, isRepeated, unit: budget.moneyUnit });
    if (row.role !== "total") parents[row.depth + 1] = added;
  }
}

function addColumns(node: PlanNode, { table, moneyUnit }: Budget): readonly PlanNode[] {
  const factor = moneyUnitFactor(moneyUnit);
  return table.columns.map((column, at) =>
    addColumn(node, {
      title: columnName(column),
      path: [...node.path, "columns"],
      values: table.rows.map(({ cells }) => cellValue(cells[at], column, factor).text),
    }),
  );
}

function titleOf({ title }: BudgetTableRow): string {
  return title ?? "Tổng cộng";
}

/** Titles that several rows have: only with their group are they told apart. */
function repeatedTitles({ rows }: BudgetTable): ReadonlySet<string> {
  const titles = rows.map(titleOf);
  return new Set(titles.filter((title, at) => titles.indexOf(title) !== at));
}

interface RowSetting {
  readonly table: PlanNode;
  readonly cells: readonly NodeCell[];
  readonly isRepeated: boolean;
  readonly unit: MoneyUnit;
}

function addRow(parent: PlanNode, row: BudgetTableRow, { table, cells, isRepeated, unit }: RowSetting): PlanNode {
  const title = titleOf(row);
  const group = isRepeated && parent.kind === "budgetRow" ? ` (${parent.words})` : "";
  return addNode(parent, {
    kind: "budgetRow",
    part: parent.part,
    id: row.role === "total" ? "dòng tổng" : undefined,
    heading: `${title}${group}`,
    words: title,
    text: [title, figuresOf(cells, unit)].filter((text) => text !== "").join(": "),
    values: cells.map(({ text }) => text),
    place: `dòng «${title}${group}» ${table.place}`,
    cells,
    unit,
    factor: moneyUnitFactor(unit),
    path: [...table.path, ...row.path],
  });
}

/** «Năm 2026: 10; Năm 2027: 2 triệu đồng»; without the title of a sole column. */
function figuresOf(cells: readonly NodeCell[], unit: string): string {
  const filled = cells.filter(({ text }) => text !== "");
  const texts = filled.map(({ column, text }) => (cells.length === 1 ? text : `${column.words}: ${text}`));
  return `${texts.join("; ")}${filled.some(({ isMoney }) => isMoney === true) ? ` ${unit}` : ""}`;
}

function rowCells(
  row: BudgetTableRow,
  { table, moneyUnit }: Budget,
  columns: readonly PlanNode[],
  path: DataPath,
): readonly NodeCell[] {
  const factor = moneyUnitFactor(moneyUnit);
  return table.columns.flatMap((leaf, at): readonly NodeCell[] => {
    const column = columns[at];
    if (column === undefined) return [];
    return [{ column, path: [...path, ...row.path, "values", leaf.id], ...cellValue(row.cells[at], leaf, factor) }];
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
