import { describe, expect, it } from "vitest";
import fc from "../../fixed-chance.ts";
import { communeNames } from "./commune-names.ts";
import { checkBatch, districts, type SampleUnit } from "./sample-batch.ts";

/** What is found in the variant of Phú Giáo when its open item says this. */
function found(text: string): readonly string[] {
  return (checkBatch({ overlays: { 4: text } }).variants[4] ?? []).map(({ rule, severity }) => `${rule} ${severity}`);
}

const leak = "BATCH-LEAK error";
const doubt = "BATCH-LEAK warning";

describe("BATCH-LEAK in an overlay", () => {
  it.each([
    ["a name with its class word", "Truyền thông tại thị xã Thuận An."],
    ["the bare name", "Truyền thông tại Thuận An."],
    ["a short class word", "Truyền thông tại TX. Thuận An."],
    ["another class word of the level", "Truyền thông tại thành phố Thuận An."],
    ["capitals", "TRUYỀN THÔNG TẠI THỊ XÃ THUẬN AN"],
    ["a class word with a capital", "Thị xã Thuận An truyền thông."],
    ["a longer name", "Truyền thông tại huyện Bắc Tân Uyên."],
    ["a name at the end", "Truyền thông tại thị xã Tân Uyên"],
    ["a name inside brackets", "Truyền thông (Thuận An)."],
    ["a name before a person's", "Mời Chủ tịch UBND thị xã Thuận An Trần Văn Ba."],
    ["a signer", "Giao ông Trần Hữu Phước phụ trách."],
    ["a signer in capitals", "TRẦN HỮU PHƯỚC"],
    ["a number", "Thực hiện Kế hoạch số 748/KH-UBND."],
    ["a number with spaces", "Thực hiện Kế hoạch số 748 / KH-UBND của Ủy ban nhân dân huyện."],
    ["a name with a hard space", "Truyền thông tại thị xã Thuận\u00a0An."],
    ["a name in another zone's words", "Căn cứ tình hình huyện Bắc Tân Uyên; truyền thông."],
  ])("finds %s", (_name, text) => {
    expect(found(text)).toEqual([leak]);
  });

  it("only doubts a bare name in capitals", () => {
    expect(found("CHÀO MỪNG THUẬN AN")).toEqual([doubt]);
  });

  it.each([
    ["its own name", "Truyền thông tại huyện Phú Giáo, PHÚ GIÁO và Phú Giáo."],
    ["the province", "Báo cáo UBND tỉnh Bình Dương; Bình Dương."],
    ["a person's name with a unit's name in it", "Giao bà Nguyễn Thuận An phụ trách."],
    ["a longer name", "Tại xã Thuận An Hòa."],
    ["a place of another level", "Học tập tỉnh Thuận An, xã Tân Uyên."],
    ["small letters", "Giữ cho dân thuận an, tân uyên."],
    [
      "a number of another issuer",
      "Thực hiện Kế hoạch số 748/KH-UBND ngày 01/3/2019 của Ủy ban nhân dân tỉnh Bình Dương.",
    ],
    ["a longer number", "Chi 1.748 đồng, số 1748/KH-ABC."],
    ["a word that a name begins", "Trường Thuận Anh."],
  ])("lets %s pass", (_name, text) => {
    expect(found(text)).toEqual([]);
  });

  it("says which words, whose they are, and what to do", () => {
    const [finding] = checkBatch({ overlays: { 4: "Truyền thông tại thị xã Thuận An." } }).variants[4] ?? [];
    expect(finding?.message).toBe(
      "huyện Phú Giáo (722): Nội dung kế hoạch, mục I, khoản 1 còn tên đơn vị khác “thị xã Thuận An”, của thị xã Thuận An (725), trong “Truyền thông tại thị xã Thuận An.”.",
    );
    expect(finding?.hint).toContain("«Được nêu đơn vị khác ở»");
    expect(finding?.path).toEqual(["body", "sections", 0, "clauses", 0, "text"]);
  });
});

describe("BATCH-LEAK in the cells of a unit", () => {
  const withCell = (cell: SampleUnit | object): readonly SampleUnit[] =>
    districts.map((unit, index) => (index === 4 ? { ...unit, ...cell } : unit));

  it.each([
    ["a recipient", { recipients: "UBND thị xã Thuận An" }, "recipients"],
    ["the place of issue", { placeOfIssue: "Thị xã Thuận An" }, "issuer"],
    ["a further column", { extra: { "khu cong nghiep": "khu công nghiệp thị xã Thuận An" } }, "body"],
  ])("finds another name in %s", (_name, cell, field) => {
    const [finding] = checkBatch({ units: withCell(cell) }).variants[4] ?? [];
    expect([finding?.rule, finding?.path[0]]).toEqual(["BATCH-LEAK", field]);
  });

  it("finds another name in the letterhead and in the signature", () => {
    const change = {
      issuer: {
        name: ["{{unit.issuerName}}"],
        nameInText: "Ủy ban nhân dân",
        code: "UBND",
        regime: "collective",
        placeOfIssue: "{{unit.placeOfIssue}}",
      },
      signatureBlock: {
        signingAuthority: [],
        signer: { position: "{{unit.signerPosition}}", fullName: "{{unit.signerName}}" },
      },
    };
    const cell = { issuerName: ["ỦY BAN NHÂN DÂN", "THỊ XÃ THUẬN AN"], signerPosition: "CHỦ TỊCH THUẬN AN" };
    const units = withCell(cell).map((unit) => ({
      issuerName: ["ỦY BAN NHÂN DÂN"],
      signerPosition: "CHỦ TỊCH",
      ...unit,
    }));
    const found = checkBatch({ units, change }).variants[4] ?? [];
    expect(found.map(({ path, severity }) => [path[1], severity])).toEqual([
      ["name", "error"],
      ["signer", "warning"],
    ]);
  });

  it("lets a signer of several units pass, and says so of the table", () => {
    const units = withCell({ signerName: "Trần Hữu Phước" });
    const { table, variants } = checkBatch({ units });
    expect(variants.flat()).toEqual([]);
    expect(table.map(({ rule, severity }) => [rule, severity])).toEqual([["BATCH-SIGNER", "info"]]);
  });

  it("lets a unit name the unit above it", () => {
    const units: SampleUnit[] = [
      { name: "Thanh Hòa", parent: "huyện Phú Giáo" },
      { name: "Phú Giáo", type: "thị trấn", parent: "huyện Phú Giáo", codeNumber: "9" },
    ];
    const change = { batch: { level: "commune" } };
    const text = "Báo cáo huyện Phú Giáo; UBND Phú Giáo.";
    expect(checkBatch({ units, change, overlays: { 0: text } }).variants.flat()).toEqual([]);
    expect(checkBatch({ units, change, overlays: { 0: "Tại thị trấn Phú Giáo." } }).variants[0]).toHaveLength(1);
  });
});

describe("BATCH-LEAK between units of one name", () => {
  const units: SampleUnit[] = [
    { code: "1", type: "thị xã", name: "Hồng Ngự" },
    { code: "2", type: "huyện", name: "Hồng Ngự" },
  ];

  it("tells them apart by the class word", () => {
    const own = { 0: "Tại thị xã Hồng Ngự, Hồng Ngự.", 1: "Tại huyện Hồng Ngự." };
    expect(checkBatch({ units, overlays: own }).variants).toEqual([[], []]);
    const crossed = { 0: "Tại huyện Hồng Ngự.", 1: "Tại TX Hồng Ngự." };
    const { variants } = checkBatch({ units, overlays: crossed });
    expect(variants.map((found) => found.map(({ severity }) => severity))).toEqual([["error"], ["error"]]);
  });

  it("finds numbered wards by their class word alone", () => {
    const wards: SampleUnit[] = ["1", "2", "12"].map((name) => ({ type: "phường", name }));
    const change = { batch: { level: "commune" } };
    const said = (text: string) => checkBatch({ units: wards, change, overlays: { 0: text } }).variants[0]?.length;
    expect(said("Tại Phường 2.")).toBe(1);
    expect(said("Tại Phường 1, quận 2, 12 tổ, phường 22.")).toBe(0);
  });
});

describe("BATCH-LEAK of a total", () => {
  const budget = {
    annexes: [
      {
        id: "kinh-phi",
        title: "KINH PHÍ",
        budget: {
          moneyUnit: "ngàn đồng",
          columns: districts.map(({ name }) => ({ title: name })),
          rows: [
            {
              title: "Năm 2019",
              values: Object.fromEntries(districts.map(({ name }, at) => [name, `${at + 1}63.060`])),
            },
          ],
        },
      },
    ],
    batch: { level: "district", province: "tỉnh Bình Dương", budget: { from: "matrix", columnTitle: "Kinh phí" } },
  };
  const said = (text: string) =>
    (checkBatch({ change: budget, overlays: { 4: text } }).variants[4] ?? []).map(({ severity }) => severity);

  it("finds another unit's, in đồng and in the unit of the table", () => {
    expect(said("Kinh phí 163.060.000 đồng.")).toEqual(["error"]);
    expect(said("Kinh phí 163.060 ngàn đồng.")).toEqual(["error"]);
  });

  it("lets its own and parts of longer figures pass", () => {
    expect(said("Kinh phí 563.060.000 đồng; 9.163.060 đồng; 163.060.001 đồng.")).toEqual([]);
  });
});

describe("BATCH-LEAK in the master", () => {
  const clause = (text: string, more: object = {}) => ({
    body: {
      sections: [
        {
          heading: "NHIỆM VỤ",
          clauses: [
            { id: "y-mo", editable: true, text: "Truyền thông." },
            { id: "neu", text },
          ],
        },
      ],
    },
    ...more,
  });

  it("is told once, with the cure, and of no variant", () => {
    const { master, variants } = checkBatch({
      change: clause("Phối hợp với thị xã Thuận An; thị xã Thuận An hỗ trợ."),
    });
    expect(variants.flat()).toEqual([]);
    expect(master.map(({ rule, severity }) => [rule, severity])).toEqual([["BATCH-LEAK", "error"]]);
    expect(master[0]?.hint).toContain("{{unit.fullName}}");
    expect(master[0]?.path).toEqual(["body", "sections", 0, "clauses", 1, "text"]);
  });

  it("still finds the same name where a unit adds it", () => {
    const { variants } = checkBatch({
      change: clause("Tại thị xã Thuận An."),
      overlays: { 4: "Mời thị xã Thuận An." },
    });
    expect(variants[4]).toHaveLength(1);
  });

  it.each(["neu", "Nội dung kế hoạch", "body"])("passes where «%s» may name other units", (place) => {
    const batch = { level: "district", namesAllowedIn: [place] };
    const { master, variants } = checkBatch({ change: clause("Thị xã Thuận An, huyện Phú Giáo.", { batch }) });
    expect([...master, ...variants.flat()]).toEqual([]);
  });

  it("passes recipients by their title, in the master and in variants", () => {
    const change = { batch: { level: "district", namesAllowedIn: ["Nơi nhận"] }, recipients: ["UBND thị xã Thuận An"] };
    const { master, variants } = checkBatch({ change });
    expect([...master, ...variants.flat()]).toEqual([]);
  });

  it("only doubts a bare name, and lets ordinary words, other levels and one lone unit pass", () => {
    expect(checkBatch({ change: clause("Tại Thuận An.") }).master.map(({ severity }) => severity)).toEqual(["warning"]);
    const units: SampleUnit[] = [{ name: "Thống Nhất" }, { name: "Bình An" }, { name: "Trung tâm" }];
    const text = "Trung tâm Y tế; tỉnh Bình An; Hội trường Thống Nhất; bà Lê Bình An; NGÀY HÒA BÌNH.";
    expect(checkBatch({ units, change: { ...clause(text), batch: { level: "commune" } } }).master).toEqual([]);
    expect(checkBatch({ units: districts.slice(1, 2), change: clause("Tại thị xã Thuận An.") }).master).toEqual([]);
  });
});

describe("a sound master", () => {
  it("gives no alarm with any names of communes", () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.constantFrom(...communeNames), { minLength: 5, maxLength: 60 }),
        fc.nat(),
        (names, seed) => {
          const units = names.map(
            (name, index): SampleUnit => ({
              name,
              type: ["xã", "phường", "đặc khu"][(index + seed) % 3] ?? "xã",
              parent: "tỉnh Lâm Đồng",
              codeNumber: String(index + 20),
              signerName: `Nguyễn ${names[(index + 1) % names.length]} ${index}`.replace(/\d+/u, "Hà"),
              recipients: `Đảng ủy; HĐND; Trung tâm Y tế; các trường trên địa bàn`,
            }),
          );
          const change = { batch: { level: "commune", province: "tỉnh Lâm Đồng" }, issuedOn: "2026-03-20" };
          const { master, variants } = checkBatch({ units, change });
          expect([...master, ...variants.flat()].map(({ message }) => message)).toEqual([]);
        },
      ),
      { numRuns: 25 },
    );
  });

  it("gives none with hundreds of names that begin alike", () => {
    const many = Array.from({ length: 300 }, (_, index): SampleUnit => ({ name: `Tân Bình ${index}` }));
    expect(
      checkBatch({ units: many, change: { batch: { level: "commune" }, issuedOn: "2026-03-20" } }).variants.flat(),
    ).toEqual([]);
  });
});
