/** The table that `init --batch` makes of a master: what it asks for, and readable as it is. */
import { describe, expect, it } from "vitest";
import type { Batch } from "../../src/model/batch.ts";
import type { PlanDocument } from "../../src/model/plan.ts";
import { writeMasterWorkbook } from "../../src/pipeline/master-workbook.ts";
import { readPlan } from "../../src/read/index.ts";
import { readUnits } from "../../src/read/units/index.ts";
import { unitBudgetGrid, wantedFields } from "../../src/vary/variants.ts";
import { listTexts } from "../read/gazetteer/lists.ts";
import { officeFaults, openSheet, textsOf } from "../write/unit-workbook/office-check.ts";

const encoder = new TextEncoder();

type Master = PlanDocument & { readonly batch: Batch };

/** A small master: a batch, texts with places, and a budget where one is given. */
async function master(batch: string, subject: string, annexes = ""): Promise<Master> {
  const text = `Tạo theo đơn vị:\n${batch}\n${smallPlan(subject)}${annexes}`;
  const { value, diagnostics } = await readPlan({
    path: "plan.yaml",
    bytes: encoder.encode(text),
    loadSibling: async () => undefined,
  });
  if (value?.plan.batch === undefined) throw new Error(diagnostics.map(({ message }) => message).join("\n"));
  return { ...value.plan, batch: value.plan.batch };
}

function smallPlan(subject: string): string {
  return `Cơ quan ban hành:
  Tên cơ quan: ["ỦY BAN NHÂN DÂN", "{{unit.fullNameUpper}}"]
  Tên trong câu: Ủy ban nhân dân {{unit.fullName}}
  Mã cơ quan: UBND
  Địa danh: "{{unit.placeOfIssue}}"
Số, ký hiệu: "{{unit.codeNumber}}/KH-UBND"
Ngày ban hành: 28/02/2019
Trích yếu: "${subject}"
Mở đầu: "{{unit.fullName}} xây dựng Kế hoạch như sau:"
Nội dung kế hoạch:
  Các mục:
    - Tiêu đề: MỤC ĐÍCH
      Nội dung: "Có {{đơn vị.Số trẻ em}} trẻ em."
      Cho đơn vị sửa: có
      Mã: muc-dich
    - Tiêu đề: KHU CÔNG NGHIỆP
      Chỉ khi: unit.khu_cong_nghiep
      Nội dung: Như trên.
signatureBlock:
  signingAuthority: [TM. ỦY BAN NHÂN DÂN]
  signer: { position: CHỦ TỊCH, fullName: "{{unit.signerName}}" }
Nơi nhận: ["Như trên"]
Lưu: VT
`;
}

/** A budget of two rows with the amount columns named. */
function budgetOf(...titles: readonly string[]): string {
  const values = titles.map((title) => `${title}: "12"`).join(", ");
  return `annexes:
  - title: [KINH PHÍ]
    budget:
      moneyUnit: ngàn đồng
      columns: [${titles.map((title) => `{ title: ${title}, kind: số tiền }`).join(", ")}]
      rows:
        - { title: Năm 2019, values: { ${values} } }
        - { title: Năm 2020, values: { ${values} } }
`;
}

async function made(plan: Master) {
  return writeMasterWorkbook({ master: plan, lists: listTexts(), today: { day: 22, month: 11, year: 2026 } });
}

const binhDuong = "  Cấp đơn vị: huyện\n  Thuộc tỉnh: tỉnh Bình Dương";

describe("the table of a master", () => {
  it("has the needed fields, those that places and conditions ask for, and the master's own columns", async () => {
    const plan = await master(binhDuong, "Chăm sóc trẻ em {{unit.fullName}}");
    const { bytes } = await made(plan);
    expect(textsOf(await openSheet(bytes), 1)).toEqual([
      "Mã đơn vị",
      "Loại đơn vị",
      "Tên đơn vị",
      "Thuộc",
      "Địa danh",
      "Số văn bản",
      "Ngày ban hành",
      "Người ký",
      "Tệp sửa đổi",
      ...wantedFields(plan),
    ]);
    expect(wantedFields(plan)).toHaveLength(2);
    expect(await officeFaults(bytes)).toEqual([]);
  });

  it("is filled with the units of the province at the master's day, below the example", async () => {
    const { bytes, unitCount } = await made(await master(binhDuong, "Chăm sóc trẻ em"));
    const sheet = await openSheet(bytes);
    expect(unitCount).toBe(9);
    expect(textsOf(sheet, 2).slice(0, 4)).toEqual(["VÍ DỤ", "thị xã", "Bến Cát", "tỉnh Bình Dương"]);
    expect(textsOf(sheet, 3).slice(0, 4)).toEqual(["718", "thành phố", "Thủ Dầu Một", "tỉnh Bình Dương"]);
    expect(sheet.getCell("B3").dataValidation.formulae).toEqual(['"thành phố,thị xã,huyện,quận"']);
  });

  it("explains each title", async () => {
    const sheet = await openSheet((await made(await master(binhDuong, "Chăm sóc trẻ em"))).bytes);
    for (let column = 1; column <= sheet.columnCount; column += 1) expect(sheet.getCell(1, column).note).toBeDefined();
  });

  it("of a master without a province has the example alone, and says what would fill it", async () => {
    const { bytes, unitCount, remarks } = await made(await master("  Cấp đơn vị: xã", "Chăm sóc trẻ em"));
    expect(unitCount).toBe(0);
    expect(remarks.join(" ")).toContain("«Thuộc tỉnh»");
    expect((await openSheet(bytes)).rowCount).toBe(2);
  });

  it("can be read at once: every title is known", async () => {
    const plan = await master(binhDuong, "Chăm sóc trẻ em");
    const { bytes } = await made(plan);
    const read = await readUnits({ file: { path: "don-vi.xlsx", bytes }, wanted: wantedFields(plan) });
    expect(read.diagnostics).toEqual([]);
    expect(read.unitFindings).toEqual([]);
    expect(read.value?.rows.map(({ unit }) => unit?.parent)).toEqual(
      Array.from({ length: 9 }, () => "tỉnh Bình Dương"),
    );
  });
});

describe("the figures of the units", () => {
  const fromUnits = `${binhDuong}\n  Kinh phí theo đơn vị:\n    Lấy từ: bảng đơn vị`;

  it("that are one for each row are columns, and can be read at once", async () => {
    const plan = await master(fromUnits, "Chăm sóc trẻ em", budgetOf("Kinh phí"));
    const { bytes } = await made(plan);
    const sheet = await openSheet(bytes);
    expect(textsOf(sheet, 1).slice(-2)).toEqual(["Năm 2019", "Năm 2020"]);
    expect(sheet.getCell(3, sheet.columnCount).numFmt).toBe("#,##0");
    const grid = unitBudgetGrid(plan);
    if (grid === undefined) throw new Error("The units bring no figures.");
    const file = { path: "don-vi.xlsx", bytes };
    const read = await readUnits({ file, wanted: wantedFields(plan), budget: { grid } });
    expect(read.diagnostics.filter(({ severity }) => severity === "error")).toEqual([]);
  });

  it("that are several for each row have a sheet of their own, of which the operator is told", async () => {
    const plan = await master(fromUnits, "Chăm sóc trẻ em", budgetOf("Tỉnh", "Huyện"));
    const { bytes, remarks } = await made(plan);
    const sheet = await openSheet(bytes, "Kinh phí");
    expect([1, 2, 3, 4].map((row) => textsOf(sheet, row))).toEqual([
      ["Mã đơn vị", "Nội dung", "Tỉnh", "Huyện"],
      ["VÍ DỤ", "Năm 2019", "25000", "25000"],
      ["VÍ DỤ", "Năm 2020", "25000", "25000"],
      ["718", "Năm 2019", "", ""],
    ]);
    expect(sheet.rowCount).toBe(1 + 2 + 9 * 2);
    const grid = unitBudgetGrid(plan);
    if (grid === undefined) throw new Error("The units bring no figures.");
    const file = { path: "don-vi.xlsx", bytes };
    const read = await readUnits({ file, wanted: wantedFields(plan), budget: { grid, sheet: "Kinh phí" } });
    // Only what is still to be filled is missed, and the example is neither a unit nor a figure.
    expect(read.diagnostics).toEqual([]);
    expect(new Set(read.unitFindings.map(({ diagnostic }) => diagnostic.rule))).toEqual(
      new Set(["BATCH-BUDGET-EMPTY"]),
    );
    expect(remarks[0]).toContain("«Trang tính: Kinh phí»");
    expect(await officeFaults(bytes)).toEqual([]);
  });

  it("of another file or sheet stand where the master says", async () => {
    const named = await made(await master(`${fromUnits}\n    Trang tính: Số`, "Trẻ em", budgetOf("Kinh phí")));
    expect((await openSheet(named.bytes, "Số")).getCell("A1").text).toBe("Mã đơn vị");
    const apart = await made(await master(`${fromUnits}\n    Tệp số liệu: so.csv`, "Trẻ em", budgetOf("Kinh phí")));
    expect(apart.remarks[0]).toContain("«so.csv»");
    expect(textsOf(await openSheet(apart.bytes), 1)).not.toContain("Năm 2019");
  });
});
