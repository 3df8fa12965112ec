/** What one plan lacks, taken from the other, so that it makes no difference between them. */
import type { DataPath } from "../diagnostic.ts";
import type { PlanDocument } from "../model/plan.ts";

/** What is printed for words that neither plan has. */
const blank = "…";

/** The plan with each field at the paths as the other plan has it, or blank. */
export function withPartsOf(plan: PlanDocument, paths: readonly DataPath[], other: PlanDocument): PlanDocument {
  return paths.reduce<PlanDocument>((whole, path) => {
    // Under the same index of a list the other plan may have quite another thing.
    const isOneOfMany = path.some((part) => typeof part === "number");
    const found = isOneOfMany ? undefined : valueAt(other, path);
    return replaced(whole, path, (own) => found ?? blanked(own)) as PlanDocument;
  }, plan);
}

function valueAt(value: unknown, path: DataPath): unknown {
  return path.reduce<unknown>((inner, part) => (inner as Record<string | number, unknown> | undefined)?.[part], value);
}

/** A copy in which one value has given way; a path that leads nowhere changes nothing. */
function replaced(value: unknown, [part, ...rest]: DataPath, make: (own: unknown) => unknown): unknown {
  if (part === undefined) return make(value);
  if (Array.isArray(value)) return value.map((one, at) => (at === part ? replaced(one, rest, make) : one));
  if (typeof value !== "object" || value === null || !Object.hasOwn(value, part)) return value;
  const fields = value as Readonly<Record<string, unknown>>;
  return { ...fields, [part]: replaced(fields[part], rest, make) };
}

/** All texts blank; what is chosen from a list of words stays. */
function blanked(value: unknown, key?: string): unknown {
  if (typeof value === "string") return key === "regime" ? value : blank;
  if (Array.isArray(value)) return value.map((one) => blanked(one));
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, blanked(inner, name)]));
}
