import { describe, expect, it } from "vitest";
import { commonIndexes } from "../../src/vietnamese/shared-sequence.ts";
import { wordChanges } from "../../src/vietnamese/word-changes.ts";
import { likeness, wordBag } from "../../src/vietnamese/word-likeness.ts";
import fc from "../fixed-chance.ts";

/** "=giống -bỏ +thêm". */
function signed(a: string, b: string): string {
  const signs = { same: "=", dropped: "-", added: "+" } as const;
  return wordChanges(a, b)
    .map(({ kind, text }) => `${signs[kind]}[${text}]`)
    .join("");
}

describe("wordChanges", () => {
  it.each([
    ["", "", ""],
    ["một", "một", "=[một]"],
    ["đạt 99,1% năm", "đạt 99,3% năm", "=[đạt ]-[99,1%]+[99,3%]=[ năm]"],
    ["mở hai lớp học", "mở ba buổi học", "=[mở ]-[hai lớp]+[ba buổi]=[ học]"],
    ["trẻ em", "trẻ em nghèo", "=[trẻ em]+[ nghèo]"],
    ["của {{unit.Khu công nghiệp}}", "của Mỹ Phước", "=[của ]-[{{unit.Khu công nghiệp}}]+[Mỹ Phước]"],
    ["2.104.470 đồng.", "2.105.320 đồng.", "-[2.104.470]+[2.105.320]=[ đồng.]"],
  ])("from «%s» to «%s»", (a, b, expected) => {
    expect(signed(a, b)).toBe(expected);
  });

  it("gives both texts back, and the same words on the way back", () => {
    const text = fc.array(fc.constantFrom("trẻ", "em", " ", "12", "%", ",", "\n", "và"), { maxLength: 20 });
    fc.assert(
      fc.property(text, text, (left, right) => {
        const [a, b] = [left.join(""), right.join("")];
        const there = wordChanges(a, b);
        const without = (kind: string) =>
          there
            .filter((one) => one.kind !== kind)
            .map((one) => one.text)
            .join("");
        expect(without("added")).toBe(a);
        expect(without("dropped")).toBe(b);
        const kinds = { same: "same", added: "dropped", dropped: "added" } as const;
        const texts = (kind: string, changes: typeof there) =>
          changes.filter((one) => one.kind === kind).map((one) => one.text);
        for (const kind of ["same", "added", "dropped"] as const) {
          expect(texts(kinds[kind], wordChanges(b, a))).toEqual(texts(kind, there));
        }
      }),
    );
  });
});

describe("commonIndexes", () => {
  it("finds the longest sequence in order", () => {
    expect(commonIndexes([..."abcd"], [..."xbzd"])).toEqual([
      [1, 1],
      [3, 3],
    ]);
    expect(commonIndexes([], [..."a"])).toEqual([]);
  });

  it("keeps to both ends of sequences too long to compare", () => {
    const long = (name: string) => Array.from({ length: 3_000 }, (_none, at) => `${name}${at}`);
    expect(commonIndexes(["x", ...long("a"), "y"], ["x", ...long("b"), "y"])).toHaveLength(2);
  });
});

describe("likeness", () => {
  it.each([
    ["trẻ em", "trẻ em", 1],
    ["đạt 90 lớp", "đạt 95 lớp", 1],
    ["trẻ em", "người lớn", 0],
    ["", "", 0],
    ["một hai ba", "một hai bốn", 2 / 3],
  ])("of «%s» and «%s»", (a, b, expected) => {
    expect(likeness(wordBag(a), wordBag(b))).toBeCloseTo(expected);
  });
});
