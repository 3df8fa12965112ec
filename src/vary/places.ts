/** Places that a plan fills from its own data: what stands between {{ and }} and what is printed for it. */
import type { Budget } from "../model/budget.ts";
import { numberDialect } from "../model/number-dialect.ts";
import type { PlanDocument } from "../model/plan.ts";
import { formatVietnameseNumber } from "../vietnamese/number-format.ts";
import { amountToWords, LARGEST_NUMBER_IN_WORDS } from "../vietnamese/number-words.ts";

/** Texts by place name; a text is worked out only when it is asked for. Undefined: the plan's data gives none. */
export type Places = ReadonlyMap<string, () => string | undefined>;

/**
 * Gives budget.total (in đồng), budget.totalInWords and budget.moneyUnit of the only budget, and
 * budget.<annex id>.total … of every annex with an id.
 */
export function budgetPlaces(plan: PlanDocument): Places {
  const places = new Map<string, () => string | undefined>();
  const annexes = (plan.annexes ?? []).flatMap(({ id, budget }) => (budget === undefined ? [] : [{ id, budget }]));
  for (const { id, budget } of annexes) {
    if (id !== undefined) addPlaces(places, `budget.${id}`, budget, plan);
  }
  const [only, second] = annexes;
  if (only !== undefined && second === undefined) addPlaces(places, "budget", only.budget, plan);
  return places;
}

function addPlaces(
  places: Map<string, () => string | undefined>,
  name: string,
  budget: Budget,
  plan: PlanDocument,
): void {
  const { totalDong } = budget.table;
  places.set(`${name}.total`, () => formatVietnameseNumber(totalDong));
  places.set(`${name}.totalInWords`, () => {
    if (totalDong < 0 || totalDong > LARGEST_NUMBER_IN_WORDS) return undefined;
    return amountToWords(totalDong, numberDialect(plan.numberDialect, budget.moneyUnit));
  });
  places.set(`${name}.moneyUnit`, () => budget.moneyUnit);
}
