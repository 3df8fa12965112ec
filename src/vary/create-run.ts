/** Starts the making of one variant. */
import type { PlanDocument } from "../model/plan.ts";
import { findUnitColumn, titleOfColumn } from "../model/unit-column.ts";
import type { Condition } from "./conditions.ts";
import { type BudgetTotal, type Places, placesOfTotals } from "./places.ts";
import { type KnownRow, type Run, tell } from "./run.ts";
import { figuresOf } from "./slice-part.ts";
import type { SlicedBudget } from "./sliced-budget.ts";
import type { UnitFigures } from "./unit-figures.ts";

/** What all variants of a master have in common. */
export interface RunSetting {
  readonly master: PlanDocument;
  readonly conditionOf: (text: string) => Condition;
  readonly sliced?: SlicedBudget;
}

/** A run for one row; figures and totals are worked out when first asked for. */
export function createRun(row: KnownRow, setting: RunSetting): Run {
  const { unit } = row;
  let figures: { readonly value: UnitFigures | undefined } | undefined;
  let places: Places | undefined;
  const run: Run = {
    row,
    unit,
    date: unit.issuedOn ?? setting.master.issuedOn,
    path: [],
    findings: [],
    told: new Set(),
    texts: new Map(),
    figures: () => {
      figures ??= { value: findFigures(run, setting.sliced) };
      return figures.value;
    },
    budgetPlaces: () => {
      places ??= placesOfTotals(totalsOf(run, setting), setting.master.numberDialect);
      return places;
    },
  };
  return run;
}

/** The totals of the budgets that are in the variant, the unit's own in place of the one that is sliced. */
function totalsOf(run: Run, { master, conditionOf, sliced }: RunSetting): readonly BudgetTotal[] {
  return (master.annexes ?? []).flatMap(({ id, when, budget }, index): BudgetTotal[] => {
    if (budget === undefined || (when !== undefined && !conditionOf(when)(run))) return [];
    const own = index === sliced?.annex ? (run.figures()?.totalDong ?? 0) : budget.table.totalDong;
    return [{ id, moneyUnit: budget.moneyUnit, totalDong: own }];
  });
}

function findFigures(run: Run, sliced: SlicedBudget | undefined): UnitFigures | undefined {
  if (sliced === undefined) return undefined;
  const figures = figuresOf(run.row, sliced.budget, sliced.setting, sliced.slicer);
  if (figures === undefined) tellNoFigures(run, sliced);
  else tellShared(run, sliced);
  return figures;
}

function tellNoFigures(run: Run, { budget, setting }: SlicedBudget): void {
  const { label } = run.row;
  // Of a table without a unit's figures its reader has told, at the row.
  if (setting.from === "units") return;
  const column = findUnitColumn(budget, run.unit);
  const titles = column.kind === "ambiguous" ? column.titles.map((title) => `«${title}»`).join(", ") : "";
  const near = column.kind === "missing" ? column.near.map((title) => `«${title}»`).join(", ") : "";
  tell(run, setting, {
    rule: "BATCH-SLICE-UNIT",
    field: "code",
    message:
      column.kind === "ambiguous"
        ? `${label}: bảng kinh phí có nhiều cột hợp với đơn vị này: ${titles}.`
        : `${label}: bảng kinh phí không có cột của đơn vị này.`,
    hint: `Đặt tên hoặc mã cột là mã đơn vị «${run.unit.code}».${near === "" ? "" : ` Có phải cột ${near}?`}`,
  });
}

function tellShared(run: Run, { budget, shared }: SlicedBudget): void {
  if (shared.size === 0) return;
  const found = findUnitColumn(budget, run.unit);
  const labels = found.kind === "found" ? shared.get(found.column) : undefined;
  if (found.kind !== "found" || labels === undefined) return;
  tell(run, shared, {
    rule: "BATCH-SLICE-SHARED",
    field: "code",
    message: `${run.row.label}: cột «${titleOfColumn(budget.table, found.column)}» của bảng kinh phí hợp với nhiều đơn vị: ${labels.join("; ")}.`,
    hint: "Đặt mã cột là mã đơn vị, hoặc ghi đủ loại và tên đơn vị vào tên cột.",
  });
}
