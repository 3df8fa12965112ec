import { strToU8, zipSync } from "fflate";
import { expect, it } from "vitest";
import { reportedParagraphs } from "../../src/pipeline/document-report.ts";
import { readDocx } from "../../src/read/docx/index.ts";
import { documentXml, wordParts } from "../write/docx-comments/word-file.ts";

it("shows a document's text as the checker saw it", () => {
  const cell = (content: string): string => `<w:tc>${content}</w:tc>`;
  const row = (cells: string): string => `<w:tr>${cells}</w:tr>`;
  const body =
    "<w:p><w:r><w:rPr><w:caps/></w:rPr><w:t>Kế hoạch</w:t></w:r><w:r><w:br/><w:t>năm</w:t><w:tab/><w:t>2023</w:t></w:r></w:p>" +
    `<w:tbl>${row(cell(`<w:tbl>${row(cell("<w:p/>"))}</w:tbl><w:p/>`) + cell("<w:p/>"))}</w:tbl>`;
  const facts = readDocx(zipSync({ ...wordParts(documentXml(body)), "word/x.xml": strToU8("<a/>") })).value;
  if (facts === undefined) throw new Error("The file cannot be read.");
  const shown = reportedParagraphs(facts, ({ index }) => (index === 0 ? ["Tên loại", "Trích yếu"] : []));
  expect(
    shown.map(({ text, element, cell: place }) => [text, element, place?.table, place?.parentTable, place?.column]),
  ).toEqual([
    ["KẾ HOẠCH\nnăm\t2023", "Tên loại; Trích yếu", undefined, undefined, undefined],
    ["", undefined, 1, 0, 0],
    ["", undefined, 0, undefined, 0],
    ["", undefined, 0, undefined, 1],
  ]);
});
