/** The proof that the budgets of all units together are their master's; one unit at a time, so that no variant is kept. */
import type { DataPath, Diagnostic } from "../diagnostic.ts";
import type { AdminUnit } from "./admin-unit.ts";
import type { UnitBudgetSettings } from "./batch.ts";
import type { Budget } from "./budget.ts";
import type { MoneyUnit } from "./budget-fields.ts";
import { type AmountSlot, amountSlots, prepareSlicer, printAmount, sliceAmounts, sliceFields } from "./budget-slice.ts";
import type { BudgetCell, BudgetTable } from "./budget-table.ts";
import { titleOfColumn, unitColumnsBeside } from "./unit-column.ts";

/** One unit of the batch; `amounts` as its table gives them, when the batch takes them from there. */
export interface ProvenUnit {
  readonly label: string;
  readonly unit: AdminUnit;
  readonly amounts?: Float64Array;
  /** Holds "budget" when a figure of the unit could not be read. */
  readonly refused?: ReadonlySet<string>;
}

export interface SliceProof {
  add(unit: ProvenUnit): void;
  /** What does not add up, after the last unit; the order of the units does not matter. */
  findings(): readonly Diagnostic[];
}

/** Starts a proof; `path` is that of the master's budget in its plan. */
function createSliceProof(budget: Budget, from: UnitBudgetSettings["from"], path: DataPath): SliceProof {
  return from === "matrix" ? matrixProof(budget, path) : unitsProof(budget, path);
}

/** The findings of a proof over all units at once. */
export function proveSlices(
  budget: Budget,
  from: UnitBudgetSettings["from"],
  path: DataPath,
  units: Iterable<ProvenUnit>,
): readonly Diagnostic[] {
  const proof = createSliceProof(budget, from, path);
  for (const unit of units) proof.add(unit);
  return proof.findings();
}

/** Each unit takes a column of the matrix: every unit's column must be taken, and once. */
function matrixProof(budget: Budget, path: DataPath): SliceProof {
  const { table } = budget;
  const takers = new Map<number, string[]>();
  const missing: string[] = [];
  return {
    add: ({ unit, label }) => {
      const found = sliceAmounts(budget, unit);
      if (found.kind === "found") takers.set(found.column, [...(takers.get(found.column) ?? []), label]);
      else missing.push(label);
    },
    findings: () => {
      const unused = unitColumnsBeside(table, new Set(takers.keys())).filter((column) => !takers.has(column));
      return [
        ...unused.map((column) => unusedColumn(table, column, path)),
        ...sumOfMatrix(budget, takers, unused, missing, path),
      ];
    },
  };
}

function unusedColumn(table: BudgetTable, column: number, path: DataPath): Diagnostic {
  return {
    rule: "BATCH-SLICE-COLUMN",
    severity: "error",
    message: `Cột «${titleOfColumn(table, column)}» của bảng kinh phí không có đơn vị nào trong bảng đơn vị.`,
    path: [...path, ...(table.columns[column]?.path ?? [])],
    hint: "Thêm đơn vị vào bảng đơn vị, hoặc sửa tên cột; cột không phải của đơn vị thì để ngoài nhóm cột của các đơn vị.",
  };
}

/** One finding for the whole: a column that nobody takes is missing from every row alike. */
function sumOfMatrix(
  { table, moneyUnit }: Budget,
  takers: ReadonlyMap<number, readonly string[]>,
  unused: readonly number[],
  units: readonly string[],
  path: DataPath,
): readonly Diagnostic[] {
  const amountOf = (column: number): number => amountIn(table.rows[table.totalRow]?.cells[column]) ?? 0;
  const taken = [...takers].reduce((sum, [column, { length }]) => sum + amountOf(column) * length, 0);
  const whole = [...takers.keys(), ...unused].reduce((sum, column) => sum + amountOf(column), 0);
  const shared = [...takers].filter(([, labels]) => labels.length > 1);
  if (taken === whole && shared.length === 0) return [];
  const absent = [
    ...shared.map(
      ([column, labels]) => `cột «${titleOfColumn(table, column)}» hợp với cả ${inOrder(labels).join(" và ")}`,
    ),
    ...unused.map((column) => `cột «${titleOfColumn(table, column)}» không có đơn vị`),
    ...inOrder(units).map((label) => `${label} không có cột`),
  ];
  const title = table.rows[table.totalRow]?.title ?? "tổng cộng";
  return [
    difference({
      place: `dòng «${title}»`,
      units: taken,
      master: whole,
      moneyUnit,
      absent,
      path: [...path, "total"],
    }),
  ];
}

/** The units bring the figures: row by row and column by column they must add up to what the master says. */
function unitsProof(budget: Budget, path: DataPath): SliceProof {
  const { table } = budget;
  const slots = amountSlots(table);
  const sums = new Float64Array(slots.length);
  const missing: string[] = [];
  const unread: string[] = [];
  return {
    add: ({ label, amounts, refused }) => {
      if (refused?.has("budget") === true) unread.push(label);
      else if (amounts === undefined || amounts.every((amount) => Number.isNaN(amount))) missing.push(label);
      if (amounts === undefined) return;
      for (let index = 0; index < sums.length; index += 1) sums[index] = (sums[index] ?? 0) + (amounts[index] || 0);
    },
    findings: () => {
      const absent = [
        ...inOrder(missing).map((label) => `chưa có số của ${label}`),
        ...inOrder(unread).map((label) => `có số chưa đọc được của ${label}`),
      ];
      return compareSums(budget, slots, sums, absent, path);
    },
  };
}

/** Where a column has figures of its own they are compared; else what the author states of its sums. */
function compareSums(
  budget: Budget,
  slots: readonly AmountSlot[],
  sums: Float64Array,
  absent: readonly string[],
  path: DataPath,
): readonly Diagnostic[] {
  const { table, moneyUnit } = budget;
  const width = table.columns.length;
  const given = new Set<number>();
  for (const { at } of slots) if (amountIn(cellAt(table, at)) !== undefined) given.add(at % width);
  const totals = prepareSlicer(sliceFields(budget, "units", "")).workOut(sums);
  return table.rows.flatMap((row, rowIndex) =>
    row.cells.flatMap((cell, column): Diagnostic[] => {
      const master = masterFigure(table, cell, column, given);
      const units = totals[rowIndex * width + column] ?? 0;
      if (master === undefined || master === units) return [];
      const title = titleOfColumn(table, column);
      const place = `dòng «${row.title ?? "tổng cộng"}», cột «${title}»`;
      const typed = cell.type === "number" ? cell.path : [...row.path, "values", table.columns[column]?.id ?? title];
      return [difference({ place, units, master, moneyUnit, absent, path: [...path, ...typed] })];
    }),
  );
}

/** What the units must add up to in a cell; undefined where the master says nothing. */
function masterFigure(
  { columns }: BudgetTable,
  cell: BudgetCell,
  column: number,
  given: ReadonlySet<number>,
): number | undefined {
  if (columns[column]?.kind !== "amount") return undefined;
  if (cell.type !== "number" || cell.formula === undefined)
    return given.has(column) ? (amountIn(cell) ?? 0) : undefined;
  const sources = columns[column]?.sources ?? [];
  const isGiven = sources.length === 0 ? given.has(column) : sources.some((source) => given.has(source));
  return isGiven ? undefined : cell.stated;
}

function cellAt({ rows, columns }: BudgetTable, at: number): BudgetCell | undefined {
  return rows[Math.floor(at / columns.length)]?.cells[at % columns.length];
}

function amountIn(cell: BudgetCell | undefined): number | undefined {
  return cell?.type === "number" ? cell.value : undefined;
}

interface Difference {
  readonly place: string;
  readonly units: number;
  readonly master: number;
  readonly moneyUnit: MoneyUnit;
  /** What is missing, in words. */
  readonly absent: readonly string[];
  readonly path: DataPath;
}

function difference({ place, units, master, moneyUnit, absent, path }: Difference): Diagnostic {
  const print = (amount: number): string => printAmount(amount, moneyUnit);
  const reason = absent.length === 0 ? "" : ` Vì: ${absent.join("; ")}.`;
  const [most, least] = units > master ? ["các đơn vị", "kế hoạch mẫu"] : ["kế hoạch mẫu", "các đơn vị"];
  return {
    rule: "BATCH-BUDGET-SUM",
    severity: "error",
    message: `Bảng kinh phí, ${place}: các đơn vị cộng lại là ${print(units)}, kế hoạch mẫu ghi ${print(master)} (${moneyUnit}), ${most} nhiều hơn ${least} ${print(Math.abs(units - master))}.${reason}`,
    path,
    hint: "Sửa số của đơn vị hoặc của kế hoạch mẫu cho khớp nhau.",
  };
}

/** Findings do not depend on the order in which units were added. */
function inOrder(labels: readonly string[]): readonly string[] {
  return [...labels].sort((a, b) => (a < b ? -1 : 1));
}
