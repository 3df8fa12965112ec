/** Names of places, taken apart: "unit.name", "đơn vị.Số trẻ em", "agency.finance.short". */
import type { PlanDocument } from "../model/plan.ts";
import { foldKey } from "../vietnamese/nearest-words.ts";
import { fieldOfCondition } from "./conditions.ts";
import { mapTexts } from "./map-texts.ts";
import { cutText } from "./text-parts.ts";
import { unitValueName } from "./unit-fields.ts";

const prefixes: ReadonlyMap<string, "unit" | "agency"> = new Map([
  ["unit", "unit"],
  ["don vi", "unit"],
  ["agency", "agency"],
  ["co quan", "agency"],
]);

export interface PlaceName {
  readonly prefix: "unit" | "agency";
  readonly rest: string;
}

/** The part after "unit." or "agency."; undefined for places of other kinds. */
export function splitPlaceName(name: string): PlaceName | undefined {
  const dot = name.indexOf(".");
  const prefix = dot === -1 ? undefined : prefixes.get(foldKey(name.slice(0, dot)));
  return prefix === undefined ? undefined : { prefix, rest: name.slice(dot + 1).trim() };
}

/** The part after "budget." of a name after "unit."; undefined for all else. */
export function budgetName(rest: string): string | undefined {
  return rest.startsWith("budget.") ? rest.slice("budget.".length).trim() : undefined;
}

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
