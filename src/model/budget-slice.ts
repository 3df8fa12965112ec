/** A unit's own budget cut out of its master's: the same rows, its own figures, its own sums. */

import type { DataPath } from "../diagnostic.ts";
import type { AdminUnit } from "./admin-unit.ts";
import type { UnitBudgetSettings } from "./batch.ts";
import type { Budget } from "./budget.ts";
import { columnsNamed } from "./budget-column-names.ts";
import { type BudgetFields, type BudgetRow, moneyUnitFactor } from "./budget-fields.ts";
import { type BudgetCell, type BudgetTable, tabulateBudget } from "./budget-table.ts";
import type { CellFormula } from "./document-tree.ts";
import { prepareFieldRows, prepareTableRows } from "./slice-figures.ts";
import { unitBudget } from "./unit-budget.ts";
import { findUnitColumn, namesOfColumn, type UnitColumn } from "./unit-column.ts";
import type { BudgetGrid } from "./unit-table.ts";

export { printAmount } from "./slice-figures.ts";

/** Makes the budgets of units that share rows, columns and titles. */
export interface Slicer {
  /** Every figure in đồng, row × columns + column of the table, from amounts as a BudgetGrid orders them. */
  workOut(amounts: Float64Array): Float64Array;
  /** The budget as the schema would give it for these figures, typed; `figures` where they are worked out already. */
  budgetOf(amounts: Float64Array, figures?: Float64Array): Budget;
  readonly table: BudgetTable;
}

/** Indexes of the amount columns that an author fills. */
function typedAmountColumns({ columns }: Pick<BudgetTable, "columns">): readonly number[] {
  return columns.flatMap(({ kind, sources }, index) => (kind === "amount" && sources.length === 0 ? [index] : []));
}

/** Indexes of the rows that are no sums. */
export function itemRows({ rows }: Pick<BudgetTable, "rows">): readonly number[] {
  return rows.flatMap(({ role }, index) => (role === "item" ? [index] : []));
}

/** Whether amounts are worked out from quantities and prices, which are no unit's own. */
export function hasUnitPrices({ table }: Budget): boolean {
  return table.columns.some(({ kind }) => kind === "quantity" || kind === "unitPrice");
}

/** The rows and columns for which each unit gives a figure. */
export function budgetGrid({ table, moneyUnit, rows }: Budget): BudgetGrid {
  const names = itemNames(rows);
  return {
    factor: moneyUnitFactor(moneyUnit),
    rows: names,
    columns: typedAmountColumns(table).map((index) => namesOfColumn(table.columns[index])),
  };
}

function itemNames(rows: readonly BudgetRow[]): readonly (readonly string[])[] {
  return rows.flatMap((row) => {
    if (row.rows !== undefined) return itemNames(row.rows);
    return [row.id === undefined ? [row.title] : [row.title, row.id]];
  });
}

/** A unit's figures in đồng out of its master's matrix, one for each row that is no sum; NaN where the cell is empty. */
export function sliceAmounts(
  budget: Budget,
  unit: AdminUnit,
): UnitColumn | { readonly kind: "found"; readonly column: number; readonly amounts: Float64Array } {
  const found = findUnitColumn(budget, unit);
  if (found.kind !== "found") return found;
  return { ...found, amounts: amountsOfColumn(budget.table, found.column) };
}

/** Columns that were read already, by table; nobody writes into them. */
const readColumns = new WeakMap<BudgetTable, Map<number, Float64Array>>();

function amountsOfColumn(table: BudgetTable, column: number): Float64Array {
  const read = readColumns.get(table) ?? new Map<number, Float64Array>();
  readColumns.set(table, read);
  const cells = (): readonly (BudgetCell | undefined)[] => itemRows(table).map((row) => table.rows[row]?.cells[column]);
  const amounts =
    read.get(column) ?? Float64Array.from(cells(), (cell) => (cell?.type === "number" ? cell.value : Number.NaN));
  read.set(column, amounts);
  return amounts;
}

/** The master's budget without any figure and without what it states of its own sums. */
export function sliceFields(budget: Budget, from: UnitBudgetSettings["from"], columnTitle: string): BudgetFields {
  const { table, file, sheet, amountInWords, total, rows, columns, ...kept } = budget;
  const isText = from === "matrix" ? () => false : textColumns(table);
  const given = from === "matrix" ? { columns: [{ title: columnTitle }] } : columns === undefined ? {} : { columns };
  const { values, ...named } = total ?? {};
  const texts = keepTexts(values, isText);
  const bare = texts === undefined ? named : { ...named, values: texts };
  return {
    ...kept,
    ...given,
    rows: rows.map((row) => withoutFigures(row, isText)),
    ...(Object.keys(bare).length === 0 ? {} : { total: bare }),
  };
}

/** Whether a value's key means a column that holds no amounts. */
function textColumns({ columns }: BudgetTable): (key: string) => boolean {
  return (key) => {
    const [at] = columnsNamed(columns, key);
    return at !== undefined && columns[at]?.kind !== "amount";
  };
}

type Values = Readonly<Record<string, string>>;

function keepTexts(values: Values | undefined, isText: (key: string) => boolean): Values | undefined {
  const kept = Object.entries(values ?? {}).filter(([key]) => isText(key));
  return kept.length === 0 ? undefined : Object.fromEntries(kept);
}

function withoutFigures(row: BudgetRow, isText: (key: string) => boolean): BudgetRow {
  const { values, rows, ...named } = row;
  const texts = keepTexts(values, isText);
  return {
    ...named,
    ...(texts === undefined ? {} : { values: texts }),
    ...(rows === undefined ? {} : { rows: rows.map((inner) => withoutFigures(inner, isText)) }),
  };
}

/** Works out once what budgets of these fields share, so that a unit costs its figures and sums alone. */
export function prepareSlicer(fields: BudgetFields): Slicer {
  const { table } = tabulateBudget(fields);
  const { columns, totalRow, totalColumn } = table;
  const slots = amountSlots(table);
  const sums = sumsInOrder(table);
  const size = table.rows.length * columns.length;
  const total = totalRow * columns.length + totalColumn;
  const tableRows = prepareTableRows(table, slots);
  const ids = typedAmountColumns(table).map((column) => columns[column]?.id ?? "");
  const fieldRows = prepareFieldRows(fields, ids);
  // Worked out anew for each budget, and never handed out.
  const scratch = new Float64Array(size);
  const { rows: _rows, ...bare } = fields;
  const fill = (figures: Float64Array, amounts: Float64Array): Float64Array => {
    // An empty cell (NaN) adds nothing.
    for (let slot = 0; slot < slots.length; slot += 1) figures[slots[slot]?.at ?? size] = amounts[slot] || 0;
    for (let next = 0; next < sums.length; next += 1) {
      const { at, parts } = sums[next] ?? noSum;
      let sum = 0;
      for (let part = 0; part < parts.length; part += 1) sum += figures[parts[part] ?? size] ?? 0;
      figures[at] = sum;
    }
    return figures;
  };
  return {
    table,
    workOut: (amounts) => fill(new Float64Array(size), amounts),
    budgetOf: (amounts, figures = fill(scratch, amounts)) => {
      const rows = tableRows(figures, amounts);
      const worked = { columns, rows, totalRow, totalColumn, totalDong: figures[total] ?? 0 };
      return unitBudget(bare, worked, () => fieldRows(amounts));
    },
  };
}

/** A cell for which each unit gives an amount: its index in the table's figures, and its path when typed. */
export interface AmountSlot {
  readonly at: number;
  readonly path: DataPath;
}

/** The cells of items in typed amount columns, in the order of a BudgetGrid. */
export function amountSlots(table: BudgetTable): readonly AmountSlot[] {
  const columns = typedAmountColumns(table);
  return itemRows(table).flatMap((row) =>
    columns.map((column) => ({ at: row * table.columns.length + column, path: pathOfCell(table, row, column) })),
  );
}

function pathOfCell(table: BudgetTable, row: number, column: number): DataPath {
  return [...(table.rows[row]?.path ?? []), "values", table.columns[column]?.id ?? ""];
}

interface Sum {
  /** Index of the figure, and of the figures it adds up. */
  readonly at: number;
  readonly parts: readonly number[];
}

const noSum: Sum = { at: 0, parts: [] };

/** Sums in an order in which each comes after its parts; columns that add each other up in a circle count as nothing. */
function sumsInOrder({ rows, columns }: BudgetTable): readonly Sum[] {
  const width = columns.length;
  const formulas = rows.flatMap(({ cells }) =>
    cells.map((cell): CellFormula | undefined => (cell.type === "number" ? cell.formula : undefined)),
  );
  const ordered: Sum[] = [];
  const seen = new Set<number>();
  const visit = (at: number): void => {
    const formula = formulas[at];
    if (formula === undefined || seen.has(at)) return;
    seen.add(at);
    const parts = formula.cells.map(({ row, column }) => row * width + column);
    parts.forEach(visit);
    ordered.push({ at, parts });
  };
  formulas.forEach((_formula, at) => {
    visit(at);
  });
  return ordered;
}
