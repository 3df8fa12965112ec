/** PlanDocument: what the clerk means. Every field carries its Vietnamese title; data files may use either name. */
import { z } from "zod";
import { batchSchema } from "./batch.ts";
import { budgetSchema } from "./budget.ts";
import { choice, count, fieldMeta, lines, paragraphs, text, when } from "./fields.ts";
import { documentCodeSchema, issuedOnSchema } from "./issue-date.ts";
import { issuerSchema } from "./issuer.ts";
import { bodySchema, outlineContentFields } from "./outline.ts";
import { recipientsSchema, signatureBlockSchema } from "./signature.ts";

const annexSchema = z
  .strictObject({
    id: text("Mã phụ lục").optional(),
    when: when(),
    title: lines("Tên phụ lục", "In hoa; mỗi dòng in một phần tử."),
    orientation: choice(
      "Khổ giấy",
      { portrait: "dọc", landscape: "ngang" },
      "Bỏ trống thì theo bề rộng của bảng.",
    ).optional(),
    budget: budgetSchema.optional(),
    ...outlineContentFields,
  })
  .meta(fieldMeta("Phụ lục"));

export type Annex = z.output<typeof annexSchema>;

/** Marks of urgency and of circulation as a clerk writes them. */
export const urgencyMarks = { immediate: "HỎA TỐC", urgent: "THƯỢNG KHẨN", pressing: "KHẨN" } as const;
export const circulationMarks = { returnAfterReading: "XEM XONG TRẢ LẠI", internal: "LƯU HÀNH NỘI BỘ" } as const;

export const planSchema = z
  .strictObject({
    format: text(
      "Thể thức",
      "nd30 (Nghị định 30/2020) hoặc tt01 (Thông tư 01/2011); bỏ trống thì chọn theo ngày ban hành.",
    ).optional(),
    status: choice("Tình trạng", { draft: "dự thảo", issued: "đã ban hành" }).optional(),
    numberDialect: choice(
      "Cách đọc số",
      { ngàn: "ngàn, lẻ", nghìn: "nghìn, linh" },
      "Bỏ trống thì theo đơn vị tính của bảng kinh phí.",
    ).optional(),
    batch: batchSchema.optional(),
    issuer: issuerSchema,
    documentCode: documentCodeSchema,
    issuedOn: issuedOnSchema.default({}),
    documentType: text("Tên loại", "Bỏ trống là KẾ HOẠCH.").optional(),
    subject: text("Trích yếu", "Chữ thường, không «V/v», không chấm cuối."),
    urgency: choice("Độ khẩn", urgencyMarks).optional(),
    circulation: choice("Phạm vi lưu hành", circulationMarks).optional(),
    draftMark: text("Dấu dự thảo", "Như DỰ THẢO hoặc DỰ THẢO LẦN 2; bỏ khi ban hành.").optional(),
    legalBases: z
      .array(z.string().trim().min(1))
      .min(1)
      .meta(fieldMeta("Căn cứ", "Mỗi căn cứ một phần tử; dấu «;» và «.» cuối do máy đặt."))
      .optional(),
    opening: paragraphs("Mở đầu", "Như «… ban hành Kế hoạch …, cụ thể như sau:»."),
    body: bodySchema,
    closing: paragraphs("Kết thúc", "Như «Trên đây là Kế hoạch …»; dấu «./.» do máy đặt.").optional(),
    recipients: recipientsSchema,
    fileCopy: text("Lưu", "Như «VT, CNTT»; in thành «- Lưu: VT, CNTT.»."),
    drafterMark: z
      .strictObject({ initials: text("Ký hiệu người soạn thảo"), copyCount: count("Số bản").optional() })
      .meta(fieldMeta("Ký hiệu người soạn thảo và số bản", "In dưới Nơi nhận, như PL.(300)."))
      .optional(),
    contactLine: lines("Địa chỉ cơ quan", "In ở chân trang đầu: địa chỉ, điện thoại, thư điện tử.").optional(),
    signatureBlock: signatureBlockSchema,
    annexes: z.array(annexSchema).min(1).meta(fieldMeta("Các phụ lục")).optional(),
    unplaced: z
      .array(z.strictObject({ text: text("Nguyên văn"), line: count("Dòng trong bản gốc").optional() }))
      .meta(fieldMeta("Chưa xếp được", "Chữ của bản gốc chưa biết để đâu; không in ra, xếp xong thì xóa."))
      .optional(),
  })
  .meta({ title: "Kế hoạch", description: "Dữ liệu của một kế hoạch hành chính." });

/** A whole plan, parsed: every text trimmed and NFC, every choice known; rules about its content are not yet checked. */
export type PlanDocument = z.output<typeof planSchema>;

/** The file form of a plan, for those who write it in code. */
export type PlanInput = z.input<typeof planSchema>;
