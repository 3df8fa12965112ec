import { describe, expect, it } from "vitest";
import type { PlanInput } from "../../src/model/plan.ts";
import { fillPlaces } from "../../src/vary/index.ts";
import { planOf, smallPlan } from "../compose/sample.ts";

const budget = {
  moneyUnit: "ngàn đồng",
  columns: [{ title: "Tỉnh" }],
  rows: [
    { title: "Năm 2019", values: { Tỉnh: "2.000.000" } },
    { title: "Năm 2020", values: { Tỉnh: "104.470" } },
  ],
};
const annex = { title: "Dự toán", budget };

function opening(text: string, more: Partial<PlanInput> = { annexes: [annex] }): ReturnType<typeof fillPlaces> {
  return fillPlaces(planOf({ ...smallPlan, ...more, opening: text }));
}

describe("fillPlaces", () => {
  it.each([
    ["{{budget.total}} đồng", "2.104.470.000 đồng"],
    ["({{ budget.totalInWords }})", "(Hai tỷ một trăm lẻ bốn triệu bốn trăm bảy mươi ngàn đồng)"],
    ["{{budget.moneyUnit}}", "ngàn đồng"],
    ["**{{budget.total}}** và {{budget.total}}", "**2.104.470.000** và 2.104.470.000"],
  ])("fills %s", (typed, filled) => {
    const { value, diagnostics } = opening(typed);
    expect(diagnostics).toEqual([]);
    expect(value?.opening).toEqual([filled]);
  });

  it.each([
    [undefined, "nghìn đồng", "Hai tỷ một trăm linh bốn triệu bốn trăm bảy mươi nghìn đồng"],
    ["ngàn", "nghìn đồng", "Hai tỷ một trăm lẻ bốn triệu bốn trăm bảy mươi ngàn đồng"],
    ["nghìn", "ngàn đồng", "Hai tỷ một trăm linh bốn triệu bốn trăm bảy mươi nghìn đồng"],
  ])("reads numbers in the dialect %s, with amounts in %s", (numberDialect, moneyUnit, words) => {
    const annexes = [{ ...annex, budget: { ...budget, moneyUnit } }];
    const more = numberDialect === undefined ? { annexes } : { annexes, numberDialect };
    expect(opening("{{budget.totalInWords}}", more).value?.opening).toEqual([words]);
  });

  it("fills deep in the outline, in recipients and in annexes", () => {
    const { value } = fillPlaces(
      planOf({
        ...smallPlan,
        body: { sections: [{ heading: "A", clauses: [{ text: "Chi {{budget.total}} đồng" }] }] },
        recipients: [{ name: "Kho bạc", duty: "{{budget.moneyUnit}}" }],
        annexes: [{ ...annex, paragraphs: "Tổng {{budget.total}}" }],
      }),
    );
    const text = JSON.stringify(value);
    expect(text).toContain("Chi 2.104.470.000 đồng");
    expect(text).toContain('"duty":"ngàn đồng"');
    expect(text).toContain("Tổng 2.104.470.000");
    expect(text).not.toContain("{{");
  });

  it("fills by the id of an annex when there are several budgets", () => {
    const annexes = [
      { ...annex, id: "tinh" },
      { ...annex, id: "xa", budget: { ...budget, moneyUnit: "đồng" } },
    ];
    expect(opening("{{budget.tinh.total}} và {{budget.xa.total}}", { annexes }).value?.opening).toEqual([
      "2.104.470.000 và 2.104.470",
    ]);
    const { diagnostics } = opening("{{budget.total}}", { annexes });
    expect(diagnostics[0]?.message).toBe(
      "Mở đầu, đoạn 1: không điền được «{{budget.total}}», kế hoạch có nhiều bảng kinh phí.",
    );
    expect(diagnostics[0]?.hint).toContain("{{budget.tinh.total}}");
  });

  it("names an unknown place with its path and the nearest names first", () => {
    const { value, diagnostics } = opening("Tổng {{budget.totalInWord}}");
    expect(value?.opening).toEqual(["Tổng {{budget.totalInWord}}"]);
    expect(diagnostics).toEqual([
      {
        rule: "PLAN-PLACE",
        severity: "error",
        message: "Mở đầu, đoạn 1: không điền được «{{budget.totalInWord}}», không có tên này.",
        path: ["opening", 0],
        hint: "Ghi {{budget.totalInWords}}, {{budget.total}}, {{budget.moneyUnit}}.",
      },
    ]);
  });

  it("says that there is no budget", () => {
    const { diagnostics } = opening("{{budget.total}} {{unit.name}}", {});
    expect(diagnostics.map(({ message }) => message)).toEqual([
      "Mở đầu, đoạn 1: không điền được «{{budget.total}}», kế hoạch không có bảng kinh phí.",
      "Mở đầu, đoạn 1: không điền được «{{unit.name}}», kế hoạch này không tạo theo đơn vị.",
    ]);
  });

  it("says that a negative total has no words", () => {
    const negative = { ...budget, rows: [{ title: "Giảm", values: { Tỉnh: "-5" } }] };
    const { diagnostics } = opening("{{budget.totalInWords}}", { annexes: [{ ...annex, budget: negative }] });
    expect(diagnostics[0]?.message).toContain("không viết được thành chữ");
  });

  it("reports a place in a row of the budget once, though the table repeats it", () => {
    const rows = [{ title: "{{x}}", values: { Tỉnh: "1" } }];
    const { diagnostics } = opening("Như sau:", { annexes: [{ ...annex, budget: { ...budget, rows } }] });
    expect(diagnostics.map(({ path }) => path)).toEqual([["annexes", 0, "budget", "rows", 0, "title"]]);
  });

  it.each(["a {{ b", "}} {{", "{ {x} }", "& < > \" ' = {{ ]]> LĐTB&XH", "{{{}"])("leaves %s as it is", (text) => {
    const { value, diagnostics } = opening(text);
    expect(value?.opening).toEqual([text.trim()]);
    expect(diagnostics).toEqual([]);
  });

  it.each(["__proto__", "constructor", "toString", "budget.__proto__.total", ""])(
    "knows no place called %j",
    (name) => {
      expect(opening(`{{${name}}}`).diagnostics).toHaveLength(1);
    },
  );

  it("shares what it does not change", () => {
    const plan = planOf({ ...smallPlan, annexes: [annex], closing: "Hết {{budget.total}}" });
    const filled = fillPlaces(plan).value;
    expect(filled?.closing).toEqual(["Hết 2.104.470.000"]);
    for (const key of ["issuer", "body", "annexes", "recipients", "signatureBlock", "issuedOn"] as const)
      expect(filled?.[key]).toBe(plan[key]);
    const plain = planOf(smallPlan);
    expect(fillPlaces(plain).value).toBe(plain);
  });
});

describe("fillPlaces, of a plan that is no master", () => {
  const findingsOf = (more: Partial<PlanInput>) =>
    fillPlaces(planOf({ ...smallPlan, ...more })).diagnostics.map(({ rule, severity, path }) => [rule, severity, path]);

  it.each([["{{unit.name}}"], ["{{đơn vị.Tên đơn vị}}"], ["{{agency.finance}}"], ["{{cơ quan.finance}}"]])(
    "says of %s what a master is",
    (text) => {
      const [finding, ...others] = fillPlaces(planOf({ ...smallPlan, opening: text })).diagnostics;
      expect(others).toEqual([]);
      expect(finding?.hint).toContain("Tạo theo đơn vị");
    },
  );

  it("says where conditions and permissions stand", () => {
    const body = {
      dashes: [
        { text: "a", when: "unit.type = xã" },
        { text: "b", editable: true },
      ],
    };
    const recipients = [{ name: "a", when: "unit.x" }];
    const annexes = [{ title: "A", when: "unit.x" }];
    expect(findingsOf({ body, recipients, annexes })).toEqual([
      ["BATCH-NO-UNITS", "error", ["body", "dashes", 0, "when"]],
      ["BATCH-NO-UNITS", "warning", ["body", "dashes", 1, "editable"]],
      ["BATCH-NO-UNITS", "error", ["recipients", 0, "when"]],
      ["BATCH-NO-UNITS", "error", ["annexes", 0, "when"]],
    ]);
  });

  it("does not take a budget's column for a condition", () => {
    const rows = [{ title: "a", values: { when: "1" } }];
    const budget = { moneyUnit: "đồng", columns: [{ title: "when" }], rows };
    expect(findingsOf({ annexes: [{ title: "A", budget }] })).toEqual([]);
  });
});
