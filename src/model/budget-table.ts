/** Works a budget out: leaf columns, rows in order with their ordinals, figures in đồng, and every sum with its formula. */
import type { DataPath } from "../diagnostic.ts";
import { type BudgetCell, typedCells } from "./budget-cells.ts";
import { type LeafColumn, leafColumns } from "./budget-columns.ts";
import type { BudgetFault } from "./budget-fault.ts";
import { type BudgetFields, moneyUnitFactor } from "./budget-fields.ts";
import { type DraftRow, draftRows } from "./budget-rows.ts";
import type { CellFormula, CellReference } from "./document-tree.ts";

export type { BudgetCell } from "./budget-cells.ts";
export type { LeafColumn } from "./budget-columns.ts";
export type { BudgetFault } from "./budget-fault.ts";

export interface BudgetTableRow {
  readonly role: "total" | "group" | "item";
  readonly depth: number;
  readonly ordinal: string;
  /** Undefined for a total row without a title of its own: the format's wording names it. */
  readonly title: string | undefined;
  readonly cells: readonly BudgetCell[];
  readonly path: DataPath;
}

export interface BudgetTable {
  readonly columns: readonly LeafColumn[];
  readonly rows: readonly BudgetTableRow[];
  /** Index in `rows` of the total row. */
  readonly totalRow: number;
  /** Index in `columns` of the column whose total is the total of the budget. */
  readonly totalColumn: number;
  /** The budget's total in đồng. */
  readonly totalDong: number;
}

/** Every figure and sum of a budget, and all that is wrong in it; what cannot be read counts as nothing. */
export function tabulateBudget(fields: BudgetFields): {
  readonly table: BudgetTable;
  readonly faults: readonly BudgetFault[];
} {
  const faults: BudgetFault[] = [];
  const columns = leafColumns(fields.columns, faults);
  const drafts = draftRows(fields);
  const grid = typedCells(drafts, columns, moneyUnitFactor(fields.moneyUnit), faults);
  const rows = workOut(drafts, columns, grid);
  const totalRow = drafts.findIndex((row) => row.role === "total");
  const amountColumns = columns.flatMap((column, index) => (column.kind === "amount" ? [index] : []));
  if (amountColumns.length === 0) faults.push({ kind: "noAmountColumn", typed: "", path: ["columns"] });
  const totalColumn = amountColumns.find((index) => !isAddedUp(columns, index)) ?? 0;
  const totalCell = rows[totalRow]?.cells[totalColumn];
  const totalDong = totalCell?.type === "number" ? totalCell.value : 0;
  return { table: { columns, rows, totalRow, totalColumn, totalDong }, faults };
}

function isAddedUp(columns: readonly LeafColumn[], index: number): boolean {
  return columns.some((column) => column.sources.includes(index));
}

function workOut(
  drafts: readonly DraftRow[],
  columns: readonly LeafColumn[],
  typed: readonly (readonly (BudgetCell | undefined)[])[],
): readonly BudgetTableRow[] {
  const formulas = drafts.map((_draft, row) =>
    columns.map((_leaf, column) => cellFormula(drafts, columns, typed, row, column)),
  );
  const known = new Map<number, number>();
  const valueAt = ({ row, column }: CellReference): number => {
    const key = row * columns.length + column;
    const cached = known.get(key);
    if (cached !== undefined) return cached;
    const formula = formulas[row]?.[column];
    const cell = typed[row]?.[column];
    // A column that adds itself up in a circle counts as nothing instead of running for ever.
    known.set(key, 0);
    const value = formula === undefined ? (cell?.type === "number" ? cell.value : 0) : evaluate(formula, valueAt);
    known.set(key, value);
    return value;
  };
  return drafts.map((draft, row): BudgetTableRow => {
    const cells = columns.map((leaf, column): BudgetCell => {
      const cell = typed[row]?.[column] ?? { type: "empty" };
      const formula = formulas[row]?.[column];
      if (formula === undefined) return cell;
      const path = cell.type === "number" ? cell.path : [...draft.path, "values", leaf.id];
      const computed = { type: "number" as const, value: valueAt({ row, column }), formula, path };
      return cell.type === "number" ? { ...computed, stated: cell.value } : computed;
    });
    const { role, depth, ordinal, title, path } = draft;
    return { role, depth, ordinal, title, cells, path };
  });
}

/** Totals and groups add up their rows; other cells add up their columns, or are quantity × unit price. */
function cellFormula(
  drafts: readonly DraftRow[],
  columns: readonly LeafColumn[],
  typed: readonly (readonly (BudgetCell | undefined)[])[],
  row: number,
  column: number,
): CellFormula | undefined {
  const draft = drafts[row];
  const leaf = columns[column];
  if (draft === undefined || leaf === undefined || leaf.kind !== "amount") return undefined;
  if (draft.role !== "item") return { type: "sum", cells: draft.children.map((child) => ({ row: child, column })) };
  if (leaf.sources.length > 0) return { type: "sum", cells: leaf.sources.map((source) => ({ row, column: source })) };
  const factors = ["quantity", "unitPrice"].map((kind) => columns.findIndex((candidate) => candidate.kind === kind));
  const cells = factors.map((at) => ({ row, column: at }));
  const given = factors.every((at) => typed[row]?.[at]?.type === "number");
  return given ? { type: "product", cells } : undefined;
}

function evaluate(formula: CellFormula, valueAt: (reference: CellReference) => number): number {
  const values = formula.cells.map(valueAt);
  if (formula.type === "sum") return values.reduce((sum, value) => sum + value, 0);
  const product = values.reduce((result, value) => result * value, 1);
  // Fifteen digits, as Excel keeps: 1,005 × 100 đồng is 100,5 and not the 100,49999999999999 of binary numbers.
  return Math.round(Number(product.toPrecision(15)));
}
