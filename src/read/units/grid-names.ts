/** The names by which a table's rows and columns may mean figures of a batch's budget. */
import type { BudgetGrid } from "../../model/unit-table.ts";
import { foldKey } from "../../vietnamese/nearest-words.ts";

/** Means several figures: a title that two rows bear. */
export const severalFigures = -1;

/** Folded names → index in a unit's figures, or `severalFigures`. */
export type FigureNames = ReadonlyMap<string, number>;

/** Gives the names of single figures: "Năm 2019" when there is one amount column, "Năm 2019 - Huyện" always. */
export function figureNames(grid: BudgetGrid): FigureNames {
  const names = new Map<string, number>();
  const width = grid.columns.length;
  grid.rows.forEach((rowNames, row) => {
    grid.columns.forEach((columnNames, column) => {
      const index = row * width + column;
      const joined = rowNames.flatMap((rowName) => columnNames.map((columnName) => `${rowName} ${columnName}`));
      for (const name of width === 1 ? [...rowNames, ...joined] : joined) addName(names, name, index);
    });
  });
  return names;
}

/** Gives the names of rows or of columns → their index. */
export function indexNames(entries: readonly (readonly string[])[]): FigureNames {
  const names = new Map<string, number>();
  entries.forEach((titles, index) => {
    for (const title of titles) addName(names, title, index);
  });
  return names;
}

function addName(names: Map<string, number>, name: string, index: number): void {
  const folded = foldKey(name);
  const known = names.get(folded);
  names.set(folded, known === undefined || known === index ? index : severalFigures);
}

/** Gives what a message calls a figure: its row, and its column when there are several. */
export function nameFigure(grid: BudgetGrid, index: number): string {
  const width = grid.columns.length;
  const row = grid.rows[Math.floor(index / width)]?.[0] ?? "";
  return width === 1 ? `«${row}»` : `«${row}», cột «${grid.columns[index % width]?.[0] ?? ""}»`;
}

/** Tells a sum that somebody states: "Tổng", "Cộng", "Tổng cộng", "Tổng số", "Tổng kinh phí"; no unit is called so. */
export function isTotalTitle(folded: string): boolean {
  return /^(?:tong|cong|total)$|^tong (?:cong|so|kinh phi|du toan|giai doan)\b/.test(folded);
}
