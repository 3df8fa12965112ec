/** What the reader of Word files calls a paragraph leads to its place in the text. */
import { describe, expect, it } from "vitest";
import { readDocx } from "../../../src/read/docx/index.ts";
import { findParagraphs } from "../../../src/write/docx-comments/paragraph-places.ts";
import fc from "../../fixed-chance.ts";
import { copyOf, documentXml, finding, partOf, withoutMarks, wordFile } from "./word-file.ts";

const p = (text: string): string => `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`;
const sectPr = "<w:sectPr/>";
const row = (cells: string, properties = ""): string => `<w:tr>${properties}${cells}</w:tr>`;
const cell = (content: string): string => `<w:tc><w:tcPr/>${content}</w:tc>`;
const table = (rows: string): string => `<w:tbl><w:tblPr/><w:tblGrid/>${rows}</w:tbl>`;
const control = (content: string): string =>
  `<w:sdt><w:sdtPr><w:alias w:val="a"/></w:sdtPr><w:sdtContent>${content}</w:sdtContent></w:sdt>`;
const choice = (chosen: string, fallback: string): string =>
  `<mc:AlternateContent><mc:Choice Requires="w14">${chosen}</mc:Choice><mc:Fallback>${fallback}</mc:Fallback></mc:AlternateContent>`;
const textBox = (content: string): string =>
  `<w:p><w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><w:txbxContent>${content}</w:txbxContent></w:drawing></mc:Choice><mc:Fallback><w:pict><w:txbxContent>${content}</w:txbxContent></w:pict></mc:Fallback></mc:AlternateContent><w:t>neo</w:t></w:r></w:p>`;
const deleted = "<w:trPr><w:del/></w:trPr>";

/** Each paragraph as the reader tells it, and what stands in its place, without deleted text. */
function readAndPlaced(body: string): readonly { readonly read: string; readonly placed: string }[] {
  const xml = documentXml(body);
  const places = findParagraphs(xml)?.paragraphs ?? [];
  return (readDocx(wordFile(body)).value?.paragraphs ?? []).map(({ text, ordinal = -1 }) => {
    const place = places[ordinal];
    const inside = xml.slice(place?.from, place?.to).replace(/<w:del>.*?<\/w:del>/gs, "");
    return { read: text, placed: [...inside.matchAll(/<w:t>(.*?)<\/w:t>/g)].map(([, shown]) => shown).join("") };
  });
}

describe("places of paragraphs in the text of a body", () => {
  it.each([
    ["one after another", p("a") + p("b") + sectPr, ["a", "b"]],
    ["empty ones", "<w:p/><w:p></w:p><w:p w:rsidR='1'  />", ["", "", ""]],
    ["sections", `<w:p><w:pPr>${sectPr}</w:pPr><w:r><w:t>a</w:t></w:r></w:p>${p("b")}`, ["a", "b"]],
    [
      "nested tables",
      table(row(cell(p("a") + table(row(cell(p("b")))) + p("c")) + cell(p("d")))) + p("e"),
      ["a", "b", "c", "d", "e"],
    ],
    [
      "controls around blocks, rows and cells",
      control(p("a") + control(p("b"))) + table(control(row(control(cell(control(p("c"))))))) + p("d"),
      ["a", "b", "c", "d"],
    ],
    ["alternatives", choice(p("a"), p("cũ")) + p("b"), ["a", "b"]],
    [
      "two choices",
      `<mc:AlternateContent><mc:Choice>${p("a")}</mc:Choice><mc:Choice>${p("b")}</mc:Choice></mc:AlternateContent>`,
      ["a"],
    ],
    [
      "tracked blocks",
      `<w:ins>${p("a")}</w:ins><w:del>${p("b")}</w:del><w:moveFrom>${p("c")}</w:moveFrom><w:moveTo>${p("d")}</w:moveTo>`,
      ["a", "d"],
    ],
    [
      "deleted rows",
      table(row(cell(p("a"))) + row(cell(`<w:p><w:pPr>${sectPr}</w:pPr></w:p>${p("b")}`), deleted) + row(cell(p("c")))),
      ["a", "c"],
    ],
    ["a deleted row around a table", table(row(cell(table(row(cell(p("a")))) + p("b")), deleted)) + p("c"), ["c"]],
    ["a paragraph mark that was deleted", `<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr></w:p>${p("b")}`, ["b"]],
    ["custom XML", `<w:customXml>${p("a")}</w:customXml><w:altChunk/>${p("b")}`, ["a", "b"]],
    ["letters outside the usual plane", `${p("𠀀𠀀")}\r\n${p("😀")}${p("c")}`, ["𠀀𠀀", "😀", "c"]],
  ])("are those that the reader saw: %s", (_what, body, expected) => {
    expect(readAndPlaced(body)).toEqual(expected.map((text) => ({ read: text, placed: text })));
  });

  it("is that of the anchor for a text box, which Word gives no comments", () => {
    expect(readAndPlaced(p("a") + textBox(p("hộp")) + p("b")).map(({ placed }) => placed)).toEqual([
      "a",
      "hộphộpneo",
      "hộphộpneo",
      "b",
    ]);
  });

  it("is that of the last one where several flow into one", () => {
    const marked = `<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr><w:r><w:t>a</w:t></w:r></w:p>`;
    expect(readAndPlaced(marked + p("b"))).toEqual([{ read: "ab", placed: "b" }]);
  });

  it("agree in any nesting, and what the reader sees stays as it was", () => {
    fc.assert(
      fc.property(bodies, fc.array(fc.nat(40), { minLength: 1, maxLength: 6 }), (template, indexes) => {
        const body = template
          .split("§")
          .map((piece, at) => (at === 0 ? piece : `${at}${piece}`))
          .join("");
        const both = readAndPlaced(body);
        for (const { read, placed } of both) expect(placed).toContain(read);
        if (both.length === 0) return;
        const file = wordFile(body);
        const copy = copyOf(
          file,
          indexes.map((index) => finding(["paragraphs", index])),
        );
        expect(withoutMarks(selfClosed(partOf(copy, "word/document.xml")))).toBe(selfClosed(documentXml(body)));
        expect(readDocx(copy).value).toEqual(readDocx(file).value);
      }),
      { numRuns: 60 },
    );
  });
});

/** An empty paragraph with a comment has lost the short form, which means the same. */
function selfClosed(xml: string): string {
  return xml.replaceAll("<w:p/>", "<w:p></w:p>");
}

/** Bodies with "§" where each paragraph gets a text of its own. */
const { bodies } = fc.letrec<Record<"bodies" | "block" | "rows" | "cells", string>>((tie) => {
  const many = (one: fc.Arbitrary<string>) => fc.array(one, { maxLength: 3 }).map((parts) => parts.join(""));
  const wrapped = (inner: fc.Arbitrary<string>) =>
    fc.oneof(
      { maxDepth: 4, withCrossShrink: true },
      inner,
      inner.map(control),
      inner.map((one) => choice(one, one)),
      fc
        .tuple(fc.constantFrom("ins", "del", "moveTo", "moveFrom", "customXml"), inner)
        .map(([name, one]) => `<w:${name}>${one}</w:${name}>`),
    );
  const cells = many(wrapped(tie("bodies").map(cell)));
  const rows = many(
    wrapped(
      fc.tuple(cells, fc.constantFrom("", "<w:trPr/>", deleted)).map(([inner, properties]) => row(inner, properties)),
    ),
  );
  const block = fc.oneof(
    { maxDepth: 4 },
    fc.constantFrom(
      p("§"),
      "<w:p/>",
      textBox(p("hộp")),
      `<w:p><w:pPr>${sectPr}</w:pPr><w:r><w:t>§</w:t></w:r></w:p>`,
      `<w:p><w:pPr><w:jc w:val="both"/></w:pPr><w:proofErr w:type="spellStart"/><w:hyperlink><w:r><w:t>§</w:t></w:r></w:hyperlink><w:del><w:r><w:t>x</w:t></w:r></w:del></w:p>`,
    ),
    wrapped(tie("block")),
    tie("rows").map(table),
  );
  return { bodies: many(block), block, rows, cells };
});
