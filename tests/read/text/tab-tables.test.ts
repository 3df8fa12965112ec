/** Tables pasted from Word as text. */
import { describe, expect, it } from "vitest";
import { readTextLines } from "../../../src/read/text/index.ts";

const cellsOf = (typed: string): readonly string[] =>
  readTextLines(`KẾ HOẠCH\r\n${typed.replaceAll("\n", "\r\n")}`).lines.flatMap(({ text, cell }) =>
    cell === undefined ? [] : [`${cell.row}.${cell.column}${cell.columnSpan > 1 ? `×${cell.columnSpan}` : ""} ${text}`],
  );

describe("rows with tabs", () => {
  it("have empty cells and titles over several columns", () => {
    expect(
      cellsOf("TT\tChỉ tiêu\tKế hoạch\n\t\t2022\t2023\n1\tTỷ lệ\t\t20,5\n2\tSố hộ\t900\t920\nIII. KINH PHÍ"),
    ).toEqual([
      ...["0.0 TT", "0.1 Chỉ tiêu", "0.2×2 Kế hoạch", "1.2 2022", "1.3 2023"],
      ...["2.0 1", "2.1 Tỷ lệ", "2.3 20,5", "3.0 2", "3.1 Số hộ", "3.2 900", "3.3 920"],
    ]);
  });

  it("go on over line ends inside cells", () => {
    const typed =
      "Tháng\tViệc\tNgười\n9\t- Khai giảng.\n- Họp.\tBan giám hiệu\nGiáo viên\n10\t- Hội nghị.\n- Thao giảng.\tCông đoàn";
    expect(cellsOf(typed).slice(3)).toEqual([
      ...["1.0 9", "1.1 - Khai giảng.", "1.1 - Họp.", "1.2 Ban giám hiệu", "1.2 Giáo viên"],
      ...["2.0 10", "2.1 - Hội nghị.", "2.1 - Thao giảng.", "2.2 Công đoàn"],
    ]);
  });

  it("end before the text that follows", () => {
    const { lines } = readTextLines("KẾ HOẠCH\nTT\tA\tB\n1\ta\tb\n2\tc\td\nMột câu.\nIII. MỤC");
    expect(lines.filter(({ cell }) => cell === undefined).map(({ text }) => text)).toEqual([
      "KẾ HOẠCH",
      "Một câu.",
      "III. MỤC",
    ]);
  });
});
