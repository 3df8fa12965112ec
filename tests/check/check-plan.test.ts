import { describe, expect, it } from "vitest";
import { checkPlan } from "../../src/check/index.ts";
import { planRules, planSetRules } from "../../src/check/plan-rules.ts";
import { bases, code, decision, pointing } from "./rule-cases.ts";
import { budgetAnnex, findingsOf, nd30, planWith, tt01 } from "./small-plan.ts";

describe("checkPlan", () => {
  it("says nothing of a clean plan", () => {
    expect(checkPlan(planWith({}), nd30)).toEqual([]);
    expect(checkPlan(planWith(pointing("Kinh phí 80.000.000 đồng (kèm theo Phụ lục).", budgetAnnex)), nd30)).toEqual(
      [],
    );
  });

  it("cites the article under NĐ 30, and only the law under an older format", () => {
    const plan = planWith(code("5/KH-UBND"));
    expect(findingsOf("ND30-SK03", plan)[0]?.source).toBe("NĐ 30/2020/NĐ-CP, PL I.II.3c");
    expect(findingsOf("ND30-SK03", plan, tt01)[0]?.source).toBe("TT 01/2011/TT-BNV");
  });

  it("accepts the comma that ended the last basis before 2020", () => {
    const plan = planWith(bases(decision, `${decision},`));
    expect(findingsOf("ND30-CC02", plan, tt01)).toEqual([]);
  });

  it("has ids that say their family and number, and a family for each", () => {
    const family = /^(?:ND30|PLAN|BUDGET|BATCH)-[A-Z]{2}\d\d$/u;
    for (const { id } of [...planRules, ...planSetRules]) expect(id).toMatch(family);
  });
});
