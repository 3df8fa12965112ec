import { describe, expect, it } from "vitest";
import { documentCodeSchema, issuedOnSchema, isWholeDate } from "../../src/model/issue-date.ts";

describe("a document's code", () => {
  it.each([
    ["824/KH-UBND", "824", "KH-UBND"],
    ["/KH-UBND", "", "KH-UBND"],
    ["1/2/KH", "1", "2/KH"],
    [" 5 / KH", " 5 ", " KH"],
  ])("%s is parted at its first stroke", (typed, codeNumber, codeNotation) => {
    expect(documentCodeSchema.parse(typed)).toEqual({ codeNumber, codeNotation });
  });

  it("needs a stroke", () => {
    expect(documentCodeSchema.safeParse("824 KH-UBND").success).toBe(false);
  });
});

describe("the day of issue", () => {
  it.each([
    ["", {}],
    ["  ", {}],
    ["28/02/2019", { day: 28, month: 2, year: 2019 }],
    ["02/2020", { month: 2, year: 2020 }],
    ["2020", { year: 2020 }],
  ])("%j", (typed, date) => {
    expect(issuedOnSchema.parse(typed)).toEqual(date);
  });

  it("refuses what is no date", () => {
    expect(issuedOnSchema.safeParse("khi ký").error?.issues).toMatchObject([{ params: { kind: "date" } }]);
  });

  it.each([
    [{ day: 28, month: 2, year: 2019 }, true],
    [{ month: 2, year: 2019 }, false],
    [{ day: 28, year: 2019 }, false],
    [{ day: 28, month: 2 }, false],
    [{}, false],
  ])("%j is whole: %s", (date, whole) => {
    expect(isWholeDate(date)).toBe(whole);
  });
});
