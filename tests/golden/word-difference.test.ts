import { describe, expect, it } from "vitest";
import { wordDifference, words } from "./word-difference.ts";

describe("wordDifference", () => {
  it.each([
    ["a b c", "a b c", []],
    ["a b c d e f", "a x c d f g", ["… a: mất «b», thừa «x»", "… a c d: mất «e»", "… a c d f: thừa «g»"]],
    ["một hai", "hai một", ["… : mất «một»", "… hai: thừa «một»"]],
    ["năm 2020.", "năm 2020", ["… năm: mất «2020.», thừa «2020»"]],
  ])("between «%s» and «%s»", (expected, actual, places) => {
    expect(wordDifference(words(expected), words(actual)).places).toEqual(places);
  });

  it("says which share of the expected words is kept in order", () => {
    expect(wordDifference(words("a b c d"), words("a c d e")).kept).toBe(0.75);
  });
});
