/** Parts of a plan whose words or figures an import must not lose, and long ones that it must not be held up by. */
import { describe, expect, it } from "vitest";
import type { SourceLine } from "../../src/model/source-lines.ts";
import { readAnnex } from "../../src/recognise/plan/annexes.ts";
import { budgetOf } from "../../src/recognise/plan/budget.ts";
import { contentOf } from "../../src/recognise/plan/content.ts";
import { readHead } from "../../src/recognise/plan/head.ts";
import { tableGrid, titleTree } from "../../src/recognise/plan/table-grid.ts";

const plain = { lastLine: 1, column: 0, look: undefined, cell: undefined, numbered: false, blankBefore: false };

function linesOf(texts: readonly string[]): readonly SourceLine[] {
  return texts.map((text, at) => ({ ...plain, text, line: at + 1 }));
}

interface TestCell {
  readonly text: string;
  readonly column: number;
  readonly span?: number;
}

const bold = { bold: true, italic: false, align: "center", sizePt: 13, boldStart: 0, underRule: false } as const;

function tableOf(rows: readonly (readonly TestCell[])[], headerRows = 0): readonly SourceLine[] {
  return rows.flatMap((cells, row) =>
    cells.map(({ text, column, span = 1 }) => ({
      ...plain,
      text,
      line: row + 1,
      look: row < headerRows ? bold : undefined,
      cell: { table: 0, row, column, columnSpan: span, continued: false },
    })),
  );
}

function gridOf(rows: readonly (readonly string[])[]): readonly SourceLine[] {
  return tableOf(rows.map((row) => row.map((text, column) => ({ text, column }))));
}

describe("the head", () => {
  it("keeps the last word of a province where the nation's name is cut before the same word", () => {
    const texts = ["CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT", "NAM", "UBND TỈNH QUẢNG NAM", "Số: 1/KH-UBND"];
    expect(readHead(linesOf(texts)).issuerName.map(({ text }) => text)).toEqual(["UBND TỈNH QUẢNG NAM"]);
    const joined = ["CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT", "SỞ Y TẾ NAM", "Số: 1/KH-SYT"];
    expect(readHead(linesOf(joined)).issuerName.map(({ text }) => text)).toEqual(["SỞ Y TẾ"]);
  });

  it("reads blanks of any length for the day in no time", () => {
    const dots = ".".repeat(60_000);
    const start = performance.now();
    expect(readHead(linesOf([`Quảng Nam, ngày ${dots} tháng 3 năm 2021`])).issuedOn?.text).toBe("3/2021");
    expect(readHead(linesOf([`Quảng Nam, ngày ${dots} tháng ${dots}`])).issuedOn).toBeUndefined();
    expect(performance.now() - start).toBeLessThan(2_000);
  });

  it("keeps the line of a date whose digits a plan has no place for", () => {
    const unplacedOf = (text: string) => readHead(linesOf([text])).unplaced.map((line) => line.text);
    for (const text of ["Huế, ngày 15 tháng 3 năm 20...", "Huế, ngày 15 tháng … năm 2020", "Huế, ngày tháng 3 năm"])
      expect(unplacedOf(text)).toEqual([text]);
    for (const text of ["Huế, ngày … tháng … năm 20…", "Huế, ngày … tháng 3 năm 2020", "Huế, ngày 1 tháng 3 năm 2020"])
      expect(unplacedOf(text)).toEqual([]);
  });
});

describe("an annex", () => {
  const rows = [
    ["STT", "Nội dung", "Số tiền"],
    ["1", "Hội nghị", "20"],
    ["2", "In ấn", "30"],
  ];

  it("keeps the title of a table before the money unit on one line", () => {
    const lines = [...linesOf(["Phụ lục I", "KINH PHÍ", "Biểu 2. Dự toán (ĐVT: triệu đồng)"]), ...gridOf(rows)];
    const { annex } = readAnnex(lines, [], false);
    expect([annex.title, annex.paragraphs]).toEqual([["KINH PHÍ"], ["Biểu 2. Dự toán"]]);
    expect(annex.budget?.moneyUnit).toBe("triệu đồng");
  });

  it("has no words from the line of the money unit alone", () => {
    const { annex } = readAnnex([...linesOf(["Phụ lục I", "(Đơn vị tính: triệu đồng)"]), ...gridOf(rows)], [], false);
    expect([annex.title, annex.paragraphs, annex.budget?.rows.length]).toEqual([undefined, undefined, 2]);
  });

  it("keeps a word in place of the number of the total", () => {
    const budget = budgetOf(gridOf([...rows, ["TC", "Tổng cộng", "50"]]), "triệu đồng");
    expect(budget?.total?.title).toBe("Tổng cộng (TC)");
  });
});

describe("a total that lies over the columns of numbers and names", () => {
  it("is the total", () => {
    const rows = [
      ["STT", "Nội dung", "Số tiền"],
      ["1", "Hội nghị", "20"],
      ["Tổng cộng", "", "20"],
    ];
    const filled = gridOf(rows).filter(({ text }) => text !== "");
    expect(budgetOf(filled, "đồng")?.total).toMatchObject({ title: "Tổng cộng", position: "cuối bảng" });
  });
});

describe("a part whose title stands on the next line", () => {
  it("has the bold start of that line as its title", () => {
    const look = { ...bold, bold: false, align: "left", boldStart: "Mục tiêu:".length } as const;
    const [part, title] = linesOf(["Phần I", "Mục tiêu: Giảm nghèo."]);
    if (part === undefined || title === undefined) throw new Error("Two lines are wanted.");
    const { content } = contentOf([part, { ...title, look }], [], true);
    expect(content.parts).toEqual([{ runInHeading: "Mục tiêu", text: "Giảm nghèo." }]);
  });
});

describe("tables", () => {
  it("keep a title that stands two rows below the one above it", () => {
    const rows = [
      [
        { text: "A", column: 0 },
        { text: "B", column: 1, span: 3 },
      ],
      [
        { text: "B1", column: 1, span: 2 },
        { text: "B2", column: 3 },
      ],
      ["x", "y", "z", "w"].map((text, column) => ({ text, column })),
      ["1", "2", "3", "4"].map((text, column) => ({ text, column })),
    ];
    const grid = tableGrid(tableOf(rows, 3));
    expect(grid && titleTree(grid)[0]).toEqual({ title: "A", columns: [{ title: "x" }] });
  });

  it("keep the figures of columns apart whose titles say the same", () => {
    const budget = budgetOf(
      gridOf([
        ["STT", "Nội dung", "Tỉnh", "Tỉnh", "Tỉnh 2"],
        ["1", "Tập huấn", "1.000", "2.000", "4.000"],
      ]),
      "đồng",
    );
    expect(Object.values(budget?.rows[0]?.values ?? {})).toEqual(["1.000", "2.000", "4.000"]);
  });

  it("of money are searched for sums in the time that their size takes", () => {
    const columns = Array.from({ length: 30 }, (_none, at) => at);
    const titles = ["STT", "Nội dung", ...columns.map((at) => `Cột ${at}`)];
    const rows = Array.from({ length: 1_000 }, (_none, row) => [
      String(row + 1),
      "việc",
      ...columns.map((at) => String(((row * 7 + at * 13) % 9) + 1)),
    ]);
    const start = performance.now();
    expect(budgetOf(gridOf([titles, ...rows]), "đồng")?.rows).toHaveLength(1_000);
    expect(performance.now() - start).toBeLessThan(5_000);
  });
});
