/** Which further columns a master asks of the table of its units. */
import type { PlanDocument } from "../model/plan.ts";
import { foldKey } from "../vietnamese/nearest-words.ts";
import { fieldOfCondition } from "./conditions.ts";
import { mapTexts } from "./map-texts.ts";
import { budgetName, splitPlaceName } from "./place-names.ts";
import { cutText } from "./text-parts.ts";
import { unitValueName } from "./unit-fields.ts";

/** Names after "unit." in the places and conditions of a master that only a further column of the table can fill. */
export function wantedFields(master: PlanDocument): readonly string[] {
  const wanted = new Map<string, string>();
  const want = (name: string): void => {
    const split = splitPlaceName(name);
    if (split?.prefix !== "unit" || budgetName(split.rest) !== undefined) return;
    const key = foldKey(split.rest);
    if (key !== "" && unitValueName(split.rest) === undefined && !wanted.has(key)) wanted.set(key, split.rest);
  };
  mapTexts(master, (text, path) => {
    for (const { name } of cutText(text)?.places ?? []) want(name);
    const field = path.at(-1) === "when" ? fieldOfCondition(text) : undefined;
    if (field !== undefined) want(field);
    return text;
  });
  return [...wanted.values()];
}
