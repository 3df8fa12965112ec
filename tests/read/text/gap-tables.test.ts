/** Tables of PDF texts that keep their layout. */
import { describe, expect, it } from "vitest";
import { readTextLines } from "../../../src/read/text/index.ts";

/** The cells of the only table as rows of texts; "×n" after a title that stands over n columns. */
function tableOf(typed: string): readonly (readonly string[])[] {
  const rows: string[][] = [];
  for (const { text, cell } of readTextLines(`KẾ HOẠCH\n${typed}`).lines) {
    if (cell === undefined) continue;
    const row = rows[cell.row] ?? [];
    rows[cell.row] = row;
    const known = row[cell.column];
    const span = cell.columnSpan > 1 ? ` ×${cell.columnSpan}` : "";
    row[cell.column] = known === undefined ? `${text}${span}` : `${known} / ${text}`;
  }
  return rows.map((row) => Array.from(row, (text) => text ?? ""));
}

describe("tables with blanks between their columns", () => {
  it("keep figures under the titles that stand over them", () => {
    const table = tableOf(`
 STT    Nguồn vốn      Tổng số               Trong đó
                                   Năm 2022        Năm 2023
  1     Ngân sách      142.000       72.000          70.000
        trung ương
  2     Ngân sách       21.450       11.450          10.000
        tỉnh
        Tổng cộng      163.450       83.450          80.000
  Hết bảng.`);
    expect(table).toEqual([
      ["STT", "Nguồn vốn", "Tổng số", "Trong đó ×2"],
      ["", "", "", "Năm 2022", "Năm 2023"],
      ["1", "Ngân sách trung ương", "142.000", "72.000", "70.000"],
      ["2", "Ngân sách tỉnh", "21.450", "11.450", "10.000"],
      ["", "Tổng cộng", "163.450", "83.450", "80.000"],
    ]);
  });

  it("have empty cells, and texts one blank apart", () => {
    const table = tableOf(`
TT   Nội dung chi    ĐVT   Số lượng     Đơn giá   Thành tiền   Ghi chú
1    In tài liệu     bộ         500      35.000   17.500.000
     tập huấn
2    Thuê xe         ngày         4   3.000.000   12.000.000 02 lớp
3    Giải khát       suất       500      40.000   20.000.000
     Tổng cộng                                    49.500.000`);
    expect(table.slice(1)).toEqual([
      ["1", "In tài liệu tập huấn", "bộ", "500", "35.000", "17.500.000"],
      ["2", "Thuê xe", "ngày", "4", "3.000.000", "12.000.000", "02 lớp"],
      ["3", "Giải khát", "suất", "500", "40.000", "20.000.000"],
      ["", "Tổng cộng", "", "", "", "49.500.000"],
    ]);
  });

  it("go on over a page end, and their titles are not read twice", () => {
    const typed = `
  TT     Nhiệm vụ          Chủ trì        Thời gian
   1     Rà soát, cập      Văn phòng      Quý I
         nhật danh mục
   2     Tập huấn kỹ       Phòng          Quý II
         năng số cho
\f                          2
 TT      Nhiệm vụ         Chủ trì         Thời gian
         cán bộ ở các
         thôn
  3      Kiểm tra         Tổ kiểm tra     Quý IV`;
    expect(tableOf(typed).slice(1)).toEqual([
      ["1", "Rà soát, cập nhật danh mục", "Văn phòng", "Quý I"],
      ["2", "Tập huấn kỹ năng số cho cán bộ ở các thôn", "Phòng", "Quý II"],
      ["3", "Kiểm tra", "Tổ kiểm tra", "Quý IV"],
    ]);
    expect(readTextLines(`KẾ HOẠCH\n${typed}`).dropped.map(({ text }) => text)).toEqual([
      "2",
      "TT Nhiệm vụ Chủ trì Thời gian",
    ]);
  });

  it("end where a heading stands between two of them", () => {
    const { lines } = readTextLines(`KẾ HOẠCH
  Ấp           Trẻ nhỏ      Trẻ lớn     Bà mẹ
 Bình An         21            65         6
 Bình Hòa        18            52         4
 Bình Đông                     48         3
   III. THỜI GIAN
    Thời gian            Địa điểm               Phụ trách
 Ngày 25/6/2024     Nhà văn hóa ấp        BS. Lê Văn Tám
 Ngày 26/6/2024     Trường Mẫu giáo       YS. Nguyễn Thị Lan
 Ngày 27/6/2024     Trạm Y tế xã          ĐD. Trần Thị Hoa`);
    expect(lines.filter(({ cell }) => cell === undefined).map(({ text }) => text)).toEqual([
      "KẾ HOẠCH",
      "III. THỜI GIAN",
    ]);
    expect(new Set(lines.flatMap(({ cell }) => cell?.table ?? [])).size).toBe(2);
  });

  it("have the numbers of their rows in the middle of long cells", () => {
    const table = tableOf(`
  TT        Nhiệm vụ        Chủ trì       Kết quả
          Rà soát, cập
   1      nhật danh mục    Văn phòng      Danh mục
          thủ tục
          Tổ chức tập
   2      huấn cho cán     Phòng          02 lớp
          bộ ở các thôn
   3      Kiểm tra         Tổ kiểm tra    Báo cáo`);
    expect(table.slice(1)).toEqual([
      ["1", "Rà soát, cập nhật danh mục thủ tục", "Văn phòng", "Danh mục"],
      ["2", "Tổ chức tập huấn cho cán bộ ở các thôn", "Phòng", "02 lớp"],
      ["3", "Kiểm tra", "Tổ kiểm tra", "Báo cáo"],
    ]);
  });

  it("have amounts one blank apart, and a total above the first number", () => {
    const table = tableOf(`
 STT  Nội dung      Tổng    Tỉnh      Huyện
                  2.104.470 904.200 1.200.270
 1    Năm 2019      108.000 108.000         0
 2    Năm 2020      217.910 121.000    96.910
 3    Năm 2021      269.150 109.000   160.150`);
    expect(table.slice(1, 3)).toEqual([
      ["", "", "2.104.470", "904.200", "1.200.270"],
      ["1", "Năm 2019", "108.000", "108.000", "0"],
    ]);
  });
});
