/** Words of a Word file stay whole and are kept or told, wherever they stand: in lines set with tabs, tables, notes, margins. */
import { describe, expect, it } from "vitest";
import { paragraph, run, w, wordFile } from "../read/docx/word-file.ts";
import { importBytes } from "./import-file.ts";

const body = ["KẾ HOẠCH", "Tổ chức hội nghị", "I. MỤC ĐÍCH"].map((text) => paragraph(text)).join("");

describe("the import of notes", () => {
  it("keeps them among the unplaced, behind the lines of the text", async () => {
    const notes = (kind: string, text: string): string =>
      `<w:${kind}s ${w}><w:${kind} w:id="1">${paragraph(text)}</w:${kind}></w:${kind}s>`;
    const file = wordFile(body, {
      footnotes: notes("footnote", "Theo Công văn số 12."),
      endnotes: notes("endnote", "Số liệu năm 2025."),
    });
    const { recognised, words } = await importBytes(file, "a.docx");
    expect(recognised.plan.unplaced).toEqual([
      { text: "Theo Công văn số 12.", line: 4 },
      { text: "Số liệu năm 2025.", line: 5 },
    ]);
    expect(words).toEqual({ placed: 9, unplaced: 9, dropped: 0 });
  });
});

describe("the import of headers and footers", () => {
  it("tells each as dropped once, and no page numbers", async () => {
    const margin = (name: string, inner: string): string => `<w:${name} ${w}>${inner}</w:${name}>`;
    const section =
      '<w:sectPr><w:headerReference w:type="default" r:id="header1"/><w:footerReference w:type="default" r:id="footer1"/></w:sectPr>';
    const file = wordFile(`${body}<w:p><w:pPr>${section}</w:pPr></w:p>${paragraph("1. Họp")}${section}`, {
      header1: margin("hdr", `${paragraph("Bản lưu hành thử")}`),
      footer1: margin("ftr", `${paragraph("- 2 -")}`),
    });
    const { source } = await importBytes(file, "a.docx");
    expect(source.dropped).toEqual([{ line: 1, text: "Bản lưu hành thử", reason: "page-furniture" }]);
  });
});

describe("the import of what a digital signature prints", () => {
  it("tells it as dropped, and keeps what is said of signing", async () => {
    const stamp = ["Ký bởi: Ủy ban nhân dân tỉnh A", "Cơ quan: Tỉnh A", "Thời gian ký: 12.03.2024 08:15:00 +07:00"];
    const own = ["Người ký văn bản chịu trách nhiệm trước pháp luật.", "Cơ quan: báo cáo trước ngày 05."];
    const file = wordFile(
      [...stamp, ""].map((text) => paragraph(text)).join("") + body + own.map((text) => paragraph(text)).join(""),
    );
    const { source } = await importBytes(file, "a.docx");
    expect(source.dropped).toEqual(stamp.map((text, at) => ({ text, line: at + 1, reason: "stamp" })));
    expect(source.lines.slice(-2).map(({ text }) => text)).toEqual(own);
  });
});

describe("the conversion of letters", () => {
  const typed = (text: string): string => `<w:p>${run(text, '<w:rFonts w:ascii=".VnTime" w:hAnsi=".VnTime"/>')}</w:p>`;

  it("leaves Unicode alone that is set in a font from before it", async () => {
    const texts = ["Phòng Giáo dục", "Thực hiện đúng tiến độ."];
    const { source } = await importBytes(wordFile(body + texts.map(typed).join("")), "a.docx", true);
    expect(source.lines.slice(-2).map(({ text }) => text)).toEqual(texts);
  });

  it("converts what was typed in that font, plain words with it", async () => {
    const texts = ["Phßng Gi¸o dôc", "lò"];
    const { source } = await importBytes(wordFile(body + texts.map(typed).join("")), "a.docx", true);
    expect(source.lines.slice(-2).map(({ text }) => text)).toEqual(["Phòng Giáo dục", "lũ"]);
  });
});

describe("the import of a line set in columns with a tab", () => {
  it("keeps the spaces between differently set words, and the automatic number", async () => {
    const list = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>';
    const numbering = `<w:numbering ${w}><w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/><w:lvlText w:val="-"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>`;
    const texts = `${run("Như")}${run(" ")}${run("trên", "<w:i/>")}${run(" ")}${run("(b/c);")}<w:r><w:tab/></w:r>${run("CHỦ TỊCH", "<w:b/>")}`;
    const file = wordFile(`${body}<w:p><w:pPr>${list}</w:pPr>${texts}</w:p>`, { numbering });
    const { source } = await importBytes(file, "a.docx");
    expect(source.lines.slice(-2).map(({ text }) => text)).toEqual(["- Như *trên* (b/c);", "CHỦ TỊCH"]);
  });
});

describe("the import of a table whose header cells lie across each other", () => {
  it("keeps them as rows where no tree of titles holds them", async () => {
    const cell = (text: string, span: number): string =>
      `<w:tc><w:tcPr><w:gridSpan w:val="${span}"/></w:tcPr><w:p>${run(text, "<w:b/>")}</w:p></w:tc>`;
    const rows = [
      cell("Chứng từ", 2) + cell("Ngày lập", 2),
      `<w:trPr><w:gridBefore w:val="2"/></w:trPr>${cell("01/02", 2)}`,
      cell("Số", 1) + cell("Nội dung", 3),
      cell("1", 1) + cell("Chi khác", 3),
    ];
    const table = `<w:tbl>${rows.map((row) => `<w:tr>${row}</w:tr>`).join("")}</w:tbl>`;
    const { recognised } = await importBytes(wordFile(`${body}${table}`), "a.docx");
    const texts = JSON.stringify(recognised.plan.body);
    for (const title of ["Chứng từ", "Ngày lập", "01/02", "Số", "Nội dung", "Chi khác"]) expect(texts).toContain(title);
  });
});
