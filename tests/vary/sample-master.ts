/** A small master plan with every kind of place, and rows of its table of units. */
import type { AdminUnit } from "../../src/model/admin-unit.ts";
import type { Levels } from "../../src/model/levels.ts";
import { type PlanDocument, type PlanInput, planSchema } from "../../src/model/plan.ts";
import type { Variant } from "../../src/model/variant.ts";
import type { KnownRow } from "../../src/vary/run.ts";
import { prepareVariants, type VariantMaker } from "../../src/vary/variants.ts";
import { smallPlan } from "../compose/sample.ts";

export const levels: Levels = {
  agencies: new Map([
    [
      "finance",
      {
        title: "cơ quan tài chính",
        names: [
          {
            level: "district",
            until: { day: 30, month: 6, year: 2025 },
            name: "Phòng Tài chính - Kế hoạch",
            short: "Phòng TC-KH",
            source: "luật",
          },
          { level: "commune", from: { day: 1, month: 7, year: 2025 }, name: "Phòng Kinh tế", source: "luật" },
        ],
      },
    ],
    [
      "economy",
      {
        title: "cơ quan kinh tế",
        names: [{ level: "district", types: ["huyện"], name: "Phòng Kinh tế và Hạ tầng", source: "luật" }],
      },
    ],
  ]),
  subunits: new Map([
    ["thị xã", "xã, phường"],
    ["huyện", "xã, thị trấn"],
  ]),
};

export const masterInput = {
  ...smallPlan,
  batch: { level: "huyện", budget: { from: "cột của bảng", columnTitle: "Kinh phí" } },
  issuer: {
    ...smallPlan.issuer,
    name: ["ỦY BAN NHÂN DÂN", "{{unit.fullNameUpper}}"],
    supervisingAgency: "{{unit.supervisingAgency}}",
    nameInText: "Ủy ban nhân dân {{unit.fullName}}",
    placeOfIssue: "{{unit.placeOfIssue}}",
  },
  documentCode: "{{unit.codeNumber}}/KH-UBND",
  subject: "Chăm sóc trẻ em trên địa bàn {{unit.fullName}}",
  opening: "{{unit.fullNameStart}}, UBND các {{unit.subunits}} và {{agency.finance}} thực hiện:",
  body: {
    sections: [
      { heading: "Mục đích", dashes: ["Nâng cao nhận thức.", "Bảo đảm an toàn."] },
      {
        heading: "Nhiệm vụ",
        clauses: [
          { id: "truyen-thong", editable: true, text: "Truyền thông.", dashes: ["Một.", { id: "hai", text: "Hai." }] },
          { id: "khu-cong-nghiep", when: "unit.Khu công nghiệp", text: "Tại {{unit.Khu công nghiệp}}." },
          { id: "nong-thon", when: "unit.type = huyện", text: "Tại các xã." },
          { id: "chot", text: "Chốt." },
        ],
      },
    ],
    content: [{ when: "không unit.Khu công nghiệp", dashes: ["Không có khu công nghiệp."] }],
  },
  closing: "Kinh phí {{unit.budget.total}} đồng ({{budget.totalInWords}}), năm 2019 {{unit.budget.2019}}.",
  recipients: [
    "Bộ Y tế",
    "{{unit.recipients}}",
    { name: "{{agency.finance.short}}", duty: "để thực hiện" },
    { name: "Huyện ủy", when: "unit.type = huyện" },
  ],
  signatureBlock: {
    signingAuthority: ["{{unit.signingAuthority}}"],
    signer: { position: "{{unit.signerPosition}}", fullName: "{{unit.signerName}}" },
  },
  annexes: [
    {
      title: ["DỰ TOÁN", "{{unit.fullNameUpper}}"],
      budget: {
        moneyUnit: "ngàn đồng",
        columns: [
          { title: "Tổng", sumOf: ["Trong đó"] },
          { title: "Trong đó", columns: [{ title: "Bến Cát" }, { title: "Dầu Tiếng" }] },
        ],
        rows: [
          { id: "2019", title: "Năm 2019", values: { "Bến Cát": "1.000", "Dầu Tiếng": "5" } },
          { title: "Năm 2020", values: { "Bến Cát": "234", "Dầu Tiếng": "6" } },
        ],
        amountInWords: "Một triệu hai trăm bốn mươi lăm ngàn đồng",
      },
    },
  ],
} satisfies PlanInput;

export const extraColumns: ReadonlyMap<string, string> = new Map([["khu cong nghiep", "Khu công nghiệp"]]);

export function masterOf(more: Partial<PlanInput> = {}): PlanDocument {
  return planSchema.parse({ ...masterInput, ...more });
}

export function rowOf(unit: AdminUnit, extra: Readonly<Record<string, string>> = {}): KnownRow {
  return { label: `${unit.type} ${unit.name} (${unit.code})`, unit, extra, refused: new Set() };
}

const signer = {
  signingAuthority: ["TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH"],
  signerPosition: "PHÓ CHỦ TỊCH",
} satisfies Partial<AdminUnit>;

export const benCat = rowOf(
  {
    code: "721",
    type: "thị xã",
    name: "Bến Cát",
    codeNumber: "12",
    issuedOn: { day: 22, month: 3, year: 2019 },
    recipients: ["Thị ủy", "Công an thị xã"],
    signerName: "Nguyễn Thị An",
    ...signer,
  },
  { "khu cong nghiep": "Khu công nghiệp Mỹ Phước" },
);

export const dauTieng = rowOf({ code: "720", type: "huyện", name: "Dầu Tiếng", signerName: "Lê Văn Bình", ...signer });

/** The maker of a master without faults. */
export function makerOf(master: PlanDocument): VariantMaker {
  const { value, diagnostics } = prepareVariants(master, { levels, extraColumns });
  if (value === undefined || diagnostics.length > 0) throw new Error(JSON.stringify(diagnostics));
  return value;
}

/** What a text in the opening becomes for a unit, and the variant it stands in. */
export function opened(
  text: string,
  row: KnownRow,
  more: Partial<PlanInput> = {},
): Variant & { readonly text: string } {
  const variant = makerOf(masterOf({ ...more, opening: text })).makeVariant(row);
  return { ...variant, text: variant.plan.opening.join("\n") };
}
