/** Texts of one place are searched in part; that must never change what is found in them. */
import { describe, expect, it } from "vitest";
import { prepareSigns, type Signs } from "../../src/check/text-signs.ts";
import { prepareWordFinder } from "../../src/check/word-finder.ts";
import fc from "../fixed-chance.ts";

/** Whole and cut words, marks and spaces that one sign or another asks for, and what stands beside them in texts. */
const pieces = [
  ..."Ủy ban nhân dân|ủy|ỦY BAN|Ủy ban Nhân dân|nhân dân|Uỷ|hoà|hòa|hoàn|hằng|hằng năm|hàng|năm|đảm|bảo|đảm bảo".split(
    "|",
  ),
  ..."huyện|Huyện|đồng|Sở Y tế|Sở y tế|Sở|Y|tế|của|An Bình|1|25|2019 - 2025| | | | |  |,|, |;|. |.|(|)|: |\u00a0|à|…|x".split(
    "|",
  ),
];

const text = fc.array(fc.constantFrom(...pieces), { maxLength: 12 }).map((parts) => parts.join(""));

/** Texts that share their ends, now and then one that does not. */
const texts = fc
  .tuple(
    text,
    text,
    fc.array(fc.oneof({ weight: 5, arbitrary: text }, { weight: 1, arbitrary: fc.constant(undefined) }), {
      maxLength: 8,
    }),
    text,
  )
  .map(([start, end, middles, stranger]) =>
    middles.map((middle) => (middle === undefined ? stranger : start + middle + end)),
  );

const signs: readonly Signs[] = [
  { characters: "(,Ủ" },
  { words: ["đồng", "Huyện"] },
  { words: ["huyện", "năm"] },
  { misspelt: ["Ủy ban nhân dân", "Sở Y tế", "Ủy ban"] },
  { wordEnds: ["oà", "uỷ"] },
  { oddWriting: true },
];

describe("a search at a place", () => {
  it("finds the signs that stand in the whole text", () => {
    fc.assert(
      fc.property(texts, (variants) => {
        const signsIn = prepareSigns(signs.map((one) => ({ signs: one })));
        const place = {};
        for (const variant of variants) expect(signsIn(variant, place)).toEqual(signsIn(variant));
      }),
      { numRuns: 2000 },
    );
  });

  it("finds the words of the whole text in their order", () => {
    const finder = prepareWordFinder(["hằng năm", "đảm bảo", "hoà", "ủy", "Ủy ban nhân dân", "Sở Y tế"]);
    fc.assert(
      fc.property(texts, (variants) => {
        const place = {};
        for (const variant of variants) expect(finder.findAt(variant, place)).toEqual(finder.find(variant));
      }),
      { numRuns: 2000 },
    );
  });
});
