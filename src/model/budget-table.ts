/** Works a budget out: leaf columns, rows in order with their ordinals, figures in đồng, and every sum with its formula. */
import type { DataPath } from "../diagnostic.ts";
import { foldVietnamese, romanNumeral } from "../vietnamese/letters.ts";
import { parseVietnameseNumber } from "../vietnamese/number-format.ts";
import {
  type BudgetColumn,
  type BudgetFields,
  type BudgetRow,
  type ColumnKind,
  itemTableColumns,
  moneyUnitFactor,
} from "./budget.ts";
import type { CellFormula, CellReference } from "./document-tree.ts";

/** A column without children. `sources` are the indexes of the columns it adds up. */
export interface LeafColumn {
  readonly id: string;
  readonly title?: string | undefined;
  readonly kind: ColumnKind;
  readonly sources: readonly number[];
  readonly path: DataPath;
}

export type BudgetCell =
  | { readonly type: "empty" }
  | { readonly type: "text"; readonly text: string }
  /** Whole đồng in amount and unit-price columns, a plain number in quantity columns. */
  | {
      readonly type: "number";
      readonly value: number;
      readonly formula?: CellFormula;
      /** What the author typed where a program works the figure out; only compared. */
      readonly stated?: number;
      readonly path: DataPath;
    };

export interface BudgetTableRow {
  readonly role: "total" | "group" | "item";
  readonly depth: number;
  readonly ordinal: string;
  /** Undefined for a total row without a title of its own: the format's wording names it. */
  readonly title: string | undefined;
  readonly cells: readonly BudgetCell[];
  readonly path: DataPath;
}

export interface BudgetTable {
  readonly columns: readonly LeafColumn[];
  readonly rows: readonly BudgetTableRow[];
  /** Index in `rows` of the total row. */
  readonly totalRow: number;
  /** Index in `columns` of the column whose total is the total of the budget. */
  readonly totalColumn: number;
  /** The budget's total in đồng. */
  readonly totalDong: number;
}

/** A cell or column that cannot be read; `path` is relative to the budget. */
export interface BudgetFault {
  readonly kind:
    | "numberInvalid"
    | "numberAmbiguous"
    | "notWholeDong"
    | "unknownColumn"
    | "unknownSource"
    | "doubledColumn"
    | "noAmountColumn"
    | "tooLarge";
  readonly typed: string;
  readonly path: DataPath;
  readonly readings?: readonly number[];
  readonly known?: readonly string[];
}

/** 10^15 đồng: above it a cell is surely a slip, and sums would leave the exact range. */
const largestAmountDong = 1_000_000_000_000_000;

interface DraftRow {
  readonly role: "total" | "group" | "item";
  readonly depth: number;
  readonly ordinal: string;
  readonly title: string | undefined;
  readonly path: DataPath;
  readonly values: Readonly<Record<string, string>>;
  /** Indexes of the rows that this row adds up. */
  readonly children: number[];
}

/** Every figure and sum of a budget, and all that is wrong in it; what cannot be read counts as nothing. */
export function tabulateBudget(fields: BudgetFields): {
  readonly table: BudgetTable;
  readonly faults: readonly BudgetFault[];
} {
  const faults: BudgetFault[] = [];
  const columns = leafColumns(fields, faults);
  const drafts = draftRows(fields);
  const grid = typedCells(drafts, columns, moneyUnitFactor(fields.moneyUnit), faults);
  const rows = workOut(drafts, columns, grid);
  const totalRow = drafts.findIndex((row) => row.role === "total");
  const amountColumns = columns.flatMap((column, index) => (column.kind === "amount" ? [index] : []));
  if (amountColumns.length === 0) faults.push({ kind: "noAmountColumn", typed: "", path: ["columns"] });
  const totalColumn = amountColumns.find((index) => !isAddedUp(columns, index)) ?? 0;
  const totalCell = rows[totalRow]?.cells[totalColumn];
  const totalDong = totalCell?.type === "number" ? totalCell.value : 0;
  return { table: { columns, rows, totalRow, totalColumn, totalDong }, faults };
}

function isAddedUp(columns: readonly LeafColumn[], index: number): boolean {
  return columns.some((column) => column.sources.includes(index));
}

function leafColumns(fields: BudgetFields, faults: BudgetFault[]): readonly LeafColumn[] {
  const leaves: { column: BudgetColumn; id: string; path: DataPath; groups: readonly string[] }[] = [];
  const visit = (columns: readonly BudgetColumn[], path: DataPath, groups: readonly string[]): void => {
    columns.forEach((column, index) => {
      const columnPath = [...path, index];
      const id = column.id ?? column.title ?? column.kind ?? "amount";
      if (column.columns !== undefined)
        visit(column.columns, [...columnPath, "columns"], [...groups, foldVietnamese(id)]);
      else leaves.push({ column, id, path: columnPath, groups });
    });
  };
  visit(fields.columns ?? itemTableColumns, ["columns"], []);
  const seen = new Set<string>();
  for (const leaf of leaves) {
    if (seen.has(foldVietnamese(leaf.id))) faults.push({ kind: "doubledColumn", typed: leaf.id, path: leaf.path });
    seen.add(foldVietnamese(leaf.id));
  }
  return leaves.map(({ column, id, path }, own): LeafColumn => {
    const sources = (column.sumOf ?? []).flatMap((name, index) => {
      const wanted = foldVietnamese(name);
      const found = leaves.flatMap((leaf, at) =>
        at !== own && (foldVietnamese(leaf.id) === wanted || leaf.groups.includes(wanted)) ? [at] : [],
      );
      if (found.length === 0)
        faults.push({
          kind: "unknownSource",
          typed: name,
          path: [...path, "sumOf", index],
          known: leaves.map((leaf) => leaf.id),
        });
      return found;
    });
    return { id, title: column.title, kind: column.kind ?? "amount", sources, path };
  });
}

function draftRows(fields: BudgetFields): readonly DraftRow[] {
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

function typedCells(
  rows: readonly DraftRow[],
  columns: readonly LeafColumn[],
  factor: number,
  faults: BudgetFault[],
): readonly (readonly (BudgetCell | undefined)[])[] {
  return rows.map((row) => {
    const cells: (BudgetCell | undefined)[] = columns.map(() => undefined);
    for (const [name, typed] of Object.entries(row.values)) {
      const wanted = foldVietnamese(name);
      const at = columns.findIndex(
        (column) => foldVietnamese(column.id) === wanted || foldVietnamese(column.title ?? "") === wanted,
      );
      const column = columns[at];
      const path = [...row.path, "values", name];
      if (column === undefined)
        faults.push({
          kind: "unknownColumn",
          typed: name,
          path,
          known: columns.map((known) => known.title ?? known.id),
        });
      else cells[at] = readCell(typed.trim(), column.kind, factor, path, faults);
    }
    return cells;
  });
}

function readCell(typed: string, kind: ColumnKind, factor: number, path: DataPath, faults: BudgetFault[]): BudgetCell {
  if (typed === "" || typed === "-") return { type: "empty" };
  if (kind === "text" || kind === "note" || kind === "unitOfMeasure") return { type: "text", text: typed };
  const reading = parseVietnameseNumber(typed);
  if (reading.kind === "ambiguous") {
    faults.push({ kind: "numberAmbiguous", typed, path, readings: reading.readings });
    return { type: "empty" };
  }
  if (reading.kind === "invalid") {
    faults.push({ kind: "numberInvalid", typed, path });
    return { type: "empty" };
  }
  if (kind === "quantity") return { type: "number", value: reading.value, path };
  // Decimal fractions of a printed unit (1,5 triệu đồng) are whole đồng up to binary rounding of the product.
  const value = Math.round(reading.value * factor);
  if (Math.abs(value - reading.value * factor) > 1e-6 * Math.max(1, Math.abs(value)))
    faults.push({ kind: "notWholeDong", typed, path });
  if (Math.abs(value) > largestAmountDong) faults.push({ kind: "tooLarge", typed, path });
  return { type: "number", value, path };
}

function workOut(
  drafts: readonly DraftRow[],
  columns: readonly LeafColumn[],
  typed: readonly (readonly (BudgetCell | undefined)[])[],
): readonly BudgetTableRow[] {
  const formulas = drafts.map((_draft, row) =>
    columns.map((_leaf, column) => cellFormula(drafts, columns, typed, row, column)),
  );
  const known = new Map<number, number>();
  const valueAt = ({ row, column }: CellReference): number => {
    const key = row * columns.length + column;
    const cached = known.get(key);
    if (cached !== undefined) return cached;
    const formula = formulas[row]?.[column];
    const cell = typed[row]?.[column];
    // A column that adds itself up in a circle counts as nothing instead of running for ever.
    known.set(key, 0);
    const value = formula === undefined ? (cell?.type === "number" ? cell.value : 0) : evaluate(formula, valueAt);
    known.set(key, value);
    return value;
  };
  return drafts.map((draft, row): BudgetTableRow => {
    const cells = columns.map((leaf, column): BudgetCell => {
      const cell = typed[row]?.[column] ?? { type: "empty" };
      const formula = formulas[row]?.[column];
      if (formula === undefined) return cell;
      const path = cell.type === "number" ? cell.path : [...draft.path, "values", leaf.id];
      const computed = { type: "number" as const, value: valueAt({ row, column }), formula, path };
      return cell.type === "number" ? { ...computed, stated: cell.value } : computed;
    });
    const { role, depth, ordinal, title, path } = draft;
    return { role, depth, ordinal, title, cells, path };
  });
}

/** Totals and groups add up their rows; other cells add up their columns, or are quantity × unit price. */
function cellFormula(
  drafts: readonly DraftRow[],
  columns: readonly LeafColumn[],
  typed: readonly (readonly (BudgetCell | undefined)[])[],
  row: number,
  column: number,
): CellFormula | undefined {
  const draft = drafts[row];
  const leaf = columns[column];
  if (draft === undefined || leaf === undefined || leaf.kind !== "amount") return undefined;
  if (draft.role !== "item") return { type: "sum", cells: draft.children.map((child) => ({ row: child, column })) };
  if (leaf.sources.length > 0) return { type: "sum", cells: leaf.sources.map((source) => ({ row, column: source })) };
  const factors = ["quantity", "unitPrice"].map((kind) => columns.findIndex((candidate) => candidate.kind === kind));
  const cells = factors.map((at) => ({ row, column: at }));
  const given = factors.every((at) => typed[row]?.[at]?.type === "number");
  return given ? { type: "product", cells } : undefined;
}

function evaluate(formula: CellFormula, valueAt: (reference: CellReference) => number): number {
  const values = formula.cells.map(valueAt);
  if (formula.type === "sum") return values.reduce((sum, value) => sum + value, 0);
  return Math.round(values.reduce((product, value) => product * value, 1));
}
