/** Which column of a master's matrix is a unit's own. */
import { foldTonePlacement, foldVietnamese } from "../vietnamese/letters.ts";
import { nearestWords } from "../vietnamese/nearest-words.ts";
import { type AdminUnit, fullNameOfUnit } from "./admin-unit.ts";
import type { Budget } from "./budget.ts";
import { columnName } from "./budget-column-names.ts";
import type { BudgetTable, LeafColumn } from "./budget-table.ts";

/** The column of a unit in its master's matrix. */
export type UnitColumn =
  | { readonly kind: "found"; readonly column: number }
  /** `near` are titles that may have been meant. */
  | { readonly kind: "missing"; readonly near: readonly string[] }
  | { readonly kind: "ambiguous"; readonly titles: readonly string[] };

/** Finds a unit's column by its code, its full name or its name; what differs only in spelling is found last. */
export function findUnitColumn({ table }: Budget, unit: AdminUnit): UnitColumn {
  const lookup = lookupOf(table);
  const names = [unit.code, fullNameOfUnit(unit), unit.name];
  for (const name of names) {
    const found = lookup.exact.get(exactKey(name));
    if (found !== undefined) return chosen(table, found);
  }
  for (const name of names) {
    const found = (lookup.folded.get(foldVietnamese(name)) ?? []).filter(({ title }) => isOneSpelling(title, name));
    if (found.length > 0)
      return chosen(
        table,
        found.map(({ column }) => column),
      );
  }
  return { kind: "missing", near: nearestWords(unit.name, lookup.titles) };
}

function chosen(table: BudgetTable, found: readonly number[]): UnitColumn {
  const [column, ...others] = new Set(found);
  if (column !== undefined && others.length === 0) return { kind: "found", column };
  return { kind: "ambiguous", titles: found.map((index) => titleOfColumn(table, index)) };
}

/** What messages call a column of a table. */
export function titleOfColumn({ columns }: BudgetTable, index: number): string {
  const column = columns[index];
  return column === undefined ? "" : columnName(column);
}

interface ColumnLookup {
  readonly titles: readonly string[];
  readonly exact: ReadonlyMap<string, readonly number[]>;
  readonly folded: ReadonlyMap<string, readonly { readonly column: number; readonly title: string }[]>;
}

const lookups = new WeakMap<BudgetTable, ColumnLookup>();

function lookupOf(table: BudgetTable): ColumnLookup {
  const known = lookups.get(table);
  if (known !== undefined) return known;
  const exact = new Map<string, number[]>();
  const folded = new Map<string, { column: number; title: string }[]>();
  const amounts = table.columns.flatMap((column, index) => (column.kind === "amount" ? [index] : []));
  for (const column of amounts) {
    for (const title of new Set(namesOfColumn(table.columns[column]))) {
      exact.set(exactKey(title), [...(exact.get(exactKey(title)) ?? []), column]);
      folded.set(foldVietnamese(title), [...(folded.get(foldVietnamese(title)) ?? []), { column, title }]);
    }
  }
  const lookup = { titles: amounts.map((column) => titleOfColumn(table, column)), exact, folded };
  lookups.set(table, lookup);
  return lookup;
}

function exactKey(name: string): string {
  return name.normalize("NFC").toLowerCase().replace(/\s+/gu, " ").trim();
}

/** Sơn Hà and Sơn Hạ are two places; Bến Cát and "Ben Cat", Hoà and Hòa are one. */
function isOneSpelling(a: string, b: string): boolean {
  const [left, right] = [a, b].map((name) => foldTonePlacement(exactKey(name)));
  const plain = foldVietnamese(a);
  return left === right || left === plain || right === plain;
}

/** What authors may call a column: its title and its id. */
export function namesOfColumn(column: LeafColumn | undefined): readonly string[] {
  if (column === undefined) return [];
  return column.title === undefined || column.title === column.id
    ? [columnName(column)]
    : [...new Set([column.title, column.id])];
}

/** How columns begin that are no unit's, where no group sets the units' columns apart; folded. */
const otherColumns =
  /^(?:tong|cong|tinh|cap|trung uong|ngan sach|nguon|huy dong|xa hoi hoa|von|khac|kinh phi|so tien)\b/;

/** The typed amount columns that stand where units' columns stand: in the groups of those that are known to be. */
export function unitColumnsBeside({ columns }: BudgetTable, known: ReadonlySet<number>): readonly number[] {
  const groupOf = (column: LeafColumn): string => column.path.slice(0, -1).join("/");
  const groups = new Set(columns.flatMap((column, index) => (known.has(index) ? [groupOf(column)] : [])));
  return columns.flatMap((column, index) => {
    const isTyped = column.kind === "amount" && column.sources.length === 0;
    const isOther = column.path.length <= 2 && otherColumns.test(foldVietnamese(columnName(column)));
    return isTyped && groups.has(groupOf(column)) && (known.has(index) || !isOther) ? [index] : [];
  });
}
