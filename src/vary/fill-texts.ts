/** Fills the places in a plan's texts, or says which of them nothing is known about. */
import type { DataPath, Diagnostic, Outcome } from "../diagnostic.ts";
import type { PlanDocument } from "../model/plan.ts";
import { mapTexts } from "./map-texts.ts";
import { isUnitPlace, unitPlaceWithoutBatch } from "./master-fields.ts";
import { describePlace, explainPlace } from "./place-findings.ts";
import { budgetTotals, type Places } from "./places.ts";
import { cutText, joinText } from "./text-parts.ts";

/** Gives the filled plan; a place without a text stays as typed, with one finding for each. */
export function fillTexts(plan: PlanDocument, places: Places): Outcome<PlanDocument> {
  const diagnostics: Diagnostic[] = [];
  const known = { names: [...places.keys()], budgetCount: budgetTotals(plan).length };
  const value = mapTexts(plan, (text, path) => {
    const parts = cutText(text);
    if (parts === undefined) return text;
    const filledTexts = parts.places.map(({ typed, name }) => {
      const filled = places.get(name)?.();
      if (filled === undefined && !isComputed(path)) {
        const fault = isUnitPlace(name) ? unitPlaceWithoutBatch : explainPlace(name, known);
        diagnostics.push(describePlace(name, path, fault));
      }
      return filled ?? typed;
    });
    return joinText(parts, (index) => filledTexts[index] ?? "");
  });
  return { value, diagnostics };
}

/** A budget's worked-out table repeats the author's texts. */
export function isComputed(path: DataPath): boolean {
  return path[2] === "budget" && path[3] === "table";
}
