import { beforeAll, describe, expect, it } from "vitest";
import type { Block, Foot } from "../../../src/model/document-tree.ts";
import { textWidthPt } from "../../../src/model/text-width.ts";
import { isHeld } from "../../../src/write/docx/held-blocks.ts";
import { mmToTwips } from "../../../src/write/docx/measures.ts";
import { attribute, bodyOf, elements, type Parts, textOf } from "./opened-package.ts";
import { budgetTable, documentOf, nd30, readTestFormat, sampleTree, text, writeParts } from "./sample.ts";

const foot: Foot = {
  type: "foot",
  recipientsHeading: "Nơi nhận:",
  recipients: ["- Như Điều 1;", "- Lưu: VT."],
  authority: ["TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH"],
  signerName: "Trần Thanh Liêm",
};

/** The part that a section names for a kind of page. */
function marginPart(parts: Parts, section: string, kind: "header" | "footer", page: "default" | "first"): string {
  const reference = elements(section, `w:${kind}Reference`).find((one) => attribute(one, "w:type") === page) ?? "";
  const relationships = elements(parts["word/_rels/document.xml.rels"] ?? "", "Relationship");
  const found = relationships.find((one) => attribute(one, "Id") === attribute(reference, "r:id"));
  return parts[`word/${attribute(found ?? "", "Target")}`] ?? "";
}

describe("sections of ND30", () => {
  let parts: Parts;
  let sections: readonly string[];
  beforeAll(async () => {
    parts = await writeParts(sampleTree);
    sections = elements(bodyOf(parts), "w:sectPr");
  });

  it("is A4 with the margins of the format, landscape where the tree says so", () => {
    expect(sections.map((one) => elements(one, "w:pgSz")[0])).toEqual([
      '<w:pgSz w:w="11906" w:h="16838" w:orient="portrait"/>',
      '<w:pgSz w:w="16838" w:h="11906" w:orient="landscape"/>',
      '<w:pgSz w:w="11906" w:h="16838" w:orient="portrait"/>',
    ]);
    const margins = [nd30.spec.portraitMarginsMm, nd30.spec.landscapeMarginsMm, nd30.spec.portraitMarginsMm];
    sections.forEach((section, index) => {
      const [written = ""] = elements(section, "w:pgMar");
      for (const side of ["top", "bottom", "left", "right"] as const) {
        expect(attribute(written, `w:${side}`)).toBe(String(mmToTwips(margins[index]?.[side].value ?? 0)));
      }
    });
  });

  it("counts pages from 1 in each, and shows no number on the first", () => {
    for (const section of sections) {
      expect(section).toContain('<w:pgNumType w:start="1"/>');
      expect(section).toContain("<w:titlePg/>");
      expect(marginPart(parts, section, "header", "default")).toContain('<w:fldSimple w:instr="PAGE">');
      expect(textOf(marginPart(parts, section, "header", "default"))).toBe("2");
      expect(marginPart(parts, section, "header", "first")).not.toContain("PAGE");
      expect(marginPart(parts, section, "footer", "default")).not.toContain("PAGE");
    }
  });

  it("prints the contact lines on the first page of the document only", () => {
    const [first, ...others] = sections.map((one) => textOf(marginPart(parts, one, "footer", "first")));
    expect(first).toContain("Điện thoại: 0274 3822 825");
    expect(others).toEqual(["", ""]);
    expect(elements(marginPart(parts, sections[0] ?? "", "footer", "first"), "w:pBdr")).toHaveLength(1);
  });

  it("breaks sections in a line of one point, so that no blank page follows a full one", () => {
    const breaks = [...bodyOf(parts).matchAll(/<w:p><w:pPr>((?:<w:pStyle [^>]*>)?)<w:sectPr>/g)].map(
      ([, style]) => style,
    );
    expect(breaks).toEqual(['<w:pStyle w:val="KHSpacer"/>', '<w:pStyle w:val="KHSpacer"/>']);
    expect(bodyOf(parts)).not.toMatch(/<w:br w:type="page"\/>|<w:pageBreakBefore/);
    const spacer = elements(parts["word/styles.xml"] ?? "", "w:style").find((one) => one.includes('"KHSpacer"'));
    expect(spacer).toContain('<w:sz w:val="2"/>');
  });
});

describe("sections of TT01", () => {
  it("numbers pages at the foot on the right, beside the contact lines of the first", async () => {
    const parts = await writeParts(sampleTree, readTestFormat("tt01"));
    const sections = elements(bodyOf(parts), "w:sectPr");
    expect(sections).toHaveLength(3);
    for (const section of sections) {
      expect(marginPart(parts, section, "footer", "default")).toContain("PAGE");
      expect(marginPart(parts, section, "footer", "first")).not.toContain("PAGE");
      expect(section).not.toContain("w:headerReference");
    }
    const style = elements(parts["word/styles.xml"] ?? "", "w:style").find((one) => one.includes('"KHPageNumber"'));
    expect(style).toContain('<w:jc w:val="right"/>');
  });
});

describe("the foot", () => {
  it("is one row that never splits, both sides beginning at the same height", async () => {
    const body = bodyOf(await writeParts(documentOf(text("closing", "Trên đây là Kế hoạch./."), foot)));
    const [table = ""] = elements(body, "w:tbl");
    expect(elements(table, "w:tr")).toHaveLength(1);
    expect(table).toContain("<w:cantSplit/>");
    const [left = "", right = ""] = elements(table, "w:tc");
    expect(elements(left, "w:p").map(textOf)).toEqual(["Nơi nhận:", "- Như Điều 1;", "- Lưu: VT."]);
    expect(elements(right, "w:p").map(textOf)).toEqual([...foot.authority, foot.signerName]);
    expect(attribute(elements(left, "w:p")[0] ?? "", "w:before")).toBe("120");
    expect(attribute(elements(right, "w:p")[0] ?? "", "w:before")).toBe("120");
  });

  it("gives a long post one line, at the cost of the recipients", async () => {
    const widthsOf = async (change: Partial<Foot>): Promise<readonly number[]> => {
      const body = bodyOf(await writeParts(documentOf({ ...foot, ...change })));
      return elements(body, "w:gridCol").map((column) => Number(attribute(column, "w:w")));
    };
    const usual = mmToTwips(nd30.spec.foot.leftColumnMm.value);
    const least = mmToTwips(nd30.spec.foot.leastLeftColumnMm.value);
    expect((await widthsOf({}))[0]).toBe(usual);
    const post = "TRƯỞNG PHÒNG KẾ HOẠCH - TÀI CHÍNH";
    const [left = 0, right = 0] = await widthsOf({ authority: ["TUQ. GIÁM ĐỐC", post] });
    expect(left).toBeLessThan(usual);
    expect(left).toBeGreaterThan(least);
    expect(right / 20).toBeGreaterThan(textWidthPt(post, { sizePt: 14, bold: true }) + 10);
    expect((await widthsOf({ actualPost: `${post} ${post}` }))[0]).toBe(least);
  });

  it("leaves the space to sign above the first name only", async () => {
    const body = bodyOf(await writeParts(documentOf({ ...foot, actualPost: "PHÓ CHỦ TỊCH UBND TỈNH" })));
    const [, right = ""] = elements(body, "w:tc");
    expect(elements(right, "w:p").map((one) => attribute(one, "w:before"))).toEqual([
      "120",
      undefined,
      String(mmToTwips(nd30.spec.foot.signatureSpaceMm.value)),
      undefined,
    ]);
  });

  it("never stands without text above it", async () => {
    const blocks = [text("point", "một", "a)"), text("point", "hai", "b)"), text("closing", "Trên đây./."), foot];
    const held = (all: readonly Block[]) => all.map((_block, at) => isHeld(nd30.spec, all, at));
    expect(held(blocks)).toEqual([false, true, true, false]);
    const long = text("closing", "Trên đây là Kế hoạch. ".repeat(20));
    expect(held([text("point", "hai"), long, foot])).toEqual([false, true, false]);
    const body = bodyOf(await writeParts(documentOf(...blocks)));
    const kept = elements(body, "w:p").map((paragraph) => paragraph.includes("<w:keepNext/>"));
    expect(kept.slice(0, 3)).toEqual([false, true, true]);
  });

  it("keeps the last row of a table that stands above it", async () => {
    const body = bodyOf(await writeParts(documentOf(budgetTable(["Xã"]), foot)));
    const row = elements(body, "w:tr").at(-2) ?? "";
    expect(elements(row, "w:p").every((paragraph) => paragraph.includes("<w:keepNext/>"))).toBe(true);
    expect(body).toContain('<w:pStyle w:val="KHSpacer"/><w:keepNext/>');
  });
});

describe("headings of the document and of annexes", () => {
  it("draws a rule of a third to a half of the longest line under subject and reference", async () => {
    const body = bodyOf(
      await writeParts(
        documentOf(
          { type: "documentTitle", documentType: "KẾ HOẠCH", subject: [{ text: "Hành động vì trẻ em" }] },
          { type: "annexHeading", label: "Phụ lục", title: ["DANH MỤC"], reference: "(Kèm theo Kế hoạch)" },
          text("paragraph", "Nội dung"),
        ),
      ),
    );
    const paragraphs = elements(body, "w:p");
    const styles = paragraphs.map((one) => attribute(elements(one, "w:pStyle")[0] ?? "", "w:val"));
    expect(styles).toEqual([
      "KHDocumentType",
      "KHSubject",
      "KHRule",
      "KHAnnexLabel",
      "KHAnnexTitle",
      "KHAnnexReference",
      "KHRule",
      "KHParagraph",
    ]);
    expect(paragraphs.filter((one) => one.includes('"KHRule"')).every((one) => one.includes("<w:keepNext/>"))).toBe(
      true,
    );
  });
});
