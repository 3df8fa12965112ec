import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { madeBytes } from "./made-fixtures.ts";
import { packageFaults } from "./package-check.ts";

type Change = (parts: Record<string, Uint8Array>) => void;

const replacing =
  (part: string, wanted: string | RegExp, replacement: string): Change =>
  (parts) => {
    const xml = strFromU8(parts[part] ?? new Uint8Array());
    const changed = xml.replace(wanted, () => replacement);
    if (changed === xml) throw new Error(`${String(wanted)} is not in ${part}.`);
    parts[part] = strToU8(changed);
  };
const removing =
  (part: string): Change =>
  (parts) => {
    if (parts[part] === undefined) throw new Error(`There is no ${part}.`);
    delete parts[part];
  };
const adding =
  (part: string): Change =>
  (parts) => {
    parts[part] = strToU8("<x/>");
  };

const types = "[Content_Types].xml";
const body = "word/document.xml";
const sheet = "xl/worksheets/sheet1.xml";
const bookmark = '<w:bookmarkStart w:id="1" w:name="a"/><w:bookmarkEnd w:id="1"/>';
const drawing = '<w:r><w:drawing><wp:inline><wp:docPr id="7" name="a"/></wp:inline></w:drawing></w:r>';
const numbered = '<w:p><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="9"/></w:numPr></w:pPr></w:p>';

const wordBreaks: readonly (readonly [string, Change, RegExp])[] = [
  ["XML cut off", replacing(body, "</w:body>", ""), /well-formed/],
  ["a part without a type", adding("word/media/a.bin"), /no content type/],
  ["a part that is only plain XML", adding("word/extra.xml"), /only plain XML/],
  ["a type without a part", removing("word/webSettings.xml"), /not there/],
  [
    "two types for a part",
    replacing(types, "</Types>", '<Override PartName="/word/styles.xml" ContentType="a"/></Types>'),
    /two content types/,
  ],
  [
    "a relationship to nothing",
    replacing("word/_rels/document.xml.rels", "styles.xml", "stiles.xml"),
    /stiles.xml is not there/,
  ],
  [
    "two relationships with one id",
    replacing("word/_rels/document.xml.rels", 'Id="settings"', 'Id="styles"'),
    /two relationships/,
  ],
  ["a header that leads nowhere", replacing(body, /r:id="[^"]*"/, 'r:id="rId999"'), /leads nowhere/],
  ["no main document", replacing("_rels/.rels", '/officeDocument"', '/other"'), /no main document/],
  [
    "an unknown style",
    replacing(body, 'w:pStyle w:val="KHSubject"', 'w:pStyle w:val="KHSubjekt"'),
    /no style KHSubjekt/,
  ],
  [
    "a style based on nothing",
    replacing("word/styles.xml", 'w:basedOn w:val="Normal"', 'w:basedOn w:val="Nothing"'),
    /no style Nothing/,
  ],
  [
    "two styles with one id",
    replacing("word/styles.xml", 'w:styleId="KHSubject"', 'w:styleId="KHPoint"'),
    /two styles/,
  ],
  ["an unknown list", replacing(body, "<w:body>", `<w:body>${numbered}`), /no list 9/],
  ["two bookmarks with one id", replacing(body, "<w:r>", `${bookmark}${bookmark}<w:r>`), /two bookmarks/],
  ["two drawings with one id", replacing(body, "<w:r>", `${drawing}${drawing}<w:r>`), /two drawings/],
  [
    "properties out of order",
    replacing("word/styles.xml", "<w:b/><w:bCs/><w:sz", "<w:sz/><w:b/><w:bCs/><w:sz"),
    /out of order/,
  ],
  ["a section out of order", replacing(body, /(?=<w:pgSz)/, "<w:titlePg/>"), /out of order/],
  ["a table wider than its columns", replacing(body, /w:gridCol w:w="\d+"/, 'w:gridCol w:w="1"'), /its columns/],
  ["a row with too many columns", replacing(body, /<w:tcPr>/, '<w:tcPr><w:gridSpan w:val="2"/>'), /columns of/],
  ["a merged cell without a beginning", replacing(body, /(?<=<w:tcW [^>]*\/>)/, "<w:vMerge/>"), /no beginning/],
  [
    "a cell without a paragraph",
    replacing(body, /<w:p>(?:(?!<\/w:p>).)*<\/w:p><\/w:tc>/s, "<w:tbl/></w:tc>"),
    /end with a paragraph/,
  ],
  ["a body that goes on after its section", replacing(body, "</w:body>", "<w:p/></w:body>"), /does not end/],
];

const sheetBreaks: readonly (readonly [string, Change, RegExp])[] = [
  ["a string that is not there", replacing(sheet, /t="s"([^>]*)><v>\d+/, 't="s"><v>99999'), /no string/],
  ["a style that is not there", replacing(sheet, /(<c r="A1" s=)"\d+"/, '<c r="A1" s="9999"'), /no style/],
  ["merges that overlap", replacing(sheet, 'ref="A2:N2"', 'ref="A1:N2"'), /overlap/],
  ["two names", replacing("xl/workbook.xml", "_xlnm.Print_Titles", "_xlnm.Print_Area"), /two names/],
  ["a sheet name with a stroke", replacing("xl/workbook.xml", 'name="Phụ lục"', 'name="Phụ/lục"'), /sheet name/],
  [
    "a sheet too many",
    replacing("xl/workbook.xml", "</sheets>", '<sheet sheetId="2" name="b" r:id="rId4"/></sheets>'),
    /differ in number/,
  ],
  ["a formula without a result", replacing(sheet, /(<\/f>)<v>[^<]*<\/v>/, "</f>"), /without a result/],
  ["a result that is no number", replacing(sheet, /<\/f><v>[^<]*/, "</f><v>NaN"), /no number/],
  ["cells out of order", replacing(sheet, '<c r="B11"', '<c r="A11"'), /out of order/],
  ["rows out of order", replacing(sheet, '<row r="2"', '<row r="1"'), /after/],
];

function broken(bytes: Uint8Array, change: Change): Uint8Array {
  const parts = { ...unzipSync(bytes) };
  change(parts);
  return zipSync(parts);
}

describe("structural check of a package", () => {
  it.each(wordBreaks)("finds %s in a Word file", async (_name, change, fault) => {
    const bytes = await madeBytes("binh-duong-2019-tre-em", ".docx");
    expect(packageFaults(broken(bytes, change)).join("\n")).toMatch(fault);
  });

  it.each(sheetBreaks)("finds %s in an Excel file", async (_name, change, fault) => {
    const bytes = await madeBytes("binh-duong-2019-tre-em", ".xlsx");
    expect(packageFaults(broken(bytes, change)).join("\n")).toMatch(fault);
  });
});
