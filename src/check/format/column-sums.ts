import { formatVietnameseNumber } from "../../vietnamese/number-format.ts";
import { type FigureGrid, type FigureRow, figureGrid } from "./figure-grid.ts";
import { type LayoutRule, pathOf } from "./layout-rule.ts";
import { moneyTables } from "./money-tables.ts";

/** Columns that nobody adds up. */
const notAdded = /ty le|%|don gia|dinh muc|muc chi|so luong|thoi gian|^nam$/u;

/**
 * BUDGET-NS02: the total of a column is the sum of its rows. A table with subtotals is left alone: either its rows are
 * simply counted 1, 2, 3 …, or another of its columns shows that all rows are added.
 */
export const columnSums: LayoutRule = {
  id: "BUDGET-NS02",
  title: "Cộng dọc",
  severity: "warning",
  cure: "Cộng lại cột, sửa dòng bị sai hoặc dòng tổng.",
  *find(document) {
    for (const { cells } of moneyTables(document)) {
      const grid = figureGrid(cells);
      if (grid?.total === undefined) continue;
      const { total } = grid;
      const sums = addedColumns(grid, total);
      if (!isCounted(grid.items) && !sums.some(({ stated, computed }) => stated === computed)) continue;
      for (const { column, stated, computed } of sums) {
        if (stated === computed) continue;
        yield {
          path: pathOf(total.first),
          message: `Cột ${column + 1}: dòng tổng ghi ${formatVietnameseNumber(stated)}, cộng các dòng được ${formatVietnameseNumber(computed)}.`,
        };
      }
    }
  },
};

function addedColumns({ items, headings }: FigureGrid, total: FigureRow) {
  return [...total.figures].flatMap(([column, stated]) => {
    const own = items.flatMap(({ figures }) => figures.get(column) ?? []);
    const isAdded = own.length > 1 && !notAdded.test(headings.get(column) ?? "");
    return isAdded ? [{ column, stated, computed: roundedSum(own) }] : [];
  });
}

/** Decimals are added without the noise of binary fractions. */
export function roundedSum(figures: readonly number[]): number {
  return Math.round(figures.reduce((sum, figure) => sum + figure, 0) * 1000) / 1000;
}

/** The first column counts the rows from 1 without a gap. */
function isCounted(items: readonly FigureRow[]): boolean {
  return items.length > 1 && items.every(({ texts }, at) => texts.get(0)?.replace(/\.$/u, "") === String(at + 1));
}
