import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import type { AdminUnit } from "../../src/model/admin-unit.ts";
import { type PlanInput, planSchema } from "../../src/model/plan.ts";
import { prepareVariants, unitBudgetGrid } from "../../src/vary/variants.ts";
import fc from "../fixed-chance.ts";
import {
  benCat,
  dauTieng,
  extraColumns,
  levels,
  makerOf,
  masterInput,
  masterOf,
  opened,
  rowOf,
} from "./sample-master.ts";

/** The plan of the town as a clerk would type it by hand. */
const benCatByHand = `
issuer:
  name: [ỦY BAN NHÂN DÂN, THỊ XÃ BẾN CÁT]
  nameInText: Ủy ban nhân dân thị xã Bến Cát
  code: UBND
  regime: tập thể
  placeOfIssue: Bến Cát
documentCode: 12/KH-UBND
issuedOn: 22/03/2019
subject: Chăm sóc trẻ em trên địa bàn thị xã Bến Cát
opening: "Thị xã Bến Cát, UBND các xã, phường và Phòng Tài chính - Kế hoạch thực hiện:"
body:
  sections:
    - heading: Mục đích
      dashes: [Nâng cao nhận thức., Bảo đảm an toàn.]
    - heading: Nhiệm vụ
      clauses:
        - { id: truyen-thong, text: Truyền thông., dashes: [Một., { id: hai, text: Hai. }] }
        - { id: khu-cong-nghiep, text: Tại Khu công nghiệp Mỹ Phước. }
        - { id: chot, text: Chốt. }
closing: Kinh phí 1.234.000 đồng (Một triệu hai trăm ba mươi tư ngàn đồng), năm 2019 1.000.
recipients:
  - Bộ Y tế
  - Thị ủy
  - Công an thị xã
  - { name: Phòng TC-KH, duty: để thực hiện }
fileCopy: VT
signatureBlock:
  signingAuthority: [TM. ỦY BAN NHÂN DÂN, KT. CHỦ TỊCH]
  signer: { position: PHÓ CHỦ TỊCH, fullName: Nguyễn Thị An }
annexes:
  - title: [DỰ TOÁN, THỊ XÃ BẾN CÁT]
    budget:
      moneyUnit: ngàn đồng
      columns: [{ title: Kinh phí }]
      rows:
        - { id: "2019", title: Năm 2019, values: { Kinh phí: "1.000" } }
        - { title: Năm 2020, values: { Kinh phí: "234" } }
`;

describe("a variant", () => {
  it("is the plan that a clerk would type by hand", () => {
    const { plan, diagnostics, changes } = makerOf(masterOf()).makeVariant(benCat);
    expect(diagnostics).toEqual([]);
    expect(changes).toEqual([]);
    expect(plan).toEqual(planSchema.parse(parse(benCatByHand)));
  });

  it("is a plan that the schema takes, with nothing of the master in it", () => {
    const text = JSON.stringify(makerOf(masterOf()).makeVariant(dauTieng).plan);
    for (const left of ["{{", '"when"', '"editable"', '"batch"', "Bến Cát", "…"]) expect(text).not.toContain(left);
    expect(text).toContain("Không có khu công nghiệp.");
    expect(text).toContain("Huyện ủy");
  });

  it("has a blank number before it is registered", () => {
    const { plan, diagnostics } = makerOf(masterOf()).makeVariant(dauTieng);
    expect(plan.documentCode).toEqual({ codeNumber: "", codeNotation: "KH-UBND" });
    expect(diagnostics).toEqual([]);
  });

  it("is the same whatever was made before it", () => {
    const units = [benCat, dauTieng, rowOf({ code: "x", type: "huyện", name: "Bến Cát", signerName: "A" })];
    const alone = units.map((row) => makerOf(masterOf()).makeVariant(row));
    fc.assert(
      fc.property(fc.array(fc.nat(2), { minLength: 1, maxLength: 12 }), (order) => {
        const maker = makerOf(masterOf());
        for (const index of order) {
          const row = units[index];
          if (row === undefined) continue;
          const { plan, diagnostics } = maker.makeVariant(row);
          expect(plan).toEqual(alone[index]?.plan);
          expect(diagnostics).toEqual(alone[index]?.diagnostics);
        }
      }),
      { numRuns: 30 },
    );
  });
});

describe("what variants share", () => {
  const master = masterOf();
  const maker = makerOf(master);
  const first = maker.makeVariant(benCat).plan;
  const other = maker.makeVariant(dauTieng).plan;
  const again = maker.makeVariant({ ...benCat, unit: { ...benCat.unit, codeNumber: "99" } }).plan;

  it("is every part without a place, the master's own object", () => {
    expect(first.body.sections?.[0]).toBe(master.body.sections?.[0]);
    expect(other.body.sections?.[0]).toBe(master.body.sections?.[0]);
    expect(other.recipients[0]).toBe(master.recipients[0]);
  });

  it("is an item without what only a master says", () => {
    const [item, same] = [first, other].map((plan) => Object(plan.body.sections?.[1]).clauses[0]);
    expect(item).toEqual({ id: "truyen-thong", text: "Truyền thông.", dashes: ["Một.", { id: "hai", text: "Hai." }] });
    expect(same).toBe(item);
  });

  it("is every part that comes out equal", () => {
    expect(again.documentCode).not.toEqual(first.documentCode);
    for (const key of ["body", "issuer", "opening", "closing", "recipients", "signatureBlock"] as const)
      expect(again[key]).toBe(first[key]);
    expect(again.annexes?.[0]?.title).toBe(first.annexes?.[0]?.title);
  });

  it("is remembered over some units, and not for ever", () => {
    const rows = Array.from({ length: 30 }, (_, index) =>
      rowOf({ code: `${index}`, type: index % 2 === 0 ? "huyện" : "thị xã", name: `Tên ${index}` }),
    );
    const fresh = makerOf(
      masterOf({ opening: "Cấp {{unit.type}}", annexes: undefined, batch: { level: "huyện" }, closing: undefined }),
    );
    const openings = new Set(rows.map((row) => fresh.makeVariant(row).plan.opening));
    expect(openings.size).toBe(2);
  });
});

describe("the names of a unit", () => {
  const ward: AdminUnit = { code: "1", type: "phường", name: "1", parent: "quận 3" };
  it.each([
    ["{{unit.fullName}}", benCat, "thị xã Bến Cát"],
    ["{{unit.fullNameStart}}", benCat, "Thị xã Bến Cát"],
    ["{{unit.fullNameUpper}}", benCat, "THỊ XÃ BẾN CÁT"],
    ["{{unit.nameUpper}}", benCat, "BẾN CÁT"],
    ["{{unit.type}} {{unit.typeStart}} {{unit.typeUpper}}", benCat, "thị xã Thị xã THỊ XÃ"],
    ["{{unit.fullName}}", rowOf(ward), "Phường 1"],
    ["{{unit.placeOfIssue}}", rowOf(ward), "Phường 1"],
    ["{{unit.placeOfIssue}}", rowOf({ ...ward, placeOfIssue: "Quận 3" }), "Quận 3"],
    ["{{unit.parentUpper}}", rowOf(ward), "QUẬN 3"],
    ["{{unit.subunits}}", dauTieng, "xã, thị trấn"],
    ["{{unit.subunits}}", rowOf({ ...dauTieng.unit, subunits: "xã" }), "xã"],
    ["{{unit.level}}", benCat, "huyện"],
    ["{{ đơn vị.Tên đơn vị }}", benCat, "Bến Cát"],
    ["{{đơn vị.ten_don_vi}}", benCat, "Bến Cát"],
    ["{{unit.Địa danh}}", benCat, "Bến Cát"],
    ["{{unit.khu_cong_nghiep}}", benCat, "Khu công nghiệp Mỹ Phước"],
    ["{{unit.KHU CÔNG NGHIỆP}}", benCat, "Khu công nghiệp Mỹ Phước"],
    ["{{unit.issuedOn}}", benCat, "22/3/2019"],
    ["{{agency.finance}} ({{cơ quan.finance.short}})", benCat, "Phòng Tài chính - Kế hoạch (Phòng TC-KH)"],
    ["{{unit.budget.moneyUnit}} {{unit.budget.totalPrinted}}", benCat, "ngàn đồng 1.234"],
    ["{{unit.budget.Năm 2020}}", benCat, "234"],
    ["các nơi: {{unit.recipients}}", benCat, "các nơi: Thị ủy, Công an thị xã"],
  ])("%s is %#", (text, row, expected) => {
    const variant = opened(text, row);
    expect(variant.text).toBe(expected);
    expect(variant.diagnostics.filter(({ path }) => path[0] === "opening")).toEqual([]);
  });
});

describe("values of a unit", () => {
  const payloads = [
    "{{unit.name}}",
    "{{budget.total}}",
    "{{constructor.constructor('return process')()}}",
    "{{#with this}}{{lookup this 'constructor'}}{{/with}}",
    "{{{raw}}}",
    "{{__proto__.polluted}}",
    "{{> partial}}",
    "{{!-- lời --}}",
    "$& $1 $` $'",
    "<w:t>&amp;</w:t>",
    "\\u007b\\u007bx}}",
    "#{7*7} <%= 7*7 %>",
  ];

  it.each(payloads)("are printed as they are: %s", (payload) => {
    const row = rowOf({ ...benCat.unit, signerName: payload, recipients: [payload] }, { "khu cong nghiep": payload });
    const { plan } = makerOf(masterOf({ opening: "Tại {{unit.Khu công nghiệp}} và {{unit.name}}" })).makeVariant(row);
    expect(plan.opening).toEqual([`Tại ${payload} và Bến Cát`]);
    expect(plan.signatureBlock.signer.fullName).toBe(payload);
    expect(plan.recipients[1]).toEqual({ name: payload });
    expect(Object("a").polluted).toBeUndefined();
  });
});

describe("a list of a unit", () => {
  it("takes the place of the entry that names it", () => {
    const { plan } = makerOf(
      masterOf({
        recipients: [{ name: "{{unit.recipients}}", duty: "để biết" }],
        body: { dashes: ["{{unit.recipients}}", "Nơi khác"] },
      }),
    ).makeVariant(benCat);
    expect(plan.recipients).toEqual([
      { name: "Thị ủy", duty: "để biết" },
      { name: "Công an thị xã", duty: "để biết" },
    ]);
    expect(plan.body.dashes).toEqual(["Thị ủy", "Công an thị xã", "Nơi khác"]);
  });

  it("leaves out an optional field, and asks for one that a plan needs", () => {
    const input = { issuer: { ...masterInput.issuer, name: ["{{unit.issuerName}}"] } };
    const { plan, diagnostics } = makerOf(masterOf(input)).makeVariant(dauTieng);
    expect(plan.issuer).not.toHaveProperty("supervisingAgency");
    expect(diagnostics.map(({ rule, field, path }) => [rule, field, path])).toEqual([
      ["BATCH-UNFILLED", "issuerName", ["issuer", "name"]],
    ]);
  });

  it("never becomes more lines than the field can hold", () => {
    const many = rowOf({ ...benCat.unit, signingAuthority: ["A", "B", "C", "D"] });
    const { diagnostics } = makerOf(masterOf()).makeVariant(many);
    expect(diagnostics.map(({ rule, field }) => [rule, field])).toEqual([["BATCH-LINES", "signingAuthority"]]);
    expect(diagnostics[0]?.message).toBe("thị xã Bến Cát (721): Khối chữ ký có 4 dòng, nhiều nhất là 3.");
  });

  it("does not become cells of a table", () => {
    const table = { columns: ["A", "B"], rows: [["{{unit.recipients}}", "{{unit.name}}"]] };
    const { plan } = makerOf(masterOf({ body: { content: [{ table }] } })).makeVariant(benCat);
    expect(JSON.stringify(plan.body)).toContain('[["Thị ủy, Công an thị xã","Bến Cát"]]');
  });
});

describe("what is left out", () => {
  const bodyOf = (body: PlanInput["body"]): unknown => makerOf(masterOf({ body })).makeVariant(benCat).plan.body;
  it.each([
    [
      "the list of which nothing is left",
      { sections: [{ heading: "A", dashes: [{ text: "x", when: "unit.type = huyện" }] }] },
      { sections: [{ heading: "A" }] },
    ],
    [
      "the group of which nothing is left",
      { content: ["a", { dashes: [{ text: "x", when: "unit.type = huyện" }] }] },
      { content: ["a"] },
    ],
    [
      "the item of which nothing is left",
      { dashes: ["a", { id: "i", pluses: [{ text: "x", when: "unit.type = huyện" }] }] },
      { dashes: ["a"] },
    ],
    ["a part for others", { dashes: ["a", { text: "x", when: "unit.type khác thị xã" }] }, { dashes: ["a"] }],
    ["nothing else", { dashes: ["a", { text: "x", when: "unit.type khác huyện" }] }, { dashes: ["a", { text: "x" }] }],
    ["what the unit lacks", { dashes: ["a", { text: "x", when: "unit.overlay" }] }, { dashes: ["a"] }],
    ["not what it lacks", { dashes: [{ text: "x", when: "không unit.overlay" }] }, { dashes: [{ text: "x" }] }],
    [
      "what differs in case only",
      { dashes: [{ text: "x", when: "unit.name = bến cát" }] },
      { dashes: [{ text: "x" }] },
    ],
  ])("is %s", (_what, body, expected) => {
    expect(bodyOf(body)).toEqual(expected);
  });

  it("may be an annex with its budget, and then other totals are the only ones", () => {
    const budget = {
      moneyUnit: "đồng",
      columns: [{ title: "Số tiền" }],
      rows: [{ title: "a", values: { "Số tiền": "7" } }],
    };
    const annexes = [
      { title: "A", budget, when: "unit.type = huyện" },
      { title: "B", budget: { ...budget, rows: [{ title: "a", values: { "Số tiền": "8" } }] } },
    ];
    const more = { annexes, batch: { level: "huyện" }, closing: undefined };
    expect(opened("{{budget.total}}", benCat, more).text).toBe("8");
    const { diagnostics } = opened("{{budget.total}}", dauTieng, more);
    expect(diagnostics.map(({ rule, message }) => [rule, message])).toEqual([
      ["PLAN-PLACE", "huyện Dầu Tiếng (720): không điền được «{{budget.total}}», kế hoạch có nhiều bảng kinh phí."],
    ]);
  });

  it("is told when it was a list that a plan needs", () => {
    const recipients = [{ name: "Huyện ủy", when: "unit.type = huyện" }];
    const { diagnostics } = makerOf(masterOf({ recipients })).makeVariant(benCat);
    expect(diagnostics.map(({ message }) => message)).toEqual(["thị xã Bến Cát (721): Nơi nhận không còn dòng nào."]);
  });
});

describe("what a unit lacks", () => {
  it("is told once, with the field and the place that needs it", () => {
    const { signerName: _none, ...unit } = dauTieng.unit;
    const { diagnostics, plan } = opened("{{unit.signerName}} và {{unit.Người ký}} và {{unit.parent}}", rowOf(unit));
    expect(diagnostics).toEqual([
      {
        rule: "BATCH-UNFILLED",
        severity: "error",
        message: "huyện Dầu Tiếng (720): chưa có «Người ký» để điền vào Mở đầu, đoạn 1.",
        hint: "Ghi «Người ký» của đơn vị trong bảng đơn vị.",
        path: ["opening", 0],
        field: "signerName",
      },
      expect.objectContaining({ field: "parent" }),
    ]);
    expect(plan.opening).toEqual(["… và … và …"]);
  });

  it("is not told again when its cell was refused", () => {
    const { signerName: _none, ...unit } = dauTieng.unit;
    const row = { ...rowOf(unit), refused: new Set(["signerName", "khu cong nghiep"]) };
    const { diagnostics, plan } = opened("{{unit.Khu công nghiệp}}", row);
    expect(diagnostics).toEqual([]);
    expect(plan.opening).toEqual(["…"]);
    expect(plan.signatureBlock.signer.fullName).toBe("…");
  });

  it.each([
    [
      "an agency of another level",
      rowOf({ ...benCat.unit, type: "phường" }),
      "{{agency.finance}}",
      "cấp xã (phường) vào ngày 22/3/2019",
    ],
    [
      "an agency of another class",
      benCat,
      "{{agency.economy}}",
      "không có tên của cơ quan kinh tế ở cấp huyện (thị xã)",
    ],
    [
      "an agency of another day",
      rowOf({ ...benCat.unit, issuedOn: { day: 1, month: 7, year: 2025 } }),
      "{{agency.finance}}",
      "vào ngày 01/7/2025",
    ],
  ])("may be %s", (_what, row, text, says) => {
    const { diagnostics } = opened(text, row, { recipients: ["Bộ Y tế"] });
    const found = diagnostics.filter(({ rule }) => rule === "BATCH-AGENCY");
    expect(found).toHaveLength(1);
    expect(found[0]?.message).toContain(says);
    expect(found[0]?.hint).toContain("Có tên cho: cấp huyện");
  });

  it("may be its column of the matrix", () => {
    const { diagnostics } = makerOf(masterOf()).makeVariant(rowOf({ ...benCat.unit, name: "Bến Cát Tây" }));
    expect(diagnostics.map(({ rule, field }) => [rule, field])).toEqual([["BATCH-SLICE-UNIT", "code"]]);
    expect(diagnostics[0]?.hint).toContain("«721»");
  });
});

describe("two units of one name", () => {
  it("do not both take the figures of one column", () => {
    const other = rowOf({ ...benCat.unit, code: "999", type: "huyện" });
    const rows = [benCat, other, dauTieng];
    const { value } = prepareVariants(masterOf(), { levels, extraColumns, rows });
    expect(rows.map((row) => value?.makeVariant(row).diagnostics.map(({ rule, message }) => [rule, message]))).toEqual([
      [["BATCH-SLICE-SHARED", expect.stringContaining("thị xã Bến Cát (721); huyện Bến Cát (999)")]],
      [["BATCH-SLICE-SHARED", expect.stringMatching(/^huyện Bến Cát \(999\)/u)]],
      [],
    ]);
  });
});

describe("a budget whose figures come with the units", () => {
  const annexes = [{ ...masterInput.annexes[0], title: "DỰ TOÁN" }];
  const master = masterOf({ annexes, batch: { level: "huyện", budget: { from: "bảng đơn vị" } } });

  it("tells the table of units what it wants", () => {
    const grid = { factor: 1000, rows: [["Năm 2019", "2019"], ["Năm 2020"]], columns: [["Bến Cát"], ["Dầu Tiếng"]] };
    expect(unitBudgetGrid(master)).toEqual(grid);
    expect(makerOf(master).budgetGrid).toEqual(grid);
    expect(unitBudgetGrid(masterOf())).toBeUndefined();
  });

  it("is filled with them", () => {
    const amounts = Float64Array.of(1000, 2000, Number.NaN, 4000);
    const budget = makerOf(master).makeVariant({ ...benCat, amounts }).plan.annexes?.[0]?.budget;
    expect(budget?.table.totalDong).toBe(7000);
    expect(budget?.rows[1]).toEqual({ title: "Năm 2020", values: { "Dầu Tiếng": "4" } });
    expect(budget).not.toHaveProperty("amountInWords");
  });

  it("leaves a missing figure to the reader of the table, and prints none", () => {
    const { diagnostics, plan } = makerOf(master).makeVariant(benCat);
    expect(diagnostics).toEqual([]);
    expect(plan.closing?.join()).toContain("Kinh phí … đồng");
  });
});
