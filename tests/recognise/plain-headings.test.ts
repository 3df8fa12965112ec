/** Headings without numbers become items of the outline where the evidence is strong, and are told as guessed. */
import { describe, expect, it } from "vitest";
import type { SourceLine } from "../../src/model/source-lines.ts";
import { plainHeadings } from "../../src/recognise/plan/plain-headings.ts";
import { importText } from "./import-file.ts";

const start = "KẾ HOẠCH\nLiên hoan văn nghệ\nTrung tâm tổ chức Liên hoan như sau:\n";

const unnumbered = `${start}
MỤC ĐÍCH, YÊU CẦU
Mục đích
Tạo sân chơi lành mạnh.
Yêu cầu
- An toàn;
- Tiết kiệm.
KINH PHÍ
Từ ngân sách của Trung tâm.
`;

function boldLines(...lines: readonly (readonly [text: string, bold: boolean])[]): readonly SourceLine[] {
  return lines.map(([text, bold], at) => {
    const look = { bold, italic: false, align: "left", sizePt: 14, boldStart: 0, underRule: false } as const;
    return {
      text,
      line: at + 1,
      lastLine: at + 1,
      column: 0,
      look,
      cell: undefined,
      numbered: false,
      blankBefore: false,
    };
  });
}

function told(lines: readonly SourceLine[], styled = true) {
  return [...plainHeadings(lines, styled)].map(([{ text }, level]) => `${level} ${text}`).sort();
}

describe("a plan without numbers", () => {
  it("has its lines in capitals as sections and short lines as clauses", async () => {
    const { plan, elements } = (await importText(unnumbered)).recognised;
    expect(plan.body.sections).toEqual([
      {
        heading: "MỤC ĐÍCH, YÊU CẦU",
        clauses: [
          { heading: "Mục đích", paragraphs: ["Tạo sân chơi lành mạnh."] },
          { heading: "Yêu cầu", dashes: ["An toàn;", "Tiết kiệm."] },
        ],
      },
      { heading: "KINH PHÍ", paragraphs: ["Từ ngân sách của Trung tâm."] },
    ]);
    expect(elements.filter(({ note }) => note?.includes("không đánh số")).map(({ certainty }) => certainty)).toEqual([
      "guessed",
      "guessed",
      "guessed",
      "guessed",
    ]);
  });

  it("opens at its first heading where nothing announces it", async () => {
    const text = unnumbered.replace("như sau:", "hằng năm.");
    const { plan } = (await importText(text)).recognised;
    expect([plan.opening, plan.body.sections?.length]).toEqual([["Trung tâm tổ chức Liên hoan hằng năm."], 2]);
  });
});

describe("bold lines of a Word file", () => {
  const body = [
    ["Chính quyền số", true],
    ["Xử lý hồ sơ trên mạng.", false],
    ["Kinh tế số", true],
    ["Thanh toán số.", false],
  ] as const;

  it("are sections where the plan has none", () => {
    expect(told(boldLines(...body))).toEqual(["section Chính quyền số", "section Kinh tế số"]);
  });

  it("are clauses under numbered sections", () => {
    expect(told(boldLines(["I. MỤC TIÊU", true], ...body))).toEqual(["clause Chính quyền số", "clause Kinh tế số"]);
  });

  it("stay paragraphs beside numbered clauses, and where only one is bold", () => {
    expect(told(boldLines(["I. MỤC TIÊU", true], ["1. Chung", true], ...body))).toEqual([]);
    expect(told(boldLines(...body.slice(0, 2)))).toEqual([]);
  });
});

describe("lines in capitals that are no headings", () => {
  it("stay paragraphs: slogans, signers, and where sections have numbers", () => {
    const slogans = boldLines(
      ["KHÔNG AI BỊ BỎ LẠI", false],
      ["Toàn dân chung tay.", false],
      ["NGƯỜI LẬP", false],
      ["Lê An", false],
    );
    expect(told(slogans, false)).toEqual([]);
    const numbered = boldLines(
      ["I. NỘI DUNG", false],
      ["KINH PHÍ CHUNG", false],
      ["A.", false],
      ["MỤC TIÊU CHUNG", false],
    );
    expect(told(numbered, false)).toEqual([]);
  });
});
