/** The words of workbooks of units; those of their columns stand in the schema of a unit. */

export const unitSheetName = "Đơn vị";
export const budgetSheetName = "Kinh phí";

/** The author that Excel shows in the properties of a file. */
export const workbookAuthor = "kehoach";

/** What Excel says of a value that is none of a column's choices. */
export const choiceFault = {
  title: "Không có trong danh sách",
  message: "Chọn một giá trị trong danh sách, hoặc để trống nếu cột không bắt buộc.",
} as const;
