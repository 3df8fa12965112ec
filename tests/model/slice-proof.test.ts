import { describe, expect, it } from "vitest";
import type { z } from "zod";
import { type Budget, budgetSchema } from "../../src/model/budget.ts";
import { type ProvenUnit, proveSlices } from "../../src/model/slice-proof.ts";
import fc from "../fixed-chance.ts";

const path = ["annexes", 0, "budget"];

function parse(input: z.input<typeof budgetSchema>): Budget {
  return budgetSchema.parse(input);
}

function unitOf(name: string, amounts?: readonly number[]): ProvenUnit {
  const unit = { code: `m-${name}`, type: "huyện", name } as const;
  return { label: `huyện ${name}`, unit, ...(amounts === undefined ? {} : { amounts: Float64Array.from(amounts) }) };
}

describe("the proof of a matrix", () => {
  const matrix = parse({
    moneyUnit: "ngàn đồng",
    columns: [
      { title: "Tổng", sumOf: ["Tỉnh", "Huyện"] },
      { title: "Tỉnh" },
      { title: "Huyện", columns: [{ title: "Bàu Bàng" }, { title: "Phú Giáo" }, { title: "Dầu Tiếng" }] },
    ],
    rows: [
      { title: "Năm 2019", values: { Tỉnh: "100", "Bàu Bàng": "1", "Phú Giáo": "20", "Dầu Tiếng": "300" } },
      { title: "Năm 2020", values: { "Phú Giáo": "5" } },
    ],
  });
  const prove = (...names: readonly string[]) =>
    proveSlices(
      matrix,
      "matrix",
      path,
      names.map((name) => unitOf(name)),
    );

  it("says nothing when every unit has its column", () => {
    expect(prove("Dầu Tiếng", "Bàu Bàng", "Phú Giáo")).toEqual([]);
  });

  it("names the column that no unit takes, and what is missing for it", () => {
    const [column, sum, ...others] = prove("Dầu Tiếng", "Bàu Bàng", "Phú Giao Mới");
    expect(others).toEqual([]);
    expect(column).toMatchObject({ rule: "BATCH-SLICE-COLUMN", path: [...path, "columns", 2, "columns", 1] });
    expect(sum).toMatchObject({
      rule: "BATCH-BUDGET-SUM",
      severity: "error",
      message:
        "Bảng kinh phí, dòng «tổng cộng»: các đơn vị cộng lại là 301, kế hoạch mẫu ghi 326 (ngàn đồng), kế hoạch mẫu nhiều hơn các đơn vị 25. Vì: cột «Phú Giáo» không có đơn vị; huyện Phú Giao Mới không có cột.",
    });
  });

  it("names two units that share a column", () => {
    const two = [
      unitOf("Bàu Bàng"),
      { ...unitOf("Bàu Bàng"), label: "thị xã Bàu Bàng" },
      unitOf("Phú Giáo"),
      unitOf("Dầu Tiếng"),
    ];
    const [sum, ...others] = proveSlices(matrix, "matrix", path, two);
    expect(others).toEqual([]);
    expect(sum?.message).toContain(
      "các đơn vị nhiều hơn kế hoạch mẫu 1. Vì: cột «Bàu Bàng» hợp với cả huyện Bàu Bàng và thị xã Bàu Bàng.",
    );
  });

  it("knows a province's column from a unit's where no group sets them apart", () => {
    const flat = parse({
      moneyUnit: "đồng",
      columns: [{ title: "Tỉnh" }, { title: "Bàu Bàng" }, { title: "Phú Giáo" }],
      rows: [{ title: "a", values: { Tỉnh: "1", "Bàu Bàng": "2", "Phú Giáo": "3" } }],
    });
    const findings = proveSlices(flat, "matrix", path, [unitOf("Bàu Bàng")]);
    expect(findings.map(({ rule, path: at }) => [rule, at.at(-1)])).toEqual([
      ["BATCH-SLICE-COLUMN", 2],
      ["BATCH-BUDGET-SUM", "total"],
    ]);
  });
});

describe("the proof of figures from the units", () => {
  const columns = [{ title: "Tổng", sumOf: ["A", "B"] }, { title: "A" }, { title: "B" }];
  const master = parse({
    moneyUnit: "đồng",
    columns,
    rows: [
      { title: "Năm 2019", values: { A: "10", B: "20" } },
      { title: "Năm 2020", values: { A: "30" } },
    ],
  });

  it("says nothing when they add up, in any order", () => {
    const units = [unitOf("X", [4, 20, Number.NaN, Number.NaN]), unitOf("Y", [6, 0, 30, 0])];
    expect(proveSlices(master, "units", path, units)).toEqual([]);
    expect(proveSlices(master, "units", path, [...units].reverse())).toEqual([]);
  });

  it("names row, column, both figures and who has none", () => {
    const findings = proveSlices(master, "units", path, [unitOf("X", [4, 20, 30, 7]), unitOf("Z"), unitOf("Y")]);
    expect(findings).toEqual([
      {
        rule: "BATCH-BUDGET-SUM",
        severity: "error",
        message:
          "Bảng kinh phí, dòng «Năm 2019», cột «A»: các đơn vị cộng lại là 4, kế hoạch mẫu ghi 10 (đồng), kế hoạch mẫu nhiều hơn các đơn vị 6. Vì: chưa có số của huyện Y; chưa có số của huyện Z.",
        path: [...path, "rows", 0, "values", "A"],
        hint: "Sửa số của đơn vị hoặc của kế hoạch mẫu cho khớp nhau.",
      },
      expect.objectContaining({ path: [...path, "rows", 1, "values", "B"] }),
    ]);
  });

  it("names the unit of which a figure could not be read", () => {
    const unread = { ...unitOf("X", [Number.NaN, 20, 30, 0]), refused: new Set(["budget"]) };
    const [finding, ...others] = proveSlices(master, "units", path, [unread]);
    expect(others).toEqual([]);
    expect(finding?.message).toContain("Vì: có số chưa đọc được của huyện X.");
  });

  it("holds them against stated totals where the master gives no other figure", () => {
    const stated = parse({
      moneyUnit: "đồng",
      columns,
      rows: [{ title: "Năm 2019" }, { title: "Năm 2020" }],
      total: { values: { A: "40", Tổng: "55" } },
    });
    const findings = proveSlices(stated, "units", path, [unitOf("X", [10, 5, 30, 10])]);
    expect(findings.map(({ path: at }) => at.at(-1))).toEqual([]);
    const less = proveSlices(stated, "units", path, [unitOf("X", [10, 5, 29, 10])]);
    expect(less.map(({ path: at }) => at)).toEqual([
      [...path, "total", "values", "Tổng"],
      [...path, "total", "values", "A"],
    ]);
  });

  it("finds exactly the cells that were changed", () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 0, max: 1e9 }), { minLength: 8, maxLength: 8 }),
        fc.nat(3),
        (figures, at) => {
          const [first, second] = [figures.slice(0, 4), figures.slice(4)];
          const sums = first.map((figure, index) => figure + (second[index] ?? 0));
          const row = (title: string, from: number) => ({
            title,
            values: { A: `${sums[from]}`, B: `${sums[from + 1]}` },
          });
          const whole = parse({ moneyUnit: "đồng", columns, rows: [row("1", 0), row("2", 2)] });
          expect(proveSlices(whole, "units", path, [unitOf("X", first), unitOf("Y", second)])).toEqual([]);
          const changed = second.map((figure, index) => (index === at ? figure + 1 : figure));
          const findings = proveSlices(whole, "units", path, [unitOf("X", first), unitOf("Y", changed)]);
          expect(findings.map((one) => one.path.slice(3))).toEqual([
            ["rows", at >> 1, "values", at % 2 === 0 ? "A" : "B"],
          ]);
        },
      ),
      { numRuns: 50 },
    );
  });
});
