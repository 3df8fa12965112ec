/** The items of a master that have an id: where each stands and whether a unit may touch it. */
import type { DataPath } from "../diagnostic.ts";
import {
  type ContentEntry,
  levelFields,
  type OutlineContent,
  type OutlineEntry,
  outlineLevels,
} from "../model/outline.ts";
import type { PlanDocument } from "../model/plan.ts";

export interface KnownItem {
  readonly id: string;
  readonly path: DataPath;
  /** The item, or one that it is in, is open to units. */
  readonly isEditable: boolean;
}

/** Every item with an id in reading order; an id that stands twice is listed twice. */
export function itemsWithId(plan: PlanDocument): readonly KnownItem[] {
  return [
    ...itemsIn(plan.body, ["body"], false),
    ...(plan.annexes ?? []).flatMap((annex, index) => itemsIn(annex, ["annexes", index], false)),
  ];
}

/** Items with an id in an entry that stands outside a plan, the entry first. */
export function itemsOfEntry(entry: OutlineEntry, path: DataPath): readonly KnownItem[] {
  return itemsInEntry(entry, path, false);
}

function itemsIn(holder: OutlineContent, path: DataPath, isEditable: boolean): readonly KnownItem[] {
  const listed = outlineLevels.flatMap((level) => {
    const field = levelFields[level];
    return (holder[field] ?? []).flatMap((entry, index) => itemsInEntry(entry, [...path, field, index], isEditable));
  });
  const mixed = (holder.content ?? []).flatMap((entry: ContentEntry, index) =>
    typeof entry === "string" ? [] : itemsIn(entry, [...path, "content", index], isEditable),
  );
  return [...listed, ...mixed];
}

function itemsInEntry(entry: OutlineEntry, path: DataPath, isOpen: boolean): readonly KnownItem[] {
  if (typeof entry === "string") return [];
  const isEditable = isOpen || entry.editable === true;
  const inner = itemsIn(entry, path, isEditable);
  return entry.id === undefined ? inner : [{ id: entry.id, path, isEditable }, ...inner];
}
