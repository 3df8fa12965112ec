/** One master plan → the plan that is printed. */
import type { Outcome } from "../diagnostic.ts";
import type { PlanDocument } from "../model/plan.ts";
import { fillTexts } from "./fill-texts.ts";
import { budgetPlaces } from "./places.ts";

/** Fills the places that stand for figures of the plan's own budget: {{budget.total}}, {{budget.totalInWords}} … */
export function fillPlaces(plan: PlanDocument): Outcome<PlanDocument> {
  return fillTexts(plan, budgetPlaces(plan));
}
