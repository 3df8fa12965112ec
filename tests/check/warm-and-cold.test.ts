/** Plans of one run share texts and items, and so what was found in them; that must never change what is found. */
import { readdirSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { beforeAll, describe, expect, it, vi } from "vitest";
import { checkPlan } from "../../src/check/index.ts";
import { planRules } from "../../src/check/plan-rules.ts";
import { type PlanText, planTexts } from "../../src/check/plan-texts.ts";
import { prepareSigns } from "../../src/check/text-signs.ts";
import { openPlanSource } from "../../src/io/plan-source.ts";
import { openTemplateLibrary } from "../../src/io/template-library.ts";
import { type InspectedPlan, inspectPlan } from "../../src/pipeline.ts";
import { mapTexts } from "../../src/vary/map-texts.ts";
import fc from "../fixed-chance.ts";

const folder = fileURLToPath(new URL("../../fixtures/plans/", import.meta.url));

/** Right and wrong pieces of text, each the matter of some rule. */
const pieces = [
  "  ",
  " ,",
  "(",
  "”",
  "ngày 5 tháng 3 năm 2021",
  "ngày 31/02/2020",
  "Uỷ ban Nhân dân",
  "Sở Văn hoá,  thể thao và Du lịch",
  "phối hợp quận 5",
  "Tỉnh Lào Cai",
  "của Huyện,",
  "hằng năm",
  "đảm bảo",
  "ngàn",
  "2021-2025",
  "1,000,000 đồng",
  "Quyết định số 12/NĐ-CP",
  "[tên đơn vị]",
  "{{x",
  "./.",
  "(kèm theo Phụ lục 1)",
  "kèm theo Kế hoạch",
  "Kính gửi",
  "- ",
  "500 đồng (bằng chữ: sáu trăm đồng)",
  ". ",
  "; ",
  "Căn cứ Luật Trẻ em số 12/2016/QH13",
];

const edits = fc.array(
  fc.record({ at: fc.nat(400), cut: fc.double({ min: 0, max: 1, noNaN: true }), piece: fc.constantFrom(...pieces) }),
  { minLength: 1, maxLength: 12 },
);

type Edits = readonly { readonly at: number; readonly cut: number; readonly piece: string }[];

/** The plan with a piece put into some of its texts; the rest stays the same objects. */
function edited(plan: InspectedPlan["plan"], changes: Edits): InspectedPlan["plan"] {
  let count = -1;
  return mapTexts(plan, (text, path) => {
    const isData = path[0] === "status" || path[1] === "regime" || path[2] === "budget";
    if (isData) return text;
    count += 1;
    const change = changes.find(({ at }) => at === count);
    if (change === undefined) return text;
    const cut = Math.floor(text.length * change.cut);
    return `${text.slice(0, cut)} ${change.piece} ${text.slice(cut)}`;
  });
}

const inspected: InspectedPlan[] = [];

beforeAll(async () => {
  const templates = (await openTemplateLibrary()).value;
  for (const slug of readdirSync(folder)) {
    const source = (await openPlanSource(`${folder}${slug}/plan.yaml`)).value;
    const value = source && templates && (await inspectPlan({ source, templates })).value;
    if (value) inspected.push(value);
  }
});

describe("checkPlan", () => {
  it("finds in a plan what it finds when no other was checked before", async () => {
    expect(inspected.length).toBeGreaterThan(4);
    await fc.assert(
      fc.asyncProperty(fc.nat(inspected.length - 1), edits, edits, async (which, first, second) => {
        const one = inspected[which];
        if (one === undefined) return;
        const { plan, format } = one;
        checkPlan(edited(plan, first), format);
        const variant = edited(edited(plan, first), second);
        const warm = [checkPlan(variant, format), checkPlan(plan, format)];
        vi.resetModules();
        const cold = await import("../../src/check/index.ts");
        expect(warm).toEqual([cold.checkPlan(structuredClone(variant), format), checkPlan(plan, format)]);
      }),
      { numRuns: 15 },
    );
  }, 60_000);

  it("gives unchanged texts of a variant as the same objects", () => {
    for (const one of inspected) {
      // A plan that was looked at long ago keeps texts that its places have forgotten.
      const plan = { ...one.plan };
      const before = planTexts(plan);
      const variant = edited(plan, [{ at: 20, cut: 0.5, piece: "xyz" }]);
      const after = planTexts(variant);
      expect(after.filter((part, index) => part !== before[index])).toHaveLength(1);
    }
  });
});

describe("the sign of a rule", () => {
  const judging = planRules.filter((rule) => "findInText" in rule || "marksIn" in rule);
  const rulesFor = prepareSigns(judging);

  /** What rules find in a text that has not their sign. */
  function unsignedFindings(part: PlanText): readonly string[] {
    const concerned = new Set(rulesFor(part.text));
    const missed = judging.filter((rule) => {
      const found = "findInText" in rule ? rule.findInText(part) : rule.marksIn(part);
      return found.length > 0 && !concerned.has(rule);
    });
    return missed.map(({ id }) => `${id}: ${part.text}`);
  }

  it("stands in every text in which the rule finds something", () => {
    fc.assert(
      fc.property(fc.nat(inspected.length - 1), edits, (which, changes) => {
        const plan = inspected[which]?.plan;
        const parts = plan === undefined ? [] : planTexts(edited(plan, changes));
        expect(parts.flatMap(unsignedFindings)).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });
});
