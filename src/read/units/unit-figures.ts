/** The figures of every unit from wherever its cells are: in the table of units, or in rows and sheets of their own. */
import type { Diagnostic, Place } from "../../diagnostic.ts";
import type { BudgetGrid, UnitFinding } from "../../model/unit-table.ts";
import { formatVietnameseNumber } from "../../vietnamese/number-format.ts";
import type { CellFaultWords } from "./cell-values.ts";
import { readFigure } from "./figures.ts";
import { nameFigure } from "./grid-names.ts";
import { type LeanTable, nameCell } from "./lean-table.ts";

/** Where the figures stand: which row of the table and which column, -1 where there is none. */
export interface FigureLayout {
  readonly table: LeanTable;
  rowOf(unit: number, index: number): number;
  columnOf(index: number): number;
}

export interface UnitFigures {
  /** By unit; undefined for a unit without any figure. */
  readonly amounts: readonly (Float64Array | undefined)[];
  /** Units of which a figure was refused. */
  readonly refused: ReadonlySet<number>;
  readonly findings: readonly UnitFinding[];
}

/** Reads every figure; `labels` are the units' names in the order of their table. */
export function readFigures(layout: FigureLayout, grid: BudgetGrid, labels: readonly string[]): UnitFigures {
  const size = grid.rows.length * grid.columns.length;
  const amounts: (Float64Array | undefined)[] = [];
  const refused = new Set<number>();
  const findings: UnitFinding[] = [];
  // One block of memory for all units: many small ones would weigh more than their figures.
  const all = new Float64Array(size * labels.length).fill(Number.NaN);
  for (const [unit, label] of labels.entries()) {
    const own = all.subarray(unit * size, (unit + 1) * size);
    const empty: number[] = [];
    let hasFigure = false;
    for (let index = 0; index < size; index += 1) {
      const row = layout.rowOf(unit, index);
      const column = layout.columnOf(index);
      if (row === -1 || column === -1) continue;
      const figure = readFigure(layout.table, row, column, grid.factor);
      hasFigure ||= typeof figure !== "number" || !Number.isNaN(figure);
      if (typeof figure !== "number") {
        refused.add(unit);
        findings.push(tellFigure(layout, grid, unit, index, label, figure));
      } else if (Number.isNaN(figure)) empty.push(index);
      else own[index] = figure;
    }
    amounts.push(hasFigure ? own : undefined);
    if (empty.length > 0) findings.push(tellEmpty(layout, grid, unit, empty, label, hasFigure));
  }
  return { amounts, refused, findings };
}

/** Gives the cell of a figure; where there is none, its row, or the whole table. */
function placeOfFigure({ table, rowOf, columnOf }: FigureLayout, unit: number, index: number): Place {
  const row = rowOf(unit, index);
  return row === -1 ? table.place : table.placeOf(row, Math.max(0, columnOf(index)));
}

function tellFigure(
  layout: FigureLayout,
  grid: BudgetGrid,
  unit: number,
  index: number,
  label: string,
  { says, ...words }: CellFaultWords,
): UnitFinding {
  const diagnostic: Diagnostic = {
    ...words,
    message: `${label}: số tiền ở ${nameFigure(grid, index)} ${says}.`,
    path: ["units", unit, "budget", index],
    place: placeOfFigure(layout, unit, index),
  };
  return { row: unit, diagnostic };
}

/** A unit without any figure has been forgotten; a single empty cell may be meant, but is told. */
function tellEmpty(
  layout: FigureLayout,
  grid: BudgetGrid,
  unit: number,
  empty: readonly number[],
  label: string,
  hasFigure: boolean,
): UnitFinding {
  const [first = 0] = empty;
  const place = placeOfFigure(layout, unit, first);
  const more = empty.length > 1 ? ` và ${empty.length - 1} ô nữa` : "";
  const message = hasFigure
    ? `${label}: còn trống số tiền ở ${nameFigure(grid, first)} (${nameCell(place)})${more}.`
    : `${label}: chưa có số tiền nào.`;
  const diagnostic: Diagnostic = {
    rule: "BATCH-BUDGET-EMPTY",
    severity: hasFigure ? "warning" : "error",
    message,
    path: ["units", unit, "budget", first],
    place,
    hint: "Ghi số tiền; không có tiền thì ghi 0.",
  };
  return { row: unit, diagnostic };
}

/** A sum that the table states, and the figures it should be the sum of. */
export interface StatedTotal {
  readonly row: number;
  readonly column: number;
  readonly sum: number;
  /** "Thị xã Bến Cát" or "Dòng tổng, «Năm 2019»". */
  readonly what: string;
}

/** Gives a finding for a stated total that differs; one that cannot be read says nothing. */
export function compareTotal(table: LeanTable, total: StatedTotal, factor: number): Diagnostic | undefined {
  const stated = readFigure(table, total.row, total.column, factor);
  if (typeof stated !== "number" || Number.isNaN(stated) || stated === total.sum) return undefined;
  const inUnit = (dong: number): string => formatVietnameseNumber(dong / factor);
  return {
    rule: "BATCH-BUDGET-TOTAL",
    severity: "error",
    message: `${total.what}: bảng ghi tổng ${inUnit(stated)}, cộng các số lại được ${inUnit(total.sum)}.`,
    path: ["unitBudget"],
    place: table.placeOf(total.row, total.column),
    hint: "Sửa số sai, hoặc xóa ô tổng; máy tự cộng.",
  };
}

/** Adds up figures; undefined when one of them was refused or there are none. */
export function sumOf(figures: Iterable<number>): number | undefined {
  let sum: number | undefined;
  for (const figure of figures) if (!Number.isNaN(figure)) sum = (sum ?? 0) + figure;
  return sum;
}
