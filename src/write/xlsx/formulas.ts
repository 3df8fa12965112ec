/** A table's formulas as Excel writes them. */
import type { CellFormula, CellReference, TableBlock, TableCell } from "../../model/document-tree.ts";

/** Excel takes at most so many arguments in one call. */
const maximumArguments = 255;

/**
 * One đồng is the 6th, 3rd or 0th decimal of what is printed, as the unit is triệu đồng, ngàn đồng or đồng. The finest that
 * gives the figure is the unit's own: 0,4999995 triệu would also come out as 0,5 when rounded to whole ngàn đồng.
 */
const dongDecimals = [6, 3, 0];

const lettersOfColumns: string[] = [];

/** The letters of a column counted from 1: A, Z, AA. */
export function columnLetters(column: number): string {
  const known = lettersOfColumns[column];
  if (known !== undefined) return known;
  const rest = Math.floor((column - 1) / 26);
  const letter = String.fromCharCode(65 + ((column - 1) % 26));
  const letters = rest === 0 ? letter : columnLetters(rest) + letter;
  lettersOfColumns[column] = letters;
  return letters;
}

/** The formula without its equals sign; `firstRow` is the sheet's row of the table's row 0. */
export function cellFormula(table: TableBlock, value: number, formula: CellFormula, firstRow: number): string {
  if (formula.type === "sum") return rememberedSum(formula, firstRow);
  return productFormula(table, value, formula.cells, firstRow);
}

/** A sum's text by its first row: the variants of a plan share their formulas. */
const sums = new WeakMap<CellFormula, Map<number, string>>();

function rememberedSum(formula: CellFormula, firstRow: number): string {
  const known = sums.get(formula)?.get(firstRow);
  if (known !== undefined) return known;
  const text = sumFormula(formula.cells, firstRow);
  const byRow = sums.get(formula) ?? new Map<number, string>();
  sums.set(formula, byRow.set(firstRow, text));
  return text;
}

function address({ row, column }: CellReference, firstRow: number): string {
  return `${columnLetters(column + 1)}${row + firstRow}`;
}

function sumFormula(cells: readonly CellReference[], firstRow: number): string {
  const ranges = rangesOf(cells, firstRow);
  if (ranges.length <= 1) return ranges.length === 0 ? "0" : `SUM(${ranges[0]})`;
  const sums: string[] = [];
  for (let start = 0; start < ranges.length; start += maximumArguments)
    sums.push(`SUM(${ranges.slice(start, start + maximumArguments).join(",")})`);
  return sums.join("+");
}

/** Neighbours down a column, else neighbours along a row, joined into ranges. */
function rangesOf(cells: readonly CellReference[], firstRow: number): readonly string[] {
  const ranges: string[] = [];
  let [first] = cells;
  let last = first;
  for (const cell of cells) {
    if (first === undefined || last === undefined || cell === first) continue;
    if (!continues(first, last, cell)) {
      ranges.push(range(first, last, firstRow));
      first = cell;
    }
    last = cell;
  }
  if (first !== undefined && last !== undefined) ranges.push(range(first, last, firstRow));
  return ranges;
}

function range(first: CellReference, last: CellReference, firstRow: number): string {
  return first === last ? address(first, firstRow) : `${address(first, firstRow)}:${address(last, firstRow)}`;
}

function continues(first: CellReference, last: CellReference, cell: CellReference): boolean {
  const down = cell.column === last.column && cell.row === last.row + 1 && first.column === last.column;
  const along = cell.row === last.row && cell.column === last.column + 1 && first.row === last.row;
  return down || along;
}

/** A product is rounded to whole đồng where quantity × unit price is not whole, as the figure in the document is. */
function productFormula(table: TableBlock, value: number, cells: readonly CellReference[], firstRow: number): string {
  const product = cells.map((cell) => address(cell, firstRow)).join("*");
  const exact = cells.reduce((result, cell) => result * numberAt(table, cell), 1);
  if (sameFigure(exact, value)) return product;
  const decimals = dongDecimals.find((count) => sameFigure(roundTo(exact, count), value));
  return decimals === undefined ? product : `ROUND(${product},${decimals})`;
}

function numberAt(table: TableBlock, { row, column }: CellReference): number {
  const cell: TableCell | undefined = table.rows[row]?.cells[column];
  return cell?.type === "number" ? cell.value : 0;
}

function roundTo(value: number, decimals: number): number {
  // Fifteen digits are what Excel keeps: 1,005 × 100 is 100,5 and not 100,49999999999999.
  return Math.round(Number((value * 10 ** decimals).toPrecision(15))) / 10 ** decimals;
}

function sameFigure(a: number, b: number): boolean {
  return Number(a.toPrecision(14)) === Number(b.toPrecision(14));
}
