import { execFile } from "node:child_process";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { strToU8, zipSync } from "fflate";
import { beforeAll, describe, expect, it } from "vitest";
import { readDocx } from "../../../src/read/docx/index.ts";
import { bombs, largeFiles } from "./bombs.ts";
import type { Cost } from "./measure-bombs.ts";
import {
  factsOf,
  office,
  paragraph,
  readSound,
  refusalOf,
  relationships,
  w,
  wordFile,
  wordParts,
} from "./word-file.ts";
import { compoundFile, patchDirectory, zip64 } from "./zip-records.ts";

const sound = wordParts(paragraph("Kế hoạch"));

describe("bombs", () => {
  let costs: Readonly<Record<string, Cost>> = {};
  beforeAll(async () => {
    const script = fileURLToPath(new URL("measure-bombs.ts", import.meta.url));
    const { stdout } = await promisify(execFile)(process.execPath, ["--expose-gc", "--import", "tsx", script]);
    costs = JSON.parse(stdout);
  }, 240_000);

  it.each(Object.entries(bombs))("%s: refused by the name of the limit within 2 s and 256 MB", (name, [, named]) => {
    expect(costs[name]?.findings).toEqual([expect.stringMatching(named)]);
    expect(costs[name]?.cpuMs).toBeLessThan(2_000);
    expect(costs[name]?.megabytes).toBeLessThan(256);
  });

  it.each(Object.keys(largeFiles))("%s: read in the time that its size takes", (name) => {
    expect(costs[name]?.findings.filter((message) => !message.includes("theo dõi thay đổi"))).toEqual([]);
    expect(costs[name]?.cpuMs).toBeLessThan(10_000);
    expect(costs[name]?.megabytes).toBeLessThan(256);
  });
});

describe("files that are no .docx", () => {
  it.each<readonly [string, Uint8Array, string, RegExp]>([
    ["nothing", new Uint8Array(), "DOCX-FILE", /rỗng/],
    ["an old .doc", compoundFile(["WordDocument"]), "DOCX-OLD", /\.doc\)/],
    ["an old .doc that holds a workbook", compoundFile(["WordDocument", "Workbook"]), "DOCX-OLD", /\.doc\)/],
    [
      "an old .doc about a workbook",
      compoundFile(["WordDocument"], "Workbook, EncryptedPackage"),
      "DOCX-OLD",
      /\.doc\)/,
    ],
    ["an old .xls", compoundFile(["Workbook"]), "DOCX-OLD", /\.xls\)/],
    ["an old .xls that holds a text", compoundFile(["Workbook", "WordDocument"]), "DOCX-OLD", /\.xls\)/],
    ["a file with a password", compoundFile(["EncryptedPackage"]), "DOCX-PASSWORD", /mật khẩu/],
    ["a zip with a password", patchDirectory(zipSync(sound), 0, "flags", 1), "DOCX-PASSWORD", /mật khẩu/],
    ["a PDF", strToU8("%PDF-1.7\n%âãÏÓ"), "DOCX-FILE", /PDF/],
    ["an RTF", strToU8("{\\rtf1\\ansi Kế hoạch}"), "DOCX-FILE", /RTF/],
    ["a web page", strToU8("\uFEFF<!DOCTYPE html><html>"), "DOCX-FILE", /trang web/],
    ["a web archive", strToU8("MIME-Version: 1.0\r\n"), "DOCX-FILE", /trang web/],
    ["loose XML", strToU8('<?xml version="1.0"?><pkg:package/>'), "DOCX-FILE", /XML rời/],
    ["a picture", Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10]), "DOCX-FILE", /ảnh/],
    [
      "a workbook",
      zipSync({ "[Content_Types].xml": strToU8("<a/>"), "xl/workbook.xml": strToU8("<a/>") }),
      "DOCX-FILE",
      /Excel/,
    ],
    ["slides", zipSync({ "ppt/presentation.xml": strToU8("<a/>") }), "DOCX-FILE", /PowerPoint/],
    ["an .odt", zipSync({ mimetype: strToU8("a"), "content.xml": strToU8("<a/>") }), "DOCX-FILE", /\.odt/],
    ["any text", strToU8("Kế hoạch số 5"), "DOCX-FILE", /không phải \.docx/],
    ["another zip", zipSync({ "a.txt": strToU8("a") }), "DOCX-FILE", /không phải tài liệu Word/],
  ])("%s: said in one sentence", (_what, bytes, rule, message) => {
    const refusal = refusalOf(bytes);
    expect(refusal.rule).toBe(rule);
    expect(refusal.message).toMatch(message);
  });

  it("refuses a file cut off anywhere", () => {
    const whole = zipSync(sound);
    for (let length = 0; length < whole.length; length += 37) {
      expect(refusalOf(whole.subarray(0, length)).severity).toBe("error");
    }
  });
});

describe("packages that other programs make", () => {
  const text = (bytes: Uint8Array): string =>
    readSound(bytes)
      .paragraphs.map((one) => one.text)
      .join("|");
  const without = (...names: readonly string[]) =>
    Object.fromEntries(Object.entries(sound).filter(([name]) => !names.includes(name)));
  const document = "word/document.xml";
  const xml = `<w:document ${w}><w:body>${paragraph("Kế hoạch")}</w:body></w:document>`;
  const utf16 = (isLittle: boolean): Uint8Array =>
    Uint8Array.from(
      Array.from(`\uFEFF${xml}`, (letter) => letter.charCodeAt(0)).flatMap((code) =>
        isLittle ? [code & 255, code >> 8] : [code >> 8, code & 255],
      ),
    );

  it.each<readonly [string, Uint8Array]>([
    ["zip64 records", zip64(sound)],
    ["no list of content types", zipSync(without("[Content_Types].xml"))],
    [
      "wrong content types",
      zipSync({
        ...sound,
        "[Content_Types].xml": strToU8('<Types><Default Extension="xml" ContentType="image/png"/></Types>'),
      }),
    ],
    ["no relationships at all", zipSync(without("_rels/.rels", "word/_rels/document.xml.rels"))],
    [
      "names in capitals with backslashes",
      zipSync({ ...without(document), "Word\\Document.XML": sound[document] ?? new Uint8Array() }),
    ],
    ["a part beside the folders", zipSync({ ...sound, [`../../${"a/".repeat(300)}etc/passwd.xml`]: strToU8("<a/>") })],
    [
      "a zip in the zip",
      zipSync({ ...sound, "word/embeddings/a.zip": zipSync({ "a.xml": new Uint8Array(1_000_000) }) }),
    ],
    ["UTF-16, little end first", zipSync({ ...sound, [document]: utf16(true) })],
    ["UTF-16, big end first", zipSync({ ...sound, [document]: utf16(false) })],
    [
      "other prefixes",
      zipSync({ ...sound, [document]: strToU8(xml.replaceAll("w:", "x:").replace("xmlns:w", "xmlns:x")) }),
    ],
    [
      "no prefix",
      zipSync({
        ...sound,
        [document]: strToU8(xml.replaceAll("w:val", "val").replace("xmlns:w", "xmlns").replaceAll("w:", "")),
      }),
    ],
    [
      "the strict namespace",
      zipSync({
        ...sound,
        [document]: strToU8(xml.replace(/"http[^"]*"/, '"http://purl.oclc.org/ooxml/wordprocessingml/main"')),
      }),
    ],
  ])("are read with %s", (_what, bytes) => {
    expect(text(bytes)).toBe("Kế hoạch");
  });

  it("reads lengths with units, as strict files have them", () => {
    const [first] = factsOf(
      '<w:p><w:pPr><w:ind w:start="1cm" w:end="0.5in"/><w:jc w:val="end"/><w:spacing w:before="6pt"/></w:pPr><w:r><w:rPr><w:sz w:val="14pt"/></w:rPr><w:t>a</w:t></w:r></w:p>',
    ).paragraphs;
    expect(first).toMatchObject({ indentLeftMm: 10, indentRightMm: 12.7, align: "right", spaceBeforePt: 6 });
    expect(first?.runs[0]?.sizePt).toBe(14);
  });

  it("passes over a length of many digits in no time", () => {
    const start = performance.now();
    const length = `${"1".repeat(100_000)}z`;
    const typed = `<w:p><w:pPr><w:ind w:left="${length}"/></w:pPr><w:r><w:t>a</w:t></w:r></w:p>`;
    expect(factsOf(typed).paragraphs[0]?.indentLeftMm).toBe(0);
    expect(performance.now() - start).toBeLessThan(2_000);
  });

  it("reads a drawing with more text boxes than a call takes arguments", () => {
    const drawing = `<w:p><w:r><w:pict>${"<w:txbxContent/>".repeat(200_000)}</w:pict></w:r></w:p>`;
    // Letters that do not pack well, or the file would be refused as a bomb.
    const letters = Array.from({ length: 60_000 }, (_none, at) => (at * 2_654_435_761).toString(36)).join(" ");
    const { paragraphs } = factsOf(
      `${drawing}${letters
        .match(/.{1,90000}/g)
        ?.map((text) => paragraph(text))
        .join("")}`,
    );
    expect(paragraphs.length).toBeGreaterThan(1);
  });

  it("leaves out a damaged part that is not needed, and says so", () => {
    const broken = { theme: "<a", footnotes: "no XML", customXml: "<a" };
    const { value, diagnostics } = readDocx(wordFile(paragraph("a"), broken));
    expect(value?.paragraphs).toHaveLength(1);
    expect(diagnostics.map(({ rule, severity }) => [rule, severity])).toEqual([
      ["DOCX-PART", "info"],
      ["DOCX-PART", "info"],
    ]);
  });

  it.each(["styles", "numbering"])("refuses a file whose %s are damaged, since no layout is sure then", (part) => {
    expect(refusalOf(wordFile("<w:p/>", { [part]: "<a" })).message).toContain(part);
  });

  it("keeps names of the language apart from those of a file", () => {
    const odd =
      '<w:p><w:pPr><w:pStyle w:val="__proto__"/><w:jc w:val="constructor"/><w:spacing w:lineRule="toString" w:line="240"/></w:pPr></w:p>';
    expect(factsOf(odd).paragraphs[0]).toMatchObject({ align: "left", lineSpacing: { rule: "auto", value: 1 } });
  });
});

describe("what a file holds beside its text", () => {
  const link = (type: string, mode = "External"): string =>
    `<Relationship Id="${type}" Type="${office}/${type}" Target="https://noi-khac.example/${type}" TargetMode="${mode}"/>`;
  const rulesOf = (bytes: Uint8Array) =>
    readDocx(bytes).diagnostics.map(({ rule, severity, message }) => [rule, severity, message]);

  it("tells macros, which are never run", () => {
    const macro = zipSync({ ...sound, "word/vbaProject.bin": strToU8("a") });
    expect(rulesOf(macro)).toEqual([["DOCX-MACRO", "info", "Tệp có macro; macro không được đọc và không được chạy."]]);
  });

  it("tells pictures and templates from elsewhere, which are never fetched", () => {
    const template = { "word/_rels/settings.xml.rels": strToU8(relationships(link("attachedTemplate"))) };
    const file = zipSync({ ...wordParts("<w:p/>", {}, link("image") + link("hyperlink")), ...template });
    expect(rulesOf(file)).toEqual([
      [
        "DOCX-EXTERNAL",
        "info",
        "Tệp trỏ tới nội dung ở nơi khác (1 ảnh, 1 mẫu đính kèm); nội dung ấy không được tải về.",
      ],
    ]);
  });

  it("takes nothing from a header that lies elsewhere", () => {
    const body = '<w:p/><w:sectPr><w:headerReference r:id="header"/></w:sectPr>';
    expect(factsOf(body, {}, link("header")).sections[0]?.headers.default).toEqual([]);
  });

  it("is silent about links that a person clicks", () => {
    expect(rulesOf(wordFile("<w:p/>", {}, link("hyperlink")))).toEqual([]);
  });

  it("tells embedded documents and objects", () => {
    const file = wordFile(
      '<w:altChunk r:id="a"/><w:p><w:r><w:object><o:OLEObject Type="Embed"/></w:object></w:r></w:p>',
    );
    expect(rulesOf(file).map(([rule]) => rule)).toEqual(["DOCX-ALTCHUNK", "DOCX-OBJECT"]);
  });
});
