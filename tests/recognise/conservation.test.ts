/** Whatever a text or Word file holds, no word of it is lost, and nothing stops the import. */
import { describe, expect, it } from "vitest";
import fc from "../fixed-chance.ts";
import { madeBytes } from "../golden/made-fixtures.ts";
import { planSlugs, readFixture } from "../golden/plan-fixtures.ts";
import { importBytes } from "./import-file.ts";
import { lostWords, randomTexts } from "./random-texts.ts";

const sourceLines = planSlugs.flatMap((slug) => readFixture(slug, "source.txt").split("\n"));

describe("the import of any text", () => {
  it("keeps every word in the plan, among the unplaced or among the dropped", { timeout: 120_000 }, () => {
    const keepsAll = fc.property(randomTexts(fc, sourceLines), (text) => {
      expect(lostWords(text)).toEqual([]);
    });
    fc.assert(keepsAll, { numRuns: 1500 });
  });
});

describe("the import of a damaged Word file", () => {
  it("ends with a finding or a plan", { timeout: 60_000 }, async () => {
    const docx = await madeBytes("dong-nai-2021-tre-em", ".docx");
    await fc.assert(
      fc.asyncProperty(fc.nat({ max: docx.length - 1 }), fc.nat({ max: 255 }), async (at, byte) => {
        const damaged = Uint8Array.from(docx);
        damaged[at] = byte;
        const told = await importBytes(damaged, "hong.docx").then(
          ({ yaml }) => yaml.length > 0,
          (error: unknown) => error instanceof Error && /"rule":"DOCX/u.test(error.message),
        );
        expect(told).toBe(true);
      }),
      { numRuns: 60 },
    );
  });
});
