/** The titles under which a clerk may write a field of a unit, besides its own; compared by foldKey. */
import { type AdminUnitField, adminUnitSchema } from "../../model/admin-unit.ts";
import { foldKey } from "../../vietnamese/nearest-words.ts";
import { wordsOf } from "../schema-shape.ts";

const otherTitles: Readonly<Record<AdminUnitField, readonly string[]>> = {
  code: [
    ...["Mã", "Mã số", "Mã ĐV", "Mã ĐVHC", "Mã đơn vị hành chính", "Mã hành chính", "Mã huyện", "Mã quận huyện"],
    ...["Mã xã", "Mã phường xã", "Mã xã phường", "Mã địa phương"],
  ],
  type: ["Loại", "Loại ĐV", "Loại ĐVHC", "Loại hình", "Loại đơn vị hành chính", "Loại hình đơn vị"],
  name: [
    ...["Tên", "Tên ĐV", "Tên ĐVHC", "Tên đơn vị hành chính", "Tên riêng", "Đơn vị", "Địa phương", "Tên địa phương"],
    ...["Tên huyện", "Tên xã", "Huyện, thị xã, thành phố", "Quận, huyện", "Xã, phường, thị trấn", "Xã, phường"],
  ],
  level: ["Cấp đơn vị", "Cấp hành chính"],
  capitalType: ["Viết hoa loại"],
  parent: ["Trực thuộc", "Thuộc tỉnh", "Thuộc huyện", "Đơn vị cấp trên", "Tỉnh, thành phố"],
  subunits: ["Cấp dưới"],
  placeOfIssue: ["Nơi ban hành", "Địa danh ban hành"],
  issuerName: ["Cơ quan ban hành", "Tên cơ quan ban hành", "Cơ quan"],
  supervisingAgency: ["Tên cơ quan chủ quản", "Chủ quản", "Cơ quan cấp trên"],
  agencyCode: ["Ký hiệu", "Ký hiệu cơ quan", "Mã cơ quan ban hành", "Chữ viết tắt", "Viết tắt cơ quan"],
  codeNumber: ["Số", "Số kế hoạch", "Số KH", "Số hiệu"],
  issuedOn: ["Ngày", "Ngày ký", "Ngày tháng", "Ngày tháng năm", "Ngày, tháng, năm ban hành", "Thời gian ban hành"],
  signingAuthority: ["Quyền hạn", "Thẩm quyền ký", "Thể thức ký", "Quyền hạn của người ký"],
  signerPosition: ["Chức vụ", "Chức danh", "Chức vụ ký", "Chức danh người ký", "Chức vụ của người ký"],
  signerName: [
    ...["Họ tên", "Họ và tên", "Họ tên người ký", "Họ và tên người ký", "Tên người ký"],
    ...["Họ tên của người ký", "Họ và tên của người ký"],
  ],
  recipients: ["Nơi nhận riêng", "Nơi nhận thêm", "Danh sách nơi nhận"],
  fileCopy: ["Lưu văn bản", "Nơi lưu", "Lưu trữ"],
  overlay: ["Tệp sửa", "Tệp sửa đổi riêng", "File sửa đổi", "Tệp thay đổi"],
};

/** Columns that every table has and no plan needs; «Lỗi cần sửa» is what an earlier run wrote into the table. */
export const ignoredTitles: ReadonlySet<string> = new Set(
  ["STT", "TT", "Số TT", "Số thứ tự", "No", "No.", "Ghi chú", "Lỗi cần sửa"].map(foldKey),
);

/** The fields without which a row is no unit. */
export const neededFields = ["code", "type", "name"] as const;

const schemaKeys = adminUnitSchema.keyof().options;

/** Every field of a unit in the order of the schema. */
export const unitFields: readonly AdminUnitField[] = schemaKeys;

/** Gives a field's Vietnamese title. */
export function titleOf(field: AdminUnitField): string {
  return wordsOf(adminUnitSchema.shape[field]).title ?? field;
}

/** Gives what a clerk is told to write in a field. */
export function adviceOf(field: AdminUnitField): string {
  return wordsOf(adminUnitSchema.shape[field]).description ?? "";
}

/** Gives fields by folded English key and Vietnamese title. */
export function ownNames(): ReadonlyMap<string, AdminUnitField> {
  return new Map(
    unitFields.flatMap((field): [string, AdminUnitField][] => [
      [foldKey(field), field],
      [foldKey(titleOf(field)), field],
    ]),
  );
}

/** Gives fields by the other folded titles they may bear. */
export function usualNames(): ReadonlyMap<string, AdminUnitField> {
  return new Map(unitFields.flatMap((field) => otherTitles[field].map((title) => [foldKey(title), field] as const)));
}
