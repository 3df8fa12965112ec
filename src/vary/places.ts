/** Places that a plan fills from its own budgets: what stands between {{ and }} and what is printed for it. */
import type { MoneyUnit } from "../model/budget-fields.ts";
import { numberDialect } from "../model/number-dialect.ts";
import type { PlanDocument } from "../model/plan.ts";
import { formatVietnameseNumber } from "../vietnamese/number-format.ts";
import { amountToWords, LARGEST_NUMBER_IN_WORDS, type NumberDialect } from "../vietnamese/number-words.ts";

/** Texts by place name; a text is worked out only when it is asked for. Undefined: the plan's data gives none. */
export type Places = ReadonlyMap<string, () => string | undefined>;

/** What a place can say of a budget. */
export interface BudgetTotal {
  /** Of the annex that holds it. */
  readonly id?: string | undefined;
  readonly moneyUnit: MoneyUnit;
  readonly totalDong: number;
}

/**
 * Gives budget.total (in đồng), budget.totalInWords and budget.moneyUnit of the only budget, and
 * budget.<annex id>.total … of every annex with an id.
 */
export function budgetPlaces(plan: PlanDocument): Places {
  return placesOfTotals(budgetTotals(plan), plan.numberDialect);
}

/** The total of every budget of a plan, in the order of its annexes. */
export function budgetTotals(plan: PlanDocument): readonly BudgetTotal[] {
  return (plan.annexes ?? []).flatMap(({ id, budget }) =>
    budget === undefined ? [] : [{ id, moneyUnit: budget.moneyUnit, totalDong: budget.table.totalDong }],
  );
}

/** The places of budgets whose totals are known; `dialect` is the plan's own, if it names one. */
export function placesOfTotals(totals: readonly BudgetTotal[], dialect: NumberDialect | undefined): Places {
  const places = new Map<string, () => string | undefined>();
  for (const total of totals) {
    if (total.id !== undefined) addPlaces(places, `budget.${total.id}`, total, dialect);
  }
  const [only, second] = totals;
  if (only !== undefined && second === undefined) addPlaces(places, "budget", only, dialect);
  return places;
}

function addPlaces(
  places: Map<string, () => string | undefined>,
  name: string,
  { totalDong, moneyUnit }: BudgetTotal,
  dialect: NumberDialect | undefined,
): void {
  places.set(`${name}.total`, () => formatVietnameseNumber(totalDong));
  places.set(`${name}.totalInWords`, () => totalInWords(totalDong, numberDialect(dialect, moneyUnit)));
  places.set(`${name}.moneyUnit`, () => moneyUnit);
}

/** The words of a total; undefined for one that has none, such as a negative one. */
export function totalInWords(totalDong: number, dialect: NumberDialect): string | undefined {
  if (!(totalDong >= 0 && totalDong <= LARGEST_NUMBER_IN_WORDS)) return undefined;
  return amountToWords(totalDong, dialect);
}
