/** One master plan → the plan that is printed, or one plan for each unit. */
import type { Outcome } from "../diagnostic.ts";
import type { PlanDocument } from "../model/plan.ts";
import { fillTexts } from "./fill-texts.ts";
import { findMasterFields } from "./master-fields.ts";
import { budgetPlaces } from "./places.ts";

export { wantedFields } from "./place-names.ts";
export { prepareVariants, type VariantMaker, type VariantSetting } from "./variants.ts";

/** Fills the places that stand for figures of the plan's own budget: {{budget.total}}, {{budget.totalInWords}} … */
export function fillPlaces(plan: PlanDocument): Outcome<PlanDocument> {
  const { value, diagnostics } = fillTexts(plan, budgetPlaces(plan));
  const all = [...diagnostics, ...findMasterFields(plan)];
  return value === undefined ? { diagnostics: all } : { value, diagnostics: all };
}
