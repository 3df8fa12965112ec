/** What the product itself writes into a table of units, and what a reader of one passes over. */
import { foldKey } from "../vietnamese/nearest-words.ts";

/** Stands as the code of the row that only shows how to fill a new table; such a row is no unit. */
export const exampleCode = "VÍ DỤ";

const foldedExample = foldKey(exampleCode);

/** Whether a code stands for the row that shows how; most codes are told by their length alone. */
export function isExampleCode(text: string): boolean {
  return text.length < 10 && text.includes(" ") && foldKey(text) === foldedExample;
}

/** The column that the error workbook adds; passed over when the table comes back. */
export const faultColumnTitle = "Lỗi cần sửa";
