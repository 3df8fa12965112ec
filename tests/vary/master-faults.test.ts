import { describe, expect, it } from "vitest";
import type { PlanInput } from "../../src/model/plan.ts";
import { prepareVariants, wantedFields } from "../../src/vary/variants.ts";
import { benCat, extraColumns, levels, masterOf } from "./sample-master.ts";

describe("prepareVariants", () => {
  const faultsOf = (more: Partial<PlanInput>): readonly (readonly unknown[])[] =>
    prepareVariants(masterOf(more), { levels, extraColumns }).diagnostics.map(({ rule, path, hint }) => [
      rule,
      path,
      hint,
    ]);

  const faulty: readonly (readonly [string, Partial<PlanInput>, string, readonly (string | number)[], string])[] = [
    ["an unknown field", { opening: "{{unit.nam}}" }, "PLAN-PLACE", ["opening", 0], "{{unit.name}}"],
    [
      "an unknown column",
      { opening: "{{unit.Khu cong nghep}}" },
      "PLAN-PLACE",
      ["opening", 0],
      "{{unit.Khu công nghiệp}}",
    ],
    ["an unknown agency", { opening: "{{agency.finances}}" }, "PLAN-PLACE", ["opening", 0], "{{agency.finance}}"],
    [
      "an unknown row",
      { opening: "{{unit.budget.Năm 2021}}" },
      "PLAN-PLACE",
      ["opening", 0],
      "{{unit.budget.Năm 2020}}",
    ],
    [
      "a condition on an unknown field",
      { body: { dashes: [{ text: "a", when: "unit.tpye = huyện" }] } },
      "BATCH-WHEN",
      ["body", "dashes", 0, "when"],
      "unit.type",
    ],
    [
      "a condition on no class of units",
      { body: { dashes: [{ text: "a", when: "unit.type = làng" }] } },
      "BATCH-WHEN",
      ["body", "dashes", 0, "when"],
      "thị xã",
    ],
    [
      "a condition without a field",
      { body: { dashes: [{ text: "a", when: "có khu công nghiệp" }] } },
      "BATCH-WHEN",
      ["body", "dashes", 0, "when"],
      "unit.<cột>",
    ],
    [
      "an id that stands twice",
      {
        body: {
          dashes: [
            { id: "a", text: "a" },
            { id: "a", text: "b" },
          ],
        },
      },
      "BATCH-ID",
      ["body", "dashes", 1, "id"],
      "mã riêng",
    ],
    [
      "an agency without a name that day",
      { issuedOn: "01/7/2025", recipients: ["A"] },
      "BATCH-AGENCY",
      ["opening", 0],
      "ngày ban hành",
    ],
    [
      "an annex that is not there",
      { batch: { level: "huyện", budget: { from: "cột của bảng", annex: "x" } }, closing: undefined },
      "BATCH-BUDGET-ANNEX",
      ["batch", "budget", "annex"],
      "Mã phụ lục",
    ],
    ["no batch at all", { batch: undefined, closing: undefined, body: {} }, "BATCH-NO-UNITS", [], "Tạo theo đơn vị"],
  ];

  it.each(faulty)("tells once of %s", (_what, more, rule, path, hint) => {
    const faults = faultsOf(more);
    expect(faults).toEqual([[rule, path, expect.stringContaining(hint)]]);
  });

  it("prints nothing that looks filled where it does not know the name", () => {
    const { value } = prepareVariants(masterOf({ opening: "{{unit.nam}}" }), { levels, extraColumns });
    const variant = value?.makeVariant(benCat);
    expect(variant?.plan.opening).toEqual(["…"]);
    expect(variant?.diagnostics).toEqual([]);
  });
});

describe("wantedFields", () => {
  it("lists the columns that only the master knows of, each once", () => {
    const master = masterOf({
      opening:
        "{{unit.name}} {{unit.Số trẻ em}} {{đơn vị.so_tre_em}} {{unit.budget.total}} {{budget.total}} {{agency.finance}}",
    });
    expect(wantedFields(master)).toEqual(["Số trẻ em", "Khu công nghiệp"]);
  });
});
