/** Files made to exhaust a reader, by name: small to send and endless to read. */
import { strToU8, zipSync } from "fflate";
import { office, paragraph, relationships, run, w, wordFile, wordParts } from "./word-file.ts";
import { patchDirectory, zip64 } from "./zip-records.ts";

const document = "word/document.xml";
const deep = (name: string): string => `<${name}>`.repeat(10_000) + `</${name}>`.repeat(10_000);
const many = (count: number, make: (at: number) => string): string =>
  Array.from({ length: count }, (_none, at) => make(at)).join("");

const laughs = `<!DOCTYPE a [<!ENTITY b "ha">${many(9, (at) => `<!ENTITY c${at} "&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;">`)}]><a>&c8;</a>`;
const outside = '<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]><a>&b;</a>';

function withPart(name: string, bytes: Uint8Array): Uint8Array {
  return zipSync({ ...wordParts("<w:p/>"), [name]: bytes }, { level: 1 });
}

function utf16(text: string): Uint8Array {
  return Uint8Array.from([
    0xff,
    0xfe,
    ...Array.from(text, (letter) => [letter.charCodeAt(0) & 255, letter.charCodeAt(0) >> 8]).flat(),
  ]);
}

/** Each bomb with the words of the limit that its refusal names. */
export const bombs: Readonly<Record<string, readonly [make: () => Uint8Array, named: RegExp]>> = {
  "a part that packs too well": [() => withPart(document, new Uint8Array(39_000_000)), /nén hơn 100 lần/],
  "parts too large together": [
    () => zipSync({ ...wordParts("<w:p/>"), "a.xml": new Uint8Array(25_000_000), "b.xml": new Uint8Array(25_000_000) }),
    /hơn 40 MB/,
  ],
  "a file too large": [
    () => Uint8Array.from({ length: 64_000_001 }, (_none, at) => (at < 2 ? ([0x50, 0x4b][at] ?? 0) : 0)),
    /lớn hơn 64 MB/,
  ],
  "too many parts": [
    () =>
      zipSync({
        ...wordParts("<w:p/>"),
        ...Object.fromEntries(Array.from({ length: 1_100 }, (_none, at) => [`${at}`, new Uint8Array()])),
      }),
    /hơn 1000 phần/,
  ],
  "a part larger than its directory says": [
    () => patchDirectory(zipSync({ [document]: new Uint8Array(30_000_000) }), 0, "unpacked", 1_000),
    /không giải nén được/,
  ],
  "a size beyond all numbers": [() => zip64(wordParts("<w:p/>"), 1n << 60n), /hơn 40 MB/],
  "one stretch listed twice": [() => patchDirectory(wordFile("<w:p/>"), 1, "localHeader", 0), /chồng lên nhau/],
  "two parts of one name": [
    () => zipSync({ ...wordParts("<w:p/>"), "WORD/document.xml": strToU8("<a/>") }),
    /cùng tên/,
  ],
  "entities that multiply": [() => withPart(document, strToU8(laughs)), /DOCTYPE/],
  "an entity from a file": [() => withPart("word/styles.xml", strToU8(outside)), /DOCTYPE/],
  "an entity in a part that is not read": [() => withPart("customXml/item1.xml", strToU8(outside)), /DOCTYPE/],
  "an entity in UTF-16": [() => withPart("customXml/item1.xml", utf16(outside)), /DOCTYPE/],
  "paragraphs 10,000 deep": [() => wordFile(deep("w:p")), /lồng nhau hơn 250 lớp/],
  "smart tags 10,000 deep": [() => wordFile(`<w:p>${deep("w:smartTag")}</w:p>`), /lồng nhau hơn 250 lớp/],
  "tables 10,000 deep": [
    () => wordFile("<w:tbl><w:tr><w:tc>".repeat(10_000) + "</w:tc></w:tr></w:tbl>".repeat(10_000)),
    /lồng nhau hơn 250 lớp/,
  ],
  "too many tags": [() => wordFile(many(310_000, () => "<w:p></w:p><w:r/><w:r/>")), /hơn 1.200.000 thẻ/],
  "too many paragraphs": [() => wordFile(many(121_000, (at) => `<w:p w:rsidR="${at * 7_919}"/>`)), /hơn 120.000 đoạn/],
  "a header shown by too many sections": [
    () =>
      wordFile(
        many(
          2_000,
          (at) =>
            `<w:p><w:pPr><w:sectPr><w:pgSz w:w="${at}"/><w:headerReference r:id="header1"/></w:sectPr></w:pPr></w:p>`,
        ),
        { header1: `<w:hdr ${w}>${many(2_000, (at) => paragraph(`${at}`))}</w:hdr>` },
      ),
    /hơn 20.000 đoạn/,
  ],
  "a paragraph without end": [
    () => wordFile(`<w:p>${run("ngày tháng ".repeat(10_000))}</w:p>`),
    /dài hơn 100.000 chữ cái/,
  ],
};

/** Files that look like bombs and are read, because reading them takes no longer than their size says. */
export const largeFiles: Readonly<Record<string, () => Uint8Array>> = {
  "100,000 paragraphs": () => wordFile(many(100_000, (at) => `<w:p><w:r><w:t>Đoạn ${at}</w:t></w:r></w:p>`)),
  "a table of 2,000 rows": () =>
    wordFile(
      `<w:tbl>${many(2_000, (at) => `<w:tr>${many(8, (column) => `<w:tc><w:p><w:r><w:t>${at * column}</w:t></w:r></w:p></w:tc>`)}</w:tr>`)}</w:tbl>`,
    ),
  "cells that span a million columns": () =>
    wordFile(
      `<w:tbl><w:tblGrid>${many(20_000, () => "<w:gridCol w:w='9'/>")}</w:tblGrid>${many(5_000, () => '<w:tr><w:tc><w:tcPr><w:gridSpan w:val="1000000"/></w:tcPr><w:p/></w:tc></w:tr>')}</w:tbl>`,
    ),
  "a chain of 10,000 styles": () =>
    wordFile(
      many(2_000, (at) => `<w:p><w:pPr><w:pStyle w:val="${at * 4}"/></w:pPr></w:p>`),
      {
        styles: `<w:styles ${w}>${many(10_000, (at) => `<w:style w:type="paragraph" w:styleId="${at}"><w:basedOn w:val="${at + 1}"/></w:style>`)}</w:styles>`,
      },
    ),
  "20,000 fields without an end": () =>
    wordFile(`<w:p>${many(20_000, () => '<w:r><w:fldChar w:fldCharType="begin"/><w:t>a</w:t></w:r>')}</w:p>`),
  "20,000 deleted paragraph marks": () =>
    wordFile(`${many(20_000, () => `<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr><w:r><w:t>a</w:t></w:r></w:p>`)}<w:p/>`),
  "10,000 relationships and references": () =>
    zipSync({
      ...wordParts(
        many(20_000, (at) => `<w:p><w:pPr><w:sectPr><w:headerReference r:id="r${at}"/></w:sectPr></w:pPr></w:p>`),
      ),
      "word/_rels/document.xml.rels": strToU8(
        relationships(
          many(20_000, (at) => `<Relationship Id="r${at}" Type="${office}/header" Target="none${at}.xml"/>`),
        ),
      ),
    }),
  "20,000 versions in versions": () =>
    wordFile(
      many(
        200,
        () =>
          `${"<mc:AlternateContent><mc:Choice>".repeat(100)}<w:p/>${"</mc:Choice></mc:AlternateContent>".repeat(100)}`,
      ),
    ),
};
