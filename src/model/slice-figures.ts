/** The rows of a unit's budget, made of what is the same for all units and of the unit's own figures. */
import { formatVietnameseNumber } from "../vietnamese/number-format.ts";
import { type BudgetFields, type BudgetRow, type MoneyUnit, moneyUnitFactor } from "./budget-fields.ts";
import type { AmountSlot } from "./budget-slice.ts";
import type { BudgetCell, BudgetTable, BudgetTableRow } from "./budget-table.ts";

type TableRowMaker = (figures: Float64Array, amounts: Float64Array) => BudgetTableRow;

/** Gives a maker of the worked-out rows; cells without a figure stay as they are. */
export function prepareTableRows(
  { rows, columns }: BudgetTable,
  slots: readonly AmountSlot[],
): (figures: Float64Array, amounts: Float64Array) => readonly BudgetTableRow[] {
  const slotAt = new Map(slots.map(({ at }, slot) => [at, slot]));
  const makers = rows.map((row, index) => {
    const first = index * columns.length;
    const own = row.cells.map((_cell, column) => slotAt.get(first + column));
    return tableRowMaker(row, first, own, slots);
  });
  return (figures, amounts) => makers.map((make) => make(figures, amounts));
}

/** `first` is the index of the row's first figure; `own` has the slot of each cell that is one. */
function tableRowMaker(
  row: BudgetTableRow,
  first: number,
  own: readonly (number | undefined)[],
  slots: readonly AmountSlot[],
): TableRowMaker {
  const { role, depth, ordinal, title, path } = row;
  return (figures, amounts) => {
    const cells = row.cells.slice();
    for (let at = 0; at < cells.length; at += 1) {
      const cell = cells[at] ?? empty;
      const slot = own[at];
      if (cell.type === "number") cells[at] = withValue(cell, figures[first + at] ?? 0);
      else if (slot !== undefined) cells[at] = typedCell(cell, slots[slot]?.path ?? path, amounts[slot] ?? Number.NaN);
    }
    return { role, depth, ordinal, title, cells, path };
  };
}

const empty: BudgetCell = { type: "empty" };

type NumberCell = Extract<BudgetCell, { readonly type: "number" }>;

/** Sums are nearly all there are; naming their fields costs a tenth of copying them. */
function withValue(cell: NumberCell, value: number): NumberCell {
  const { formula, stated, path } = cell;
  return formula === undefined || stated !== undefined ? { ...cell, value } : { type: "number", value, formula, path };
}

function typedCell(empty: BudgetCell, path: NumberCell["path"], amount: number): BudgetCell {
  // Adding nothing makes 0 of -0.
  return Number.isNaN(amount) ? empty : { type: "number", value: amount + 0, path };
}

/** Where the amounts of the rows made so far end. */
interface Written {
  next: number;
}

type FieldRowMaker = (amounts: Float64Array, written: Written) => BudgetRow;

/** Gives a maker of the rows as an author would type them; `ids` are those of the typed amount columns. */
export function prepareFieldRows(
  { rows, moneyUnit }: BudgetFields,
  ids: readonly string[],
): (amounts: Float64Array) => BudgetRow[] {
  const makers = rows.map((row) => fieldRowMaker(row, ids, moneyUnit));
  return (amounts) => {
    const written = { next: 0 };
    return makers.map((make) => make(amounts, written));
  };
}

function fieldRowMaker(row: BudgetRow, ids: readonly string[], moneyUnit: MoneyUnit): FieldRowMaker {
  const { rows: inner, ...own } = row;
  if (inner !== undefined) {
    const makers = inner.map((one) => fieldRowMaker(one, ids, moneyUnit));
    return (amounts, written) => ({ ...own, rows: makers.map((make) => make(amounts, written)) });
  }
  const valuesOf = valuesMaker(row, ids, moneyUnit);
  // Copies of an object that has the field already have one shape.
  const frame: BudgetRow & { values: Record<string, string> } = { ...row, values: {} };
  return (amounts, written) => {
    const values = valuesOf(amounts, written.next);
    written.next += ids.length;
    if (values === undefined) return row;
    const made = { ...frame };
    made.values = values;
    return made;
  };
}

/** Undefined for a row of which the unit gives no figure at all. */
function valuesMaker(
  row: BudgetRow,
  ids: readonly string[],
  moneyUnit: MoneyUnit,
): (amounts: Float64Array, first: number) => Record<string, string> | undefined {
  // A copy of an object that has all keys is made in one step.
  const whole: Record<string, string> = { ...row.values };
  for (const id of ids) whole[id] = "";
  return (amounts, first) => {
    let given = 0;
    for (let at = 0; at < ids.length; at += 1) if (!Number.isNaN(amounts[first + at] ?? Number.NaN)) given += 1;
    if (given === 0) return undefined;
    const values = given === ids.length ? { ...whole } : { ...row.values };
    for (let at = 0; at < ids.length; at += 1) {
      const amount = amounts[first + at] ?? Number.NaN;
      if (!Number.isNaN(amount)) values[ids[at] ?? ""] = printAmount(amount, moneyUnit);
    }
    return values;
  };
}

/** An amount in đồng as a table of this unit shows it: every đồng, and never a text that can be read in two ways. */
export function printAmount(amountDong: number, moneyUnit: MoneyUnit): string {
  const factor = moneyUnitFactor(moneyUnit);
  if (amountDong % factor === 0) return formatVietnameseNumber(amountDong / factor, 0);
  const text = formatVietnameseNumber(amountDong / factor, 6);
  // "1,234" may be one thousand two hundred and thirty-four abroad.
  return /^-?[1-9]\d{0,2},\d{3}$/.test(text) ? `${text}0` : text;
}
