import { formatVietnameseNumber } from "../../vietnamese/number-format.ts";
import { quote } from "../plain-text.ts";
import { roundedSum } from "./column-sums.ts";
import { type FigureRow, figureGrid } from "./figure-grid.ts";
import { type LayoutRule, pathOf } from "./layout-rule.ts";
import { moneyTables } from "./money-tables.ts";

const totalHeading = /^(?:tong|tong cong|tong so|tong kinh phi|cong)$/u;

/** BUDGET-NS01: where most rows show that one column adds up the others, the remaining rows do so too. */
export const rowSums: LayoutRule = {
  id: "BUDGET-NS01",
  title: "Cộng ngang",
  severity: "warning",
  cure: "Cộng lại dòng, sửa số thành phần bị sai hoặc tổng của dòng.",
  *find(document) {
    for (const { cells } of moneyTables(document)) {
      const grid = figureGrid(cells);
      const column = [...(grid?.headings ?? [])].find(([, title]) => totalHeading.test(title))?.[0];
      if (grid === undefined || column === undefined) continue;
      const rows = grid.items.filter(({ figures }) => figures.has(column) && figures.size > 2);
      const wrong = rows.filter((row) => componentSum(row, column) !== row.figures.get(column));
      const right = rows.length - wrong.length;
      if (right < 2 || right < 2 * wrong.length) continue;
      for (const row of wrong)
        yield {
          path: pathOf(row.first),
          message: `Dòng ${quote(row.title)}: tổng ghi ${formatVietnameseNumber(row.figures.get(column) ?? 0)}, cộng các cột được ${formatVietnameseNumber(componentSum(row, column))}.`,
        };
    }
  },
};

function componentSum({ figures }: FigureRow, total: number): number {
  return roundedSum([...figures].filter(([column]) => column !== total).map(([, figure]) => figure));
}
