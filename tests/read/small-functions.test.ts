import { describe, expect, it } from "vitest";
import type { BodyRow } from "../../src/read/budget/body.ts";
import { cellText } from "../../src/read/budget/cell-text.ts";
import { type NestedRow, nestRows } from "../../src/read/budget/nest-rows.ts";
import { nameField } from "../../src/read/schema-shape.ts";
import { parseVietnameseNumber } from "../../src/vietnamese/number-format.ts";
import fc from "../fixed-chance.ts";

const place = { file: "a.xlsx" };

describe("numbers of cells", () => {
  it.each([
    [108_000, "108000"],
    [1.5, "1,5"],
    [1.234, "1,2340"],
    [-0.125, "-0,1250"],
    [0.1 + 0.2, "0,3"],
    [1e21, "1000000000000000000000"],
    [1e-7, "0,000000100000"],
  ])("writes %d as %s", (number, text) => {
    expect(cellText({ text: String(number), number, place }, "amount")).toBe(text);
  });

  it("keeps texts, and numbers in columns of texts, as they are shown", () => {
    expect(cellText({ text: "108.000", place }, "amount")).toBe("108.000");
    expect(cellText({ text: "1.234", number: 1.234, place }, "note")).toBe("1,234");
    expect(cellText({ text: "2026", number: 2026, place }, "text")).toBe("2026");
  });

  it("is always read back as the same number", () => {
    const figures = fc.integer({ min: -1_000_000_000_000, max: 1_000_000_000_000 }).map((value) => value / 1_000);
    fc.assert(
      fc.property(figures, (number) => {
        const text = cellText({ text: "", number, place }, "amount");
        expect(parseVietnameseNumber(text)).toEqual({ kind: "number", value: number === 0 ? 0 : number });
      }),
    );
  });
});

/** Rows from "ordinal title", a title ending in "=" has figures. */
function rowsOf(lines: readonly string[]): readonly BodyRow[] {
  return lines.map((line) => {
    const [ordinal = "", title = ""] = line.split("|");
    const column = {
      id: "a",
      title: "a",
      names: [],
      groups: [],
      kind: "amount" as const,
      isSum: false,
      isNeeded: true,
    };
    return {
      ordinal: ordinal === "" ? undefined : { text: ordinal, place },
      title: { text: title, place },
      values: title.endsWith("=") ? [{ column, cell: { text: "1", place } }] : [],
    };
  });
}

function shapeOfRows(rows: readonly NestedRow[]): string {
  return rows
    .map(({ row, children }) => {
      const name = row.ordinal?.text ?? row.title.text;
      return children.length === 0 ? name : `${name}(${shapeOfRows(children)})`;
    })
    .join(" ");
}

describe("groups of rows", () => {
  it.each([
    [["1|=", "2|=", "3|="], "1 2 3"],
    [["I|", "1|=", "2|=", "II|", "1|="], "I(1 2) II(1)"],
    [["A|", "I|", "1|=", "II|", "1|=", "B|", "I|", "1|="], "A(I(1) II(1)) B(I(1))"],
    [["A|", "1|=", "B|", "1|=", "C|", "1|=", "D|", "1|="], "A(1) B(1) C(1) D(1)"],
    [["1|", "1.1|=", "1.2|=", "2|", "2.1|="], "1(1.1 1.2) 2(2.1)"],
    [["1.|", "a)|=", "b)|=", "2.|", "a)|="], "1.(a) b)) 2.(a))"],
    [["1|", "-|=", "-|=", "2|="], "1(- -) 2"],
    [["1|", "|- x=", "|- y=", "2|="], "1(- x= - y=) 2"],
    [["I|", "|x=", "|y=", "II|", "|z="], "I(x= y=) II(z=)"],
    [["1|=", "2|=", "|dự phòng="], "1 2 dự phòng="],
    [["|x=", "|y="], "x= y="],
    [[], ""],
  ])("puts %j in order", (lines, shape) => {
    expect(shapeOfRows(nestRows(rowsOf(lines)))).toBe(shape);
  });
});

describe("names", () => {
  it.each([
    [[], "Kế hoạch"],
    [["subject"], "«Trích yếu»"],
    [["recipients", 1], "mục 2 của «Nơi nhận»"],
    [["recipients", 1, "duty"], "«Việc cần làm» (mục 2 của «Nơi nhận»)"],
    [["body", "sections", 0, "clauses", 2], "mục 3 của «Các khoản»"],
    [["annexes", 0, "budget", "rows", 3, "values", "Năm 2026"], "«Năm 2026» (mục 4 của «Các dòng»)"],
  ])("names the field at %j", (path, name) => {
    expect(nameField(path)).toBe(name);
  });
});
