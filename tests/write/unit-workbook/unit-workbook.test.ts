/** Workbooks that people fill: what they hold, and that every program opens them. */
import { strFromU8, unzipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { type UnitWorkbook, writeUnitWorkbook } from "../../../src/write/unit-workbook/index.ts";
import { officeFaults, openSheet, textsOf } from "./office-check.ts";

const workbook: UnitWorkbook = {
  properties: { title: "Đơn vị", subject: "Bình Dương & 9 đơn vị", author: "kehoach", createdOn: "2019-02-28" },
  choiceFault: { title: "Không có <trong> danh sách", message: 'Chọn "một" giá trị & thôi.' },
  sheets: [
    {
      name: "Đơn vị",
      exampleRows: 1,
      columns: [
        { title: "Mã đơn vị", isRequired: true, comment: "Bắt buộc. Không trùng nhau <&>." },
        { title: "Loại đơn vị", isRequired: true, choices: ["thành phố", "thị xã", "huyện"] },
        { title: "Tên đơn vị", isRequired: true, comment: "Tên riêng." },
        { title: "Ngày ban hành" },
        { title: "Năm 2019", kind: "amount" },
      ],
      rows: [
        ["VÍ DỤ", "thị xã", "Bến Cát", "28/02/2019", 1_200_000],
        ["00725", "thị xã", "Thuận An\ndòng hai", "1/2", ""],
        ["=1+1", "@SUM(A1)", "-1", "+2", 5],
      ],
    },
    { name: "Kinh phí", columns: [{ title: "Mã đơn vị" }, { title: "Kinh phí", kind: "amount" }], rows: [] },
  ],
};

describe("a workbook of units", () => {
  it("is opened by every program", async () => {
    expect(await officeFaults(await writeUnitWorkbook(workbook))).toEqual([]);
    const bare = { ...workbook, sheets: [{ name: "A", columns: [{ title: "x" }], rows: [] }] };
    expect(await officeFaults(await writeUnitWorkbook(bare))).toEqual([]);
  });

  it("has the same bytes for the same content", async () => {
    const [first, second] = [await writeUnitWorkbook(workbook), await writeUnitWorkbook(workbook)];
    expect(Buffer.from(first).equals(Buffer.from(second))).toBe(true);
    const core = strFromU8(unzipSync(first)["docProps/core.xml"] ?? new Uint8Array());
    expect(core).toContain("2019-02-28T00:00:00Z");
  });

  it("keeps codes, days and formulas as texts, and amounts as numbers", async () => {
    const sheet = await openSheet(await writeUnitWorkbook(workbook));
    expect(textsOf(sheet, 2)).toEqual(["VÍ DỤ", "thị xã", "Bến Cát", "28/02/2019", "1200000"]);
    expect(textsOf(sheet, 3)).toEqual(["00725", "thị xã", "Thuận An\ndòng hai", "1/2", ""]);
    expect(textsOf(sheet, 4)).toEqual(["=1+1", "@SUM(A1)", "-1", "+2", "5"]);
    expect(sheet.getCell("A4").value).toBe("=1+1");
    expect(sheet.getCell("E2").value).toBe(1_200_000);
    for (const address of ["A2", "D3", "D400"]) expect(sheet.getCell(address).numFmt).toBe("@");
    expect(sheet.getCell("E400").numFmt).toBe("#,##0");
  });

  it("locks the titles and nothing else", async () => {
    const sheet = await openSheet(await writeUnitWorkbook(workbook));
    expect(sheet.getCell("A1").protection?.locked).not.toBe(false);
    for (const address of ["A2", "E4", "C300"]) expect(sheet.getCell(address).protection?.locked).toBe(false);
    const xml = strFromU8(unzipSync(await writeUnitWorkbook(workbook))["xl/worksheets/sheet1.xml"] ?? new Uint8Array());
    expect(xml).toMatch(/<col min="6" max="16384" [^>]*style="\d+"\/>/);
    expect(xml).toContain('<sheetProtection sheet="1"');
    expect(xml).not.toContain("password");
  });

  it("explains the titles, offers choices, and shows the example as one", async () => {
    const sheet = await openSheet(await writeUnitWorkbook(workbook));
    const note = sheet.getCell("A1").note;
    expect(typeof note === "object" ? note.texts?.map(({ text }) => text).join("") : note).toBe(
      "Bắt buộc. Không trùng nhau <&>.",
    );
    expect(sheet.getCell("B2").dataValidation).toMatchObject({
      type: "list",
      formulae: ['"thành phố,thị xã,huyện"'],
      error: 'Chọn "một" giá trị & thôi.',
    });
    expect(sheet.getCell("A2").font).toMatchObject({ italic: true });
    expect(sheet.getCell("A3").font.italic).not.toBe(true);
    expect(sheet.getCell("A1").fill).not.toEqual(sheet.getCell("D1").fill);
  });

  it("stands still at the titles and prints them on every page, one page wide", async () => {
    const sheet = await openSheet(await writeUnitWorkbook(workbook));
    expect(sheet.views[0]).toMatchObject({ state: "frozen", xSplit: 3, ySplit: 1 });
    expect(sheet.pageSetup).toMatchObject({ orientation: "landscape", fitToWidth: 1, fitToHeight: 0, paperSize: 9 });
    expect(sheet.pageSetup.printTitlesRow).toBe("1:1");
  });

  it("leaves out what XML cannot hold", async () => {
    const odd = {
      ...workbook,
      sheets: [{ name: "A", columns: [{ title: "x\u0001" }], rows: [["a\ufffe\ud800b\rc"]] }],
    };
    const bytes = await writeUnitWorkbook(odd);
    expect(await officeFaults(bytes)).toEqual([]);
    expect(textsOf(await openSheet(bytes), 2)).toEqual(["ab\rc"]);
  });
});
