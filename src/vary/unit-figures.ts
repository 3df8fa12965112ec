/** A unit's own figures, and what the places {{unit.budget.…}} print of them. */
import type { Budget } from "../model/budget.ts";
import type { BudgetRow, MoneyUnit } from "../model/budget-fields.ts";
import { printAmount, type Slicer } from "../model/budget-slice.ts";
import { numberDialect } from "../model/number-dialect.ts";
import { foldKey } from "../vietnamese/nearest-words.ts";
import { formatVietnameseNumber } from "../vietnamese/number-format.ts";
import type { NumberDialect } from "../vietnamese/number-words.ts";
import { totalInWords } from "./places.ts";
import type { UnitValue } from "./run.ts";

/** The figures of one unit. */
export interface UnitFigures {
  readonly amounts: Float64Array;
  /** Every figure of the table in đồng, row × columns + column. */
  readonly figures: Float64Array;
  readonly totalDong: number;
  /** The title of the unit's column in its master's matrix. */
  readonly columnTitle: string;
}

/** What is printed for a unit whose figures are missing; that they are is told where its table stands. */
const noFigures = { fields: () => [], explain: () => undefined };

/** The names after "unit.budget." that stand for something else than a row. */
export const budgetValueNames = ["total", "totalInWords", "moneyUnit", "totalPrinted"] as const;

/** What a name after "unit.budget." prints: one of the four, or the total of a row by its id or title. */
export function budgetValue(
  name: string,
  master: Budget,
  slicer: Slicer,
  dialect: NumberDialect | undefined,
): UnitValue | undefined {
  const { moneyUnit } = master;
  const title = `kinh phí của đơn vị (${name})`;
  switch (name) {
    case "total":
      return { ...noFigures, title, read: (run) => printed(run.figures()?.totalDong) };
    case "totalInWords":
      return wordsValue(title, moneyUnit, dialect);
    case "moneyUnit":
      return { ...noFigures, title, read: () => moneyUnit };
    case "totalPrinted":
      return { ...noFigures, title, read: (run) => inTable(run.figures()?.totalDong, moneyUnit) };
    case "columnTitle":
      return { ...noFigures, title, read: (run) => run.figures()?.columnTitle };
    default:
      return rowValue(name, title, master, slicer);
  }
}

function printed(amountDong: number | undefined): string | undefined {
  return amountDong === undefined ? undefined : formatVietnameseNumber(amountDong);
}

function inTable(amountDong: number | undefined, moneyUnit: MoneyUnit): string | undefined {
  return amountDong === undefined ? undefined : printAmount(amountDong, moneyUnit);
}

function wordsValue(title: string, moneyUnit: MoneyUnit, dialect: NumberDialect | undefined): UnitValue {
  return {
    title,
    fields: () => [],
    read: (run) => {
      const total = run.figures()?.totalDong;
      return total === undefined ? undefined : totalInWords(total, numberDialect(dialect, moneyUnit));
    },
    explain: (run) =>
      run.figures() === undefined
        ? undefined
        : {
            rule: "BATCH-UNFILLED",
            message: `${run.row.label}: tổng kinh phí không viết được thành chữ.`,
            hint: "Xem lại số liệu của đơn vị.",
          },
  };
}

function rowValue(name: string, title: string, { rows, moneyUnit }: Budget, slicer: Slicer): UnitValue | undefined {
  const at = rowNames(rows).findIndex((names) => names.some((known) => foldKey(known) === foldKey(name)));
  const { table } = slicer;
  const row = table.rows.flatMap(({ role }, index) => (role === "total" ? [] : [index]))[at];
  if (at === -1 || row === undefined) return undefined;
  const index = row * table.columns.length + table.totalColumn;
  return { ...noFigures, title, read: (run) => inTable(run.figures()?.figures[index], moneyUnit) };
}

/** Titles and ids of all rows and groups in printed order. */
function rowNames(rows: readonly BudgetRow[]): readonly (readonly string[])[] {
  return rows.flatMap((row) => [
    row.id === undefined ? [row.title] : [row.id, row.title],
    ...(row.rows === undefined ? [] : rowNames(row.rows)),
  ]);
}
