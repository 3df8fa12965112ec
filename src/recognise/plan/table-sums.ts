/** A table with a total in the text of a plan: whether each total is the sum of its rows. */
import type { DataPath, Diagnostic } from "../../diagnostic.ts";
import type { TextTable } from "../../model/text-table.ts";
import { foldVietnamese } from "../../vietnamese/letters.ts";
import { formatVietnameseNumber } from "../../vietnamese/number-format.ts";
import { figureOf } from "./budget-columns.ts";
import { budgetRows, type FoundRows, type GridRow } from "./budget-rows.ts";
import { leafTitles } from "./table-grid.ts";

interface ColumnSum {
  readonly title: string;
  readonly stated: number;
  readonly sum: number;
}

/** Totals that differ from their rows, where others of the same table show that totals are meant; never a guess. */
export function tableSums({ columns, rows }: TextTable, path: DataPath, line: number): readonly Diagnostic[] {
  const titles = leafTitles(columns);
  const hasOrdinals = /^(?:s?tt|so tt|so thu tu)\.?$/u.test(foldVietnamese(titles[0] ?? ""));
  const named = rows.map((row) => toGridRow(hasOrdinals ? row : ["", ...row]));
  const names = hasOrdinals ? titles.slice(2) : titles.slice(1);
  const found = budgetRows(named);
  const sums = names.flatMap((title, at) => columnSum(found, String(at), title) ?? []);
  const wrong = sums.filter(({ stated, sum }) => Math.abs(stated - sum) > 1e-6);
  if (wrong.length * 2 > sums.length) return [];
  return wrong.map(({ title, stated, sum }) => ({
    rule: "IMPORT-CONTRADICTION",
    severity: "warning",
    message: `Bản gốc tự mâu thuẫn: bảng ở dòng ${line}, cột «${title}» ghi tổng ${formatVietnameseNumber(stated)}, cộng các dòng được ${formatVietnameseNumber(sum)}.`,
    hint: "Chương trình giữ nguyên số của bản gốc; kiểm tra số nào đúng.",
    path,
  }));
}

function toGridRow([ordinal = "", title = "", ...cells]: readonly string[]): GridRow {
  return { ordinal, title, values: Object.fromEntries(cells.map((text, at) => [String(at), text])) };
}

/** The total of a column and the sum of its rows, those that stand under others left out; undefined where any is no figure. */
function columnSum({ rows, total }: FoundRows, column: string, title: string): ColumnSum | undefined {
  const stated = figureOf(total?.values[column]);
  if (stated === undefined || rows.length < 2) return undefined;
  const texts = rows.map(({ values = {} }) => values[column] ?? "");
  const figures = texts.map((text) => (text === "" || text === "-" ? 0 : figureOf(text)));
  if (figures.some((figure) => figure === undefined)) return undefined;
  return { title, stated, sum: figures.reduce<number>((sum, figure) => sum + (figure ?? 0), 0) };
}
