import { describe, expect, it } from "vitest";
import { textWidthPt } from "../../../src/model/text-width.ts";
import { textWidthTwips } from "../../../src/write/docx/measures.ts";
import { placeHeader } from "../../../src/write/docx/table-header.ts";
import { layoutTable, shareWidth } from "../../../src/write/docx/table-widths.ts";
import fc from "../../fixed-chance.ts";
import { attribute, bodyOf, elements, textOf } from "./opened-package.ts";
import { budgetTable, documentOf, nd30, text, writeParts } from "./sample.ts";

const units = ["Thủ Dầu Một", "Thuận An", "Dĩ An"];
const textWidth = textWidthTwips(nd30.spec, "portrait");
const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

describe("widths of columns", () => {
  it("shares a width out exactly and gives no column less than it needs", () => {
    expect(shareWidth(1000, [1, 1, 2], [])).toEqual([250, 250, 500]);
    expect(shareWidth(1000, [1, 1, 2], [400, 0, 0])).toEqual([400, 200, 400]);
    expect(shareWidth(100, [1, 1, 1], [])).toEqual([34, 33, 33]);
    expect(shareWidth(1000, [1, 9], [600, 300])).toEqual([600, 400]);
  });

  it("always adds up", () => {
    const share = fc.integer({ min: 1, max: 50 });
    fc.assert(
      fc.property(
        fc.array(fc.tuple(share, fc.integer({ min: 0, max: 400 })), { minLength: 1, maxLength: 20 }),
        (columns) => {
          const least = columns.map(([, width]) => width);
          const widths = shareWidth(
            9355,
            columns.map(([one]) => one),
            least,
          );
          expect(sum(widths)).toBe(9355);
          widths.forEach((width, index) => {
            expect(width).toBeGreaterThanOrEqual(least[index] ?? 0);
          });
        },
      ),
    );
  });

  it("keeps every figure on one line, in a smaller size where it must", () => {
    const roomy = layoutTable(nd30.spec, budgetTable(units), textWidth);
    expect(roomy.sizesPt.tableNumber).toBe(nd30.spec.elements.tableNumber.sizePt);
    const narrow = layoutTable(nd30.spec, budgetTable([...units, "Bến Cát", "Tân Uyên"]), textWidth);
    expect(narrow.sizesPt.tableNumber).toBe(nd30.spec.elements.tableNumber.allowedSizePt[0]);
    for (const [count, { widths, sizesPt }] of [
      [3, roomy],
      [5, narrow],
    ] as const) {
      expect(sum(widths)).toBe(textWidth);
      const total = budgetTable(Array.from({ length: count }, () => "Xã")).rows.at(-1)?.cells ?? [];
      total.forEach((cell, index) => {
        if (cell.type !== "number") return;
        const need = textWidthPt(cell.text, { sizePt: sizesPt.tableNumber, bold: true });
        expect((widths[index] ?? 0) / 20).toBeGreaterThan(need + 5);
      });
    }
  });

  it("still fills the width when nothing fits", () => {
    const crowded = layoutTable(nd30.spec, budgetTable(Array.from({ length: 30 }, () => "Xã")), textWidth);
    expect(sum(crowded.widths)).toBe(textWidth);
    expect(Math.min(...crowded.widths)).toBeGreaterThan(0);
  });
});

describe("header with spans", () => {
  it("covers every column in every row", () => {
    const table = budgetTable(units);
    const rows = placeHeader(table.header, table.columns.length);
    for (const row of rows) {
      expect(sum(row.map((cell) => cell.columnSpan))).toBe(table.columns.length);
      expect(row.map((cell) => cell.column)).toEqual(
        row.map((_cell, index) => sum(row.slice(0, index).map((one) => one.columnSpan))),
      );
    }
    expect(rows[1]?.map(({ merge, text: title }) => `${merge} ${title}`)).toEqual([
      "continue ",
      "continue ",
      "continue ",
      "continue ",
      "start Tổng cộng",
      "none Trong đó",
    ]);
  });

  it("fills what a short row leaves open", () => {
    const rows = placeHeader([[{ text: "A", columnSpan: 1, rowSpan: 1 }]], 3);
    expect(rows[0]?.map((cell) => cell.text)).toEqual(["A", "", ""]);
  });
});

describe("a table in Word", () => {
  const table = budgetTable(units);
  const write = async (): Promise<string> => elements(bodyOf(await writeParts(documentOf(table))), "w:tbl")[0] ?? "";

  it("has widths that agree everywhere", async () => {
    const xml = await write();
    expect(xml).toContain(`<w:tblW w:type="dxa" w:w="${textWidth}"/>`);
    const grid = elements(xml, "w:gridCol").map((column) => Number(attribute(column, "w:w")));
    expect(sum(grid)).toBe(textWidth);
    for (const row of elements(xml, "w:tr")) {
      let column = 0;
      for (const cell of elements(row, "w:tc")) {
        const span = Number(attribute(elements(cell, "w:gridSpan")[0] ?? "", "w:val") ?? 1);
        const width = Number(attribute(elements(cell, "w:tcW")[0] ?? "", "w:w"));
        expect(width).toBe(sum(grid.slice(column, column + span)));
        column += span;
      }
      expect(column).toBe(grid.length);
    }
  });

  it("repeats its header, splits no row, and merges by count", async () => {
    const rows = elements(await write(), "w:tr");
    expect(rows.map((row) => row.includes("<w:tblHeader/>"))).toEqual(rows.map((_row, index) => index < 3));
    expect(rows.every((row) => row.includes("<w:cantSplit/>"))).toBe(true);
    const merges = (row: string | undefined, kind: string) =>
      (row ?? "").split(`<w:vMerge w:val="${kind}"/>`).length - 1;
    expect(rows.slice(0, 3).map((row) => merges(row, "restart"))).toEqual([4, 1, 0]);
    expect(rows.slice(0, 3).map((row) => merges(row, "continue"))).toEqual([0, 4, 5]);
  });

  it("aligns by kind: ordinals centred, figures at the right, total and group bold", async () => {
    const rows = elements(await write(), "w:tr").slice(3);
    const [group = "", item = ""] = rows;
    const [ordinal = "", title = "", figure = ""] = elements(item, "w:p");
    expect(ordinal).toContain('<w:jc w:val="center"/>');
    expect(title).not.toContain("<w:jc");
    expect(figure).toContain('<w:pStyle w:val="KHTableNumber"/>');
    expect(item).not.toContain("<w:b/>");
    expect(elements(group, "w:r").every((run) => run.includes("<w:b/>"))).toBe(true);
    expect(elements(rows.at(-1) ?? "", "w:r").every((run) => run.includes("<w:b/>"))).toBe(true);
  });

  it("keeps header and group titles with the row below, and the last two rows together", async () => {
    const held = elements(await write(), "w:tr").map((row) => row.includes("<w:keepNext/>"));
    expect(held).toEqual(held.map((_one, index) => index < 4 || index === held.length - 2));
  });

  it("stands apart from a table before it and from the text above it", async () => {
    const body = bodyOf(await writeParts(documentOf(text("paragraph", "như sau:"), table, table)));
    expect(body).toContain('</w:tbl><w:p><w:pPr><w:pStyle w:val="KHSpacer"/></w:pPr></w:p><w:tbl>');
    expect(body.endsWith("</w:sectPr></w:body></w:document>")).toBe(true);
    const above = elements(body, "w:p").find((one) => textOf(one) === "như sau:");
    expect(attribute(above ?? "", "w:after")).toBe("120");
  });
});
