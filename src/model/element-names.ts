/** The parts of an official page, as clerks call them. */
export const elementNames = {
  nationalName: "Quốc hiệu",
  nationalMotto: "Tiêu ngữ",
  supervisingAgency: "Cơ quan chủ quản",
  issuerName: "Tên cơ quan ban hành",
  documentCode: "Số, ký hiệu",
  placeAndDate: "Địa danh, thời gian",
  documentType: "Tên loại",
  subject: "Trích yếu",
  legalBases: "Căn cứ",
  body: "Nội dung",
  recipients: "Nơi nhận",
  authority: "Quyền hạn, chức vụ",
  signerName: "Họ tên người ký",
  annex: "Phụ lục",
  margins: "Đầu trang, chân trang",
  page: "Trang giấy",
} as const;

export type ElementName = keyof typeof elementNames;
