/** The cells of a budget as typed, read into figures; what cannot be read is a fault and counts as nothing. */
import type { DataPath } from "../diagnostic.ts";
import { parseVietnameseNumber } from "../vietnamese/number-format.ts";
import { columnName, columnsNamed } from "./budget-column-names.ts";
import type { LeafColumn } from "./budget-columns.ts";
import type { BudgetFault } from "./budget-fault.ts";
import type { DraftRow } from "./budget-rows.ts";
import type { CellFormula } from "./document-tree.ts";

export type BudgetCell =
  | { readonly type: "empty" }
  | { readonly type: "text"; readonly text: string }
  /** Whole đồng in amount and unit-price columns, a plain number in quantity columns. */
  | {
      readonly type: "number";
      readonly value: number;
      readonly formula?: CellFormula;
      /** What the author typed where a program works the figure out; only compared. */
      readonly stated?: number;
      readonly path: DataPath;
    };

/** 10^15 đồng: above it a cell is surely a slip, and sums would leave the exact range. */
const largestAmountDong = 1_000_000_000_000_000;

/** One cell per row and column; undefined where the author typed nothing. */
export function typedCells(
  rows: readonly DraftRow[],
  columns: readonly LeafColumn[],
  factor: number,
  faults: BudgetFault[],
): readonly (readonly (BudgetCell | undefined)[])[] {
  return rows.map((row) => {
    const cells: (BudgetCell | undefined)[] = columns.map(() => undefined);
    for (const [name, typed] of Object.entries(row.values)) {
      const path = [...row.path, "values", name];
      const at = columnAt(columns, cells, name, path, faults);
      const column = at === undefined ? undefined : columns[at];
      if (at !== undefined && column !== undefined) cells[at] = readCell(typed.trim(), column, factor, path, faults);
    }
    return cells;
  });
}

/** The index of the column that a name means; a name for no column, for several, or for a filled one is a fault. */
function columnAt(
  columns: readonly LeafColumn[],
  filled: readonly (BudgetCell | undefined)[],
  name: string,
  path: DataPath,
  faults: BudgetFault[],
): number | undefined {
  const [at, ...others] = columnsNamed(columns, name);
  const column = at === undefined ? undefined : columns[at];
  if (at === undefined || column === undefined) {
    faults.push({ kind: "unknownColumn", typed: name, path, known: columns.map(columnName) });
  } else if (others.length > 0) faults.push({ kind: "severalColumns", typed: name, path });
  else if (filled[at] === undefined) return at;
  else faults.push({ kind: "doubledValue", typed: name, path, column: columnName(column) });
  return undefined;
}

function readCell(typed: string, named: LeafColumn, factor: number, path: DataPath, faults: BudgetFault[]): BudgetCell {
  const { kind } = named;
  const column = columnName(named);
  if (typed === "" || typed === "-") return { type: "empty" };
  if (kind === "text" || kind === "note" || kind === "unitOfMeasure") return { type: "text", text: typed };
  const reading = parseVietnameseNumber(typed);
  if (reading.kind === "ambiguous") {
    faults.push({ kind: "numberAmbiguous", typed, path, column, readings: reading.readings });
    return { type: "empty" };
  }
  if (reading.kind === "invalid") {
    faults.push({ kind: "numberInvalid", typed, path, column });
    return { type: "empty" };
  }
  if (kind === "quantity") return { type: "number", value: reading.value, path };
  // Decimal fractions of a printed unit (1,5 triệu đồng) are whole đồng up to binary rounding of the product.
  const value = Math.round(reading.value * factor);
  if (Math.abs(value - reading.value * factor) > 1e-6 * Math.max(1, Math.abs(value)))
    faults.push({ kind: "notWholeDong", typed, path, column });
  if (Math.abs(value) > largestAmountDong) faults.push({ kind: "tooLarge", typed, path, column });
  return { type: "number", value, path };
}
