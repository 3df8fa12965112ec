/** What the columns of a table of units may be. */
import type { AdminUnitField } from "../../model/admin-unit.ts";
import type { BudgetGrid } from "../../model/unit-table.ts";
import { foldKey } from "../../vietnamese/nearest-words.ts";
import { ignoredTitles, neededFields, ownNames, titleOf, unitFields, usualNames } from "./field-names.ts";
import { figureNames, isTotalTitle, severalFigures } from "./grid-names.ts";
import type { HeaderNames, Meaning } from "./header.ts";
import type { TableNames } from "./load-table.ts";

export type UnitRole =
  | { readonly kind: "field"; readonly field: AdminUnitField; readonly title: string }
  /** A further field that the master asks for; `key` is its folded title. */
  | { readonly kind: "extra"; readonly key: string; readonly title: string }
  | { readonly kind: "figure"; readonly index: number; readonly title: string }
  /** A title that several rows of the budget bear. */
  | { readonly kind: "several"; readonly title: string }
  | { readonly kind: "total"; readonly title: string }
  | { readonly kind: "ignored"; readonly title: string };

/** The names of a table of units, and everything that it should have. */
export interface UnitNames extends HeaderNames<UnitRole>, TableNames {
  readonly fields: readonly (UnitRole & { readonly kind: "field" })[];
  readonly extras: readonly (UnitRole & { readonly kind: "extra" })[];
  readonly figures: readonly (UnitRole & { readonly kind: "figure" })[];
  /** Folded names by role, for guessing at misspelt titles. */
  namesOf(role: UnitRole): readonly string[];
}

const ignored: UnitRole = { kind: "ignored", title: "" };
const total: UnitRole = { kind: "total", title: "" };
const several: UnitRole = { kind: "several", title: "" };

/** Gives the names for a master's wishes; `grid` is there when the units' figures stand in the same table. */
export function unitNames(wanted: readonly string[], grid: BudgetGrid | undefined): UnitNames {
  const fields = unitFields.map((field) => ({ kind: "field", field, title: titleOf(field) }) as const);
  const byField = new Map(fields.map((role) => [role.field, role]));
  const extras = [...new Map(wanted.map((title) => [foldKey(title), title]))]
    .filter(([key]) => key !== "")
    .map(([key, title]) => ({ kind: "extra", key, title: readable(title) }) as const);
  const figures = grid === undefined ? [] : figureRoles(grid);
  const names = new Map<string, Meaning<UnitRole>>();
  const add = (name: string, role: UnitRole | undefined, rank: number): void => {
    if (role === undefined || names.has(name)) return;
    names.set(name, { role, rank, ...(role === several ? { isRepeatable: true } : {}) });
  };
  for (const [name, field] of ownNames()) add(name, byField.get(field), 0);
  for (const role of extras) add(role.key, role, 1);
  for (const [name, index] of grid === undefined ? [] : figureNames(grid)) {
    add(name, index === severalFigures ? several : figures[index], 2);
  }
  for (const [name, field] of usualNames()) add(name, byField.get(field), 3);
  const find = (folded: string): Meaning<UnitRole> | undefined => names.get(folded) ?? repeatable(folded);
  const isKey = (role: UnitRole): boolean =>
    role.kind === "field" && neededFields.some((field) => field === role.field);
  return {
    find,
    isKey,
    fields,
    extras,
    figures,
    namesOf: (role) => [...names].filter(([, meaning]) => meaning.role === role).map(([name]) => name),
    titles: new Set([...names.keys(), ...ignoredTitles]),
    lists: ["units", "don vi", "cac don vi", "danh sach don vi", "bang don vi"],
    figureMaps: new Set(["budget", "kinh phi", "so lieu"]),
    columnKey: (folded) => keyOf(find(folded)?.role, folded),
  };
}

function figureRoles(grid: BudgetGrid): readonly (UnitRole & { readonly kind: "figure" })[] {
  return Array.from({ length: grid.rows.length * grid.columns.length }, (_, index) => ({
    kind: "figure",
    index,
    title: titleOfFigure(grid, index),
  }));
}

/** The title that a column of this figure should have. */
function titleOfFigure(grid: BudgetGrid, index: number): string {
  const width = grid.columns.length;
  const row = grid.rows[Math.floor(index / width)]?.[0] ?? "";
  return width === 1 ? row : `${row} - ${grid.columns[index % width]?.[0] ?? ""}`;
}

function repeatable(folded: string): Meaning<UnitRole> | undefined {
  if (ignoredTitles.has(folded)) return { role: ignored, rank: 4, isRepeatable: true };
  return isTotalTitle(folded) ? { role: total, rank: 4, isRepeatable: true } : undefined;
}

/** {{unit.so_tre_em}} is shown as it was typed, without what only a program needs. */
function readable(title: string): string {
  return title.replaceAll("_", " ").trim();
}

function keyOf(role: UnitRole | undefined, folded: string): string {
  switch (role?.kind) {
    case "field":
      return `field ${role.field}`;
    case "extra":
      return `extra ${role.key}`;
    case "figure":
      return `figure ${role.index}`;
    default:
      return `title ${folded}`;
  }
}
