import { describe, expect, it } from "vitest";
import { readDocx } from "../../../src/read/docx/index.ts";
import { factsOf, firstOf, paragraph, readSound, run, w, wordFile } from "./word-file.ts";

const changed = (inner: string): string => `<w:rPr>${inner}</w:rPr>`;

describe("tracked changes", () => {
  const texts = (body: string, view: "accepted" | "rejected"): readonly string[] =>
    readSound(wordFile(body), { view }).paragraphs.map(({ text }) => text);
  const cell = (text: string): string => `<w:tc>${paragraph(text)}</w:tc>`;

  it.each<readonly [string, string, readonly string[], readonly string[]]>([
    [
      "words",
      `<w:p>${run("a")}<w:ins>${run("b")}</w:ins><w:del><w:r><w:delText>c</w:delText></w:r></w:del></w:p>`,
      ["ab"],
      ["ac"],
    ],
    [
      "words deleted by one who did not insert them",
      `<w:p><w:ins><w:del><w:r><w:delText>a</w:delText></w:r></w:del></w:ins>${run("b")}</w:p>`,
      ["b"],
      ["b"],
    ],
    [
      "moved words",
      `<w:p><w:moveFrom>${run("a")}</w:moveFrom>${run("b")}<w:moveTo>${run("a")}</w:moveTo></w:p>`,
      ["ba"],
      ["ab"],
    ],
    [
      "a deleted paragraph mark",
      `${paragraph("a", changed("<w:del/>"))}${paragraph("b")}${paragraph("c")}`,
      ["ab", "c"],
      ["a", "b", "c"],
    ],
    [
      "an inserted paragraph",
      `${paragraph("a")}<w:p><w:pPr>${changed("<w:ins/>")}</w:pPr><w:ins>${run("b")}</w:ins></w:p>${paragraph("c")}`,
      ["a", "b", "c"],
      ["a", "c"],
    ],
    [
      "a deleted paragraph",
      `<w:p><w:pPr>${changed("<w:del/>")}</w:pPr><w:del><w:r><w:delText>a</w:delText></w:r></w:del></w:p>${paragraph("b")}`,
      ["b"],
      ["a", "b"],
    ],
    [
      "rows",
      `<w:tbl><w:tr><w:trPr><w:del/></w:trPr>${cell("a")}</w:tr><w:tr><w:trPr><w:ins/></w:trPr>${cell("b")}</w:tr><w:tr>${cell("c")}</w:tr></w:tbl>`,
      ["b", "c"],
      ["a", "c"],
    ],
    [
      "cells",
      `<w:tbl><w:tr><w:tc><w:tcPr><w:cellDel/></w:tcPr>${paragraph("a")}</w:tc><w:tc><w:tcPr><w:cellIns/></w:tcPr>${paragraph("b")}</w:tc></w:tr></w:tbl>`,
      ["b"],
      ["a"],
    ],
    [
      "the code of a deleted field",
      `<w:p>${run("a")}<w:del><w:r><w:fldChar w:fldCharType="begin"/><w:delInstrText>DATE</w:delInstrText><w:fldChar w:fldCharType="separate"/><w:delText>b</w:delText><w:fldChar w:fldCharType="end"/></w:r></w:del></w:p>`,
      ["a"],
      ["ab"],
    ],
  ])("in %s are read accepted or rejected", (_what, body, accepted, rejected) => {
    expect(texts(body, "accepted")).toEqual(accepted);
    expect(texts(body, "rejected")).toEqual(rejected);
  });

  it("of layout give the new one or the old one", () => {
    const body = `<w:p><w:pPr><w:jc w:val="both"/><w:pPrChange><w:pPr><w:jc w:val="center"/><w:keepNext/></w:pPr></w:pPrChange></w:pPr>${run("a", "<w:b/><w:rPrChange><w:rPr><w:i/></w:rPr></w:rPrChange>")}</w:p>`;
    const [accepted] = readSound(wordFile(body)).paragraphs;
    const [rejected] = readSound(wordFile(body), { view: "rejected" }).paragraphs;
    expect(accepted).toMatchObject({ align: "both", keepNext: false });
    expect(rejected).toMatchObject({ align: "center", keepNext: true });
    expect([accepted?.runs[0]?.bold, accepted?.runs[0]?.italic]).toEqual([true, false]);
    expect([rejected?.runs[0]?.bold, rejected?.runs[0]?.italic]).toEqual([false, true]);
  });

  it("and comments are told with their number", () => {
    const body = `<w:p><w:ins>${run("b")}</w:ins><w:ins>${run("b")}</w:ins><w:del/><w:moveFrom/><w:r><w:commentReference w:id="1"/></w:r></w:p>`;
    const comments = `<w:comments ${w}><w:comment w:id="1">${paragraph("Xem lại")}</w:comment></w:comments>`;
    const { value, diagnostics } = readDocx(wordFile(body, { comments }), { view: "rejected" });
    expect(value?.paragraphs.map(({ text }) => text)).toEqual([""]);
    expect(diagnostics.map(({ severity, message }) => [severity, message])).toEqual([
      ["info", "Tệp còn theo dõi thay đổi (2 chỗ thêm, 1 chỗ xóa, 1 chỗ chuyển); đọc như đã từ chối tất cả."],
      ["info", "Tệp có 1 nhận xét (comment); nhận xét không phải nội dung văn bản."],
    ]);
  });
});

describe("text that does not stand in the flow", () => {
  const box = `<w:txbxContent>${paragraph("DỰ THẢO")}<w:tbl><w:tr><w:tc>${paragraph("ô")}</w:tc></w:tr></w:tbl></w:txbxContent>`;
  const drawing = `<w:drawing><wp:anchor><wp:extent cx="1800000" cy="720000"/><a:graphic><wps:wsp><wps:txbx>${box}</wps:txbx></wps:wsp></a:graphic></wp:anchor></w:drawing>`;
  const picture = `<w:pict><v:shape style="width:141.73pt;height:50pt"><v:textbox>${box}</v:textbox></v:shape></w:pict>`;

  it.each([
    ["DrawingML", drawing],
    ["VML", picture],
    [
      "both, as Word writes them",
      `<mc:AlternateContent><mc:Choice Requires="wps">${drawing}</mc:Choice><mc:Fallback>${picture}</mc:Fallback></mc:AlternateContent>`,
    ],
  ])("comes after the paragraph that anchors a box of %s", (_how, shape) => {
    const { paragraphs, tables } = factsOf(
      `${paragraph("đầu")}<w:p>${run("trước")}<w:r>${shape}</w:r></w:p>${paragraph("sau")}`,
    );
    expect(paragraphs.map(({ text, inTextBox, index }) => [index, text, inTextBox ?? false])).toEqual([
      [0, "đầu", false],
      [1, "trước", false],
      [2, "DỰ THẢO", true],
      [3, "ô", true],
      [4, "sau", false],
    ]);
    expect(tables).toHaveLength(1);
    expect(paragraphs[2]?.availableWidthMm).toBeCloseTo(44.9, 1);
  });

  it("comes before the first words of the text where they anchor the box", () => {
    const title = `<w:p>${run("KẾ HOẠCH")}<w:r>${drawing}</w:r></w:p>`;
    const { paragraphs } = factsOf(`${paragraph("")}${title}${title}`);
    expect(paragraphs.map(({ text, index, ordinal }) => [index, text, ordinal])).toEqual([
      [0, "", 0],
      [1, "DỰ THẢO", 2],
      [2, "ô", 3],
      [3, "KẾ HOẠCH", 1],
      [4, "KẾ HOẠCH", 4],
      [5, "DỰ THẢO", 5],
      [6, "ô", 6],
    ]);
  });

  it("stands in frames, whose width is theirs", () => {
    const frame = '<w:framePr w:w="1440" w:hSpace="180"/>';
    expect(firstOf(paragraph("a", frame))).toMatchObject({ inFrame: true, availableWidthMm: 25.4 });
    expect(firstOf(paragraph("a", '<w:framePr w:dropCap="drop"/>')).inFrame).toBeUndefined();
  });

  it("stands in footnotes and endnotes, apart and without the lines that part them", () => {
    const notes = (kind: string): string =>
      `<w:${kind}s ${w}><w:${kind} w:type="separator">${paragraph("")}</w:${kind}><w:${kind} w:id="1">${paragraph("một")}${paragraph("hai")}</w:${kind}></w:${kind}s>`;
    const facts = factsOf(`<w:p>${run("a")}<w:r><w:footnoteReference w:id="1"/></w:r></w:p>`, {
      footnotes: notes("footnote"),
      endnotes: notes("endnote"),
    });
    expect(facts.paragraphs.map(({ text }) => text)).toEqual(["a"]);
    expect(facts.footnotes?.map((note) => note.map(({ text }) => text))).toEqual([["một", "hai"]]);
    expect(facts.endnotes).toHaveLength(1);
  });
});

describe("content controls", () => {
  const control = (inner: string, properties = ""): string =>
    `<w:sdt><w:sdtPr>${properties}</w:sdtPr><w:sdtContent>${inner}</w:sdtContent></w:sdt>`;
  const cell = `<w:tc>${paragraph("a")}</w:tc>`;

  it.each([
    ["a block", control(paragraph("a"))],
    ["runs", `<w:p>${control(run("a"))}</w:p>`],
    ["a row", `<w:tbl>${control(`<w:tr>${cell}</w:tr>`)}</w:tbl>`],
    ["a cell", `<w:tbl><w:tr>${control(cell)}</w:tr></w:tbl>`],
    [
      "controls",
      control(control(`<w:customXml><w:p><w:smartTag>${control(run("a"))}</w:smartTag></w:p></w:customXml>`)),
    ],
  ])("show what they hold around %s", (_what, body) => {
    expect(factsOf(body).paragraphs.map(({ text }) => text)).toEqual(["a"]);
  });

  it("that still show their hint are told", () => {
    const { diagnostics } = readDocx(wordFile(`<w:p>${control(run("Bấm để nhập"), "<w:showingPlcHdr/>")}</w:p>`));
    expect(diagnostics.map(({ rule, severity }) => [rule, severity])).toEqual([["DOCX-PLACEHOLDER", "info"]]);
  });
});

describe("pieces of a line", () => {
  const mark = (type: string): string => `<w:fldChar w:fldCharType="${type}"/>`;
  const field = (code: string, result: string): string =>
    `<w:r>${mark("begin")}<w:instrText>${code}</w:instrText>${mark("separate")}<w:t>${result}</w:t>${mark("end")}</w:r>`;

  it.each([
    ["a hyphen that may show", "<w:r><w:t>ủy</w:t><w:softHyphen/><w:t>ban</w:t></w:r>", "ủyban"],
    ["a hyphen that does not break", "<w:r><w:t>a</w:t><w:noBreakHyphen/><w:t>b</w:t></w:r>", "a-b"],
    ["a Wingdings sign", '<w:r><w:sym w:font="Wingdings" w:char="F0FC"/></w:r>', "✓"],
    ["a Symbol sign", '<w:r><w:sym w:font="Symbol" w:char="F02D"/></w:r>', "-"],
    ["letters under a symbol font", run("Ø", '<w:rFonts w:ascii="Wingdings" w:hAnsi="Wingdings"/>'), "➢"],
    ["a simple field", `<w:fldSimple w:instr="DATE">${run("hôm nay")}</w:fldSimple>`, "hôm nay"],
    [
      "a field in the code of another",
      `<w:r>${mark("begin")}<w:instrText>IF </w:instrText></w:r>${field("PAGE", "1")}<w:r>${mark("separate")}<w:t>a</w:t>${mark("end")}</w:r>`,
      "a",
    ],
    [
      "a field in the result of another",
      `<w:r>${mark("begin")}<w:instrText>TOC</w:instrText>${mark("separate")}</w:r>${field("PAGEREF a", "7")}<w:r>${mark("end")}</w:r>`,
      "7",
    ],
    ["a field without an end", `<w:r>${mark("begin")}</w:r>${run("còn")}`, "còn"],
    ["an end without a field", `<w:r>${mark("end")}</w:r>${run("còn")}`, "còn"],
    [
      "a reading aid",
      `<w:r><w:ruby><w:rt>${run("trên")}</w:rt><w:rubyBase>${run("dưới")}</w:rubyBase></w:ruby></w:r>`,
      "dưới",
    ],
    ["a formula", "<m:oMath><m:r><m:t>x=1</m:t></m:r></m:oMath>", "x=1"],
    ["a link", `<w:hyperlink r:id="a">${run("vanban.example")}</w:hyperlink>`, "vanban.example"],
    ["hidden text by its style", `${run("a")}${run("b", '<w:rStyle w:val="H"/>')}`, "a"],
    [
      "a version for programs of tomorrow",
      `<mc:AlternateContent><mc:Choice Requires="q">${run("mới")}</mc:Choice><mc:Fallback>${run("cũ")}</mc:Fallback></mc:AlternateContent>`,
      "cũ",
    ],
  ])("are shown as Word shows them: %s", (_what, inline, text) => {
    const styles = `<w:styles ${w}><w:style w:type="character" w:styleId="H"><w:rPr><w:vanish/></w:rPr></w:style></w:styles>`;
    expect(firstOf(`<w:p>${inline}</w:p>`, { styles }).text).toBe(text);
  });

  it("find the page number however it is written", () => {
    const ways = [
      field(" PAGE \\* MERGEFORMAT ", "2"),
      '<w:fldSimple w:instr=" page "/>',
      "<w:r><w:pgNum/></w:r>",
      `<w:r>${mark("begin")}<w:instrText> PA</w:instrText><w:instrText>GE </w:instrText>${mark("end")}</w:r>`,
    ];
    expect(ways.map((inline) => firstOf(`<w:p>${inline}</w:p>`).pageField)).toEqual([true, true, true, true]);
    expect(firstOf(`<w:p>${field("NUMPAGES", "2")}</w:p>`).pageField).toBe(false);
  });
});
