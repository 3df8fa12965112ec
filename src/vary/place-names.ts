/** Names of places, taken apart: "unit.name", "đơn vị.Số trẻ em", "agency.finance.short". */
import { foldKey } from "../vietnamese/nearest-words.ts";

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
