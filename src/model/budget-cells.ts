/** The cells of a budget as typed, read into figures; what cannot be read is a fault and counts as nothing. */
import type { DataPath } from "../diagnostic.ts";
import { foldVietnamese } from "../vietnamese/letters.ts";
import { parseVietnameseNumber } from "../vietnamese/number-format.ts";
import type { LeafColumn } from "./budget-columns.ts";
import type { BudgetFault } from "./budget-fault.ts";
import type { ColumnKind } from "./budget-fields.ts";
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
      const wanted = foldVietnamese(name);
      const at = columns.findIndex(
        (column) => foldVietnamese(column.id) === wanted || foldVietnamese(column.title ?? "") === wanted,
      );
      const column = columns[at];
      const path = [...row.path, "values", name];
      if (column === undefined)
        faults.push({
          kind: "unknownColumn",
          typed: name,
          path,
          known: columns.map((known) => known.title ?? known.id),
        });
      else cells[at] = readCell(typed.trim(), column.kind, factor, path, faults);
    }
    return cells;
  });
}

function readCell(typed: string, kind: ColumnKind, factor: number, path: DataPath, faults: BudgetFault[]): BudgetCell {
  if (typed === "" || typed === "-") return { type: "empty" };
  if (kind === "text" || kind === "note" || kind === "unitOfMeasure") return { type: "text", text: typed };
  const reading = parseVietnameseNumber(typed);
  if (reading.kind === "ambiguous") {
    faults.push({ kind: "numberAmbiguous", typed, path, readings: reading.readings });
    return { type: "empty" };
  }
  if (reading.kind === "invalid") {
    faults.push({ kind: "numberInvalid", typed, path });
    return { type: "empty" };
  }
  if (kind === "quantity") return { type: "number", value: reading.value, path };
  // Decimal fractions of a printed unit (1,5 triệu đồng) are whole đồng up to binary rounding of the product.
  const value = Math.round(reading.value * factor);
  if (Math.abs(value - reading.value * factor) > 1e-6 * Math.max(1, Math.abs(value)))
    faults.push({ kind: "notWholeDong", typed, path });
  if (Math.abs(value) > largestAmountDong) faults.push({ kind: "tooLarge", typed, path });
  return { type: "number", value, path };
}
