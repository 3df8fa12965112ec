import { describe, expect, it } from "vitest";
import type { z } from "zod";
import type { AdminUnit } from "../../src/model/admin-unit.ts";
import { type Budget, budgetSchema } from "../../src/model/budget.ts";
import {
  budgetGrid,
  hasUnitPrices,
  prepareSlicer,
  printAmount,
  sliceAmounts,
  sliceFields,
} from "../../src/model/budget-slice.ts";
import { findUnitColumn } from "../../src/model/unit-column.ts";
import fc from "../fixed-chance.ts";

type BudgetInput = z.input<typeof budgetSchema>;

/** Two provincial columns and the districts in a group, as annexes of districts are. */
const matrix = {
  moneyUnit: "ngàn đồng",
  contentTitle: "Năm",
  columns: [
    { title: "Tổng", sumOf: ["Tỉnh", "Cộng"] },
    { title: "Tỉnh" },
    {
      title: "Huyện",
      columns: [
        { title: "Cộng", sumOf: ["Trong đó"] },
        { title: "Trong đó", columns: [{ title: "Bến Cát" }, { id: "724", title: "Dĩ An" }] },
      ],
    },
    { title: "Ghi chú", kind: "note" },
  ],
  rows: [
    { id: "2019", title: "Năm 2019", values: { Tỉnh: "9", "Bến Cát": "1.000", "Dĩ An": "5", "Ghi chú": "đầu kỳ" } },
    {
      title: "Giai đoạn",
      values: { "Bến Cát": "40" },
      rows: [{ title: "Năm 2020", values: { "Bến Cát": "40", "724": "-" } }],
    },
  ],
  total: { title: "CỘNG", position: "first", values: { "Bến Cát": "1.040" } },
  period: { from: "2019", to: "2020" },
  amountInWords: "Một triệu",
  hideAmountInWords: true,
} satisfies BudgetInput;

function unitOf(code: string, type: AdminUnit["type"], name: string): AdminUnit {
  return { code, type, name };
}

function parse(input: BudgetInput): Budget {
  return budgetSchema.parse(input);
}

function slice(budget: Budget, unit: AdminUnit, title = "Kinh phí"): Budget {
  const found = sliceAmounts(budget, unit);
  if (!("amounts" in found)) throw new Error(found.kind);
  return prepareSlicer(sliceFields(budget, "matrix", title)).budgetOf(found.amounts);
}

describe("a slice of a matrix", () => {
  it("is what the same figures would give, typed", () => {
    expect(slice(parse(matrix), unitOf("1", "thị xã", "Bến Cát"))).toEqual(
      parse({
        moneyUnit: "ngàn đồng",
        contentTitle: "Năm",
        columns: [{ title: "Kinh phí" }],
        rows: [
          { id: "2019", title: "Năm 2019", values: { "Kinh phí": "1.000" } },
          { title: "Giai đoạn", rows: [{ title: "Năm 2020", values: { "Kinh phí": "40" } }] },
        ],
        total: { title: "CỘNG", position: "first" },
        period: { from: "2019", to: "2020" },
        hideAmountInWords: true,
      }),
    );
  });

  it("leaves cells empty that are empty in the master", () => {
    const { table, rows } = slice(parse(matrix), unitOf("724", "thị xã", "Khác tên"));
    expect(table.totalDong).toBe(5_000);
    expect(rows[1]?.rows?.[0]).toEqual({ title: "Năm 2020" });
  });

  it("leaves out the file that the master's figures came from", () => {
    const budget = { ...parse(matrix), file: "kinh-phi.csv", sheet: "1" };
    expect(slice(budget, unitOf("724", "thị xã", "Dĩ An"))).not.toHaveProperty("file");
    expect(slice(budget, unitOf("724", "thị xã", "Dĩ An"))).not.toHaveProperty("sheet");
  });
});

describe("findUnitColumn", () => {
  const titled = (...titles: readonly string[]): Budget =>
    parse({ moneyUnit: "đồng", columns: titles.map((title, at) => ({ id: `c${at}`, title })), rows: [{ title: "a" }] });

  it.each([
    ["by its code", titled("A", "725"), unitOf("725", "thị xã", "Bến Cát"), 1],
    ["by its full name", titled("Huyện Hồng Ngự", "Thị xã Hồng Ngự"), unitOf("1", "thị xã", "Hồng Ngự"), 1],
    ["by its name", titled("Dĩ An", "Bến Cát"), unitOf("1", "thị xã", "Bến Cát"), 1],
    ["by its name without diacritics", titled("Di An", "Ben Cat"), unitOf("1", "thị xã", "Bến Cát"), 1],
    ["with tones placed the other way", titled("Tân Hoà"), unitOf("1", "xã", "Tân Hòa"), 0],
    ["by a class word in capitals", titled("PHƯỜNG 1", "PHƯỜNG 11"), unitOf("1x", "phường", "1"), 0],
    ["of two that differ by a tone", titled("Sơn Hà", "Sơn Hạ"), unitOf("1", "xã", "Sơn Hạ"), 1],
  ])("finds a unit %s", (_how, budget, unit, column) => {
    expect(findUnitColumn(budget, unit)).toEqual({ kind: "found", column });
  });

  it("takes no other place for a unit", () => {
    expect(findUnitColumn(titled("Sơn Hà"), unitOf("1", "xã", "Sơn Hạ"))).toEqual({
      kind: "missing",
      near: ["Sơn Hà"],
    });
  });

  it("asks when two columns may be meant", () => {
    const budget = parse({
      moneyUnit: "đồng",
      columns: [
        { id: "a", title: "Bến Cát" },
        { id: "b", title: "Bến Cát" },
      ],
      rows: [{ title: "a" }],
    });
    expect(findUnitColumn(budget, unitOf("1", "thị xã", "Bến Cát"))).toEqual({
      kind: "ambiguous",
      titles: ["Bến Cát", "Bến Cát"],
    });
  });
});

describe("budgetGrid", () => {
  it("wants what an author types", () => {
    expect(budgetGrid(parse(matrix))).toEqual({
      factor: 1000,
      rows: [["Năm 2019", "2019"], ["Năm 2020"]],
      columns: [["Tỉnh"], ["Bến Cát"], ["Dĩ An", "724"]],
    });
  });

  it("knows amounts that come from prices", () => {
    expect(hasUnitPrices(parse({ moneyUnit: "đồng", rows: [{ title: "a" }] }))).toBe(true);
    expect(hasUnitPrices(parse(matrix))).toBe(false);
  });
});

describe("printAmount", () => {
  it.each([
    [1_234_000, "ngàn đồng", "1.234"],
    [1_234, "ngàn đồng", "1,2340"],
    [-1_234, "ngàn đồng", "-1,2340"],
    [500, "ngàn đồng", "0,5"],
    [1, "triệu đồng", "0,000001"],
    [0, "đồng", "0"],
    [163_060_000, "đồng", "163.060.000"],
  ] as const)("prints %d đồng in %s as %s", (amount, moneyUnit, text) => {
    expect(printAmount(amount, moneyUnit)).toBe(text);
  });
});

describe("prepareSlicer", () => {
  const amounts = fc.array(fc.oneof(fc.constant(Number.NaN), fc.integer({ min: -1e12, max: 1e12 })), {
    minLength: 6,
    maxLength: 6,
  });

  it("gives what the schema gives for the same figures, typed", () => {
    const master = parse(matrix);
    const slicer = prepareSlicer(sliceFields(master, "units", ""));
    fc.assert(
      fc.property(amounts, (figures) => {
        const [first, second] = [figures.slice(0, 3), figures.slice(3)];
        const typed = (three: readonly number[], others: Record<string, string>): Record<string, string> => ({
          ...others,
          ...Object.fromEntries(
            ["Tỉnh", "Bến Cát", "724"].flatMap((id, at): [string, string][] => {
              const amount = three[at] ?? Number.NaN;
              return Number.isNaN(amount) ? [] : [[id, printAmount(amount, "ngàn đồng")]];
            }),
          ),
        });
        const rows = [
          { id: "2019", title: "Năm 2019", values: typed(first, { "Ghi chú": "đầu kỳ" }) },
          { title: "Giai đoạn", rows: [withValues({ title: "Năm 2020" }, typed(second, {}))] },
        ];
        const { amountInWords: _words, total: _total, ...kept } = matrix;
        const expected = parse({ ...kept, rows, total: { title: "CỘNG", position: "first" } });
        expect(slicer.budgetOf(Float64Array.from(figures))).toEqual(expected);
      }),
    );
  });

  it("ends when columns add each other up", () => {
    const columns = [{ title: "A", sumOf: ["B"] }, { title: "B", sumOf: ["A", "C"] }, { title: "C" }];
    const typed = { moneyUnit: "đồng", columns, rows: [{ title: "a", values: { C: "5" } }] };
    const master = parse(typed);
    const slicer = prepareSlicer(sliceFields(master, "units", ""));
    expect(slicer.budgetOf(Float64Array.of(5))).toEqual(master);
  });
});

function withValues<Row extends object>(row: Row, values: Record<string, string>): Row {
  return Object.keys(values).length === 0 ? row : { ...row, values };
}
