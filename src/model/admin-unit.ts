/** An administrative unit of a batch: one row of the table of units, for which one variant of the master plan is made. */
import { z } from "zod";
import { choice, fieldMeta, lines, text, yesNo } from "./fields.ts";
import { issuedOnSchema } from "./issue-date.ts";

/** Levels of local government; the district level ended with 30/6/2025 (Luật 72/2025/QH15, Đ.51.3). */
export const unitLevels = { province: "tỉnh", district: "huyện", commune: "xã" } as const;
export type UnitLevel = keyof typeof unitLevels;

/** The class words of units, each with the level it stands at; a thành phố is of a district unless its row says «Cấp: tỉnh». */
export const unitTypes = {
  tỉnh: "province",
  "thành phố": "district",
  "thị xã": "district",
  huyện: "district",
  quận: "district",
  xã: "commune",
  phường: "commune",
  "thị trấn": "commune",
  "đặc khu": "commune",
} as const satisfies Readonly<Record<string, UnitLevel>>;
export type UnitType = keyof typeof unitTypes;

const typeWords: { readonly [Type in UnitType]: Type } = {
  tỉnh: "tỉnh",
  "thành phố": "thành phố",
  "thị xã": "thị xã",
  huyện: "huyện",
  quận: "quận",
  xã: "xã",
  phường: "phường",
  "thị trấn": "thị trấn",
  "đặc khu": "đặc khu",
};

/** A list of short texts in one cell, apart by line breaks or semicolons. */
function list(title: string, description: string) {
  return z
    .union([z.string(), z.array(z.string().trim().min(1))])
    .transform((value): readonly string[] =>
      typeof value === "string"
        ? value
            .split(/[\n;]/)
            .map((part) => part.trim())
            .filter((part) => part !== "")
        : value,
    )
    .meta(fieldMeta(title, description));
}

export const adminUnitSchema = z
  .strictObject({
    code: text("Mã đơn vị", "Mã hành chính hoặc mã riêng; không trùng nhau, không đổi qua các lần làm."),
    type: choice("Loại đơn vị", typeWords),
    name: text("Tên đơn vị", "Tên riêng, không kèm loại: Bến Cát; quận, phường đánh số thì ghi số: 1."),
    level: choice("Cấp", unitLevels, "Bỏ trống thì theo loại; thành phố trực thuộc trung ương ghi «tỉnh».").optional(),
    capitalType: yesNo(
      "Viết hoa loại đơn vị",
      "Ghi «có» khi tên là tên người hoặc sự kiện: Phường Điện Biên Phủ; tên bằng số thì máy tự biết.",
    ).optional(),
    parent: text("Thuộc", "Đơn vị cấp trên, như «tỉnh Bình Dương».").optional(),
    subunits: text("Đơn vị cấp dưới", "Như «xã, phường»; bỏ trống thì theo loại đơn vị.").optional(),
    placeOfIssue: text("Địa danh", "Bỏ trống thì là tên đơn vị.").optional(),
    issuerName: lines("Tên cơ quan", "In hoa, mỗi dòng in một dòng trong ô.").optional(),
    supervisingAgency: lines("Cơ quan chủ quản", "In hoa.").optional(),
    agencyCode: text("Mã cơ quan", "Chữ viết tắt trong số, ký hiệu.").optional(),
    codeNumber: text("Số văn bản", "Chỉ phần số, như 812; bỏ trống khi chưa có số.").optional(),
    issuedOn: issuedOnSchema
      .meta(fieldMeta("Ngày ban hành", "Thay cho ngày của kế hoạch mẫu; như 28/02/2019."))
      .optional(),
    signingAuthority: list("Quyền hạn ký", "Mỗi dòng in một dòng: TM. ỦY BAN NHÂN DÂN; KT. CHỦ TỊCH.").optional(),
    signerPosition: text("Chức vụ người ký", "In hoa, như PHÓ CHỦ TỊCH.").optional(),
    signerName: text("Người ký", "Họ và tên, không ghi học hàm, học vị.").optional(),
    recipients: list("Nơi nhận", "Nơi nhận riêng của đơn vị, cách nhau bằng «;» hoặc xuống dòng.").optional(),
    fileCopy: text("Lưu", "Như «VT, LĐTBXH».").optional(),
    overlay: text("Tệp sửa đổi", "Tệp .yaml cạnh bảng đơn vị, thay, thêm hoặc bỏ ý của kế hoạch mẫu.").optional(),
  })
  .meta({ title: "Đơn vị", description: "Một dòng của bảng đơn vị." });

/** One unit, parsed. */
export type AdminUnit = z.output<typeof adminUnitSchema>;
export type AdminUnitField = keyof AdminUnit;

/** The level of a unit: as its row says, else that of its class word. */
export function levelOfUnit(unit: Pick<AdminUnit, "type" | "level">): UnitLevel {
  return unit.level ?? unitTypes[unit.type];
}

/** The class word at the start of a sentence or before a number or a person's name: "Thị xã", "Phường 1". */
export function hasCapitalType({ name, capitalType }: Pick<AdminUnit, "name" | "capitalType">): boolean {
  return capitalType ?? /^\d/.test(name);
}

/** "thị xã Bến Cát", "Phường 1": the unit in the middle of a sentence (NĐ 30/2020, PL II.III.1). */
export function fullNameOfUnit(unit: Pick<AdminUnit, "type" | "name" | "capitalType">): string {
  const type = hasCapitalType(unit) ? unit.type.charAt(0).toUpperCase() + unit.type.slice(1) : unit.type;
  return `${type} ${unit.name}`;
}

/** The Vietnamese title of a field of a unit. */
export function titleOfUnitField(field: AdminUnitField): string {
  const schema: z.ZodType = adminUnitSchema.shape[field];
  const inner = schema instanceof z.ZodOptional ? schema.unwrap() : schema;
  return (inner instanceof z.ZodType ? inner.meta()?.title : undefined) ?? schema.meta()?.title ?? field;
}
