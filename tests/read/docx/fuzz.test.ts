import { beforeAll, describe, expect, it } from "vitest";
import { type GoodDocument, makeGoodDocument } from "../../check/format/good-document.ts";
import { runCase } from "./fuzz-case.ts";
import { mutate, partsOf } from "./mutations.ts";

/** `scripts/fuzz-docx.ts` runs as many as one likes. */
const cases = 300;
const firstSeed = 1_000_000;

describe("Word files broken at random", () => {
  let good: GoodDocument;
  beforeAll(async () => {
    good = await makeGoodDocument();
  }, 60_000);

  it("are read or refused, recognised and judged, and never stop the program", () => {
    const parts = partsOf(good.bytes);
    const ends = new Map<string, number>();
    for (let seed = firstSeed; seed < firstSeed + cases; seed += 1) {
      const result = runCase(mutate(parts, seed), good.format, seed);
      expect(result, `seed ${seed}`).not.toHaveProperty("fault");
      const end = "end" in result ? result.end : "fault";
      ends.set(end, (ends.get(end) ?? 0) + 1);
    }
    // Breaking that always ends in one of the two would prove little.
    expect(ends.get("read")).toBeGreaterThan(cases / 3);
    expect(ends.get("refused")).toBeGreaterThan(cases / 20);
  }, 120_000);

  it("break the same way for the same seed", () => {
    const parts = partsOf(good.bytes);
    expect(mutate(parts, 7)).toEqual(mutate(parts, 7));
  });
});
