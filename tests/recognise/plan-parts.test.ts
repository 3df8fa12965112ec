/** Parts of a plan whose words or figures an import must not lose, and long ones that it must not be held up by. */
import { describe, expect, it } from "vitest";
import type { SourceLine } from "../../src/model/source-lines.ts";
import { budgetOf } from "../../src/recognise/plan/budget.ts";
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
