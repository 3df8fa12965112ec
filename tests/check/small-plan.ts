/** A whole small plan without a fault, and the findings of a rule when some of its fields are changed. */
import { checkPlan, checkPlanSet } from "../../src/check/index.ts";
import type { Diagnostic } from "../../src/diagnostic.ts";
import { type PlanDocument, type PlanInput, planSchema } from "../../src/model/plan.ts";

const typeCodes = { "KẾ HOẠCH": "KH", "BÁO CÁO": "BC", "TỜ TRÌNH": "TTr", "QUYẾT ĐỊNH": "QĐ", "CHƯƠNG TRÌNH": "CTr" };
export const nd30 = { spec: { id: "nd30", law: "NĐ 30/2020/NĐ-CP", typeCodes } };
export const tt01 = { spec: { id: "tt01", law: "TT 01/2011/TT-BNV", typeCodes } };

export const smallPlan: PlanInput = {
  status: "issued",
  issuer: {
    name: ["ỦY BAN NHÂN DÂN", "TỈNH LÀO CAI"],
    nameInText: "Ủy ban nhân dân tỉnh",
    code: "UBND",
    regime: "collective",
    placeOfIssue: "Lào Cai",
  },
  documentCode: "35/KH-UBND",
  issuedOn: "2026-03-12",
  subject: "Phòng, chống dịch bệnh năm 2026",
  legalBases: [
    "Căn cứ Luật Trẻ em ngày 05 tháng 4 năm 2016",
    "Căn cứ Quyết định số 45/QĐ-TTg ngày 08 tháng 01 năm 2026 của Thủ tướng Chính phủ về phòng, chống dịch bệnh",
  ],
  opening: "Ủy ban nhân dân tỉnh ban hành Kế hoạch phòng, chống dịch bệnh năm 2026 như sau:",
  body: { sections: [{ heading: "MỤC TIÊU", clauses: ["Giảm số ca mắc.", "Nâng cao năng lực dự phòng."] }] },
  closing: "Trên đây là Kế hoạch phòng, chống dịch bệnh năm 2026",
  recipients: ["Bộ Y tế", "Các sở, ban, ngành tỉnh"],
  fileCopy: "VT, VX",
  signatureBlock: {
    signingAuthority: ["TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH"],
    signer: { position: "PHÓ CHỦ TỊCH", fullName: "Nguyễn Thị Hồng" },
  },
};

/** An annex with a budget of two years for a province and its communes, in million đồng. */
export const budgetAnnex = {
  title: "DỰ TOÁN KINH PHÍ",
  budget: {
    moneyUnit: "triệu đồng",
    columns: [
      { id: "total", title: "Tổng", sumOf: ["province", "commune"] },
      { id: "province", title: "Tỉnh" },
      { id: "commune", title: "Xã" },
    ],
    rows: [
      { title: "Năm 2026", values: { total: "30", province: "10", commune: "20" } },
      { title: "Năm 2027", values: { total: "50", province: "20", commune: "30" } },
    ],
    total: { values: { total: "80", province: "30", commune: "50" } },
  },
};

/** A change of a plan's input: objects are changed field by field, everything else is replaced; undefined takes away. */
export type Patch = Readonly<Record<string, unknown>>;

export function planWith(...patches: readonly Patch[]): PlanDocument {
  return planSchema.parse(patches.reduce(patched, { ...smallPlan }));
}

function patched(base: Patch, patch: Patch): Patch {
  const result: Record<string, unknown> = { ...base };
  for (const [key, value] of Object.entries(patch)) {
    const old = result[key];
    result[key] = isRecord(old) && isRecord(value) ? patched(old, value) : value;
  }
  return result;
}

function isRecord(value: unknown): value is Patch {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** The findings of one rule. */
export function findingsOf(rule: string, plan: PlanDocument, format = nd30): readonly Diagnostic[] {
  return checkPlan(plan, format).filter((finding) => finding.rule === rule);
}

/** The findings of one rule over several plans, by plan. */
export function setFindingsOf(rule: string, plans: readonly PlanDocument[]): readonly (readonly Diagnostic[])[] {
  return checkPlanSet(plans).map((found) => found.filter((finding) => finding.rule === rule));
}

/** A body with these paragraphs under one section. */
export function bodyOf(...paragraphs: readonly string[]): Patch {
  return { body: { sections: [{ heading: "NỘI DUNG", paragraphs }] } };
}
