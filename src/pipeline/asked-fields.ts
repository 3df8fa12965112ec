/** What a master plan asks of the table of units: the fields of a unit in its places and conditions. */
import { type AdminUnitField, adminUnitSchema } from "../model/admin-unit.ts";
import type { PlanDocument } from "../model/plan.ts";
import { fieldOfCondition } from "../vary/conditions.ts";
import { mapTexts } from "../vary/map-texts.ts";
import { splitPlaceName } from "../vary/place-names.ts";
import { cutText } from "../vary/text-parts.ts";
import { unitValueName } from "../vary/unit-fields.ts";

const fields = adminUnitSchema.keyof().options;

/** Fields of AdminUnit that some place or condition names, in any of their forms. */
export function askedFields(master: PlanDocument): ReadonlySet<AdminUnitField> {
  const asked = new Set<AdminUnitField>();
  const ask = (name: string): void => {
    const split = splitPlaceName(name);
    const value = split?.prefix === "unit" ? unitValueName(split.rest) : undefined;
    const base = value?.replace(/(?:Start|Upper)$/, "");
    const field = fields.find((known) => known === base);
    if (field !== undefined) asked.add(field);
  };
  mapTexts(master, (text, path) => {
    for (const { name } of cutText(text)?.places ?? []) ask(name);
    if (path.at(-1) === "when") ask(fieldOfCondition(text));
    return text;
  });
  return asked;
}

/** Whether some item may be changed by units, which takes a column for the file of changes. */
export function hasEditableItems(value: unknown): boolean {
  if (Array.isArray(value)) return value.some(hasEditableItems);
  if (typeof value !== "object" || value === null) return false;
  return Object.entries(value).some(
    ([key, entry]) => (key === "editable" && entry === true) || hasEditableItems(entry),
  );
}
