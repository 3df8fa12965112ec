/** Rows of a table of money → rows and groups of a budget, and its total. */
import type { BudgetRow } from "../../model/budget-fields.ts";
import { parseRoman } from "../../vietnamese/letters.ts";
import { untitled } from "./table-grid.ts";

export interface GridRow {
  readonly ordinal: string;
  readonly title: string;
  readonly values: Readonly<Record<string, string>>;
}

export interface FoundRows {
  readonly rows: readonly BudgetRow[];
  readonly total: (GridRow & { readonly position: "first" | "last" }) | undefined;
}

export const totalForm = /^(?:tổng|cộng)(?!\p{L})/iu;

/** The total is the first or last row; letters and Roman numbers stand over the rows that follow them. */
export function budgetRows(rows: readonly GridRow[]): FoundRows {
  const isTotal = (row: GridRow | undefined): row is GridRow =>
    row !== undefined && totalForm.test(row.title) && depthOf(row.ordinal) === undefined;
  const first = rows[0];
  const last = rows.at(-1);
  if (rows.length > 1 && isTotal(last))
    return { rows: nest(rows.slice(0, -1)), total: { ...withOrdinal(last), position: "last" } };
  if (rows.length > 1 && isTotal(first))
    return { rows: nest(rows.slice(1)), total: { ...withOrdinal(first), position: "first" } };
  return { rows: nest(rows), total: undefined };
}

/** A total has no number of its own; a word in its place, such as "TC", goes on in its title. */
function withOrdinal(row: GridRow): GridRow {
  return /[\p{L}\d]/u.test(row.ordinal) ? { ...row, title: `${row.title} (${row.ordinal})` } : row;
}

/** A is above I, I above 1, 1 above 1.1; undefined for a row without such a number. */
function depthOf(ordinal: string): number | undefined {
  const bare = ordinal.replace(/[.)\s]+$/u, "");
  if (/^\d{1,3}(?:\.\d{1,2})*$/u.test(bare)) return 1 + bare.split(".").length;
  if (parseRoman(bare) !== undefined && !/^[CDLM]$/u.test(bare)) return 1;
  return /^[A-HĐK-M]$/u.test(bare) ? 0 : undefined;
}

interface OpenRow {
  readonly row: GridRow;
  readonly depth: number;
  readonly children: OpenRow[];
}

function nest(rows: readonly GridRow[]): readonly BudgetRow[] {
  const root: OpenRow[] = [];
  const open: OpenRow[] = [];
  for (const row of rows) {
    // A row without a number belongs to the numbered one above it only as its neighbour.
    const depth = depthOf(row.ordinal) ?? open.at(-1)?.depth ?? 2;
    while ((open.at(-1)?.depth ?? -1) >= depth) open.pop();
    const made: OpenRow = { row, depth, children: [] };
    (open.at(-1)?.children ?? root).push(made);
    open.push(made);
  }
  const height = heightOf(root);
  return root.map((row, at) => toRow(row, at, height));
}

function heightOf(rows: readonly OpenRow[]): number {
  return 1 + Math.max(0, ...rows.map(({ children }) => (children.length === 0 ? 0 : heightOf(children))));
}

/** The number is kept where counting would not give it. */
function toRow({ row, children }: OpenRow, at: number, height: number): BudgetRow {
  const bare = row.ordinal.replace(/[.)\s]+$/u, "");
  const isCounted = bare === countedOrdinal(at + 1, height);
  return {
    ...(isCounted || bare === "" ? {} : { ordinal: bare }),
    title: row.title === "" ? untitled : row.title,
    ...(Object.keys(row.values).length === 0 ? {} : { values: row.values }),
    ...(children.length === 0 ? {} : { rows: children.map((child, index) => toRow(child, index, height - 1)) }),
  };
}

function countedOrdinal(count: number, height: number): string {
  if (height <= 1) return String(count);
  return height === 2
    ? (["I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X"][count - 1] ?? "")
    : String.fromCharCode(64 + count);
}
