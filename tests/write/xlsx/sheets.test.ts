import { describe, expect, it } from "vitest";
import { prepareXlsxWriter } from "../../../src/write/xlsx/index.ts";
import {
  annexSection,
  budgetTableBlock,
  itemAnnex,
  textBlock,
  tieAnnex,
  treeOf,
  yearAnnex,
  yearBudget,
} from "./annex-sections.ts";
import { nd30 } from "./format-nd30.ts";
import { bytesOf, openWorkbook, partOf, sheetAt } from "./written-workbook.ts";

const bytes = await bytesOf(treeOf(yearAnnex, itemAnnex));
const workbook = await openWorkbook(bytes);
const years = sheetAt(workbook, 0);
const items = sheetAt(workbook, 1);

describe("the annex of fourteen columns", () => {
  it("merges its three header rows as the table says", () => {
    const merges = partOf(bytes, "xl/worksheets/sheet1.xml")
      .match(/(?<=<mergeCell ref=")[^"]+/g)
      ?.sort();
    const lines = ["A1:N1", "A2:N2", "A3:N3", "A4:N4", "A16:N16"];
    const header = ["A5:A7", "B5:B7", "C5:C7", "D5:D7", "E5:N5", "E6:E7", "F6:N6"];
    expect(merges).toEqual([...lines, ...header].sort());
    expect([5, 6, 7].map((row) => years.getCell(row, 6).value)).toEqual([
      "Huyện, thị xã, thành phố",
      "Trong đó",
      "Thủ Dầu Một",
    ]);
  });

  it("prints heading, unit and words around the table", () => {
    expect([1, 2, 3, 4, 16].map((row) => years.getCell(row, 1).value)).toEqual([
      "TỔNG DỰ TOÁN KINH PHÍ",
      expect.stringMatching(/^THỰC HIỆN ĐỀ ÁN .* GIAI ĐOẠN 2019 - 2025$/),
      "(Kèm theo Kế hoạch số 824/KH-UBND ngày 28/02/2019 của Ủy ban nhân dân tỉnh)",
      "Đơn vị tính: ngàn đồng",
      "(Hai tỷ một trăm lẻ bốn triệu bốn trăm bảy mươi ngàn đồng)",
    ]);
    expect(years.getCell("A4").alignment.horizontal).toBe("right");
    expect(years.getCell("A4").font.italic).toBe(true);
  });

  it("adds up in live formulas with the right cached results", () => {
    expect(years.getCell("C8").value).toEqual({ formula: "SUM(C9:C15)", result: 2_104_470 });
    expect(years.getCell("C10").value).toEqual({ formula: "SUM(D10:E10)", result: 217_910 });
    expect(years.getCell("E10").value).toEqual({ formula: "SUM(F10:N10)", result: 96_910 });
    expect(years.getCell("F9").value).toBe(0);
    // The library's reader takes a result of 0 for a missing one, so the part itself is asked.
    expect(partOf(bytes, "xl/worksheets/sheet1.xml")).toContain("<f>SUM(F9:N9)</f><v>0</v>");
    expect(partOf(bytes, "xl/workbook.xml")).toContain('fullCalcOnLoad="1"');
  });

  it("dresses the table", () => {
    const thin = { style: "thin", color: { argb: "FF000000" } };
    const frame = { top: thin, bottom: thin, left: thin, right: thin };
    for (const address of ["A5", "N7", "A8", "F9", "N15"]) expect(years.getCell(address).border).toEqual(frame);
    expect(years.getCell("C5").alignment).toMatchObject({ horizontal: "center", vertical: "middle", wrapText: true });
    expect(years.getCell("C5").font).toEqual({ name: "Times New Roman", size: 12, bold: true });
    expect(years.getCell("A9").alignment.horizontal).toBe("center");
    expect(years.getCell("C9").alignment.horizontal).toBe("right");
    expect(years.getCell("B8").font.bold).toBe(true);
    expect(years.getCell("B9").font.bold).toBeUndefined();
    expect(years.getCell("F9").numFmt).toBe("#,##0");
  });

  it("holds every figure without ####, in bold and a digit longer", () => {
    // A digit of Times is half an em, which is the unit of a column's width; a dot is a quarter.
    expect(years.getColumn(3).width).toBeGreaterThan(8 + 2 * 0.5);
    for (let column = 4; column <= 14; column += 1) expect(years.getColumn(column).width).toBeGreaterThan(7.5);
  });

  it("gives wrapped rows the height of their lines", () => {
    expect(years.getRow(2).height).toBeGreaterThan(1.8 * years.getRow(1).height);
    expect(years.getRow(8).height).toBeGreaterThan(1.5 * years.getRow(9).height);
  });
});

describe("print set-up", () => {
  it("prints A4 landscape, one page wide, with the format's margins", () => {
    expect(years.pageSetup).toMatchObject({
      paperSize: 9,
      orientation: "landscape",
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      horizontalCentered: true,
      firstPageNumber: 1,
    });
    const { left, top } = nd30.spec.landscapeMarginsMm;
    expect(years.pageSetup.margins?.left).toBeCloseTo(left.value / 25.4, 3);
    expect(years.pageSetup.margins?.top).toBeCloseTo(top.value / 25.4, 3);
    expect(years.headerFooter.oddHeader).toBe('&C&"Times New Roman,Regular"&14&P');
    expect(years.headerFooter.differentFirst).toBe(true);
  });

  it("repeats and freezes the header and has one print area a sheet", () => {
    expect(years.views[0]).toMatchObject({ state: "frozen", ySplit: 7 });
    const names = partOf(bytes, "xl/workbook.xml").match(/(?<=<definedName )[^/]+(?=<\/)/g);
    expect(names).toEqual([
      `name="_xlnm.Print_Area" localSheetId="0">'Phụ lục'!$A$1:$N$16`,
      `name="_xlnm.Print_Titles" localSheetId="0">'Phụ lục'!$5:$7`,
      `name="_xlnm.Print_Area" localSheetId="1">'Phụ lục II'!$A$1:$G$16`,
      `name="_xlnm.Print_Titles" localSheetId="1">'Phụ lục II'!$5:$5`,
    ]);
  });

  it("follows the section's orientation", async () => {
    const portrait = { ...itemAnnex, orientation: "portrait" as const };
    const sheet = sheetAt(await openWorkbook(await bytesOf(treeOf(portrait))), 0);
    expect(sheet.pageSetup.orientation).toBe("portrait");
    expect(sheet.pageSetup.margins?.left).toBeCloseTo(nd30.spec.portraitMarginsMm.left.value / 25.4, 3);
  });

  it("repeats no header where two tables share a sheet", async () => {
    const table = budgetTableBlock(yearBudget);
    const section = annexSection("Hai bảng", [table, textBlock("tableTitle", "Bảng 2"), table]);
    const made = await bytesOf(treeOf(section));
    const sheet = sheetAt(await openWorkbook(made), 0);
    expect(partOf(made, "xl/workbook.xml")).not.toContain("Print_Titles");
    expect(sheet.getCell("C4").value).toEqual({ formula: "SUM(C5:C11)", result: 2_104_470 });
    expect(sheet.getCell("C16").value).toEqual({ formula: "SUM(C17:C23)", result: 2_104_470 });
  });
});

describe("the item table", () => {
  it("multiplies, rounds to whole đồng and adds groups up", () => {
    expect(items.getCell("F8").value).toEqual({ formula: "D8*E8", result: 7000 });
    expect(items.getCell("F9").value).toEqual({ formula: "ROUND(D9*E9,3)", result: 4852.138 });
    expect(items.getCell("F7").value).toEqual({ formula: "SUM(F8:F9)", result: 11_852.138 });
    expect(items.getCell("F6").value).toEqual({ formula: "SUM(F7,F10)", result: 17_852.138 });
    expect(items.getCell("F15").value).toEqual({ formula: "SUM(F6,F12)", result: 29_852.138 });
  });

  it("rounds half a đồng up as Excel does", async () => {
    const sheet = sheetAt(await openWorkbook(await bytesOf(treeOf(tieAnnex))), 0);
    expect(sheet.getCell("F2").value).toEqual({ formula: "ROUND(D2*E2,3)", result: 0.101 });
  });

  it("shows decimals only where a figure has some", () => {
    expect(items.getCell("D8").numFmt).toBe("#,##0");
    expect(items.getCell("D9").numFmt).toBe("#,##0.###");
    expect(items.getCell("F6").numFmt).toBe("#,##0.###");
  });

  it("keeps group rows bold and ordinals centred texts", () => {
    expect(["A6", "A7", "A8"].map((address) => items.getCell(address).value)).toEqual(["A", "I", "1"]);
    expect(["A6", "B7", "F12"].every((address) => items.getCell(address).font.bold)).toBe(true);
  });
});

describe("the package", () => {
  it("carries the day of issue and no clock", async () => {
    const core = partOf(bytes, "docProps/core.xml");
    expect(core.match(/2019-02-28T00:00:00Z/g)).toHaveLength(2);
    const { createdOn: _dated, ...undated } = treeOf(yearAnnex).properties;
    const plain = await bytesOf({ ...treeOf(yearAnnex), properties: undated });
    expect(partOf(plain, "docProps/core.xml").match(/1980-01-01T00:00:00Z/g)).toHaveLength(2);
  });

  it("gives the same bytes in every time zone", async () => {
    const zone = process.env.TZ;
    for (const name of ["Asia/Ho_Chi_Minh", "America/Los_Angeles"]) {
      process.env.TZ = name;
      expect(await bytesOf(treeOf(yearAnnex, itemAnnex))).toEqual(bytes);
    }
    if (zone === undefined) delete process.env.TZ;
    else process.env.TZ = zone;
  });

  it("is not made for a document without a sheet", async () => {
    const { sheetName: _name, ...section } = yearAnnex;
    expect(await prepareXlsxWriter(nd30)(treeOf(section))).toBeUndefined();
  });
});
