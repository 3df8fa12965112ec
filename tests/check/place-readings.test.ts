/** Texts of one place are read in part; that must never change what rules find in them. */
import { describe, expect, it } from "vitest";
import { preparePlaceReadings, type Reading, type ReadingRule } from "../../src/check/place-readings.ts";
import { planRules } from "../../src/check/plan-rules.ts";
import type { PlanText, TextRole, TextZone } from "../../src/check/plan-texts.ts";
import type { DataPath } from "../../src/diagnostic.ts";
import fc from "../fixed-chance.ts";

const rules = planRules.filter((rule): rule is ReadingRule => "findInText" in rule || "marksIn" in rule);

/** Whole and cut words, marks and spaces that one rule or another asks for, and what stands beside them in texts. */
const pieces = [
  ..."Ủy ban nhân dân|ủy|Ủy ban Nhân dân|nhân dân|Uỷ|hoà|hòa|hoàn|hằng năm|hàng|năm|đảm|bảo|ngàn|nghìn |[tên|undef|ined".split(
    "|",
  ),
  ..."huyện|Huyện|Huyện An Bình|đồng|Sở Y tế|Sở y tế|của|An Bình|ngày 5/3|ngày 05 tháng 3|tháng|/2019|số 12/KH-UBND".split(
    "|",
  ),
  ..."1|25|12,|500| đồng|(|)|Phụ lục 1|phụ|lục|2019 - 2025|2019-|-2030|Kế hoạch|Căn cứ|Nghị định|kèm theo|Mục I|a)".split(
    "|",
  ),
  ..."phường 5|Thị xã|“|”|[|]|{{|}}|__|./.|.|..|. |, |,| |  |;|: |\u00a0|à|…|x|thực hiện Đề án chăm sóc trẻ em tại gia đình ".split(
    "|",
  ),
];

const textOf = (most: number): fc.Arbitrary<string> =>
  fc
    .array(fc.tuple(fc.constantFrom(...pieces), fc.constantFrom("", " ", " ")), { maxLength: most })
    .map((parts) => parts.flat().join(""));

const gapsOf = fc.option(fc.tuple(textOf(4), textOf(4)), { freq: 6, nil: undefined });

/** Texts that share their ends and what stands between two gaps, now and then one that does not. */
const texts = fc
  .tuple(textOf(14), textOf(14), textOf(14), fc.array(gapsOf, { maxLength: 8 }), textOf(14))
  .map(([start, middle, end, gaps, stranger]) =>
    gaps.map((gap) => (gap === undefined ? stranger : start + gap[0] + middle + gap[1] + end)),
  );

const kinds = fc.tuple(
  fc.constantFrom<TextZone>("legalBasis", "opening", "body", "recipient", "annexTitle", "annex"),
  fc.constantFrom<TextRole>("heading", "paragraph", "cell"),
);

function byRule(readings: readonly Reading[]): ReadonlyMap<ReadingRule, unknown> {
  return new Map(readings.map((reading) => [reading.rule, "marks" in reading ? reading.marks : reading.findings]));
}

function partOf(text: string, zone: TextZone, role: TextRole, path: DataPath): PlanText {
  const facts = { framed: undefined, readings: undefined, marks: undefined, codes: undefined };
  return { text, zone, role, path, place: "Nội dung", facts };
}

describe("readings at a place", () => {
  it("are those of the whole text", () => {
    fc.assert(
      fc.property(texts, kinds, (variants, [zone, role]) => {
        const readingsOf = preparePlaceReadings(rules);
        const path = ["body"];
        for (const text of variants) {
          const part = partOf(text, zone, role, path);
          expect(byRule(readingsOf(part))).toEqual(byRule(readingsOf(partOf(text, zone, role, ["body"]))));
        }
      }),
      { numRuns: 1500 },
    );
  });
});
