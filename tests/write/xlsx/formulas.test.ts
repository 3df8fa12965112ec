import { describe, expect, it } from "vitest";
import type { CellFormula, TableBlock, TableCell } from "../../../src/model/document-tree.ts";
import { cellFormula, columnLetters } from "../../../src/write/xlsx/formulas.ts";

function tableOf(...figures: readonly number[]): TableBlock {
  const cells = figures.map((value): TableCell => ({ type: "number", value, text: String(value) }));
  return { type: "table", columns: [], header: [], rows: [{ role: "item", cells }] };
}

function sumOf(...cells: readonly (readonly [row: number, column: number])[]): CellFormula {
  return { type: "sum", cells: cells.map(([row, column]) => ({ row, column })) };
}

describe("columnLetters", () => {
  it.each([
    [1, "A"],
    [26, "Z"],
    [27, "AA"],
    [52, "AZ"],
    [703, "AAA"],
  ])("names column %i %s", (column, letters) => {
    expect(columnLetters(column)).toBe(letters);
  });
});

describe("sums", () => {
  it.each([
    ["neighbours down", sumOf([0, 3], [1, 3], [2, 3]), "SUM(D8:D10)"],
    ["neighbours along", sumOf([0, 3], [0, 4]), "SUM(D8:E8)"],
    ["cells apart", sumOf([1, 3], [6, 3], [1, 5]), "SUM(D9,D14,F9)"],
    ["ranges and a cell", sumOf([0, 3], [1, 3], [4, 3], [6, 3], [7, 3]), "SUM(D8:D9,D12,D14:D15)"],
    ["a step down and one along", sumOf([0, 3], [1, 3], [1, 4]), "SUM(D8:D9,E9)"],
    ["one cell", sumOf([0, 3]), "SUM(D8)"],
    ["nothing", sumOf(), "0"],
  ])("adds %s", (_what, formula, expected) => {
    expect(cellFormula(tableOf(), 0, formula, 8)).toBe(expected);
  });

  it("gives no call more arguments than Excel takes", () => {
    const apart = Array.from({ length: 300 }, (_, index) => [index * 2, 2] as const);
    const calls = cellFormula(tableOf(), 0, sumOf(...apart), 8).split("+");
    expect(calls.map((call) => call.split(",").length)).toEqual([255, 45]);
  });
});

describe("products", () => {
  const product: CellFormula = {
    type: "product",
    cells: [
      { row: 0, column: 0 },
      { row: 0, column: 1 },
    ],
  };
  it.each([
    ["whole", [2, 3500], 7000, "A9*B9"],
    ["whole đồng in ngàn đồng", [120.5, 40.25], 4850.125, "A9*B9"],
    ["half a đồng", [1.5, 333], 500, "ROUND(A9*B9,0)"],
    ["half a đồng in ngàn đồng", [120.55, 40.25], 4852.138, "ROUND(A9*B9,3)"],
    ["parts of a đồng in triệu đồng", [0.333333, 1.5], 0.5, "ROUND(A9*B9,6)"],
    ["a tie that binary numbers miss", [1.005, 100], 101, "ROUND(A9*B9,0)"],
  ])("multiplies to %s", (_what, figures, value, expected) => {
    expect(cellFormula(tableOf(...figures), value, product, 9)).toBe(expected);
  });
});
