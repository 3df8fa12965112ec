import { describe, expect, it } from "vitest";
import { figuresFile, read, told, wideYears, workbook, years } from "./tables.ts";

const units = "Mã đơn vị;Tên đơn vị\n1;Xã A\n2;Xã B\n";
const nan = Number.NaN;

function amounts({ value }: Awaited<ReturnType<typeof read>>): readonly (readonly number[] | undefined)[] {
  return (value?.rows ?? []).map((row) => (row.amounts === undefined ? undefined : [...row.amounts]));
}

describe("figures in the table of units", () => {
  it.each<readonly [string, string]>([
    ["a.csv", "Mã;Tên;Năm 2019;2020\n1;Xã A;108.000;1,5\n2;Xã B;0;-\n"],
    ["hints.csv", "Mã;Tên;Năm 2019 (ngàn đồng);Năm 2020\n1;Xã A;108 000;1,5\n2;Xã B;0;\n"],
    ["a.yaml", "- {Mã: 1, Tên: Xã A, Năm 2019: 108.000, 2020: '1,5'}\n- {Mã: 2, Tên: Xã B, Kinh phí: {2019: 0}}\n"],
    ["a.json", '[{"code":1,"name":"Xã A","2019":108000,"2020":1.5},{"code":2,"name":"Xã B","budget":{"2019":0}}]'],
  ])("are read from %s in whole đồng", async (path, text) => {
    const result = await read(path, text, { budget: { grid: years } });
    expect(amounts(result)).toEqual([
      [108_000_000, 1_500],
      [0, nan],
    ]);
    expect(told(result)).toEqual([expect.stringMatching(/warning BATCH-BUDGET-EMPTY: xã B \(2\): còn trống/)]);
  });

  it("takes a column for each figure when there are several amount columns", async () => {
    const text = "Mã;Tên;Năm 2019 - Tỉnh;Năm 2019 - Huyện;2020 Tỉnh;Năm 2020 (Huyện)\n1;Xã A;1;2;3;4\n".replace(
      "(Huyện)",
      "Huyện",
    );
    const result = await read("a.csv", text, { budget: { grid: wideYears } });
    expect(told(result)).toEqual([]);
    expect(amounts(result)).toEqual([[1_000, 2_000, 3_000, 4_000]]);
  });

  it("reads Excel's numbers, also those that would look like thousands", async () => {
    const rows = [
      ["Mã", "Tên", 2019, 2020],
      [1, "Xã A", 1.234, { formula: "1+1", result: 2 }],
      [2, "Xã B", 0.1 + 0.2, "1.234"],
    ];
    const result = await read("a.xlsx", await workbook({ a: rows }), { budget: { grid: years } });
    expect(told(result)).toEqual([]);
    expect(amounts(result)).toEqual([
      [1_234, 2_000],
      [300, 1_234_000],
    ]);
  });

  it.each<readonly [string, string, RegExp]>([
    ["an ambiguous figure", "1,234", /^2:8 error BATCH-BUDGET-AMBIGUOUS: xã A \(1\): số tiền ở «Năm 2019» ghi «1,234»/],
    ["no figure", "108.000 đồng", /^2:8 error BATCH-BUDGET-NUMBER: .*không phải là số/],
    ["a fraction of a đồng", "1,50005", /^2:8 error BATCH-BUDGET-NUMBER: .*lẻ dưới một đồng/],
    ["too much", "1000000000001", /^2:8 error BATCH-BUDGET-NUMBER: .*quá lớn/],
  ])("refuses %s", async (_name, typed, words) => {
    const result = await read("a.csv", `Mã;Tên;2019;2020\n1;Xã A;${typed};5`, { budget: { grid: years } });
    expect(told(result)).toEqual([expect.stringMatching(words)]);
    expect(amounts(result)).toEqual([[nan, 5_000]]);
    expect([...(result.value?.rows[0]?.refused ?? [])]).toEqual(["budget"]);
  });

  it("compares stated sums and never adds them", async () => {
    const text = "Mã;Tên;2019;2020;Tổng cộng\n1;Xã A;1;2;3\n2;Xã B;3;4;8\nTổng;;4;7;\n";
    const result = await read("a.csv", text, { budget: { grid: years } });
    expect(told(result)).toEqual([
      expect.stringMatching(/^4:9 error BATCH-BUDGET-TOTAL: Dòng tổng, «Năm 2020»: bảng ghi tổng 7, cộng .* được 6/),
      expect.stringMatching(/^3:12 error BATCH-BUDGET-TOTAL: xã B \(2\): bảng ghi tổng 8, cộng các số lại được 7/),
    ]);
    expect(amounts(result)).toHaveLength(2);
  });

  it("asks for columns that are not there, and for what two rows are called", async () => {
    const lacking = await read("a.csv", "Mã;Tên;2019\n1;Xã A;1", { budget: { grid: years } });
    expect(told(lacking)[0]).toMatch(/^1:1 error BATCH-BUDGET-COLUMN: Bảng đơn vị thiếu cột số liệu «Năm 2020»/);
    const grid = { ...years, rows: [["Năm 2019"], ["Năm 2019", "b"]] };
    const twice = await read("a.csv", "Mã;Tên;Năm 2019;b\n1;Xã A;1;2", { budget: { grid } });
    expect(told(twice)[0]).toMatch(/^1:8 error BATCH-UNIT-COLUMN: Cột «Năm 2019» chỉ nhiều dòng/);
  });

  it("tells of a unit without figures", async () => {
    const result = await read("a.csv", "Mã;Tên;2019;2020\n1;Xã A;;\n", { budget: { grid: years } });
    expect(told(result)).toEqual([expect.stringMatching(/^2:8 error BATCH-BUDGET-EMPTY: xã A \(1\): chưa có số tiền/)]);
    expect(amounts(result)).toEqual([undefined]);
  });
});

describe("figures in a file or sheet of their own", () => {
  it.each<readonly [string, string]>([
    ["wide.csv", "Mã đơn vị;Năm 2019;Năm 2020\n2;3;4\n1;1;2\n"],
    ["by-name.csv", "Đơn vị;Năm 2019;Năm 2020\nXÃ B;3;4\nA;1;2\nTổng cộng;4;6\n"],
    ["long.csv", "Mã;Nội dung;Số tiền\n1;Năm 2019;1\n1;2020;2\n1;Tổng cộng;3\n\n2;NĂM 2019;3\n2;Năm 2020;4\n"],
    [
      "long.yaml",
      "- {Mã: 1, Nội dung: Năm 2019, Kinh phí: 1}\n- {Mã: 1, Nội dung: 2020, Kinh phí: 2}\n- {Mã: 2, Nội dung: 2019, Kinh phí: 3}\n- {Mã: 2, Nội dung: 2020, Kinh phí: 4}",
    ],
  ])("are read from %s", async (path, text) => {
    const result = await read("u.csv", units, { budget: { grid: years, file: figuresFile(path, text) } });
    expect(told(result)).toEqual([]);
    expect(amounts(result)).toEqual([
      [1_000, 2_000],
      [3_000, 4_000],
    ]);
  });

  it("are read from another sheet of the workbook, with several amount columns", async () => {
    const bytes = await workbook({
      "Đơn vị": [
        ["Mã", "Tên"],
        [1, "Xã A"],
      ],
      "Kinh phí": [
        ["Mã đơn vị", "Nội dung", "Tỉnh", "Huyện"],
        [1, 2020, 3, 4],
        [1, "Năm 2019", 1, 2],
      ],
    });
    const result = await read("a.xlsx", bytes, { budget: { grid: wideYears, sheet: "kinh phí" } });
    expect(told(result)).toEqual([]);
    expect(amounts(result)).toEqual([[1_000, 2_000, 3_000, 4_000]]);
  });

  it("tells of every row that fits no unit and no row of the budget, stands twice or is missing", async () => {
    const text = "Mã;Nội dung;Số tiền\n1;2019;1\n1;2019;1\n1;Năm 2021;1\n7a1;2019;1\n;2019;1\n";
    const result = await read("u.csv", units, { budget: { grid: years, file: figuresFile("k.csv", text) } });
    expect(told(result)).toEqual([
      expect.stringMatching(/^5:1 error BATCH-BUDGET-UNIT: Bảng số liệu ghi đơn vị «7a1», không có trong bảng đơn vị/),
      expect.stringMatching(/^6:1 error BATCH-BUDGET-UNIT: Dòng này của bảng số liệu không ghi mã đơn vị/),
      expect.stringMatching(/^3:1 error BATCH-BUDGET-DOUBLE: xã A \(1\): .* dòng trước ở dòng 2/),
      expect.stringMatching(/^4:3 error BATCH-BUDGET-ROW: xã A \(1\): .* không có dòng «Năm 2021». → Có phải là/),
      expect.stringMatching(/^2:1 error BATCH-BUDGET-ROW: xã A \(1\): bảng số liệu thiếu dòng «Năm 2020»/),
      expect.stringMatching(/error BATCH-BUDGET-UNIT: xã B \(2\): không có dòng nào trong bảng số liệu/),
    ]);
  });

  it.each<readonly [string, string, RegExp]>([
    ["no header", "1;2\n3;4", /^1:1 error BATCH-BUDGET-HEADER/],
    [
      "no unit column",
      "Nội dung;Số tiền\n2019;1",
      /^1:1 error BATCH-BUDGET-COLUMN: Bảng số liệu thiếu cột «Mã đơn vị»/,
    ],
    ["a missing column", "Mã;2019\n1;5\n2;6", /^1:1 error BATCH-BUDGET-COLUMN: Bảng số liệu thiếu cột «Năm 2020»/],
    ["a doubtful column", "Mã;2019;Nam 202\n1;5;6\n2;6;7", /^1:9 error BATCH-BUDGET-COLUMN: .*có phải là «Năm 2020»/],
    ["an unused column", "Mã;2019;2020;Màu\n1;5;6;x\n2;6;7;y", /^1:14 warning BATCH-BUDGET-COLUMN/],
    ["a wrong total", "Mã;2019;2020;Cộng\n1;5;6;12\n2;6;7;", /^2:7 error BATCH-BUDGET-TOTAL: xã A \(1\)/],
    ["an open quote", 'Mã;2019\n"1;5', /^2:1 error BATCH-BUDGET-FILE/],
  ])("tells of %s", async (_name, text, words) => {
    const result = await read("u.csv", units, { budget: { grid: years, file: figuresFile("k.csv", text) } });
    expect(told(result)[0]).toMatch(words);
  });

  it("does not guess at a name that two units bear", async () => {
    const two = "Mã;Loại;Tên\n1;thị xã;Hồng Ngự\n2;huyện;Hồng Ngự\n";
    const text = "Đơn vị;2019;2020\nHồng Ngự;1;2\nhuyện Hồng Ngự;3;4\n";
    const result = await read("u.csv", two, { budget: { grid: years, file: figuresFile("k.csv", text) } });
    expect(told(result)[0]).toMatch(/^2:1 error BATCH-BUDGET-UNIT: .*«Hồng Ngự», là tên của nhiều đơn vị/);
    expect(amounts(result)).toEqual([undefined, [3_000, 4_000]]);
  });
});
