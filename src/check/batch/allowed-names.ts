/** Where a master says that other units are rightly named. */
import type { DataPath } from "../../diagnostic.ts";
import type { PlanDocument } from "../../model/plan.ts";
import { foldVietnamese } from "../../vietnamese/letters.ts";
import { titleOfField } from "../field-titles.ts";

/** Tells whether a path of a plan lies in one of these places: ids of items and annexes, keys or titles of fields. */
export function prepareAllowed(places: readonly string[]): (plan: PlanDocument, path: DataPath) => boolean {
  const ids = new Set(places);
  const titles = new Set(places.map(foldVietnamese));
  const isField = (part: string | number): boolean => {
    if (typeof part === "number") return false;
    const title = titleOfField(part);
    return ids.has(part) || (title !== undefined && titles.has(foldVietnamese(title)));
  };
  return (plan, path) => places.length > 0 && (path.some(isField) || idsAlong(plan, path).some((id) => ids.has(id)));
}

/** The ids of the items and the annex that hold what stands at a path. */
function idsAlong(plan: PlanDocument, path: DataPath): readonly string[] {
  const ids: string[] = [];
  let inner: unknown = plan;
  for (const part of path) {
    inner = memberOf(inner, part);
    const id = memberOf(inner, "id");
    if (typeof id === "string") ids.push(id);
  }
  return ids;
}

function memberOf(holder: unknown, key: string | number): unknown {
  return typeof holder === "object" && holder !== null ? Reflect.get(holder, key) : undefined;
}
