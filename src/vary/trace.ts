/** The way back from a place in a variant to where it was written. */
import type { DataPath } from "../diagnostic.ts";
import type { VariantOrigin } from "../model/variant.ts";
import type { Compiled } from "./parts.ts";
import type { Run, UnitValue } from "./run.ts";

/** Gives the path in the plan that was filled, and the fields of the unit that are printed there. */
export function tracePath(root: Compiled, run: Run, path: DataPath): VariantOrigin {
  const traced: (string | number)[] = [];
  let { part } = root;
  for (const [depth, key] of path.entries()) {
    if (part?.trace !== undefined) {
      const { from, path: inner } = part.trace(run, path.slice(depth));
      return { from, path: from === "unit" ? path : [...traced, ...inner], fields: fieldsOf(part.values(), run) };
    }
    const step = part?.step(run, key);
    traced.push(step?.key ?? key);
    part = step?.part;
  }
  const from = part?.trace?.(run, []).from ?? "master";
  return { from, path: traced, fields: fieldsOf(part?.values() ?? [], run) };
}

function fieldsOf(values: readonly UnitValue[], run: Run): readonly string[] {
  return [...new Set(values.flatMap((value) => value.fields(run)))];
}
