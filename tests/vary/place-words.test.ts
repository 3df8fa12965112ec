import { describe, expect, it } from "vitest";
import { placeWords } from "../../src/vary/place-words.ts";

describe("placeWords", () => {
  it.each([
    [["subject"], "Trích yếu"],
    [["opening", 1], "Mở đầu, đoạn 2"],
    [["legalBases", 0], "Căn cứ thứ 1"],
    [["recipients", 2, "duty"], "Nơi nhận thứ 3"],
    [["body", "sections", 1, "clauses", 0, "text"], "Nội dung kế hoạch, mục II, khoản 1"],
    [["body", "sections", 0, "points", 4], "Nội dung kế hoạch, mục I, điểm đ"],
    [["body", "paragraphs", 0], "Nội dung kế hoạch, đoạn 1"],
    [["body", "content", 1, "table", "rows", 2, 0], "Nội dung kế hoạch, phần xen kẽ thứ 2, bảng, dòng 3, ô 1"],
    [["annexes", 1, "budget", "rows", 0, "title"], "Phụ lục II, bảng kinh phí, dòng 1"],
    [["signatureBlock", "signer", "position"], "Khối chữ ký"],
  ])("names %j", (path, words) => {
    expect(placeWords(path)).toBe(words);
  });
});
