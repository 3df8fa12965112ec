/** The rows of a budget in printed order, groups before their rows, with ordinals and what each adds up. */
import type { DataPath } from "../diagnostic.ts";
import { romanNumeral } from "../vietnamese/letters.ts";
import type { BudgetFields, BudgetRow } from "./budget-fields.ts";

export interface DraftRow {
  readonly role: "total" | "group" | "item";
  readonly depth: number;
  readonly ordinal: string;
  readonly title: string | undefined;
  readonly path: DataPath;
  readonly values: Readonly<Record<string, string>>;
  /** Indexes of the rows that this row adds up. */
  readonly children: number[];
}

/** Rows and groups in printed order with the total row first or last. */
export function draftRows(fields: BudgetFields): readonly DraftRow[] {
  const rows: DraftRow[] = [];
  const top: number[] = [];
  const total: DraftRow = {
    role: "total",
    depth: 0,
    ordinal: "",
    title: fields.total?.title,
    path: ["total"],
    values: fields.total?.values ?? {},
    children: top,
  };
  const height = heightOf(fields.rows);
  const visit = (source: readonly BudgetRow[], path: DataPath, depth: number, siblings: number[]): void => {
    source.forEach((row, index) => {
      const children: number[] = [];
      siblings.push(rows.length);
      const rowPath = [...path, index];
      rows.push({
        role: row.rows === undefined ? "item" : "group",
        depth,
        ordinal: row.ordinal ?? groupOrdinal(height - depth, index + 1),
        title: row.title,
        path: rowPath,
        values: row.values ?? {},
        children,
      });
      if (row.rows !== undefined) visit(row.rows, [...rowPath, "rows"], depth + 1, children);
    });
  };
  if (fields.total?.position === "first") rows.push(total);
  visit(fields.rows, ["rows"], 0, top);
  if (fields.total?.position !== "first") rows.push(total);
  return rows;
}

function heightOf(rows: readonly BudgetRow[]): number {
  return 1 + Math.max(0, ...rows.map((row) => (row.rows === undefined ? 0 : heightOf(row.rows))));
}

/** Rows of the lowest level are 1, 2, 3; their groups I, II; groups of groups A, B. */
function groupOrdinal(height: number, ordinal: number): string {
  if (height <= 1) return String(ordinal);
  return height === 2 ? romanNumeral(ordinal) : String.fromCharCode(64 + ordinal);
}
