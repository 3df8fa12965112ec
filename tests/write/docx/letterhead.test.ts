import { describe, expect, it } from "vitest";
import type { Letterhead } from "../../../src/model/document-tree.ts";
import { textWidthPt } from "../../../src/model/text-width.ts";
import { type HeadLayout, headLayout, headLines } from "../../../src/write/docx/head-layout.ts";
import { rememberLines } from "../../../src/write/docx/line.ts";
import { textWidthTwips } from "../../../src/write/docx/measures.ts";
import { attribute, bodyOf, elements, textOf } from "./opened-package.ts";
import { documentOf, letterhead, nd30, writeParts } from "./sample.ts";

const textWidth = textWidthTwips(nd30.spec, "portrait");
const headOf = (change: Partial<Letterhead>): Letterhead => ({ ...letterhead, ...change });
const layoutOf = (head: Letterhead): HeadLayout =>
  headLayout(nd30.spec, headLines(rememberLines(nd30.spec), head), textWidth);
const ministry = headOf({
  supervisingAgency: ["UBND THÀNH PHỐ HỒ CHÍ MINH"],
  issuerName: ["SỞ LAO ĐỘNG - THƯƠNG BINH VÀ XÃ HỘI"],
  documentCode: "Số:           /KH-SLĐTBXH",
  placeAndDate: "Thành phố Hồ Chí Minh, ngày 29 tháng 12 năm 2026",
});
const committee = headOf({
  supervisingAgency: ["ỦY BAN NHÂN DÂN TỈNH ĐỒNG NAI"],
  issuerName: ["BAN ĐIỀU HÀNH BẢO VỆ, CHĂM SÓC, GIÁO DỤC TRẺ EM TỈNH ĐỒNG NAI"],
});
const office = headOf({ supervisingAgency: [], issuerName: ["PHÒNG GIÁO DỤC VÀ ĐÀO TẠO", "THỊ XÃ BẾN CÁT"] });

describe("columns of the head", () => {
  it.each([
    ["a short name", letterhead, false],
    ["a name as long as half the line", office, true],
    ["a name longer than its column", committee, true],
    ["a long place", ministry, true],
  ])("%s", (_name, head, compact) => {
    const layout = layoutOf(head);
    expect(layout.compact).toBe(compact);
    expect(layout.left + layout.right).toBe(textWidth);
    const { nationalName } = nd30.spec.elements;
    const sizePt = compact ? (nationalName.compactSizePt ?? 0) : nationalName.sizePt;
    const needPt = textWidthPt(head.nationalName, { sizePt, bold: true });
    expect(layout.right / 20).toBeGreaterThan(needPt + 10);
  });

  it("never leaves the issuer without room", () => {
    const layout = layoutOf(headOf({ placeAndDate: "ngày ".repeat(60) }));
    expect(layout.left).toBeGreaterThan(textWidth / 4);
    expect(layout.right).toBeGreaterThan(textWidth / 2);
  });
});

describe("the letterhead in Word", () => {
  const write = async (head: Letterhead): Promise<string> => bodyOf(await writeParts(documentOf(head)));

  it("is a borderless table of fixed widths without padding", async () => {
    const [table = ""] = elements(await write(letterhead), "w:tbl");
    expect(table).toContain('<w:tblLayout w:type="fixed"/>');
    expect(table).toContain(`<w:tblW w:type="dxa" w:w="${textWidth}"/>`);
    expect(table).not.toContain('w:val="single" w:color="auto" w:sz="4"');
    expect(elements(table, "w:tblCellMar")[0]?.match(/w:w="0"/g)).toHaveLength(4);
    const grid = elements(table, "w:gridCol").map((column) => Number(attribute(column, "w:w")));
    expect(grid.reduce((total, width) => total + width, 0)).toBe(textWidth);
    for (const row of elements(table, "w:tr")) {
      expect(elements(row, "w:tcW").map((cell) => Number(attribute(cell, "w:w")))).toEqual(grid);
    }
  });

  it("has rules of the lengths that the decree gives", async () => {
    const body = await write(letterhead);
    const [, motto = ""] = elements(body, "w:tc");
    const [left = ""] = elements(body, "w:tc");
    const lengthPt = (cell: string): number => {
      const rule = elements(cell, "w:p").find((paragraph) => paragraph.includes('"KHRule"')) ?? "";
      expect(rule).toContain('<w:bottom w:val="single"');
      return (
        (Number(attribute(cell, "w:w")) - Number(attribute(rule, "w:left")) - Number(attribute(rule, "w:right"))) / 20
      );
    };
    expect(lengthPt(motto)).toBeCloseTo(textWidthPt(letterhead.nationalMotto, { sizePt: 14, bold: true }), 0);
    const share = lengthPt(left) / textWidthPt("TỈNH BÌNH DƯƠNG", { sizePt: 13, bold: true });
    expect(share).toBeGreaterThan(1 / 3);
    expect(share).toBeLessThan(1 / 2);
  });

  it("sets compact sizes on the runs of the head, but never the number", async () => {
    const body = await write(office);
    const sizes = (style: string): string | undefined =>
      attribute(
        elements(elements(body, "w:p").find((one) => one.includes(`"${style}"`)) ?? "", "w:r")[0] ?? "",
        "w:val",
      );
    expect(["KHNationalName", "KHNationalMotto", "KHIssuerName", "KHPlaceAndDate"].map(sizes)).toEqual([
      "24",
      "26",
      "24",
      "26",
    ]);
    expect(sizes("KHDocumentCode")).toBeUndefined();
  });

  it("draws a name that wraps in from both sides", async () => {
    const paragraph = elements(await write(committee), "w:p").find((one) => textOf(one).startsWith("BAN ĐIỀU HÀNH"));
    expect(Number(attribute(paragraph ?? "", "w:left"))).toBeGreaterThan(100);
    expect(textOf(paragraph ?? "")).toBe(committee.issuerName[0]);
  });

  it("frames urgency under the number, circulation and draft above the head", async () => {
    const head = headOf({ urgency: "HỎA TỐC", circulation: "LƯU HÀNH NỘI BỘ", draftMark: "DỰ THẢO" });
    const body = await write(head);
    const order = elements(body, "w:p")
      .map(textOf)
      .filter((line) => line !== "");
    expect(order.slice(0, 2)).toEqual(["LƯU HÀNH NỘI BỘ", "DỰ THẢO"]);
    expect(order.indexOf("HỎA TỐC")).toBe(order.indexOf(letterhead.documentCode) + 1);
    for (const mark of ["HỎA TỐC", "LƯU HÀNH NỘI BỘ", "DỰ THẢO"]) {
      const paragraph = elements(body, "w:p").find((one) => textOf(one) === mark) ?? "";
      expect(paragraph.match(/<w:(?:top|left|bottom|right) w:val="single"/g)).toHaveLength(4);
    }
  });

  it("prints urgency and its frame in bright red, other marks in black", async () => {
    const tree = documentOf(headOf({ urgency: "KHẨN", circulation: "LƯU HÀNH NỘI BỘ" }));
    const parts = await writeParts(tree);
    const marked = (text: string): string => elements(bodyOf(parts), "w:p").find((one) => textOf(one) === text) ?? "";
    expect(marked("KHẨN").match(/w:color="FF0000"/g)).toHaveLength(4);
    expect(marked("LƯU HÀNH NỘI BỘ").match(/w:color="auto"/g)).toHaveLength(4);
    const styles = elements(parts["word/styles.xml"] ?? "", "w:style");
    const red = styles.filter((style) => style.includes('<w:color w:val="FF0000"/>'));
    expect(red.map((style) => attribute(style, "w:styleId"))).toEqual(["KHUrgency"]);
  });
});
