/** The table of units that goes back with its faults: nothing of it lost, and readable again. */
import exceljs from "exceljs";
import { describe, expect, it } from "vitest";
import type { Diagnostic } from "../../src/diagnostic.ts";
import { writeFaultWorkbook } from "../../src/pipeline/fault-workbook.ts";
import { readUnits } from "../../src/read/units/index.ts";
import { officeFaults, openSheet, textsOf } from "../write/unit-workbook/office-check.ts";

const csv = [
  "Mã đơn vị,Loại đơn vị,Tên đơn vị,Ngày ban hành,Số trẻ em",
  '0718,thành phố,"Thủ Dầu Một",28/02/2019,12',
  "725,thị xã,,hôm nay,",
  "721,khu phố,Bến Cát,,7",
].join("\n");

const encoder = new TextEncoder();

/** The workbook that goes back for a table, with what is wrong in each of its rows. */
async function returned(file: { readonly path: string; readonly bytes: Uint8Array }) {
  const read = await readUnits({ file, wanted: ["Số trẻ em"] });
  if (read.value === undefined) throw new Error(read.diagnostics.map(({ message }) => message).join("\n"));
  const findings = new Map<number, Diagnostic[]>();
  for (const { row, diagnostic } of read.unitFindings) {
    findings.set(row, [...(findings.get(row) ?? []), diagnostic]);
  }
  const bytes = await writeFaultWorkbook({ file, table: read.value, findings });
  if (bytes === undefined) throw new Error("Nothing went back.");
  return { bytes, read };
}

function isMarked({ fill }: exceljs.Cell): boolean {
  return fill?.type === "pattern" && fill.pattern === "solid";
}

async function workbookOf(rows: readonly (readonly (string | number)[])[]): Promise<exceljs.Workbook> {
  const workbook = new exceljs.Workbook();
  const sheet = workbook.addWorksheet("Danh sách");
  rows.forEach((row, index) => {
    sheet.getRow(index + 1).values = [...row];
  });
  return workbook;
}

async function bytesOf(workbook: exceljs.Workbook): Promise<Uint8Array> {
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}

const rows = csv.split("\n").map((line) => line.replaceAll('"', "").split(","));

describe("a table of text", () => {
  const yaml = [
    "- Mã đơn vị: 0718",
    "  Loại đơn vị: thành phố",
    "  Tên đơn vị: Thủ Dầu Một",
    "- Mã đơn vị: 725",
    "  Loại đơn vị: thị xã",
    "  Ngày ban hành: hôm nay",
  ].join("\n");

  it.each([
    ["don-vi.csv", csv],
    ["don-vi.yaml", yaml],
    [
      "don-vi.json",
      JSON.stringify([
        { code: "0718", type: "thành phố", name: "Thủ Dầu Một" },
        { code: "725", type: "thị xã" },
      ]),
    ],
  ])("%s becomes a workbook of its rows", async (path, text) => {
    const { bytes } = await returned({ path, bytes: encoder.encode(text) });
    const sheet = await openSheet(bytes);
    const titles = textsOf(sheet, 1);
    expect(titles.slice(0, 3)).toEqual(["Mã đơn vị", "Loại đơn vị", "Tên đơn vị"]);
    expect(titles.at(-1)).toBe("Lỗi cần sửa");
    expect(textsOf(sheet, 2).slice(0, 3)).toEqual(["0718", "thành phố", "Thủ Dầu Một"]);
    expect(textsOf(sheet, 2).at(-1)).toBe("");
    expect(textsOf(sheet, 3).at(-1)).toMatch(/Tên đơn vị/);
    expect(await officeFaults(bytes)).toEqual([]);
  });

  it("tells all that is wrong in a row, numbered, and marks the cells", async () => {
    const { bytes, read } = await returned({ path: "don-vi.csv", bytes: encoder.encode(csv) });
    const sheet = await openSheet(bytes);
    const ofRow = read.unitFindings.filter(({ row }) => row === 1);
    expect(ofRow.length).toBeGreaterThan(1);
    const lines = sheet.getCell("F3").text.split("\n");
    expect(lines.map((line) => line.slice(0, 3))).toEqual(ofRow.map((_, index) => `${index + 1}. `));
    for (const { diagnostic } of ofRow) expect(sheet.getCell("F3").text).toContain(diagnostic.message);
    expect(sheet.getCell("D3").text).toBe("hôm nay");
    const marks = ["B4", "C3", "D3", "A2", "B2", "E4"].map((address) => isMarked(sheet.getCell(address)));
    expect(marks).toEqual([true, true, true, false, false, false]);
  });
});

describe("a workbook", () => {
  it("keeps its cells, formats, widths, comments, choices and other sheets", async () => {
    const workbook = await workbookOf([["Danh sách đơn vị tỉnh Bình Dương"], [], ...rows.map((row) => [...row])]);
    const sheet = workbook.getWorksheet("Danh sách");
    if (sheet === undefined) throw new Error("No sheet.");
    sheet.mergeCells("A1:E1");
    sheet.getColumn(3).width = 33;
    sheet.getCell("A1").font = { bold: true, size: 20, name: "Times New Roman", color: { argb: "FF00B050" } };
    sheet.getCell("A4").note = "Giữ số 0 ở đầu.";
    sheet.getCell("E4").value = { formula: "6*2", result: 12 };
    sheet.getCell("B4").dataValidation = { type: "list", allowBlank: true, formulae: ['"thành phố,thị xã"'] };
    workbook.addWorksheet("Khác").getCell("B2").value = "giữ nguyên";
    const { bytes } = await returned({ path: "don-vi.xlsx", bytes: await bytesOf(workbook) });
    const back = await openSheet(bytes, "Danh sách");
    expect(back.getCell("A1").font).toMatchObject({ bold: true, size: 20, color: { argb: "FF00B050" } });
    expect(back.getCell("E1").master.address).toBe("A1");
    expect(back.getColumn(3).width).toBe(33);
    expect(back.getCell("A4").note).toBeDefined();
    expect(back.getCell("E4").value).toEqual({ formula: "6*2", result: 12 });
    expect(back.getCell("B4").dataValidation).toMatchObject({ formulae: ['"thành phố,thị xã"'] });
    expect((await openSheet(bytes, "Khác")).getCell("B2").value).toBe("giữ nguyên");
    expect(textsOf(back, 4).slice(0, 5)).toEqual(["0718", "thành phố", "Thủ Dầu Một", "28/02/2019", "12"]);
    expect([3, 4].map((row) => back.getCell(row, 6).text)).toEqual(["Lỗi cần sửa", ""]);
    expect(back.getCell("F5").text).toMatch(/^1\. /);
    expect(await officeFaults(bytes)).toEqual([]);
  });

  it("that comes back unmended gives the same findings and the same column again", async () => {
    const first = await returned({ path: "don-vi.csv", bytes: encoder.encode(csv) });
    const second = await returned({ path: "don-vi_LOI.xlsx", bytes: first.bytes });
    const messages = ({ read }: typeof first) => read.unitFindings.map(({ diagnostic }) => diagnostic.rule);
    expect(messages(second)).toEqual(messages(first));
    expect(second.read.diagnostics.filter(({ message }) => message.includes("Lỗi cần sửa"))).toEqual([]);
    const sheet = await openSheet(second.bytes);
    expect(textsOf(sheet, 1).filter((title) => title === "Lỗi cần sửa")).toHaveLength(1);
  });

  it("that comes back mended loses the faults of the rows that are right now", async () => {
    const first = await returned({ path: "don-vi.csv", bytes: encoder.encode(csv) });
    const workbook = new exceljs.Workbook();
    await workbook.xlsx.load(new Uint8Array(first.bytes).buffer);
    const sheet = workbook.worksheets[0];
    if (sheet === undefined) throw new Error("No sheet.");
    sheet.getCell("B4").value = "thị xã";
    const second = await returned({ path: "don-vi_LOI.xlsx", bytes: await bytesOf(workbook) });
    const back = await openSheet(second.bytes);
    expect(back.getCell("F4").text).toBe("");
    expect(isMarked(sheet.getCell("B4"))).toBe(true);
    expect(isMarked(back.getCell("B4"))).toBe(false);
    expect(back.getCell("F3").text).not.toBe("");
  });

  it("gives the same bytes for the same table", async () => {
    const file = { path: "don-vi.csv", bytes: encoder.encode(csv) };
    const [a, b] = [await returned(file), await returned(file)];
    expect(Buffer.from(a.bytes).equals(Buffer.from(b.bytes))).toBe(true);
  });
});
