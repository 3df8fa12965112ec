import { describe, expect, it } from "vitest";
import { evenGroups } from "../../src/compose/even-groups.ts";
import { prepareComposer } from "../../src/compose/index.ts";
import type { TableColumn } from "../../src/model/document-tree.ts";
import type { PlanInput } from "../../src/model/plan.ts";
import { builtInFormat, planOf, smallPlan } from "./sample.ts";

const years = [
  { title: "Tổng" },
  { title: "Trong đó", columns: [{ title: "Năm 2026" }, { title: "Năm 2027" }, { title: "Năm 2028" }] },
];
const figures = { kind: "amount", texts: ["1.250,5", "0", ""] };

describe("evenGroups", () => {
  it("joins the figures under one title", () => {
    expect(evenGroups(years, [figures, figures, figures, figures])).toEqual([undefined, 1, 1, 1]);
  });

  it("leaves out another kind, a text that may wrap and a column of the author's width", () => {
    const wrapping = { kind: "amount", texts: ["chưa có số liệu"] };
    expect(evenGroups(years, [figures, figures, { ...figures, kind: "quantity" }, figures])[2]).toBeUndefined();
    expect(evenGroups(years, [figures, figures, wrapping, figures])).toEqual([undefined, 1, undefined, 1]);
    expect(evenGroups(years, [figures, figures, figures, { ...figures, hasOwnWidth: true }])[3]).toBeUndefined();
  });

  it("makes no group of one, and none of two titles", () => {
    const two = [
      { title: "Tỉnh", columns: [{ title: "A" }, { title: "B" }] },
      { title: "Xã", columns: [{ title: "C" }, { title: "D", columns: [{ title: "E" }] }] },
    ];
    expect(evenGroups(two, [figures, figures, figures, figures])).toEqual([0, 0, undefined, undefined]);
  });
});

type AnnexInput = NonNullable<PlanInput["annexes"]>[number];

function columnsOf(annex: AnnexInput): readonly TableColumn[] {
  const [, section] = prepareComposer(builtInFormat("nd30"))(planOf({ ...smallPlan, annexes: [annex] })).sections;
  const table = section?.blocks.find((block) => block.type === "table");
  return table?.type === "table" ? table.columns : [];
}

describe("shares of the columns under one title", () => {
  it("are equal in a budget, whatever the figures", () => {
    const columns = ["n2026", "n2027", "n2028"].map((id) => ({ id, title: `Năm ${id.slice(1)}` }));
    const found = columnsOf({
      title: "Kinh phí",
      budget: {
        moneyUnit: "triệu đồng",
        columns: [
          { id: "tong", title: "Tổng cộng", sumOf: ["n2026", "n2027", "n2028"] },
          { title: "Trong đó", columns },
        ],
        rows: [{ title: "Đường truyền", values: { n2026: "1.250,75", n2027: "800", n2028: "1.250,75" } }],
      },
    }).slice(3);
    expect(found).toHaveLength(3);
    expect(new Set(found.map(({ widthShare }) => widthShare)).size).toBe(1);
    expect(new Set(found.map(({ evenGroup }) => evenGroup))).toEqual(new Set([3]));
  });

  it("are equal for the marks of a table of texts, and follow the words of its sentences", () => {
    const found = columnsOf({
      title: "Tiến độ",
      content: [
        {
          table: {
            columns: [
              "STT",
              { title: "Phân công", columns: ["Đơn vị chủ trì", "Đơn vị phối hợp"] },
              { title: "Năm 2026", columns: ["Quý I", "Quý III"] },
            ],
            rows: [["1", "Sở Y tế", "Sở Giáo dục và Đào tạo, Đoàn Thanh niên", "x", ""]],
          },
        },
      ],
    });
    expect(found.map(({ evenGroup }) => evenGroup)).toEqual([undefined, undefined, undefined, 3, 3]);
    expect(found[3]?.widthShare).toBe(found[4]?.widthShare);
    expect(found[1]?.widthShare).not.toBe(found[2]?.widthShare);
  });
});
