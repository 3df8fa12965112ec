/** Workbooks and zip files made on the spot for the tests of budget files. */
import exceljs, { type Worksheet } from "exceljs";
import { strFromU8, strToU8, unzipSync, type Zippable, zipSync } from "fflate";

/** A workbook with one sheet "Dự toán" filled row by row, then changed at will. */
export async function makeWorkbook(
  rows: readonly (readonly unknown[])[],
  change?: (sheet: Worksheet) => void,
): Promise<Uint8Array> {
  const workbook = new exceljs.Workbook();
  const sheet = workbook.addWorksheet("Dự toán");
  for (const row of rows) sheet.addRow([...row]);
  change?.(sheet);
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}

/** The usual columns of an item table, and two rows. */
export const itemRows: readonly (readonly unknown[])[] = [
  ["STT", "Nội dung", "ĐVT", "Số lượng", "Đơn giá", "Thành tiền", "Ghi chú"],
  [1, "Khám sức khỏe", "em", 120, 100_000, { formula: "D2*E2", result: 12_000_000 }, ""],
  [2, "Tuyên truyền", "buổi", 7, 500_000, { formula: "D3*E3", result: 3_500_000 }, "03 ấp"],
  ["", "Tổng cộng", "", "", "", { formula: "SUM(F2:F3)", result: 15_500_000 }, ""],
];

/** The same package with its parts changed: text by name, undefined to drop a part. */
export function changeParts(
  bytes: Uint8Array,
  changes: Readonly<Record<string, ((text: string) => string) | undefined>>,
): Uint8Array {
  const parts: Zippable = {};
  for (const [name, part] of Object.entries(unzipSync(bytes))) {
    if (!Object.hasOwn(changes, name)) parts[name] = part;
    const change = changes[name];
    if (change !== undefined) parts[name] = strToU8(change(strFromU8(part)));
  }
  return zipSync(parts);
}
