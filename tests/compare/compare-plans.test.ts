import { describe, expect, it } from "vitest";
import { comparePlans } from "../../src/compare/index.ts";
import { type PlanDocument, type PlanInput, planSchema } from "../../src/model/plan.ts";
import { readFixturePlan } from "./plans.ts";

type Fields = Partial<PlanInput>;

function plan(fields: Fields = {}): PlanDocument {
  return planSchema.parse({
    issuer: {
      name: ["ỦY BAN NHÂN DÂN", "XÃ AN PHÚ"],
      nameInText: "Ủy ban nhân dân xã",
      code: "UBND",
      regime: "tập thể",
      placeOfIssue: "An Phú",
    },
    documentCode: "05/KH-UBND",
    issuedOn: "15/4/2026",
    subject: "Thực hiện Tháng hành động vì trẻ em năm 2026",
    legalBases: ["Căn cứ Luật Trẻ em ngày 05 tháng 4 năm 2016"],
    opening: "Ủy ban nhân dân xã ban hành Kế hoạch như sau:",
    body: { sections: [{ heading: "MỤC ĐÍCH", clauses: ["Nâng cao nhận thức", "Bảo vệ trẻ em"] }] },
    recipients: ["Đảng ủy xã", "Các trường học"],
    fileCopy: "VT",
    signatureBlock: { signingAuthority: "TM. ỦY BAN NHÂN DÂN", signer: { position: "CHỦ TỊCH", fullName: "Lê Văn A" } },
    ...fields,
  });
}

function messages(before: Fields, after: Fields): readonly string[] {
  return comparePlans(plan(before), plan(after)).map(({ message }) => message);
}

function body(...clauses: readonly (string | object)[]): Fields {
  return { body: { sections: [{ heading: "MỤC ĐÍCH", clauses: [...clauses] as string[] }] } };
}

function table(rows: string[][], columns = ["TT", "Việc", "Kinh phí"]): Fields {
  return { body: { sections: [{ heading: "NHIỆM VỤ", content: [{ table: { columns, rows } }] }] } };
}

function budget(amounts: readonly string[], moneyUnit = "triệu đồng"): Fields {
  const rows = amounts.map((amount, index) => ({ title: `Năm ${2021 + index}`, values: { amount } }));
  return {
    annexes: [{ title: "DỰ TOÁN", budget: { moneyUnit, columns: [{ id: "amount", title: "Số tiền" }], rows } }],
  };
}

describe("comparePlans", () => {
  it.each([
    ["a field", {}, { documentCode: "06/KH-UBND" }, ["Số, ký hiệu: «05/KH-UBND» → «06/KH-UBND»."]],
    ["a date", {}, { issuedOn: "16/4/2026" }, ["Ngày ban hành: «15/4/2026» → «16/4/2026»."]],
    ["a new field", {}, { urgency: "KHẨN" }, ["Thêm «Độ khẩn»: «KHẨN»."]],
    ["a basis", {}, { legalBases: undefined }, ["Bỏ căn cứ thứ 1: «Căn cứ Luật Trẻ em ngày 05 tháng 4 năm 2016»."]],
    ["a recipient", {}, { recipients: ["Các trường học", "Đảng ủy xã"] }, [expect.stringMatching(/^Chuyển nơi nhận/)]],
    [
      "an item",
      {},
      body("Nâng cao nhận thức", "Khen thưởng", "Bảo vệ trẻ em"),
      ["Thêm mục I.2: «Khen thưởng».", "Đánh số lại: mục I.2 nay là mục I.3."],
    ],
    [
      "a figure in a labelled item",
      body({ label: "Chỉ tiêu 15", text: "Đạt 99,1 % vào năm 2025" }),
      body({ label: "Chỉ tiêu 15", text: "Đạt 99,3 % vào năm 2025" }),
      ["Chỉ tiêu 15: 99,1 % → 99,3 %."],
    ],
    [
      "a label",
      body({ label: "Chỉ tiêu 15", text: "Đạt 99,1 % vào năm 2025" }),
      body({ label: "Chỉ tiêu 16", text: "Đạt 99,1 % vào năm 2025" }),
      ["Đánh số lại mục I.1: «Chỉ tiêu 15» → «Chỉ tiêu 16»."],
    ],
    [
      "a point",
      body("Việc đầu tiên", { text: "Các việc khác", points: ["Mở 2 lớp học", "Trồng cây"] }),
      body("Việc đầu tiên", { text: "Các việc khác", points: ["Mở 2 lớp học", "Trồng và chăm cây"] }),
      ["Sửa điểm b khoản 2 mục I: thêm «và chăm»."],
    ],
    [
      "an item of another level",
      body({ text: "Các việc", points: ["Mở 2 lớp học"] }),
      body({ text: "Các việc", dashes: ["Mở 2 lớp học"] }),
      ["Gạch đầu dòng thứ 1 khoản 1 mục I: đổi từ điểm thành gạch đầu dòng."],
    ],
    [
      "a heading with all below it",
      {},
      { body: { sections: [{ heading: "QUAN ĐIỂM", clauses: ["Nâng cao nhận thức", "Bảo vệ trẻ em"] }] } },
      ["Sửa mục I: «MỤC ĐÍCH» → «QUAN ĐIỂM»."],
    ],
    [
      "a cell",
      table([
        ["1", "Mở lớp", "5"],
        ["2", "Trồng cây", "6"],
      ]),
      table([
        ["1", "Mở lớp", "5"],
        ["2", "Trồng cây", "8"],
      ]),
      ["Dòng 2 bảng 1 mục I, cột «Kinh phí», «Trồng cây»: «6» → «8»."],
    ],
    [
      "a row",
      table([["1", "Mở lớp", "5"]]),
      table([
        ["1", "Mở lớp", "5"],
        ["2", "Trồng cây", "6"],
      ]),
      ["Thêm dòng 2 bảng 1 mục I: «2 | Trồng cây | 6»."],
    ],
    [
      "a figure of a budget",
      budget(["108", "217,5"]),
      budget(["108", "218"]),
      [
        "Kinh phí năm 2022: 217,5 → 218 triệu đồng (+0,5).",
        "Tổng kinh phí: 325,5 → 326 triệu đồng (+0,5), do tính lại.",
      ],
    ],
    [
      "the same money in another unit",
      budget(["108"]),
      budget(["108.000"], "nghìn đồng"),
      ["Bảng kinh phí Phụ lục: đơn vị tính «triệu đồng» → «nghìn đồng»."],
    ],
    ["an annex", {}, budget(["108"]), ["Thêm Phụ lục: «DỰ TOÁN» (kèm 3 ý, dòng bên trong)."]],
  ] as const)("tells of %s", (_name, before, after, expected) => {
    expect(messages(before as Fields, after as Fields)).toEqual(expected);
  });

  it("gives the paths and the places of both plans", () => {
    const [change] = comparePlans(
      plan(body("Mở lớp", "Trồng cây", "Dọn rác")),
      plan(body("Dọn rác", "Mở lớp", "Trồng cây")),
    );
    expect(change).toMatchObject({
      kind: "moved",
      a: { place: "mục I.3", path: ["body", "sections", 0, "clauses", 2] },
      b: { place: "mục I.1", path: ["body", "sections", 0, "clauses", 0] },
    });
  });

  it("follows a figure into every sum above it", async () => {
    const slug = "binh-duong-2019-tre-em";
    const [before, after] = await Promise.all([
      readFixturePlan(slug),
      readFixturePlan(slug, (text) =>
        text.replace("269.150,109.000", "270.000,109.850").replace("2.104.470,904.200", "2.105.320,905.050"),
      ),
    ]);
    const changes = comparePlans(before, after).map(({ message }) => message);
    expect(changes).toContain(
      "Kinh phí năm 2021, cột «Tổng kinh phí»: 269.150 → 270.000 ngàn đồng (+850), do tính lại.",
    );
    expect(changes).toHaveLength(4);
  });

  it("compares plans of 2,000 items without holding each against each", () => {
    const words = "tổ chức thực hiện kế hoạch trẻ em tỉnh năm xã hội quốc tế chương trình".split(" ");
    const text = (seed: number) =>
      Array.from({ length: 20 }, (_none, at) => words[(seed * 7919 + at * at * seed) % words.length]).join(" ");
    const large = (shift: number) =>
      body(...Array.from({ length: 2000 }, (_none, at) => `${text(at + shift)} ${at + shift}`));
    const begun = performance.now();
    expect(comparePlans(plan(large(0)), plan(large(3)))).not.toHaveLength(0);
    expect(performance.now() - begun).toBeLessThan(10_000);
  });
});
