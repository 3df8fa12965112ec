// Writes the small faulty workbooks of fixtures/faults/doc-xlsx-*; run by hand: node scripts/fault-workbooks.mjs
import { writeFile } from "node:fs/promises";
import exceljs from "exceljs";

const folder = new URL("../fixtures/faults/", import.meta.url);
const header = ["STT", "Nội dung", "ĐVT", "Số lượng", "Đơn giá", "Thành tiền", "Ghi chú"];
const items = [
  [1, "Khám sức khỏe cho trẻ em", "em", 120, 100000, { formula: "D4*E4", result: 12000000 }, ""],
  [2, "Tuyên truyền", "buổi", 7, 500000, { formula: "D5*E5", result: 3500000 }, "03 ấp"],
];
const total = ["", "Tổng cộng", "", "", "", { formula: "SUM(F4:F5)", result: 15500000 }, ""];

/** One workbook with one thing changed in an otherwise sound table. */
async function write(slug, change) {
  const workbook = new exceljs.Workbook();
  workbook.created = new Date(Date.UTC(2026, 2, 16));
  workbook.modified = workbook.created;
  const sheet = workbook.addWorksheet("Dự toán 2026");
  sheet.addRow(["DỰ TOÁN KINH PHÍ CHĂM SÓC TRẺ EM"]);
  for (const row of [[], header, ...items, total]) sheet.addRow(row);
  change?.(sheet);
  const bytes = Buffer.from(await workbook.xlsx.writeBuffer());
  await writeFile(
    new URL(`doc-${slug}/du-toan.xlsx`, folder),
    slug === "xlsx-bi-hong" ? bytes.subarray(0, 3000) : bytes,
  );
}

await write("xlsx-cong-thuc-khong-ket-qua", (sheet) => {
  sheet.getCell("E4").value = { formula: "50000*2" };
  sheet.getCell("E5").value = { formula: "250000*2" };
});
await write("xlsx-o-bao-loi", (sheet) => {
  sheet.getCell("F5").value = { formula: "D5*#REF!", result: { error: "#REF!" } };
});
await write("xlsx-o-ngay-thang", (sheet) => {
  sheet.getCell("D5").value = new Date(Date.UTC(2026, 2, 16));
});
await write("xlsx-khong-tieu-de", (sheet) => sheet.spliceRows(3, 1));
await write("xlsx-sai-trang-tinh");
await write("xlsx-bi-hong");
