/** What the product itself writes into a table of units, and what a reader of one passes over. */

/** Stands as the code of the row that only shows how to fill a new table; such a row is no unit. */
export const exampleCode = "VÍ DỤ";

/** The column that the error workbook adds; passed over when the table comes back. */
export const faultColumnTitle = "Lỗi cần sửa";
