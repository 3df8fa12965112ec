/** The master's budget as a part: for each unit, the same rows with the unit's own figures. */
import type { DataPath } from "../diagnostic.ts";
import type { Batch } from "../model/batch.ts";
import type { Budget } from "../model/budget.ts";
import type { BudgetFields } from "../model/budget-fields.ts";
import { prepareSlicer, type Slicer, sliceAmounts, sliceFields } from "../model/budget-slice.ts";
import { findUnitColumn, titleOfColumn } from "../model/unit-column.ts";
import type { VariantOrigin } from "../model/variant.ts";
import type { Compile, Part } from "./parts.ts";
import type { KnownRow, Run } from "./run.ts";
import type { SlicedBudget } from "./sliced-budget.ts";
import type { UnitFigures } from "./unit-figures.ts";

export type BudgetSetting = NonNullable<Batch["budget"]>;

/** Printed over the unit's column when the batch names no title: what the master's matrix calls it. */
const ownColumnTitle = "{{unit.budget.columnTitle}}";

/** The fields that units' budgets share, with the places of their titles still to fill. */
export function sharedFields(budget: Budget, setting: BudgetSetting): BudgetFields {
  return sliceFields(budget, setting.from, setting.columnTitle ?? ownColumnTitle);
}

/** A unit's figures: out of its column of the matrix, or as its table gives them; undefined when there are none. */
export function figuresOf(
  row: KnownRow,
  budget: Budget,
  setting: BudgetSetting,
  slicer: Slicer,
): UnitFigures | undefined {
  const found = setting.from === "matrix" ? amountsInMatrix(row, budget) : { amounts: row.amounts, columnTitle: "" };
  if (found?.amounts === undefined) return undefined;
  const { amounts, columnTitle } = found;
  const figures = slicer.workOut(amounts);
  const { table } = slicer;
  const totalDong = figures[table.totalRow * table.columns.length + table.totalColumn] ?? 0;
  return { amounts, figures, totalDong, columnTitle };
}

function amountsInMatrix(
  { unit }: KnownRow,
  budget: Budget,
): { readonly amounts: Float64Array; readonly columnTitle: string } | undefined {
  const slice = sliceAmounts(budget, unit);
  if (!("amounts" in slice)) return undefined;
  return { amounts: slice.amounts, columnTitle: titleOfColumn(budget.table, slice.column) };
}

/** Of a unit without figures all cells are empty. */
const noAmounts = new Float64Array(0);

/** Gives the part that makes a unit's budget; budgets of one set of titles are worked out from one slicer. */
export function slicePart({ budget, fields, setting, slicer }: SlicedBudget, compile: Compile): Part {
  const shared = compile(fields, "budget");
  const slicers = new WeakMap<object, Slicer>();
  const slicerOf = (filled: BudgetFields): Slicer => {
    const known = slicers.get(filled) ?? prepareSlicer(filled);
    slicers.set(filled, known);
    return known;
  };
  return {
    fill: (run) => {
      const own = run.figures();
      const amounts = own?.amounts ?? noAmounts;
      if (shared.part === undefined) return slicer.budgetOf(amounts, own?.figures);
      // The fields of a budget, filled, are the fields of a budget; which the type system cannot follow.
      return slicerOf(shared.part.fill(run) as BudgetFields).budgetOf(amounts);
    },
    step: (_run, key) => ({ key, part: undefined }),
    trace: (run, rest) => traceFigure(run, budget, setting, rest),
    values: () => shared.part?.values() ?? [],
  };
}

/** A figure of a matrix stands in the master; a figure of the table of units does not. */
function traceFigure(
  run: Run,
  budget: Budget,
  setting: BudgetSetting,
  rest: DataPath,
): Pick<VariantOrigin, "from" | "path"> {
  const at = rest.indexOf("values");
  if (setting.from === "units") return { from: at === -1 ? "master" : "unit", path: rest };
  const found = findUnitColumn(budget, run.unit);
  if (found.kind !== "found") return { from: "master", path: rest };
  const column = budget.table.columns[found.column];
  if (rest[0] === "columns") return { from: "master", path: column?.path ?? rest };
  if (at === -1) return { from: "master", path: rest };
  const cell = budget.table.rows.find(({ path }) => path.join() === rest.slice(0, at).join())?.cells[found.column];
  const path = cell?.type === "number" ? cell.path : [...rest.slice(0, at + 1), column?.id ?? ""];
  return { from: "master", path };
}
