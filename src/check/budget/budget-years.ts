import type { DataPath } from "../../diagnostic.ts";
import type { Budget } from "../../model/budget.ts";
import type { BudgetColumn, BudgetRow } from "../../model/budget-fields.ts";
import { foldVietnamese } from "../../vietnamese/letters.ts";
import { perText } from "../per-text.ts";
import { quote } from "../plain-text.ts";
import type { Finding, PlanRule } from "../rule.ts";
import { budgetsOf, type PlacedBudget } from "./budget-cells.ts";
import { haveSameTitles } from "./same-titles.ts";

/** BUDGET-NS07: no year of the period is missing or strange, and no row or column stands twice. */
export const budgetYears: PlanRule = {
  id: "BUDGET-NS07",
  title: "Đủ đơn vị, đủ năm",
  severity: "error",
  *find({ plan }) {
    for (const placed of budgetsOf(plan)) {
      if (isNamedAsBefore(placed)) continue;
      const findings = [...faultsOf(placed)];
      if (findings.length === 0) rightBefore.set(placed.place, placed.budget);
      yield* findings;
    }
  },
};

function* faultsOf(placed: PlacedBudget): Iterable<Finding> {
  yield* doubledRows(placed.place, placed.budget.rows, [...placed.path, "rows"]);
  yield* doubledColumns(placed.place, placed.budget.columns ?? [], [...placed.path, "columns"]);
  yield* unreadableYears(placed);
  yield* wrongYears(placed);
}

/** The last right budget of each annex; the units of a batch have the same rows, columns and period. */
const rightBefore = new Map<string, Budget>();

/** Figures do not decide whether a budget is right here. */
function isNamedAsBefore({ budget, place }: PlacedBudget): boolean {
  const before = rightBefore.get(place);
  return (
    before !== undefined &&
    before.period?.from === budget.period?.from &&
    before.period?.to === budget.period?.to &&
    haveSameTitles(before.table.rows, budget.table.rows) &&
    haveSameTitles(before.columns, budget.columns) &&
    haveSameTitles(before.table.columns, budget.table.columns)
  );
}

const foldedTitle = perText(foldVietnamese);

function* doubledRows(place: string, rows: readonly BudgetRow[], path: DataPath): Iterable<Finding> {
  const seen = new Map<string, BudgetRow>();
  for (const [index, row] of rows.entries()) {
    const key = foldedTitle(row.title);
    const earlier = seen.get(key);
    if (earlier !== undefined) {
      const certain = yearIn(row.title) !== undefined || JSON.stringify(earlier.values) === JSON.stringify(row.values);
      yield {
        path: [...path, index],
        message: `${place}: dòng ${quote(row.title)} có hai lần trong cùng một nhóm.`,
        hint: "Bỏ dòng thừa, hoặc ghi rõ nội dung chi khác nhau của hai dòng.",
        severity: certain ? "error" : "warning",
      };
    }
    seen.set(key, row);
    if (row.rows !== undefined) yield* doubledRows(place, row.rows, [...path, index, "rows"]);
  }
}

function* doubledColumns(place: string, columns: readonly BudgetColumn[], path: DataPath): Iterable<Finding> {
  const seen = new Set<string>();
  for (const [index, { title, columns: inner }] of columns.entries()) {
    const key = foldedTitle(title ?? "");
    if (title !== undefined && seen.has(key))
      yield {
        path: [...path, index],
        message: `${place}: cột ${quote(title)} có hai lần.`,
        hint: "Bỏ cột thừa, hoặc sửa tên cột.",
      };
    seen.add(key);
    if (inner !== undefined) yield* doubledColumns(place, inner, [...path, index, "columns"]);
  }
}

/** A slip such as 20250 would otherwise leave the whole period unchecked. */
function* unreadableYears({ budget, path, place }: PlacedBudget): Iterable<Finding> {
  for (const [field, title] of [
    ["from", "Từ năm"],
    ["to", "Đến năm"],
  ] as const) {
    const typed = budget.period?.[field];
    if (typed === undefined || yearIn(typed) !== undefined) continue;
    yield {
      path: [...path, "period", field],
      message: `${place}: «${title}» ${quote(typed)} không phải là một năm.`,
      hint: "Ghi bốn chữ số, như 2026.",
    };
  }
}

/** The years may go down the rows or across the columns. */
function* wrongYears({ budget, path, place }: PlacedBudget): Iterable<Finding> {
  const from = yearIn(budget.period?.from ?? "");
  const to = yearIn(budget.period?.to ?? "");
  if (from === undefined || to === undefined) return;
  const rowYears = yearsOf(budget.rows.map(({ title }) => title));
  const columnYears = yearsOf(budget.table.columns.map(({ title }) => title ?? ""));
  const [years, where] = rowYears.length > 0 ? [rowYears, "dòng"] : [columnYears, "cột"];
  const period = `${from} - ${to}`;
  if (to < from)
    yield {
      path: [...path, "period"],
      message: `${place}: giai đoạn ${period} có năm cuối trước năm đầu.`,
      hint: "Sửa «Từ năm», «Đến năm».",
    };
  const missing: number[] = [];
  // A slip such as 20250 has no four digits and is no year, so that the loop stays short.
  for (let year = from; year <= to; year += 1) if (!years.includes(year)) missing.push(year);
  if (missing.length > 0)
    yield {
      path: [...path, "rows"],
      message: `${place}: giai đoạn ${period} thiếu ${where} của năm ${missing.join(", ")}.`,
      hint: `Thêm ${where} “Năm ${missing[0]}” (chưa bố trí thì ghi 0), hoặc sửa giai đoạn.`,
    };
  const strange = years.filter((year) => year < from || year > to);
  if (strange.length > 0 && from <= to)
    yield {
      path: [...path, "rows"],
      message: `${place}: ${where} của năm ${strange.join(", ")} nằm ngoài giai đoạn ${period}.`,
      hint: `Bỏ ${where} đó, hoặc sửa giai đoạn.`,
    };
}

function yearsOf(titles: readonly string[]): readonly number[] {
  return titles.flatMap((title) => yearIn(title) ?? []);
}

/** The year of "Năm 2019" or "2019"; a range of years or a date is none. */
function yearIn(title: string): number | undefined {
  return readYear(title).year;
}

const readYear = perText((title) => {
  const match = /^\s*(?:năm\s+)?((?:19|20)\d{2})\s*$/iu.exec(title);
  return { year: match === null ? undefined : Number(match[1]) };
});
