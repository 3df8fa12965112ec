import { describe, expect, it } from "vitest";
import { editDistance, foldKey, nearestWords } from "../../src/vietnamese/nearest-words.ts";
import fc from "../fixed-chance.ts";

describe("editDistance", () => {
  it.each([
    ["", "", 0],
    ["abc", "", 3],
    ["trichyeu", "trichyeuu", 1],
    ["ab", "ba", 2],
    ["kitten", "sitting", 3],
  ])("%s and %s are %d apart", (a, b, distance) => {
    expect(editDistance(a, b)).toBe(distance);
    expect(editDistance(b, a)).toBe(distance);
  });

  it("is nought for a word and itself, and never above the longer word's length", () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 12 }), fc.string({ maxLength: 12 }), (a, b) => {
        expect(editDistance(a, a)).toBe(0);
        expect(editDistance(a, b)).toBeLessThanOrEqual(Math.max(a.length, b.length));
      }),
    );
  });
});

describe("foldKey", () => {
  it("folds case, marks and separators", () => {
    expect(["Số, ký hiệu", "so_ky_hieu", "SO-KY-HIEU", " Số  ký hiệu:"].map(foldKey)).toEqual(
      Array(4).fill("so ky hieu"),
    );
  });
});

describe("nearestWords", () => {
  it("gives the nearest first and nothing that is far", () => {
    expect(nearestWords("Trích yêu", ["Kết thúc", "Trích yếu", "Mở đầu"])).toEqual(["Trích yếu"]);
    expect(nearestWords("thanh tien", ["Thành tiềm", "Thành tiền"])).toEqual(["Thành tiền", "Thành tiềm"]);
    expect(nearestWords("xyz", ["Trích yếu"])).toEqual([]);
    expect(nearestWords("", ["Trích yếu"])).toEqual([]);
  });

  it.each([
    ["chek", "check"],
    ["khoitao", "khoi-tao"],
    ["--tmeplates", "templates"],
    ["budget.totalInWord", "budget.totalInWords"],
  ])("takes %s for %s", (typed, meant) => {
    const known = ["build", "check", "khoi-tao", "templates", "budget.total", "budget.totalInWords"];
    expect(nearestWords(typed, known, 1)).toEqual([meant]);
  });

  it("gives no more than asked for", () => {
    expect(nearestWords("abcdef", ["abcdeg", "abcdeh", "abcdei", "abcdej"])).toHaveLength(3);
    expect(nearestWords("abcdef", ["abcdeg", "abcdeh"], 1)).toEqual(["abcdeg"]);
  });

  it("does not look for a word without end", () => {
    expect(nearestWords("x".repeat(100_000), ["x"])).toEqual([]);
  });
});
