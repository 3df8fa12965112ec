import { strToU8, zipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { readDocx } from "../../../src/read/docx/index.ts";
import { factsOf, office, run, w, wordFile } from "./word-file.ts";

describe("text of a foreign Word file", () => {
  it.each([
    ["runs", `${run("Số: ")}${run("05/KH")}`, "Số: 05/KH"],
    ["breaks and tabs", `<w:r><w:t>a</w:t><w:br/><w:t>b</w:t><w:tab/><w:t>c</w:t></w:r>`, "a\nb\tc"],
    ["tracked changes", `<w:ins>${run("mới")}</w:ins><w:del><w:r><w:delText>cũ</w:delText></w:r></w:del>`, "mới"],
    [
      "smart tags and controls",
      `<w:smartTag>${run("a")}</w:smartTag><w:sdt><w:sdtContent>${run("b")}</w:sdtContent></w:sdt>`,
      "ab",
    ],
    ["hidden text", `${run("a")}${run("b", "<w:vanish/>")}`, "a"],
    [
      "a choice of two",
      `<w:r><mc:AlternateContent><mc:Choice><w:t>mới</w:t></mc:Choice><mc:Fallback><w:t>cũ</w:t></mc:Fallback></mc:AlternateContent></w:r>`,
      "mới",
    ],
    [
      "a field's result",
      `<w:r><w:fldChar w:fldCharType="begin"/><w:instrText>DATE</w:instrText><w:fldChar w:fldCharType="separate"/><w:t>hôm nay</w:t><w:fldChar w:fldCharType="end"/></w:r>`,
      "hôm nay",
    ],
  ])("reads %s", (_what, inline, text) => {
    expect(factsOf(`<w:p>${inline}</w:p>`).paragraphs[0]?.text).toBe(text);
  });
});

describe("effective layout", () => {
  const styles = `<w:styles ${w}><w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:asciiTheme="minorHAnsi" w:hAnsiTheme="minorHAnsi"/><w:sz w:val="22"/></w:rPr></w:rPrDefault></w:docDefaults>
    <w:style w:type="paragraph" w:default="1" w:styleId="N"><w:name w:val="Normal"/><w:pPr><w:spacing w:after="120"/></w:pPr></w:style>
    <w:style w:type="paragraph" w:styleId="A"><w:name w:val="A"/><w:basedOn w:val="N"/><w:pPr><w:jc w:val="both"/></w:pPr><w:rPr><w:b/><w:sz w:val="28"/></w:rPr></w:style>
    <w:style w:type="paragraph" w:styleId="B"><w:basedOn w:val="A"/><w:pPr><w:ind w:firstLine="720"/></w:pPr></w:style>
    <w:style w:type="paragraph" w:styleId="X"><w:basedOn w:val="X"/></w:style>
    <w:style w:type="character" w:styleId="C"><w:rPr><w:b/></w:rPr></w:style></w:styles>`;
  const theme =
    '<a:theme xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><a:fontScheme><a:minorFont><a:latin typeface="Cambria"/></a:minorFont></a:fontScheme></a:theme>';

  it("lays defaults, styles and direct properties in order", () => {
    const { paragraphs } = factsOf(
      `<w:p><w:pPr><w:pStyle w:val="B"/><w:spacing w:before="60"/></w:pPr>${run("a")}</w:p>`,
      { styles, theme },
    );
    expect(paragraphs[0]).toMatchObject({ align: "both", spaceBeforePt: 3, spaceAfterPt: 6 });
    expect(paragraphs[0]?.firstLineMm).toBeCloseTo(12.7);
    expect(paragraphs[0]?.runs[0]).toMatchObject({ sizePt: 14, bold: true, fonts: { ascii: "Cambria" } });
  });

  it("switches bold off where two styles say bold", () => {
    const { paragraphs } = factsOf(
      `<w:p><w:pPr><w:pStyle w:val="A"/></w:pPr>${run("a", '<w:rStyle w:val="C"/>')}</w:p>`,
      { styles },
    );
    expect(paragraphs[0]?.runs[0]?.bold).toBe(false);
  });

  it("ends a circle of styles", () => {
    expect(factsOf(`<w:p><w:pPr><w:pStyle w:val="X"/></w:pPr></w:p>`, { styles }).paragraphs).toHaveLength(1);
  });

  it("counts lists as Word does", () => {
    const level = (at: number, format: string, text: string): string =>
      `<w:lvl w:ilvl="${at}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/></w:lvl>`;
    const numbering = `<w:numbering ${w}><w:abstractNum w:abstractNumId="0">${level(0, "upperRoman", "%1.")}${level(1, "decimal", "%2.")}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>`;
    const item = (at: number): string =>
      `<w:p><w:pPr><w:numPr><w:ilvl w:val="${at}"/><w:numId w:val="1"/></w:numPr></w:pPr></w:p>`;
    const { paragraphs } = factsOf([0, 1, 1, 0, 1].map(item).join(""), { numbering });
    expect(paragraphs.map((one) => one.numbering)).toEqual(["I.", "1.", "2.", "II.", "1."]);
  });
});

describe("sections, tables and lines", () => {
  it("takes headers over from the section before and finds page fields", () => {
    const field =
      '<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> PAGE </w:instrText></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>';
    const section = (inner: string): string => `<w:sectPr>${inner}<w:pgSz w:w="11906" w:h="16838"/></w:sectPr>`;
    const body = `<w:p><w:pPr>${section('<w:headerReference w:type="default" r:id="header1"/><w:headerReference w:type="even" r:id="header1"/>')}</w:pPr></w:p><w:p/>${section("<w:titlePg/>")}`;
    const { sections } = factsOf(body, { header1: `<w:hdr ${w}>${field}</w:hdr>` });
    expect(sections[1]?.headers.default?.[0]?.pageField).toBe(true);
    expect(sections[1]?.headers.first).toEqual([]);
    expect(sections[0]?.headers.even).toBeUndefined();
  });

  it("knows a turned page by its sides, whatever is said to the printer", () => {
    const section = (size: string): string => `<w:p><w:pPr><w:sectPr><w:pgSz ${size}/></w:sectPr></w:pPr></w:p>`;
    const sizes = ['w:w="16838" w:h="11906"', 'w:w="11906" w:h="16838" w:orient="landscape"', ""];
    const { sections } = factsOf(`${sizes.map(section).join("")}<w:p/>`);
    expect(sections.map(({ landscape }) => landscape)).toEqual([true, false, false, false]);
  });

  it("places cells with their spans and widths", () => {
    const cell = (inner: string): string => `<w:tc><w:tcPr>${inner}</w:tcPr><w:p/></w:tc>`;
    const table = `<w:tbl><w:tblPr/><w:tblGrid><w:gridCol w:w="1440"/><w:gridCol w:w="1440"/><w:gridCol w:w="1440"/></w:tblGrid><w:tr><w:trPr><w:tblHeader/></w:trPr>${cell('<w:gridSpan w:val="2"/>')}${cell("<w:vMerge/>")}</w:tr></w:tbl>`;
    const { paragraphs, tables } = factsOf(table);
    expect(paragraphs.map(({ cell: place }) => [place?.column, place?.columnSpan, place?.continued])).toEqual([
      [0, 2, false],
      [2, 1, true],
    ]);
    expect(paragraphs[0]?.cell?.contentWidthMm).toBeCloseTo(50.8 - 3.81, 1);
    expect(tables[0]?.rows).toEqual([{ header: true, cantSplit: false }]);
  });

  it.each([
    ["DrawingML", '<w:drawing><wp:anchor><wp:extent cx="1080000" cy="0"/></wp:anchor></w:drawing>', 30],
    ["VML", '<w:pict><v:line from="0,0" to="72pt,0"/></w:pict>', 25.4],
    ["a picture", '<w:drawing><wp:inline><wp:extent cx="1080000" cy="1080000"/></wp:inline></w:drawing>', undefined],
  ])("measures a line drawn with %s", (_how, drawing, mm) => {
    const [line] = factsOf(`<w:p><w:r>${drawing}</w:r></w:p>`).paragraphs[0]?.drawnLines ?? [];
    if (mm === undefined) expect(line).toBeUndefined();
    else expect(line?.lengthMm).toBeCloseTo(mm);
  });
});

describe("files that are refused", () => {
  const doctype = zipSync({ "[Content_Types].xml": strToU8('<!DOCTYPE a [<!ENTITY b "c">]><Types>&b;</Types>') });
  const bomb = zipSync({ "[Content_Types].xml": strToU8("<a/>"), "word/document.xml": new Uint8Array(30_000_000) });
  const many = zipSync(Object.fromEntries(Array.from({ length: 1100 }, (_none, at) => [`${at}.xml`, strToU8("<a/>")])));
  it.each([
    ["an old .doc", new Uint8Array([0xd0, 0xcf, 0x11, 0xe0]), "DOCX-OLD"],
    ["no zip", strToU8("Kế hoạch"), "DOCX-FILE"],
    ["another zip", zipSync({ "a.txt": strToU8("a") }), "DOCX-FILE"],
    ["a DOCTYPE", doctype, "DOCX-XML"],
    ["a bomb", bomb, "DOCX-LIMIT"],
    ["too many parts", many, "DOCX-LIMIT"],
    ["broken XML", wordFile("<w:p>"), "DOCX-XML"],
  ])("says what is wrong with %s", (_what, bytes, rule) => {
    const { value, diagnostics } = readDocx(bytes);
    expect(value).toBeUndefined();
    expect(diagnostics.map((one) => one.rule)).toEqual([rule]);
  });

  it("reads a file with links that a person clicks", () => {
    const link = `<Relationship Id="l" Type="${office}/hyperlink" Target="https://vanban.example" TargetMode="External"/>`;
    expect(readDocx(wordFile("<w:p/>", {}, link)).diagnostics).toEqual([]);
  });
});
