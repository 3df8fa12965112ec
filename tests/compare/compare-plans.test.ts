import { describe, expect, it } from "vitest";
import { changesOf, compareRows } from "../../src/compare/index.ts";
import { type PlanDocument, type PlanInput, planSchema } from "../../src/model/plan.ts";
import { changesBetween, readFixturePlan } from "./plans.ts";

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
  return changesBetween(plan(before), plan(after)).map(({ message }) => message);
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

function groups(...amounts: readonly string[]): Fields {
  const rows = amounts.map((amount, index) => ({
    title: ["Cấp tỉnh", "Cấp xã"][index] ?? "",
    rows: [{ title: "Mở lớp", values: { amount } }],
  }));
  return {
    annexes: [
      { title: "DỰ TOÁN", budget: { moneyUnit: "triệu đồng", columns: [{ id: "amount", title: "Số tiền" }], rows } },
    ],
  };
}

describe("the changes between two plans", () => {
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
      "a row in between, whose followers get other numbers",
      table([
        ["1", "Mở lớp", "5"],
        ["2", "Trồng cây", "6"],
        ["3", "Dọn rác", "7"],
      ]),
      table([
        ["1", "Mở lớp", "5"],
        ["2", "Thi vẽ", "4"],
        ["3", "Trồng cây", "6"],
        ["4", "Dọn rác", "7"],
      ]),
      [
        "Thêm dòng 2 bảng 1 mục I: «2 | Thi vẽ | 4».",
        "Đánh số lại các dòng bảng 1 mục I: từ «2» đến «3» nay là từ «3» đến «4».",
      ],
    ],
    [
      "a column with what is in it",
      table([["1", "Mở lớp", "5"]]),
      table([["1", "Mở lớp", "Sở Y tế", "5"]], ["TT", "Việc", "Đơn vị", "Kinh phí"]),
      ["Thêm cột «Đơn vị» bảng 1 mục I: «Sở Y tế»."],
    ],
    [
      "a renamed column and a cell in it",
      table([
        ["1", "Mở lớp", "5"],
        ["2", "Trồng cây", "6"],
      ]),
      table(
        [
          ["1", "Mở lớp", "5"],
          ["2", "Trồng cây", "8"],
        ],
        ["TT", "Việc", "Số tiền"],
      ),
      [
        "Đổi tên cột «Kinh phí» bảng 1 mục I thành «Số tiền».",
        "Dòng 2 bảng 1 mục I, cột «Số tiền», «Trồng cây»: «6» → «8».",
      ],
    ],
    [
      "a renamed column of a table that lost a row",
      table([
        ["1", "Mở lớp", "5"],
        ["2", "Trồng cây", "6"],
        ["3", "Dọn rác", "7"],
      ]),
      table(
        [
          ["1", "Trồng cây", "6"],
          ["2", "Dọn rác", "7"],
        ],
        ["TT", "Tên hoạt động", "Kinh phí"],
      ),
      [
        "Đổi tên cột «Việc» bảng 1 mục I thành «Tên hoạt động».",
        "Bỏ dòng 1 bảng 1 mục I: «1 | Mở lớp | 5».",
        "Đánh số lại các dòng bảng 1 mục I: từ «2» đến «3» nay là từ «1» đến «2».",
      ],
    ],
    [
      "a column that moved",
      table([["1", "Mở lớp", "5"]]),
      table([["1", "5", "Mở lớp"]], ["TT", "Kinh phí", "Việc"]),
      [expect.stringMatching(/^Chuyển cột «(?:Việc|Kinh phí)» bảng 1 mục I đến sau «(?:Kinh phí|TT)»\.$/)],
    ],
    [
      "a row of a budget with its figures",
      budget(["108", "217,5"]),
      budget(["108", "217,5", "50"]),
      [
        "Thêm dòng «Năm 2023» bảng kinh phí Phụ lục: «50 triệu đồng».",
        "Tổng kinh phí: 325,5 → 375,5 triệu đồng (+50), do tính lại.",
      ],
    ],
    [
      "rows of a budget that have one name in two groups",
      groups("5", "6"),
      groups("5", "7"),
      [
        "Kinh phí «Cấp xã»: 6 → 7 triệu đồng (+1), do tính lại.",
        "Kinh phí «Mở lớp (Cấp xã)»: 6 → 7 triệu đồng (+1).",
        "Tổng kinh phí: 11 → 12 triệu đồng (+1), do tính lại.",
      ],
    ],
    [
      "an item that was written anew",
      body("Nâng cao nhận thức", "Bảo vệ trẻ em", "Khen thưởng"),
      body("Nâng cao nhận thức", "Rà soát quy chế từng đơn vị", "Khen thưởng"),
      ["Viết lại mục I.2: «Bảo vệ trẻ em» → «Rà soát quy chế từng đơn vị»."],
    ],
    [
      "a section of another name that holds some of the same",
      body("Nâng cao nhận thức của người dân", "Bảo vệ trẻ em khỏi đuối nước", "Khen thưởng"),
      {
        body: {
          sections: [
            {
              heading: "QUAN ĐIỂM",
              clauses: ["Huy động mọi nguồn lực", "Nâng cao nhận thức của người dân", "Tổng kết"],
            },
          ],
        },
      },
      [
        "Sửa mục I: «MỤC ĐÍCH» → «QUAN ĐIỂM».",
        "Thêm mục I.1: «Huy động mọi nguồn lực».",
        "Bỏ mục I.2: «Bảo vệ trẻ em khỏi đuối nước».",
        "Bỏ mục I.3: «Khen thưởng».",
        "Thêm mục I.3: «Tổng kết».",
        "Đánh số lại: mục I.1 nay là mục I.2.",
      ],
    ],
    [
      "a heading whose colon went",
      body({ heading: "Mục tiêu chung:", paragraphs: ["Bảo đảm cho trẻ em được phát triển toàn diện"] }),
      body({ runInHeading: "Mục tiêu chung", text: "Bảo đảm cho trẻ em được phát triển toàn diện" }),
      [
        "Sửa mục I.1: thêm «Bảo đảm cho trẻ em được phát triển toàn diện».",
        "Bỏ đoạn 1 khoản 1 mục I: «Bảo đảm cho trẻ em được phát triển toàn diện».",
      ],
    ],
    [
      "another recipient",
      {},
      { recipients: ["Đảng ủy xã", "Trạm Y tế"] },
      ["Thay nơi nhận thứ 2: «Các trường học» → «Trạm Y tế»."],
    ],
    [
      "an item that was split in two",
      body("Mở lớp tập huấn cho cán bộ thôn, ấp; tổ chức hội thi vẽ tranh toàn xã.", "Khen thưởng"),
      body("Mở lớp tập huấn cho cán bộ thôn, ấp.", "Tổ chức hội thi vẽ tranh toàn xã.", "Khen thưởng"),
      ["Tách mục I.1 thành mục I.1 và mục I.2.", "Đánh số lại: mục I.2 nay là mục I.3."],
    ],
    [
      "two items that were joined, and a figure in them",
      body("Mở 2 lớp tập huấn cho cán bộ thôn, ấp.", "Tổ chức hội thi vẽ tranh toàn xã.", "Khen thưởng"),
      body("Mở 3 lớp tập huấn cho cán bộ thôn, ấp; tổ chức hội thi vẽ tranh toàn xã.", "Khen thưởng"),
      ["Gộp mục I.1 và mục I.2 thành mục I.1; 2 → 3.", "Đánh số lại: mục I.3 nay là mục I.2."],
    ],
    [
      "a whole list of another level at once",
      body({ text: "Các việc", points: ["Mở 2 lớp học", "Trồng cây", "Dọn rác"] }),
      body({ text: "Các việc", dashes: ["Mở 2 lớp học", "Trồng cây", "Dọn rác"] }),
      ["Từ gạch đầu dòng thứ 1 đến gạch đầu dòng thứ 3 khoản 1 mục I: đổi từ điểm thành gạch đầu dòng."],
    ],
    [
      "bold type without its stars",
      body("Mở **hai** lớp học"),
      body("Mở hai **lớp** học"),
      ["Mục I.1: đổi chữ đậm, nghiêng."],
    ],
    [
      "a number typed elsewhere, but not of one that is printed as it was",
      body("Mở lớp học", "Trồng cây xanh", "Dọn rác thải"),
      body("Mở lớp học", { ordinal: "2", text: "Trồng cây xanh" }, { ordinal: "5", text: "Dọn rác thải" }),
      ["Đánh số lại: mục I.3 nay là mục I.5."],
    ],
    [
      "an item that took its typed number along",
      body("Mở lớp học", "Trồng cây xanh", "Dọn rác thải", "Thi vẽ tranh"),
      body(
        "Mở lớp học",
        { ordinal: "3", text: "Dọn rác thải" },
        { ordinal: "2", text: "Trồng cây xanh" },
        { ordinal: "4", text: "Thi vẽ tranh" },
      ),
      [expect.stringMatching(/^Chuyển mục I\.(?:2 đến sau mục I\.3|3 đến sau mục I\.1): «[^»]+»\.$/)],
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

  it("leaves the type alone where a plan was read off its page", () => {
    const [before, after] = [plan(body("Mở **hai** lớp học")), plan(body("Mở hai lớp học"))];
    expect(changesOf(compareRows(before, after, { printedOnly: true }))).toEqual([]);
  });

  it("gives the paths and the places of both plans", () => {
    const [change] = changesBetween(
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
    const changes = changesBetween(before, after).map(({ message }) => message);
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
    expect(changesBetween(plan(large(0)), plan(large(3)))).not.toHaveLength(0);
    expect(performance.now() - begun).toBeLessThan(10_000);
  });
});
