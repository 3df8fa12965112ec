/** A rule that was silent is not asked again while what decides that stays the same; it must then have nothing to say. */
import { describe, expect, it } from "vitest";
import { checkPlan } from "../../src/check/index.ts";
import { planRules } from "../../src/check/plan-rules.ts";
import type { PlanDocument } from "../../src/model/plan.ts";
import fc from "../fixed-chance.ts";
import { nd30, planWith, tt01 } from "./small-plan.ts";

const lines = fc.constantFrom(
  ["TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH"],
  ["KT. CHỦ TỊCH"],
  ["TUQ. CHỦ TỊCH", "KT. TRƯỞNG"],
  ["chủ tịch"],
  [],
);

/** Head and foot of a plan, right and wrong. */
const heads = fc.record({
  issuer: fc.record({
    supervisingAgency: fc.constantFrom(undefined, ["UBND TỈNH"], ["Sở Y tế"]),
    name: fc.constantFrom(["ỦY BAN NHÂN DÂN", "HUYỆN BA"], ["BAN ĐIỀU HÀNH"], ["SỞ Y TẾ"]),
    nameInText: fc.constantFrom("Ủy ban nhân dân huyện", "Chủ tịch", "Ban Điều hành"),
    code: fc.constantFrom("UBND", "BDH", "SYT"),
    regime: fc.constantFrom("collective", "oneHead", "advisory"),
    usesSupervisorSeal: fc.constantFrom(undefined, true, false),
  }),
  documentCode: fc.constantFrom("35/KH-UBND", "5/KH-UBND", "/BC-UBND", "12/2019/KH-BĐH", "a b/KH", "7/QĐ-SYT"),
  documentType: fc.constantFrom(undefined, "KẾ HOẠCH", "BÁO CÁO", "Quyết định", "BÀI HÁT"),
  legalBases: fc.constantFrom(undefined, ["Căn cứ Luật Trẻ em."], ["Căn cứ Luật Trẻ em ngày 05 tháng 4 năm 2016,"]),
  signatureBlock: fc.record({
    signingAuthority: lines,
    signer: fc.record({
      position: fc.constantFrom("CHỦ TỊCH", "PHÓ CHỦ TỊCH", "Quyền Giám đốc", "KT. CHỦ TỊCH"),
      actualPost: fc.constantFrom(undefined, "PHÓ CHỦ TỊCH UBND TỈNH", "phụ trách"),
      fullName: fc.constantFrom("Nguyễn Thị Hồng", "ThS. LÊ VĂN BÌNH"),
    }),
  }),
});

/** The second plan, with some of the very objects and texts of the first. */
function mixed(first: PlanDocument, second: PlanDocument, isShared: readonly boolean[]): PlanDocument {
  const take = <Part extends object>(at: number, from: Part, to: Part): Part => {
    const taken = Object.entries(from).filter((_, index) => isShared[(at + index) % isShared.length]);
    return { ...to, ...Object.fromEntries(taken) };
  };
  const signer = take(3, first.signatureBlock.signer, second.signatureBlock.signer);
  return {
    ...take(0, first, second),
    issuer: take(1, first.issuer, second.issuer),
    signatureBlock: { ...take(2, first.signatureBlock, second.signatureBlock), signer },
  };
}

const ofTexts = new Set(planRules.flatMap((rule) => ("find" in rule ? [] : [rule.id])));

describe("rules that were silent", () => {
  it("say of the next plan what they say of it alone", () => {
    fc.assert(
      fc.property(
        heads,
        heads,
        fc.array(fc.boolean(), { minLength: 7, maxLength: 7 }),
        fc.boolean(),
        fc.boolean(),
        (one, two, isShared, wasOld, isOld) => {
          const first = planWith(one);
          const next = mixed(first, planWith(two), isShared);
          const format = isOld ? tt01 : nd30;
          checkPlan(first, wasOld ? tt01 : nd30);
          const found = checkPlan(next, format).filter(({ rule }) => !ofTexts.has(rule));
          const alone = planRules.flatMap((rule) =>
            "find" in rule && !ofTexts.has(rule.id)
              ? [...rule.find({ plan: next, texts: [], format })].map(({ message }) => `${rule.id} ${message}`)
              : [],
          );
          expect(found.map(({ rule, message }) => `${rule} ${message}`)).toEqual(alone);
        },
      ),
      { numRuns: 600 },
    );
  });
});
