/** Figures in columns beside the units: one row a unit, one column a figure. */
import type { Diagnostic } from "../../diagnostic.ts";
import type { BudgetGrid, UnitFinding } from "../../model/unit-table.ts";
import { nameFigure } from "./grid-names.ts";
import type { LeanTable } from "./lean-table.ts";
import { compareTotal, type FigureLayout, readFigures, sumOf, type UnitFigures } from "./unit-figures.ts";

export interface WideSheet {
  readonly table: LeanTable;
  /** The table's row of each unit; -1 where there is none. */
  readonly rows: readonly number[];
  /** Columns by index of the figure. */
  readonly columns: ReadonlyMap<number, number>;
  /** Rows and columns that state sums. */
  readonly totalRows: readonly number[];
  readonly totalColumns: readonly number[];
}

export interface ReadFigures extends UnitFigures {
  /** Findings about no single unit. */
  readonly diagnostics: readonly Diagnostic[];
}

/** Reads the figures of every unit and compares the sums that the sheet states. */
export function readWide(sheet: WideSheet, grid: BudgetGrid, labels: readonly string[]): ReadFigures {
  const { table, rows, columns } = sheet;
  const layout = createLayout(table, rows, columns);
  const read = readFigures(layout, grid, labels);
  const findings = [...read.findings, ...compareRows(sheet, grid, labels, read)];
  return { ...read, findings, diagnostics: compareColumns(sheet, grid, read) };
}

function createLayout(table: LeanTable, rows: readonly number[], columns: ReadonlyMap<number, number>): FigureLayout {
  return { table, rowOf: (unit) => rows[unit] ?? -1, columnOf: (index) => columns.get(index) ?? -1 };
}

/** With several amount columns nobody can tell what a single total is the sum of. */
function compareRows(
  { table, rows, totalColumns }: WideSheet,
  grid: BudgetGrid,
  labels: readonly string[],
  { amounts, refused }: UnitFigures,
): readonly UnitFinding[] {
  const [column] = totalColumns;
  if (grid.columns.length !== 1 || column === undefined) return [];
  return labels.flatMap((what, unit) => {
    const sum = sumOf(amounts[unit] ?? []);
    const row = rows[unit] ?? -1;
    if (sum === undefined || row === -1 || refused.has(unit)) return [];
    const diagnostic = compareTotal(table, { row, column, sum, what }, grid.factor);
    return diagnostic === undefined ? [] : [{ row: unit, diagnostic }];
  });
}

function compareColumns(
  { table, totalRows, columns }: WideSheet,
  grid: BudgetGrid,
  { amounts, refused }: UnitFigures,
): readonly Diagnostic[] {
  const [row] = totalRows;
  if (row === undefined || refused.size > 0) return [];
  return [...columns].flatMap(([index, column]) => {
    const sum = sumOf(amounts.flatMap((own) => own?.[index] ?? []));
    if (sum === undefined) return [];
    const what = `Dòng tổng, ${nameFigure(grid, index)}`;
    return compareTotal(table, { row, column, sum, what }, grid.factor) ?? [];
  });
}
