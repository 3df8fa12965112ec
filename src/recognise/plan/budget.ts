/** A table of money in an annex → a budget: its columns, rows, groups and stated totals. */
import { moneyUnits } from "../../model/budget-fields.ts";
import type { BudgetDraft } from "../../model/recognised-plan.ts";
import type { SourceLine } from "../../model/source-lines.ts";
import { foldVietnamese } from "../../vietnamese/letters.ts";
import { budgetColumns, type FoundColumn, foundColumns } from "./budget-columns.ts";
import { budgetRows, type GridRow, totalForm } from "./budget-rows.ts";
import { leafTitles, tableGrid, titleTree } from "./table-grid.ts";

const unitForm = /\(?(?:đơn vị(?: tính)?|đvt)\s*:\s*\(?\s*([^)]*?)\s*\)?\.?$/iu;
const thousands = /^1[.,]?000 đồng$/u;

/** The unit that a line above a table names; undefined for any other line. */
export function moneyUnitOf(text: string): string | undefined {
  const unit = unitForm.exec(text)?.[1]?.toLowerCase();
  if (unit === undefined || text.length > 60) return undefined;
  if (thousands.test(unit)) return "nghìn đồng";
  return (
    moneyUnits.find((known) => known === unit) ??
    moneyUnits.find((known) => foldVietnamese(known) === foldVietnamese(unit))
  );
}

/** What stands before the unit on its line, such as the title of the table; "" where the line names the unit alone. */
export function wordsBeforeUnit(text: string): string {
  return text.slice(0, unitForm.exec(text)?.index ?? 0).trim();
}

/** The total in words under a table: "(Hai tỷ … đồng)". */
export function amountInWordsOf(text: string): string | undefined {
  const words = /^\(?\s*(?:bằng chữ\s*:\s*)?(\p{Lu}[^()\d]{5,300}? đồng(?: chẵn)?)\s*[.,]?\s*\)?\.?$/iu.exec(text)?.[1];
  return words !== undefined && /^\p{Lu}/u.test(words) ? words : undefined;
}

/** The budget of a table; undefined where it is no table of money that a plan can hold. */
export function budgetOf(lines: readonly SourceLine[], moneyUnit: string): BudgetDraft | undefined {
  const grid = tableGrid(lines);
  if (grid === undefined) return undefined;
  const titles = titleTree(grid);
  const [ordinalTitle, contentTitle, ...rest] = titles;
  const leads = [ordinalTitle, contentTitle].every((column) => column !== undefined && column.columns === undefined);
  if (!leads || ordinalTitle === undefined || contentTitle === undefined || rest.length === 0) return undefined;
  if (!/^(?:s?tt|so tt|so thu tu|so)\.?$/u.test(foldVietnamese(ordinalTitle.title))) return undefined;
  const body = grid.rows.filter((row) => !isCounting(row));
  const leaves = foundColumns(
    leafTitles(rest),
    body.map((row) => row.slice(2)),
  );
  if (!leaves.some(({ kind }) => kind === "amount")) return undefined;
  const { rows, total } = budgetRows(body.map((row) => toGridRow(row, leaves)));
  if (rows.length === 0) return undefined;
  return {
    moneyUnit,
    ...(ordinalTitle.title === "STT" ? {} : { ordinalTitle: ordinalTitle.title }),
    ...(contentTitle.title === "Nội dung" ? {} : { contentTitle: contentTitle.title }),
    columns: budgetColumns(rest, leaves),
    rows,
    ...(total === undefined ? {} : { total: totalFields(total) }),
  };
}

/** "1 | 2 | 3 = 1 + 2" under the titles counts the columns. */
function isCounting(row: readonly string[]): boolean {
  return row.every((text, at) => new RegExp(`^\\(?${at + 1}\\)?(?:\\s*=.*)?$`, "u").test(text));
}

/** "Tổng cộng" may lie over the columns of numbers and names. */
function toGridRow([ordinal = "", title = "", ...cells]: readonly string[], leaves: readonly FoundColumn[]): GridRow {
  const values = leaves.flatMap(({ id }, at): readonly [string, string][] => {
    const text = cells[at] ?? "";
    return text === "" ? [] : [[id, text]];
  });
  const [number, words] = title === "" && totalForm.test(ordinal) ? ["", ordinal] : [ordinal, title];
  return { ordinal: number, title: words.replace(/\s+/gu, " "), values: Object.fromEntries(values) };
}

function totalFields({
  title,
  position,
  values,
}: GridRow & { readonly position: "first" | "last" }): NonNullable<BudgetDraft["total"]> {
  return {
    ...(/^TỔNG CỘNG$/u.test(title) ? {} : { title }),
    position: position === "first" ? "đầu bảng" : "cuối bảng",
    ...(Object.keys(values).length === 0 ? {} : { values }),
  };
}
