/** Marks of items as offices type them: each level at its place, whatever signs stand behind its number. */
import { describe, expect, it } from "vitest";
import { parsePrintedMarker } from "../../src/model/printed-markers.ts";
import { importText } from "./import-file.ts";

async function bodyOf(...lines: readonly string[]) {
  const text = ["KẾ HOẠCH", "Họp tổ", "Nhà trường họp như sau:", ...lines].join("\n");
  return (await importText(text)).recognised.plan.body;
}

describe("a mark", () => {
  it.each([
    ["I/- MỤC ĐÍCH", "section", "I", "MỤC ĐÍCH"],
    ["I.MỤC ĐÍCH", "section", "I", "MỤC ĐÍCH"],
    ["PHẦN I - MỤC TIÊU", "part", "I", "MỤC TIÊU"],
    ["Điều 1. Mục đích", "section", "Điều 1", "Mục đích"],
    ["I.1. Mục đích", "clause", "I.1", "Mục đích"],
    ["A.1.2. Mục đích", "subclause", "A.1.2", "Mục đích"],
    ["1.Mục đích", "clause", "1", "Mục đích"],
    ["1/- Mục đích", "clause", "1", "Mục đích"],
    ["1.1.Thời gian", "subclause", "1.1", "Thời gian"],
    ["a)Nội dung", "point", "a", "Nội dung"],
    ["a.1) Nội dung", "point", "a.1", "Nội dung"],
    ["a- Nội dung", "point", "a", "Nội dung"],
    ["f) Nội dung", "point", "f", "Nội dung"],
    ["(ii) nội dung", "point", "(ii", "nội dung"],
    ["•Nội dung", "dashItem", "•", "Nội dung"],
    ["*Đối tượng:", "dashItem", "*", "Đối tượng:"],
  ])("is told in «%s»", (line, level, ordinal, rest) => {
    const marker = parsePrintedMarker(line);
    expect([marker?.level, marker?.ordinal, line.slice(marker?.length)]).toEqual([level, ordinal, rest]);
  });

  it.each([
    "1.000 đồng",
    "68/KH-UBND ngày 01/3/2024",
    "V.I.Lênin viết",
    "C.Mác viết",
    "phần I của Kế hoạch",
    "chương trình",
    "Điều 5 của Luật Đất đai",
    "e-Office",
    "(i) một; (ii) hai",
    "24/7/2023",
    "*nghiêng* rồi thẳng",
  ])("is not told in «%s»", (line) => {
    expect(parsePrintedMarker(line)).toBeUndefined();
  });
});

describe("an outline", () => {
  it("of chapters and articles has clauses under them", async () => {
    const body = await bodyOf(
      "Chương I",
      "QUY ĐỊNH CHUNG",
      "Điều 1. Mục đích",
      "1. Rèn luyện.",
      "2. Giao lưu.",
      "Chương II",
    );
    expect(body.sections).toEqual([
      {
        ordinal: "Chương I",
        heading: "QUY ĐỊNH CHUNG",
        sections: [{ ordinal: "Điều 1", heading: "Mục đích", clauses: ["Rèn luyện.", "Giao lưu."] }],
      },
      { ordinal: "Chương II" },
    ]);
  });

  it("of numbers with a dot keeps them under the section", async () => {
    const body = await bodyOf("I. NỘI DUNG", "I.1. Văn nghệ", "1. Múa.", "I.2. Thể thao", "1. Bơi.");
    expect(body.sections).toMatchObject([
      {
        clauses: [
          { ordinal: "I.1", clauses: ["Múa."] },
          { ordinal: "I.2", clauses: ["Bơi."] },
        ],
      },
    ]);
  });

  it("keeps a.1 under a", async () => {
    const body = await bodyOf("1. Nội dung", "a) Văn nghệ", "a.1. Múa", "a.2. Hát", "b) Thể thao");
    expect(body.clauses).toMatchObject([
      { points: [{ points: [{ ordinal: "a.1" }, { ordinal: "a.2" }] }, "Thể thao"] },
    ]);
  });

  it("has no dash before a letter", async () => {
    expect(await bodyOf("- a) Múa;", "b) Hát.")).toEqual({ points: ["Múa;", "Hát."] });
    expect(await bodyOf("- Phần I: Múa;", "- Phần II: Hát.")).toMatchObject({ dashes: [{}, {}] });
  });
});
