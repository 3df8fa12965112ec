/** A small master for districts, a table of units, and what a batch says of its variants. */
import { type BatchToCheck, prepareBatchChecks, unitSlugs } from "../../../src/check/batch/index.ts";
import type { Diagnostic } from "../../../src/diagnostic.ts";
import { type AdminUnit, adminUnitSchema, fullNameOfUnit } from "../../../src/model/admin-unit.ts";
import type { Overlay } from "../../../src/model/overlay.ts";
import { type PlanDocument, planSchema } from "../../../src/model/plan.ts";
import type { UnitRow, UnitTable } from "../../../src/model/unit-table.ts";
import { prepareVariants } from "../../../src/vary/variants.ts";
import { type Patch, smallPlan } from "../small-plan.ts";

export const masterInput: Patch = {
  ...smallPlan,
  status: "draft",
  batch: { level: "district", province: "tỉnh Bình Dương" },
  issuer: {
    ...smallPlan.issuer,
    name: ["ỦY BAN NHÂN DÂN", "{{unit.fullNameUpper}}"],
    nameInText: "Ủy ban nhân dân {{unit.fullName}}",
    placeOfIssue: "{{unit.placeOfIssue}}",
  },
  documentCode: "{{unit.codeNumber}}/KH-UBND",
  issuedOn: "2019-03-20",
  subject: "Chăm sóc trẻ em trên địa bàn {{unit.fullName}} năm 2019",
  legalBases: ["Căn cứ Luật Trẻ em ngày 05 tháng 4 năm 2016"],
  opening:
    "Thực hiện Kế hoạch số 61/KH-UBND ngày 28/02/2019 của Ủy ban nhân dân tỉnh Bình Dương, {{unit.fullNameStart}} thực hiện như sau:",
  body: {
    sections: [
      {
        heading: "NHIỆM VỤ TRÊN ĐỊA BÀN {{unit.fullNameUpper}}",
        clauses: [
          { id: "y-mo", editable: true, text: "Truyền thông tại các xã của {{unit.fullName}}." },
          { id: "y-khac", text: "Khu công nghiệp: {{unit.Khu công nghiệp}}.", when: "unit.Khu công nghiệp" },
          { id: "danh-sach", text: "Phối hợp với các địa phương trong tỉnh." },
        ],
      },
    ],
  },
  closing: "Trên đây là Kế hoạch của {{unit.fullName}}",
  recipients: ["UBND tỉnh", "{{unit.recipients}}"],
  signatureBlock: {
    signingAuthority: ["TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH"],
    signer: { position: "PHÓ CHỦ TỊCH", fullName: "{{unit.signerName}}" },
  },
};

export function masterWith(change: Patch = {}): PlanDocument {
  return planSchema.parse({ ...masterInput, ...change });
}

export interface SampleUnit extends Patch {
  readonly type?: string;
  readonly name: string;
}

/** Districts of Bình Dương in 2019, with made-up numbers and signers. */
export const districts: readonly SampleUnit[] = [
  { code: "718", type: "thành phố", name: "Thủ Dầu Một", codeNumber: "61", signerName: "Nguyễn Thị Thanh Bình" },
  { code: "725", type: "thị xã", name: "Thuận An", codeNumber: "748", signerName: "Trần Hữu Phước" },
  { code: "723", type: "thị xã", name: "Tân Uyên", codeNumber: "439", signerName: "Phạm Quốc Khánh" },
  { code: "726", type: "huyện", name: "Bắc Tân Uyên", codeNumber: "812", signerName: "Lê Thị Bình An" },
  { code: "722", type: "huyện", name: "Phú Giáo", codeNumber: "205", signerName: "Võ Minh Đức" },
];

/** A row of the table; fields beyond those of a unit are further columns. */
export function rowOf({ extra = {}, amounts, ...fields }: SampleUnit, index = 0): UnitRow {
  const unit: AdminUnit = adminUnitSchema.parse({
    code: String(100 + index),
    type: "xã",
    signerName: `Nguyễn Văn ${"ABCDEGHIKLMN".charAt(index % 12)}${index}`,
    ...fields,
  });
  return {
    label: `${fullNameOfUnit(unit)} (${unit.code})`,
    unit,
    extra: extra as Readonly<Record<string, string>>,
    refused: new Set(),
    ...(amounts instanceof Float64Array ? { amounts } : {}),
  };
}

export function tableOf(units: readonly SampleUnit[]): UnitTable {
  return {
    rows: units.map(rowOf),
    extraColumns: new Map([["khu cong nghiep", "Khu công nghiệp"]]),
    file: "don-vi.csv",
    placeOf: (row, field) => ({ file: "don-vi.csv", line: row + 2, cell: field }),
  };
}

/** An overlay that replaces the open item by this text. */
export function overlayOf(text: string): Overlay {
  return { replace: [{ id: "y-mo", item: { id: "y-mo", text } }] };
}

export interface SampleBatch {
  readonly units?: readonly SampleUnit[];
  readonly change?: Patch;
  readonly overlays?: Readonly<Record<number, string>>;
  readonly more?: Partial<BatchToCheck>;
}

/** Checks every variant of a batch. */
export function checkBatch({ units = districts, change, overlays = {}, more }: SampleBatch): {
  readonly master: readonly Diagnostic[];
  readonly table: readonly Diagnostic[];
  readonly variants: readonly (readonly Diagnostic[])[];
} {
  const master = masterWith(change);
  const table = tableOf(units);
  const checks = prepareBatchChecks({ master, table, slugs: unitSlugs(table.rows), ...more });
  const maker = prepareVariants(master, {
    levels: { agencies: new Map(), subunits: new Map() },
    extraColumns: table.extraColumns,
  }).value;
  if (maker === undefined) throw new Error("The sample master is wrong.");
  return {
    master: checks.masterFindings,
    table: checks.tableFindings.map(({ diagnostic }) => diagnostic),
    variants: table.rows.map((row, index) => {
      const { unit } = row;
      if (unit === undefined) return [];
      const text = overlays[index];
      const variant = maker.makeVariant({ ...row, unit }, text === undefined ? undefined : overlayOf(text));
      return checks.checkVariant(variant.plan, index);
    }),
  };
}
