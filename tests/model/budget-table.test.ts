import { describe, expect, it } from "vitest";
import { budgetSchema } from "../../src/model/budget.ts";

const district = {
  moneyUnit: "ngàn đồng",
  columns: [
    { id: "all", title: "Tổng kinh phí", sumOf: ["province", "districts"] },
    { id: "province", title: "Tỉnh" },
    {
      title: "Huyện",
      columns: [
        { id: "districts", title: "Tổng cộng", sumOf: ["of which"] },
        { id: "of which", title: "Trong đó", columns: [{ title: "Thuận An" }, { title: "Dĩ An" }] },
      ],
    },
  ],
  rows: [
    { title: "Năm 2019", values: { province: "108.000", "thuan an": "1.500", "Dĩ An": "2.000" } },
    { title: "Năm 2020", values: { Tỉnh: "121.000", "Thuận An": "0,5" } },
  ],
  total: { title: "Tổng dự toán", position: "first", values: { all: "230.000" } },
};

function figures(input: unknown): (string | number)[][] {
  return budgetSchema
    .parse(input)
    .table.rows.map((row) => row.cells.map((cell) => (cell.type === "number" ? cell.value : cell.type)));
}

describe("a unit × year matrix", () => {
  it("adds up across and down in whole đồng", () => {
    expect(figures(district)).toEqual([
      [232_500_500, 229_000_000, 3_500_500, 1_500_500, 2_000_000],
      [111_500_000, 108_000_000, 3_500_000, 1_500_000, 2_000_000],
      [121_000_500, 121_000_000, 500, 500, "empty"],
    ]);
  });

  it("keeps a stated total only to compare it", () => {
    const cell = budgetSchema.parse(district).table.rows[0]?.cells[0];
    expect(cell).toMatchObject({ value: 232_500_500, stated: 230_000_000, path: ["total", "values", "all"] });
  });

  it("takes the column that nothing else adds up as the total of the budget", () => {
    const { totalColumn, totalRow, totalDong } = budgetSchema.parse(district).table;
    expect({ totalColumn, totalRow, totalDong }).toEqual({ totalColumn: 0, totalRow: 0, totalDong: 232_500_500 });
  });
});

describe("an item table", () => {
  const items = {
    moneyUnit: "đồng",
    rows: [
      {
        title: "Truyền thông",
        rows: [
          { title: "Tờ rơi", values: { quantity: "1.000", unitPrice: "5.000", unitOfMeasure: "tờ" } },
          { title: "Hội nghị", values: { amount: "12.000.000" } },
        ],
      },
      { title: "Tập huấn", rows: [{ title: "Lớp", values: { quantity: "2", unitPrice: "3.500.000" } }] },
    ],
  };

  it("multiplies quantity by unit price, adds groups up and numbers them I, 1", () => {
    const { rows } = budgetSchema.parse(items).table;
    const amounts = rows.map((row) => (row.cells[3]?.type === "number" ? row.cells[3].value : undefined));
    expect(rows.map((row) => row.ordinal)).toEqual(["I", "1", "2", "II", "1", ""]);
    expect(amounts).toEqual([17_000_000, 5_000_000, 12_000_000, 7_000_000, 7_000_000, 24_000_000]);
    expect(rows[1]?.cells[3]).toMatchObject({
      formula: {
        type: "product",
        cells: [
          { row: 1, column: 1 },
          { row: 1, column: 2 },
        ],
      },
    });
  });

  it.each([
    { ĐVT: "tờ", "Số lượng": "2", "Đơn giá": "120" },
    { "Đơn vị tính": "tờ", SL: "2", "Định mức": "120" },
    { don_vi_tinh: "tờ", "so luong": "2", "don gia": "120" },
    { unitOfMeasure: "tờ", quantity: "2", unitPrice: "120" },
  ])("takes %j by the usual titles", (values) => {
    expect(figures({ moneyUnit: "đồng", rows: [{ title: "Tờ rơi", values }] })[0]).toEqual([
      "text",
      2,
      120,
      240,
      "empty",
    ]);
  });

  it("takes the words of a kind only where one column is of it, and a column's own name before them", () => {
    const columns = [
      { title: "Năm 2026" },
      { title: "Đơn vị", kind: "text" },
      { kind: "note" },
      { kind: "đơn vị tính" },
    ];
    const values = { "Thành tiền": "5", "Đơn vị": "Trạm Y tế", "Diễn giải": "03 ấp", ĐVT: "em" };
    const [row] = budgetSchema.parse({ moneyUnit: "đồng", columns, rows: [{ title: "Khám", values }] }).table.rows;
    expect(row?.cells).toMatchObject([{ value: 5 }, { text: "Trạm Y tế" }, { text: "03 ấp" }, { text: "em" }]);
  });

  it("numbers three levels A, I, 1", () => {
    const { rows } = budgetSchema.parse({ moneyUnit: "đồng", rows: [{ title: "Chi", rows: items.rows }] }).table;
    expect(rows.map((row) => row.ordinal)).toEqual(["A", "I", "1", "2", "II", "1", ""]);
  });
});

describe("faults of a budget", () => {
  const faulty = (values: Record<string, string>, extra: object = {}) => {
    const result = budgetSchema.safeParse({ moneyUnit: "nghìn đồng", rows: [{ title: "Chi", values }], ...extra });
    return result.success ? [] : result.error.issues.map((issue) => [issue.message, issue.path.join(".")]);
  };

  it.each([
    [{ amount: "1,234" }, "numberAmbiguous", "rows.0.values.amount"],
    [{ amount: "khoảng 5" }, "numberInvalid", "rows.0.values.amount"],
    [{ amount: "0,0005" }, "notWholeDong", "rows.0.values.amount"],
    [{ amount: "9.000.000.000.000" }, "tooLarge", "rows.0.values.amount"],
    [{ "thành tền": "5" }, "unknownColumn", "rows.0.values.thành tền"],
  ])("%j is %s", (values, kind, path) => {
    expect(faulty(values)).toEqual([[kind, path]]);
  });

  it("tells a name that several columns bear, or none alone", () => {
    const columns = [
      { id: "a", title: "Xã" },
      { id: "b", title: "Xã" },
    ];
    expect(faulty({ Xã: "5" }, { columns })).toEqual([["severalColumns", "rows.0.values.Xã"]]);
    expect(faulty({ "Thành tiền": "5" }, { columns })).toEqual([["unknownColumn", "rows.0.values.Thành tiền"]]);
  });

  it("tells two values of one column", () => {
    expect(faulty({ SL: "5", "Số lượng": "6" })).toEqual([["doubledValue", "rows.0.values.Số lượng"]]);
  });

  it("tells a column that adds up an unknown one, and a doubled column", () => {
    const columns = [{ id: "a", title: "A", sumOf: ["x"] }, { title: "B" }, { title: "b" }];
    expect(faulty({}, { columns })).toEqual([
      ["doubledColumn", "columns.2"],
      ["unknownSource", "columns.0.sumOf.0"],
    ]);
  });

  it("ends when columns add each other up in a circle", () => {
    const columns = [
      { id: "a", title: "A", sumOf: ["b"] },
      { id: "b", title: "B", sumOf: ["a"] },
    ];
    expect(figures({ moneyUnit: "đồng", columns, rows: [{ title: "Chi" }] })).toHaveLength(2);
  });
});

describe("small things of a budget", () => {
  const cellsOf = (columns: readonly object[], values: object, moneyUnit = "ngàn đồng") =>
    budgetSchema.parse({ moneyUnit, columns, rows: [{ title: "Chi", values }] }).table.rows[0]?.cells;
  const faultsOf = (columns: readonly object[], values: object) => {
    const result = budgetSchema.safeParse({ moneyUnit: "ngàn đồng", columns, rows: [{ title: "Chi", values }] });
    return result.success ? [] : result.error.issues.map(({ message }) => message);
  };

  it.each([
    ["đồng", 1_500],
    ["nghìn đồng", 1_500_000],
    ["ngàn đồng", 1_500_000],
    ["triệu đồng", 1_500_000_000],
  ])("counts in whole đồng what is printed in %s", (moneyUnit, value) => {
    expect(cellsOf([{ id: "a" }], { a: "1.500" }, moneyUnit)).toMatchObject([{ value }]);
  });

  it.each([
    ["amount", "", { type: "empty" }],
    ["amount", "-", { type: "empty" }],
    ["quantity", "1,5", { type: "number", value: 1.5 }],
    ["unitPrice", "1,5", { type: "number", value: 1_500 }],
    ["text", " 5 ", { type: "text", text: "5" }],
    ["note", "5", { type: "text", text: "5" }],
    ["unitOfMeasure", "5", { type: "text", text: "5" }],
  ])("reads a cell of kind %s with %j", (kind, typed, cell) => {
    expect(cellsOf([{ id: "other" }, { id: "a", kind }], { a: typed })?.[1]).toMatchObject(cell);
  });

  it("rounds half a đồng of a product up, as Excel does", () => {
    const columns = ["quantity", "unitPrice", "amount"].map((kind) => ({ id: kind, kind }));
    expect(cellsOf(columns, { quantity: "1,0050", unitPrice: "100" }, "đồng")?.[2]).toMatchObject({ value: 101 });
  });

  it("finds a column without amounts, one that adds itself up, parts of a đồng and slips below nothing", () => {
    expect(faultsOf([{ id: "a", kind: "text" }], {})).toEqual(["noAmountColumn"]);
    expect(faultsOf([{ id: "a", sumOf: ["a"] }], {})).toEqual(["unknownSource"]);
    expect(faultsOf([{ id: "a" }], { a: "0,00105" })).toEqual(["notWholeDong"]);
    expect(faultsOf([{ id: "a" }], { a: "-9.000.000.000.000" })).toEqual(["tooLarge"]);
  });

  it("takes the sum for the total though it stands behind its parts, and keeps the author's names and numbers", () => {
    const { table } = budgetSchema.parse({
      moneyUnit: "đồng",
      columns: [{ id: "a" }, { id: "b" }, { id: "sum", title: "Tổng", sumOf: ["a", "b"] }],
      rows: [{ ordinal: "1.2", title: "Chi", values: { a: "1", b: "2", Tổng: "3" } }],
      total: { title: "CỘNG" },
    });
    expect([table.totalColumn, table.totalDong]).toEqual([2, 3]);
    expect(table.rows.map(({ ordinal, title }) => [ordinal, title])).toEqual([
      ["1.2", "Chi"],
      ["", "CỘNG"],
    ]);
    expect(table.rows[0]?.cells[2]).toMatchObject({ stated: 3, path: ["rows", 0, "values", "Tổng"] });
  });
});
