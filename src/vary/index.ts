/** A plan → the plan that is printed; variants.ts makes one for each unit, and is loaded only for a batch. */
import type { Outcome } from "../diagnostic.ts";
import type { PlanDocument } from "../model/plan.ts";
import { fillTexts } from "./fill-texts.ts";
import { findMasterFields } from "./master-fields.ts";
import { budgetPlaces } from "./places.ts";

/** Fills the places that stand for figures of the plan's own budget: {{budget.total}}, {{budget.totalInWords}} … */
export function fillPlaces(plan: PlanDocument): Outcome<PlanDocument> {
  const { value, diagnostics } = fillTexts(plan, budgetPlaces(plan));
  const all = [...diagnostics, ...findMasterFields(plan)];
  return value === undefined ? { diagnostics: all } : { value, diagnostics: all };
}
