/** Words of a Word file that stand beside its text, in notes and in the margins of pages, are kept or told. */
import { describe, expect, it } from "vitest";
import { paragraph, w, wordFile } from "../read/docx/word-file.ts";
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
