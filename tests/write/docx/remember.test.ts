import { describe, expect, it } from "vitest";
import { rememberByKey } from "../../../src/write/docx/remember.ts";

describe("rememberByKey", () => {
  it("makes once what is asked for twice", () => {
    const made: string[] = [];
    const remember = rememberByKey(10, (source: string) => made.push(source));
    expect([remember("a", "first"), remember("a", "second"), remember("b", "third")]).toEqual([1, 1, 2]);
    expect(made).toEqual(["first", "third"]);
  });

  it("keeps no more than its bound, however many keys come", () => {
    const made: number[] = [];
    const remember = rememberByKey(100, (source: number) => made.push(source));
    for (let key = 0; key < 10_000; key += 1) remember(String(key), key);
    expect(made).toHaveLength(10_000);
    // Of the last hundred all are kept, and the bound leaves room for no earlier one.
    for (let key = 9_900; key < 10_000; key += 1) remember(String(key), key);
    expect(made).toHaveLength(10_000);
    remember("9899", 9_899);
    expect(made).toHaveLength(10_001);
  });
});
