import { describe, expect, it } from "vitest";
import { prepareComposer } from "../../src/compose/index.ts";
import { leafHeaderTitles } from "../../src/compose/table-header.ts";
import type { DocumentSection, TableBlock, TableCell } from "../../src/model/document-tree.ts";
import type { PlanInput } from "../../src/model/plan.ts";
import { builtInFormat, planOf, smallPlan } from "./sample.ts";

const compose = prepareComposer(builtInFormat("nd30"));

type AnnexInput = NonNullable<PlanInput["annexes"]>[number];
type BudgetInput = NonNullable<AnnexInput["budget"]>;

function annexOf(annex: AnnexInput, plan: Partial<PlanInput> = {}): DocumentSection {
  const section = compose(planOf({ ...smallPlan, ...plan, annexes: [annex] })).sections[1];
  if (section === undefined) throw new Error("No annex.");
  return section;
}

function tableOf({ blocks }: DocumentSection): TableBlock {
  const table = blocks.find((block) => block.type === "table");
  if (table?.type !== "table") throw new Error("No table.");
  return table;
}

function budgetTable(budget: BudgetInput): TableBlock {
  return tableOf(annexOf({ title: "Dự toán", budget }));
}

function cellText(cell: TableCell): string {
  return cell.type === "number" ? cell.text : cell.runs.map(({ text }) => text).join("");
}

const rowTexts = ({ rows }: TableBlock): readonly (readonly string[])[] => rows.map(({ cells }) => cells.map(cellText));

const districts = {
  moneyUnit: "ngàn đồng",
  columns: [
    { id: "all", title: "Tổng kinh phí", sumOf: ["province", "districts"] },
    { id: "province", title: "Tỉnh" },
    {
      title: "Huyện",
      columns: [
        { id: "sub", title: "Tổng cộng", sumOf: ["each"] },
        {
          id: "each",
          title: "Trong đó",
          columns: [
            { id: "a", title: "Dĩ An" },
            { id: "b", title: "Bến Cát" },
          ],
        },
      ],
      id: "districts-all",
    },
    { id: "districts", title: "", kind: "note" },
  ].slice(0, 3),
  total: { position: "đầu bảng" },
  rows: [
    { title: "Năm 2019", values: { province: "108.000", a: "0", b: "1,5" } },
    { title: "Năm 2020", values: { province: "121.000", a: "96.910", b: "0" } },
  ],
};

describe("budget table", () => {
  const budget = {
    ...districts,
    columns: [{ ...districts.columns[0], sumOf: ["province", "sub"] }, ...districts.columns.slice(1)],
  };
  const table = budgetTable(budget as BudgetInput);

  it("spans its header over the tree of columns", () => {
    expect(table.header).toEqual([
      [
        { text: "STT", columnSpan: 1, rowSpan: 3 },
        { text: "Nội dung", columnSpan: 1, rowSpan: 3 },
        { text: "Tổng kinh phí", columnSpan: 1, rowSpan: 3 },
        { text: "Tỉnh", columnSpan: 1, rowSpan: 3 },
        { text: "Huyện", columnSpan: 3, rowSpan: 1 },
      ],
      [
        { text: "Tổng cộng", columnSpan: 1, rowSpan: 2 },
        { text: "Trong đó", columnSpan: 2, rowSpan: 1 },
      ],
      [
        { text: "Dĩ An", columnSpan: 1, rowSpan: 1 },
        { text: "Bến Cát", columnSpan: 1, rowSpan: 1 },
      ],
    ]);
    expect(leafHeaderTitles(table.header)).toEqual([
      "STT",
      "Nội dung",
      "Tổng kinh phí",
      "Tỉnh",
      "Tổng cộng",
      "Dĩ An",
      "Bến Cát",
    ]);
  });

  it("prints figures in the unit of the table", () => {
    expect(rowTexts(table)).toEqual([
      ["", "TỔNG CỘNG", "325.911,5", "229.000", "96.911,5", "96.910", "1,5"],
      ["1", "Năm 2019", "108.001,5", "108.000", "1,5", "0", "1,5"],
      ["2", "Năm 2020", "217.910", "121.000", "96.910", "96.910", "0"],
    ]);
    expect(table.rows.map(({ role }) => role)).toEqual(["total", "item", "item"]);
  });

  it("prints a price below one đồng's thousand in full", () => {
    const { rows } = budgetTable({
      moneyUnit: "triệu đồng",
      rows: [{ title: "In tờ rơi", values: { quantity: "10.000", unitPrice: "0,005505" } }],
    } as BudgetInput);
    expect(rows[0]?.cells.slice(3, 6)).toMatchObject([{ text: "10.000" }, { text: "0,005505" }, { text: "55,05" }]);
  });

  it("carries formulas to the columns of the page, and they give the printed values", () => {
    for (const { cells } of table.rows) {
      for (const cell of cells) {
        if (cell.type !== "number" || cell.formula === undefined) continue;
        const parts = cell.formula.cells.map(({ row, column }) => {
          const part = table.rows[row]?.cells[column];
          return part?.type === "number" ? part.value : Number.NaN;
        });
        expect(parts.reduce((sum, part) => sum + part, 0)).toBeCloseTo(cell.value, 6);
      }
    }
    expect(table.rows[1]?.cells[2]).toMatchObject({
      formula: {
        type: "sum",
        cells: [
          { row: 1, column: 3 },
          { row: 1, column: 4 },
        ],
      },
    });
  });

  it("aligns by what the columns hold", () => {
    expect(table.columns.map(({ align }) => align)).toEqual(["center", "left", ...Array(5).fill("right")]);
    for (const { widthShare } of table.columns) expect(widthShare).toBeGreaterThan(0);
  });

  it("is an item table when no columns are named", () => {
    const items = budgetTable({
      moneyUnit: "đồng",
      rows: [
        {
          title: "Tập huấn",
          rows: [
            {
              title: "Nước uống",
              values: { unitOfMeasure: "người", quantity: "50", unitPrice: "40.000", note: "TT 40" },
            },
          ],
        },
      ],
    });
    expect(leafHeaderTitles(items.header)).toEqual([
      "STT",
      "Nội dung",
      "ĐVT",
      "Số lượng",
      "Đơn giá",
      "Thành tiền",
      "Ghi chú",
    ]);
    expect(rowTexts(items)).toEqual([
      ["I", "Tập huấn", "", "", "", "2.000.000", ""],
      ["1", "Nước uống", "người", "50", "40.000", "2.000.000", "TT 40"],
      ["", "TỔNG CỘNG", "", "", "", "2.000.000", ""],
    ]);
    expect(items.rows[1]?.cells[5]).toMatchObject({
      value: 2_000_000,
      formula: {
        type: "product",
        cells: [
          { row: 1, column: 3 },
          { row: 1, column: 4 },
        ],
      },
    });
    expect(items.columns.map(({ align }) => align)).toEqual([
      "center",
      "left",
      "center",
      "right",
      "right",
      "right",
      "left",
    ]);
  });
});

describe("budget annex", () => {
  const budget = {
    moneyUnit: "triệu đồng",
    columns: [{ title: "Tỉnh" }],
    rows: [{ title: "A", values: { Tỉnh: "2,5" } }],
  };
  const texts = (section: DocumentSection): readonly string[] =>
    section.blocks.flatMap((block) =>
      block.type === "text" ? [`${block.element}: ${block.runs.map(({ text }) => text).join("")}`] : [],
    );

  it("has its unit above, its amount in words below, and notes after", () => {
    const section = annexOf({ title: "Dự toán", paragraphs: "Gồm:", content: [{ note: "Tạm tính." }], budget });
    expect(texts(section)).toEqual([
      "paragraph: Gồm:",
      "moneyUnitLine: Đơn vị tính: triệu đồng",
      "amountInWords: (Hai triệu năm trăm nghìn đồng)",
      "note: Tạm tính.",
    ]);
    expect(section.blocks.map(({ type }) => type)).toEqual(["annexHeading", "text", "text", "table", "text", "text"]);
    expect(section.sheetName).toBe("Phụ lục");
  });

  it.each([
    [{ amountInWords: "Hai triệu rưỡi đồng" }, {}, "(Hai triệu rưỡi đồng)"],
    [{ amountInWords: "(Hai triệu rưỡi đồng)" }, {}, "(Hai triệu rưỡi đồng)"],
    [{}, { numberDialect: "ngàn" }, "(Hai triệu năm trăm ngàn đồng)"],
  ])("writes the amount of %j with %j", (more, plan, words) => {
    expect(texts(annexOf({ title: "D", budget: { ...budget, ...more } }, plan))).toContain(`amountInWords: ${words}`);
  });

  it("leaves the words out when told, or when there are none", () => {
    const negative = { ...budget, rows: [{ title: "A", values: { Tỉnh: "-1" } }] };
    for (const one of [{ ...budget, hideAmountInWords: true }, negative])
      expect(texts(annexOf({ title: "D", budget: one })).filter((text) => text.startsWith("amountInWords"))).toEqual(
        [],
      );
  });

  it("names each sheet after its annex", () => {
    const annexes = [
      { title: "A", budget },
      { title: "B", paragraphs: "x" },
      { title: "C", budget },
    ];
    const names = compose(planOf({ ...smallPlan, annexes })).sections.map(({ sheetName }) => sheetName);
    expect(names).toEqual([undefined, "Phụ lục I", undefined, "Phụ lục III"]);
  });
});

describe("text table", () => {
  const table = (input: object): TableBlock => {
    const plan = planOf({ ...smallPlan, body: { content: [{ table: input }] } } as PlanInput);
    const found = compose(plan).sections[0]?.blocks.find((block) => block.type === "table");
    if (found?.type !== "table") throw new Error("No table.");
    return found;
  };

  it("aligns ordinals, figures and texts", () => {
    const rows = [
      ["1", "Sở Y tế", "1.200"],
      ["2", "Sở Tài chính", ""],
    ];
    expect(table({ columns: ["STT", "Đơn vị", "Số trẻ"], rows }).columns.map(({ align }) => align)).toEqual([
      "center",
      "left",
      "right",
    ]);
  });

  it("fills short rows and prints what is over in a column of its own", () => {
    const found = table({ columns: ["A", { title: "B", columns: ["C", "D"] }], rows: [["1"], ["1", "2", "3", "4"]] });
    expect(rowTexts(found)).toEqual([
      ["1", "", "", ""],
      ["1", "2", "3", "4"],
    ]);
    expect(leafHeaderTitles(found.header)).toEqual(["A", "C", "D", ""]);
    expect(found.columns).toHaveLength(4);
  });

  it("prints emphasis in cells", () => {
    expect(table({ columns: ["A"], rows: [["**x** y"]] }).rows[0]?.cells[0]).toEqual({
      type: "text",
      runs: [{ text: "x", bold: true }, { text: " y" }],
    });
  });

  it("gives columns without a share theirs in proportion to those that have one", () => {
    const columns = [{ title: "A", widthShare: 10 }, { title: "A" }, { title: "A", align: "giữa" }];
    const found = table({ columns, rows: [["x", "x", "x"]] }).columns;
    expect(found.map(({ widthShare }) => widthShare)).toEqual([10, 10, 10]);
    expect(found[2]?.align).toBe("center");
  });
});
