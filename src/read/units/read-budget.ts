/** The units' figures in a sheet or file of their own. */
import type { Diagnostic } from "../../diagnostic.ts";
import type { BudgetGrid, UnitFinding, UnitRow } from "../../model/unit-table.ts";
import type { SourceFile } from "../plan-source.ts";
import { type BudgetSheet, budgetTableNames, readBudgetSheet } from "./budget-sheet.ts";
import type { LeanTable } from "./lean-table.ts";
import { loadTable } from "./load-table.ts";
import { type SheetRows, sortRows } from "./sheet-rows.ts";
import { budgetWords } from "./table-words.ts";
import { compareTotal, type FigureLayout, readFigures, sumOf, type UnitFigures } from "./unit-figures.ts";
import { UnitNames } from "./unit-names.ts";
import { type ReadFigures, readWide } from "./wide-figures.ts";

/** Gives the figures of every unit, as far as the file has them; no value when it has no table. */
export async function readBudget(
  file: SourceFile,
  sheetName: string | undefined,
  grid: BudgetGrid,
  units: readonly UnitRow[],
  codes: readonly string[],
): Promise<{ readonly figures?: ReadFigures; readonly diagnostics: readonly Diagnostic[] }> {
  const { table, diagnostics } = await loadTable(file, sheetName, budgetTableNames(grid), budgetWords);
  if (table === undefined) return { diagnostics };
  const sheet = readBudgetSheet(table, grid);
  if (sheet === undefined) return { diagnostics: [...diagnostics, noHeader(table, grid)] };
  const labels = units.map(({ label }) => label);
  const sorted = sortRows(sheet, grid, new UnitNames(units, codes), labels);
  const figures = sheet.isLong ? readLong(sheet, sorted, grid, labels) : readWideSheet(sheet, sorted, grid, labels);
  return {
    figures: { ...figures, findings: [...sorted.findings, ...figures.findings] },
    diagnostics: [...diagnostics, ...sheet.diagnostics, ...sorted.diagnostics, ...figures.diagnostics],
  };
}

function figureColumns({ header }: BudgetSheet): ReadonlyMap<number, number> {
  return new Map(header.columns.flatMap(({ role, column }) => (role.kind === "figure" ? [[role.index, column]] : [])));
}

function readWideSheet(
  sheet: BudgetSheet,
  { rows, totals }: SheetRows,
  grid: BudgetGrid,
  labels: readonly string[],
): ReadFigures {
  const totalRow = totals.get(-1);
  const wide = {
    table: sheet.table,
    rows: [...rows],
    columns: figureColumns(sheet),
    totalRows: totalRow === undefined ? [] : [totalRow],
    totalColumns: sheet.header.columns.flatMap(({ role, column }) => (role.kind === "total" ? [column] : [])),
  };
  return readWide(wide, grid, labels);
}

function readLong(
  sheet: BudgetSheet,
  { rows, totals }: SheetRows,
  grid: BudgetGrid,
  labels: readonly string[],
): ReadFigures {
  const columns = figureColumns(sheet);
  const layout = createLayout(sheet.table, rows, columns, grid);
  const read = readFigures(layout, grid, labels);
  const compared = compareTotals(sheet, columns, totals, grid, labels, read);
  return { ...read, findings: [...read.findings, ...compared], diagnostics: [] };
}

/** One row of the table for each unit and row of the budget. */
function createLayout(
  table: LeanTable,
  rows: Int32Array,
  columns: ReadonlyMap<number, number>,
  grid: BudgetGrid,
): FigureLayout {
  const height = grid.rows.length;
  const width = grid.columns.length;
  return {
    table,
    rowOf: (unit, index) => rows[unit * height + Math.floor(index / width)] ?? -1,
    columnOf: (index) => columns.get(index % width) ?? -1,
  };
}

/** A unit's own "Tổng cộng" states the sum of each amount column. */
function compareTotals(
  { table }: BudgetSheet,
  columns: ReadonlyMap<number, number>,
  totals: ReadonlyMap<number, number>,
  grid: BudgetGrid,
  labels: readonly string[],
  { amounts, refused }: UnitFigures,
): readonly UnitFinding[] {
  const width = grid.columns.length;
  return [...totals].flatMap(([unit, row]) => {
    const own = amounts[unit];
    if (own === undefined || refused.has(unit)) return [];
    return [...columns].flatMap(([index, column]) => {
      const sum = sumOf(own.filter((_, at) => at % width === index));
      if (sum === undefined) return [];
      const diagnostic = compareTotal(table, { row, column, sum, what: labels[unit] ?? "" }, grid.factor);
      return diagnostic === undefined ? [] : [{ row: unit, diagnostic }];
    });
  });
}

function noHeader(table: LeanTable, grid: BudgetGrid): Diagnostic {
  const titles = grid.rows.slice(0, 5).map((names) => `«${names[0] ?? ""}»`);
  return {
    rule: "BATCH-BUDGET-HEADER",
    severity: "error",
    message: "Không tìm thấy dòng tiêu đề của bảng số liệu các đơn vị.",
    path: budgetWords.path,
    place: table.place,
    hint: `Bảng cần cột «Mã đơn vị» và các cột ${titles.join(", ")}; hoặc «Mã đơn vị», «Nội dung» và cột số tiền.`,
  };
}
