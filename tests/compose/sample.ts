/** Plans and formats for the tests of the composer. */
import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { Format } from "../../src/model/format.ts";
import { type PlanDocument, type PlanInput, planSchema } from "../../src/model/plan.ts";
import { readFormat } from "../../src/read/format/index.ts";

/** Texts of the files of a built-in format by name. */
export function formatFiles(id: string): ReadonlyMap<string, string> {
  const folder = fileURLToPath(new URL(`../../templates/${id}/`, import.meta.url));
  return new Map(readdirSync(folder).map((name) => [name, readFileSync(`${folder}${name}`, "utf8")]));
}

export function builtInFormat(id: "nd30" | "tt01"): Format {
  const { value, diagnostics } = readFormat(formatFiles(id));
  if (value === undefined) throw new Error(JSON.stringify(diagnostics));
  return value;
}

/** A plan with every field that has no default, and no other. */
export const smallPlan = {
  issuer: {
    name: ["ỦY BAN NHÂN DÂN", "TỈNH BÌNH DƯƠNG"],
    nameInText: "Ủy ban nhân dân tỉnh",
    code: "UBND",
    regime: "collective",
    placeOfIssue: "Bình Dương",
  },
  documentCode: "824/KH-UBND",
  issuedOn: "28/02/2019",
  subject: "Thực hiện Đề án chăm sóc trẻ em",
  opening: "Ủy ban nhân dân tỉnh xây dựng Kế hoạch như sau:",
  body: { sections: [{ heading: "Mục đích", dashes: ["Nâng cao nhận thức."] }] },
  recipients: ["Bộ Y tế"],
  fileCopy: "VT",
  signatureBlock: {
    signingAuthority: ["TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH"],
    signer: { position: "PHÓ CHỦ TỊCH", fullName: "Đặng Minh Hưng" },
  },
} satisfies PlanInput;

/** A plan with every optional field. */
export const fullPlan = {
  ...smallPlan,
  format: "nd30",
  status: "issued",
  numberDialect: "ngàn",
  documentType: "KẾ HOẠCH",
  issuer: { ...smallPlan.issuer, supervisingAgency: "ỦY BAN NHÂN DÂN TỈNH", usesSupervisorSeal: "có" },
  urgency: "urgent",
  circulation: "internal",
  draftMark: "Dự thảo lần 2",
  legalBases: ["Căn cứ Luật Trẻ em ngày 05 tháng 4 năm 2016;", "Căn cứ Quyết định số 1437/QĐ-TTg"],
  body: {
    parts: [
      { heading: "Tình hình", sections: [{ heading: "Kết quả", paragraphs: ["Đã làm được:"], dashes: ["Một"] }] },
    ],
    content: [
      "Đoạn xen kẽ.",
      {
        clauses: [
          {
            id: "muc-tieu",
            ordinal: "15",
            label: "Chỉ tiêu 7",
            heading: "Mục tiêu",
            runInHeading: "Mục tiêu chung",
            text: "Phấn đấu:",
            subclauses: [
              { heading: "Giai đoạn 1", points: [{ heading: "Sở Y tế", dashes: [{ text: "Ý", pluses: ["Con"] }] }] },
            ],
          },
        ],
      },
      {
        table: {
          title: "Bảng 1",
          columns: ["STT", { title: "Việc", align: "left", widthShare: 3 }],
          rows: [["1", "Họp"]],
        },
      },
      { note: "Số liệu tạm tính." },
    ],
  },
  closing: "Trên đây là Kế hoạch của Ủy ban nhân dân tỉnh.",
  recipients: [{ name: "Bộ Y tế", duty: "để báo cáo", copyCount: 2 }, "Các sở, ban, ngành"],
  fileCopy: "VT, VX",
  drafterMark: { initials: "PL", copyCount: 300 },
  contactLine: ["Số 1 đường A", "Điện thoại: 0274"],
  signatureBlock: {
    ...smallPlan.signatureBlock,
    signer: { ...smallPlan.signatureBlock.signer, actualPost: "PHÓ CHỦ TỊCH UBND TỈNH" },
  },
  annexes: [
    {
      id: "kinh-phi",
      title: ["Tổng dự toán kinh phí", "thực hiện Đề án"],
      orientation: "landscape",
      paragraphs: "Đoạn trước bảng.",
      content: [{ note: "Ghi chú dưới bảng." }],
      budget: {
        moneyUnit: "ngàn đồng",
        ordinalTitle: "TT",
        contentTitle: "Năm",
        columns: [
          { id: "all", title: "Tổng", sumOf: ["province", "districts"] },
          { id: "province", title: "Tỉnh" },
          {
            id: "districts",
            title: "Huyện",
            columns: [
              { id: "tdm", title: "Thủ Dầu Một" },
              { id: "da", title: "Dĩ An" },
            ],
          },
        ],
        total: { title: "CỘNG", position: "first" },
        rows: [
          { id: "y19", ordinal: "1", title: "Năm 2019", values: { province: "108.000", tdm: "0", da: "500" } },
          { title: "Năm 2020", values: { province: "121.000", tdm: "13.930", da: "9.115" } },
        ],
        period: { from: "2019", to: "2020" },
      },
    },
    { title: "Danh sách", sections: [{ heading: "Xã" }] },
  ],
} satisfies PlanInput;

export function planOf(input: PlanInput): PlanDocument {
  return planSchema.parse(input);
}
