/** Totals of tables in the text of a plan. */
import { describe, expect, it } from "vitest";
import type { TextTable } from "../../src/model/text-table.ts";
import { tableSums } from "../../src/recognise/plan/table-sums.ts";

const table = (titles: readonly string[], ...rows: readonly (readonly string[])[]): TextTable => ({
  columns: titles.map((title) => ({ title })),
  rows: rows.map((row) => [...row]),
});
const told = (one: TextTable): readonly string[] => tableSums(one, ["body"], 7).map(({ message }) => message);

describe("tableSums", () => {
  it("tells the total that its rows do not make, rows under others left out", () => {
    expect(
      told(
        table(
          ["STT", "Nội dung", "Tỉnh", "Cộng"],
          ["1", "Giám sát", "185.000", "225.000"],
          ["1.1", "Ca bệnh", "85.000", "110.000"],
          ["1.2", "Véc tơ", "100.000", "115.000"],
          ["2", "Xử lý", "320.500", "380.500"],
          ["", "Cộng", "505.500", "606.500"],
        ),
      ),
    ).toEqual(["Bản gốc tự mâu thuẫn: bảng ở dòng 7, cột «Cộng» ghi tổng 606.500, cộng các dòng được 605.500."]);
  });

  it("knows tables without ordinals and with the total first", () => {
    expect(told(table(["Ấp", "Trẻ", "Mẹ"], ["Tổng", "39", "11"], ["A", "21", "6"], ["B", "18", "4"]))).toHaveLength(1);
  });

  it.each([
    ["right totals", table(["Ấp", "Trẻ"], ["A", "21"], ["B", "18"], ["Tổng", "39"])],
    ["shares", table(["Ấp", "Tỷ lệ"], ["A", "21,5"], ["B", "18,5"], ["Tổng", "20"])],
    ["texts", table(["Ấp", "Trẻ", "Lớp"], ["A", "21", "Lớp 1"], ["B", "18", "Lớp 2"], ["Tổng", "39", "2"])],
    ["no total", table(["Ấp", "Trẻ"], ["A", "21"], ["B", "18"])],
  ])("says nothing of %s", (_name, one) => {
    expect(told(one)).toEqual([]);
  });
});
