import type { CellValue, Worksheet } from "exceljs";
import { describe, expect, it } from "vitest";
import type { Budget } from "../../src/model/budget.ts";
import { places, readAsFile, type SiblingFiles, withBudget } from "./small-plan.ts";
import { itemRows, makeWorkbook } from "./workbooks.ts";

async function readBudget(fields: string, files: SiblingFiles) {
  const { value, diagnostics } = await readAsFile(withBudget(fields), files);
  return {
    budget: value?.plan.annexes?.[0]?.budget,
    value,
    places: places(diagnostics),
    texts: diagnostics.map(({ message, hint }) => `${message} → ${hint}`).join("\n"),
  };
}

function figures(budget: Budget | undefined): readonly unknown[] {
  return (budget?.table.rows ?? []).map(({ ordinal, title, depth, cells }) => [
    depth,
    ordinal,
    title,
    ...cells.map((cell) => (cell.type === "number" ? cell.value : cell.type === "text" ? cell.text : null)),
  ]);
}

const xlsx = "      file: so-lieu.xlsx\n";
const csv = "      file: so-lieu.csv\n";
const yearColumns =
  "      columns:\n        - { id: y2026, title: Năm 2026 }\n        - { id: y2027, title: Năm 2027 }\n";

describe("names of columns in messages", () => {
  const row = (values: string): string => `      rows:\n        - { title: Tờ rơi, values: { ${values} } }\n`;

  it("lists the usual titles", async () => {
    const { texts } = await readBudget(row("Số lươg: 2"), {});
    expect(texts).toBe("Bảng kinh phí không có cột «Số lươg». → Có phải là «Số lượng»?");
    expect((await readBudget(row("Huyện: 2"), {})).texts).toContain(
      "«ĐVT», «Số lượng», «Đơn giá», «Thành tiền», «Ghi chú»",
    );
  });

  it("tells several columns of a name, and several values of a column", async () => {
    const columns = "      columns: [{ id: a, title: Xã }, { id: b, title: Xã }]\n";
    expect((await readBudget(columns + row("Xã: 2"), {})).texts).toContain("Bảng kinh phí có nhiều cột tên «Xã».");
    expect((await readBudget(row("SL: 2, Số lượng: 2"), {})).texts).toContain("hai giá trị cho cột «Số lượng»");
  });

  it("never names a column of a file by its id", async () => {
    const lines = "Nội dung;Số lượng;Đơn giá\nTờ rơi;nhiều;1,234\n";
    const { texts } = await readBudget(csv, { "so-lieu.csv": lines });
    expect(texts).toContain("Giá trị «nhiều» ở cột «Số lượng» không phải là số.");
    expect(texts).toContain("«1,234» ở cột «Đơn giá»");
  });
});

describe("a budget from a workbook", () => {
  it("takes the item table with its total, and points at cells", async () => {
    const bytes = await makeWorkbook([["DỰ TOÁN KINH PHÍ"], [], ...itemRows]);
    const { budget, value, places: found } = await readBudget(xlsx, { "so-lieu.xlsx": bytes });
    expect(found).toEqual([]);
    expect(figures(budget)).toEqual([
      [0, "1", "Khám sức khỏe", "em", 120, 100_000, 12_000_000, null],
      [0, "2", "Tuyên truyền", "buổi", 7, 500_000, 3_500_000, "03 ấp"],
      [0, "", "Tổng cộng", null, null, null, 15_500_000, null],
    ]);
    expect(value?.inputs.map(({ path }) => path)).toEqual(["plans/plan.yaml", "plans/so-lieu.xlsx"]);
    expect(value?.locate(["annexes", 0, "budget", "rows", 1, "values", "amount"])).toEqual({
      file: "plans/so-lieu.xlsx",
      sheet: "Dự toán",
      cell: "F5",
    });
    expect(value?.locate(["annexes", 0, "budget", "total", "values", "amount"])).toMatchObject({ cell: "F6" });
  });

  it("reads merged headers in several rows, a numbering row, groups and a total on top", async () => {
    const rows = [
      ["STT", "Nội dung", "Kinh phí các năm", "", "Ghi chú"],
      ["", "", "Năm 2026", "Năm 2027", ""],
      ["(1)", "(2)", "(3)", "(4)", "(5)"],
      ["", "TỔNG CỘNG", 60, 600, ""],
      ["I", "Truyền thông", 30, 300, ""],
      [1, "Hội nghị", 10, 100, ""],
      [2, "Tờ rơi", 20, 200, ""],
      ["II", "Khám bệnh", 30, 300, ""],
      [1, "Khám sức khỏe", 30, 300, "Trạm Y tế"],
      ["(Sáu mươi đồng)"],
    ];
    const merge = (sheet: Worksheet): void => {
      for (const range of ["A1:A2", "B1:B2", "C1:D1", "E1:E2", "A10:E10"]) sheet.mergeCells(range);
    };
    const columns =
      "      columns:\n        - title: Kinh phí các năm\n          columns: [{ title: Năm 2026 }, { title: Năm 2027 }]\n" +
      "        - { title: Ghi chú, kind: ghi chú }\n";
    const bytes = await makeWorkbook(rows, merge);
    const { budget, places: found } = await readBudget(xlsx + columns, { "so-lieu.xlsx": bytes });
    expect(found).toEqual([]);
    expect(figures(budget)).toEqual([
      [0, "", "TỔNG CỘNG", 60, 600, null],
      [0, "I", "Truyền thông", 30, 300, null],
      [1, "1", "Hội nghị", 10, 100, null],
      [1, "2", "Tờ rơi", 20, 200, null],
      [0, "II", "Khám bệnh", 30, 300, null],
      [1, "1", "Khám sức khỏe", 30, 300, "Trạm Y tế"],
    ]);
  });

  it("tells columns of one name apart by their groups, and a total merged over the ordinals", async () => {
    const rows = [
      ["STT", "Nội dung", "Năm 2026", "", "Năm 2027", ""],
      ["", "", "Tỉnh", "Xã", "Tỉnh", "Xã"],
      [1, "Khám", 1, 2, 3, 4],
      ["Tổng cộng", "", 1, 2, 3, 4],
      [],
      ["", "Người lập biểu", "", "", "Ngày 16 tháng 3 năm 2026", ""],
    ];
    const merge = (sheet: Worksheet): void => {
      for (const range of ["A1:A2", "B1:B2", "C1:D1", "E1:F1", "A4:B4"]) sheet.mergeCells(range);
    };
    const group = (year: number): string =>
      `        - title: Năm ${year}\n          columns: [{ id: t${year}, title: Tỉnh }, { id: x${year}, title: Xã }]\n`;
    const fields = `${xlsx}      columns:\n${group(2026)}${group(2027)}`;
    const { budget, places: found } = await readBudget(fields, { "so-lieu.xlsx": await makeWorkbook(rows, merge) });
    expect(found).toEqual([]);
    expect(figures(budget)).toEqual([
      [0, "1", "Khám", 1, 2, 3, 4],
      [0, "", "Tổng cộng", 1, 2, 3, 4],
    ]);
  });

  it.each<readonly [string, number, number, CellValue, string, RegExp]>([
    [
      "a formula without a result",
      2,
      5,
      { formula: "50000*2", date1904: false },
      "BUDGET-FORMULA",
      /^Ô E2 \(cột «Đơn giá»\) có công thức/,
    ],
    ["an error", 2, 6, { error: "#REF!" }, "BUDGET-CELL", /báo lỗi #REF!/],
    [
      "a formula with an error",
      2,
      6,
      { formula: "X1", result: { error: "#N/A" }, date1904: false },
      "BUDGET-CELL",
      /báo lỗi #N\/A/,
    ],
    ["a date", 2, 4, new Date(Date.UTC(2026, 0, 1)), "BUDGET-CELL", /là ngày tháng/],
    ["true", 2, 4, true, "BUDGET-CELL", /TRUE\/FALSE/],
    ["an ambiguous text", 2, 4, "1,234", "BUDGET-AMBIGUOUS", /1,234.*Trong Excel, gõ vào ô dưới dạng số/],
    ["a text that is no number", 2, 5, "nhiều", "BUDGET-NUMBER", /«nhiều»/],
    ["figures without a title", 2, 2, "", "BUDGET-ROWS", /không có nội dung chi/],
  ])("reports %s at its cell", async (_name, row, column, value, rule, words) => {
    const bytes = await makeWorkbook(itemRows, (sheet) => {
      sheet.getCell(row, column).value = value;
    });
    const found = await readBudget(xlsx, { "so-lieu.xlsx": bytes });
    expect(found.places).toHaveLength(1);
    expect(found.places[0]).toMatch(new RegExp(`^${rule} Dự toán!`));
    expect(found.texts).toMatch(words);
  });

  it.each([
    ["a number typed as text", "108.000", 108_000],
    ["rich text", { richText: [{ text: "108" }, { text: ".000" }] }, 108_000],
    ["a link", { text: "108.000", hyperlink: "http://example.com" }, 108_000],
    ["a decimal with three places", 1.234, 1.234],
    ["a half", 1.5, 1.5],
    ["a formula that gives nothing", { formula: "1-1", result: 0, date1904: false }, 0],
    ["binary noise", 0.1 + 0.2, 0.3],
    ["a million", 1_000_000, 1_000_000],
  ])("takes %s", async (_name, cell, quantity) => {
    const rows = [itemRows[0] ?? [], [1, "Khám", "em", cell, "", "", ""]];
    const { budget, places: found } = await readBudget(xlsx, { "so-lieu.xlsx": await makeWorkbook(rows) });
    expect(found).toEqual([]);
    expect(figures(budget)[0]).toEqual([0, "1", "Khám", "em", quantity, null, null, null]);
  });

  const unsolved = { formula: "A1*2", date1904: false };

  it("reports formulas without results once a column, at the first", async () => {
    const rows = [itemRows[0] ?? [], [1, "Khám", "em", unsolved, 5, unsolved], [2, "In", "tờ", unsolved, 5, unsolved]];
    const found = await readBudget(xlsx, { "so-lieu.xlsx": await makeWorkbook(rows) });
    expect(found.places).toEqual(["BUDGET-FORMULA Dự toán!D2", "BUDGET-FORMULA Dự toán!F2"]);
    expect(found.texts).toContain(
      "2 ô ở cột «Số lượng» (đầu tiên là ô D2) có công thức nhưng trong tệp chưa có kết quả.",
    );
  });

  it("needs no result of a formula where it works the amount out: products, groups, the total", async () => {
    const rows = [
      itemRows[0] ?? [],
      ["I", "Y tế", "", "", "", unsolved],
      [1, "Khám", "em", 2, 5, unsolved],
      ["", "Tổng cộng", "", "", "", unsolved],
    ];
    const { budget, places: found } = await readBudget(xlsx, { "so-lieu.xlsx": await makeWorkbook(rows) });
    expect(found).toEqual([]);
    expect(budget?.table.rows.map(({ cells }) => cells[3])).toMatchObject([
      { value: 10 },
      { value: 10 },
      { value: 10 },
    ]);
  });

  it("needs no result in a column that adds others up, but does in the others", async () => {
    const columns =
      "      columns:\n        - { title: Cả, sumOf: [Tỉnh, Xã] }\n        - { title: Tỉnh }\n        - { title: Xã }\n";
    const rows = (own: unknown): readonly (readonly unknown[])[] => [
      ["Nội dung", "Cả", "Tỉnh", "Xã"],
      ["Khám", unsolved, 2, own],
    ];
    const sound = await readBudget(xlsx + columns, { "so-lieu.xlsx": await makeWorkbook(rows(3)) });
    expect(sound.places).toEqual([]);
    expect(figures(sound.budget)[0]).toEqual([0, "1", "Khám", 5, 2, 3]);
    const found = await readBudget(xlsx + columns, { "so-lieu.xlsx": await makeWorkbook(rows(unsolved)) });
    expect(found.places).toEqual(["BUDGET-FORMULA Dự toán!D2"]);
  });

  it("takes a formula that gives an empty text as an empty cell", async () => {
    const bytes = await makeWorkbook(itemRows, (sheet) => {
      sheet.getCell("D3").value = { formula: 'IF(1=1,"","")', result: "", date1904: false };
    });
    const { budget, places: found } = await readBudget(xlsx, { "so-lieu.xlsx": bytes });
    expect(found).toEqual([]);
    expect(figures(budget)[1]).toEqual([0, "2", "Tuyên truyền", "buổi", null, 500_000, 3_500_000, "03 ấp"]);
  });

  it("finds a sheet by name, and lists the sheets when there is none of that name", async () => {
    const files = { "so-lieu.xlsx": await makeWorkbook(itemRows) };
    expect((await readBudget(`${xlsx}      sheet: dự toán\n`, files)).places).toEqual([]);
    const found = await readBudget(`${xlsx}      sheet: Dự trù\n`, files);
    expect(found.places).toEqual(["BUDGET-SHEET 27:13"]);
    expect(found.texts).toMatch(/Trong tệp có: «Dự toán»/);
  });

  it("says which header it looked for", async () => {
    const bytes = await makeWorkbook(itemRows.slice(1));
    const found = await readBudget(xlsx, { "so-lieu.xlsx": bytes });
    expect(found.texts).toMatch(/Không tìm thấy dòng tiêu đề.*«Nội dung», «ĐVT»/);
    expect(found.places).toHaveLength(1);
  });
});

describe("a budget from a CSV file", () => {
  it.each([";", ",", "\t"])("reads tables separated by %j", async (mark) => {
    const lines = [
      ["STT", "Nội dung", "Năm 2026", "Năm 2027"],
      ["1", '"Khám, chữa\nbệnh; xa"', "12.000.000", "1.000"],
      ["", "Cộng", "12.000.000", "1.000"],
    ];
    const text = `\uFEFF${lines.map((line) => line.join(mark)).join("\r\n")}`;
    const { budget, value, places: found } = await readBudget(csv + yearColumns, { "so-lieu.csv": text });
    expect(found).toEqual([]);
    expect(figures(budget)).toEqual([
      [0, "1", "Khám, chữa\nbệnh; xa", 12_000_000, 1_000],
      [0, "", "Cộng", 12_000_000, 1_000],
    ]);
    expect(value?.locate(["annexes", 0, "budget", "rows", 0, "title"])).toEqual({
      file: "plans/so-lieu.csv",
      line: 2,
      column: 3,
    });
    expect(value?.locate(["annexes", 0, "budget", "rows", 0, "values", "y2026"])).toMatchObject({
      line: 3,
      column: 11,
    });
  });

  it.each([
    [
      "an unknown column",
      "Nội dung;Năm 2026;Năm 2027;Năm 2028\nA;1;2;3",
      ["BUDGET-COLUMN 1:28"],
      /không có cột «Năm 2028»/,
    ],
    [
      "a misspelt column",
      "Nội dung;Năm 2026;Năm 2O27\nA;1;2",
      ["BUDGET-COLUMN 1:19", "BUDGET-COLUMN 1:1"],
      /Có phải là cột «Năm 2027»/,
    ],
    ["a column twice", "Nội dung;Năm 2026;Năm 2027;Năm 2027\nA;1;2;3", ["BUDGET-COLUMN 1:28"], /hai cột «Năm 2027»/],
    ["no rows", "Nội dung;Năm 2026;Năm 2027\n", ["BUDGET-ROWS 1:1"], /không có dòng nào/],
    [
      "rows behind the total",
      "Nội dung;Năm 2026;Năm 2027\nA;1;2\nTổng;1;2\nB;3;4",
      ["BUDGET-ROWS 4:3"],
      /sau dòng tổng/,
    ],
    [
      "a quote left open",
      'Nội dung;Năm 2026;Năm 2027\n"A;1;2\nB;3;4',
      ["BUDGET-FILE 3:1"],
      /nháy kép mở mà không đóng/,
    ],
    ["a bad number", "Nội dung;Năm 2026;Năm 2027\nA;1;x", ["BUDGET-NUMBER 2:5"], /«x» ở cột «Năm 2027»/],
    ["a control character", "Nội dung;Năm 2026;Năm 2027\nA\u0007;1;2", ["PLAN-CHARACTER 2:1"], /U\+0007/],
  ])("reports %s", async (_name, text, expected, words) => {
    const found = await readBudget(csv + yearColumns, { "so-lieu.csv": text });
    expect(found.places).toEqual(expected);
    expect(found.texts).toMatch(words);
  });

  it("refuses a CSV file in an old encoding and one without end", async () => {
    const old = await readBudget(csv, { "so-lieu.csv": new Uint8Array([0x4e, 0xe9, 0x69, 0x0a]) });
    expect(old.places).toEqual(["PLAN-ENCODING 1:2"]);
    const long = await readBudget(csv, { "so-lieu.csv": `Nội dung;Thành tiền\n${"A;1\n".repeat(10_001)}` });
    expect(long.texts).toMatch(/trên 10\.000 dòng/);
  });
});

describe("the name of a budget's file", () => {
  it.each([
    "/etc/so-lieu.csv",
    "../so-lieu.csv",
    "a/../../b.csv",
    "C:\\so-lieu.csv",
    "\\\\may\\so-lieu.csv",
    "~/a.csv",
  ])("must not leave the plan's folder: %s", async (name) => {
    const asked: string[] = [];
    const files = new Proxy<SiblingFiles>({}, { getOwnPropertyDescriptor: (_t, key) => void asked.push(String(key)) });
    const found = await readBudget(`      file: '${name}'\n`, files);
    expect(found.texts).toMatch(/phải nằm cạnh tệp kế hoạch/);
    expect(asked).toEqual([]);
  });

  it("must be .xlsx or .csv, must exist, and must not stand beside typed rows", async () => {
    expect((await readBudget("      file: a.xls\n", {})).texts).toMatch(/không phải tệp \.xlsx hoặc \.csv/);
    const missing = await readBudget("      file: a.xlsx\n", {});
    expect(missing.places).toEqual(["BUDGET-FILE 27:13"]);
    expect(missing.texts).toMatch(/Không tìm thấy tệp số liệu «a\.xlsx»/);
    const both = await readBudget(`${csv}      rows: [{ title: A }]\n`, { "so-lieu.csv": "x" });
    expect(both.texts).toMatch(/vừa có «Tệp số liệu» vừa có «Các dòng»/);
  });

  it("may lie in a folder under the plan", async () => {
    const text = "Nội dung;Thành tiền\nA;1";
    const { value, places: found } = await readBudget("      file: so/lieu.csv\n", { "so/lieu.csv": text });
    expect(found).toEqual([]);
    expect(value?.inputs[1]?.path).toBe("plans/so/lieu.csv");
  });
});
