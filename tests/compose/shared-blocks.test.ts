/** Variants of one plan: what does not change is the same object, and what changes is what it would be alone. */
import { describe, expect, it } from "vitest";
import { prepareComposer } from "../../src/compose/index.ts";
import { prepareSlicer } from "../../src/model/budget-slice.ts";
import type { Block, DocumentTree, TableBlock } from "../../src/model/document-tree.ts";
import type { PlanDocument } from "../../src/model/plan.ts";
import { mapTexts } from "../../src/vary/map-texts.ts";
import { builtInFormat, fullPlan, planOf, smallPlan } from "./sample.ts";

const format = builtInFormat("nd30");
const compose = prepareComposer(format);

const outline = planOf({
  ...smallPlan,
  legalBases: ["Căn cứ Luật Trẻ em", "Căn cứ Quyết định số 1437/QĐ-TTg"],
  body: {
    paragraphs: ["Đoạn đầu."],
    sections: [
      { heading: "Mục đích", dashes: ["Nâng cao.", "Của ĐƠN VỊ."] },
      {
        heading: "Nội dung",
        clauses: [
          { heading: "Giữ nguyên", subclauses: [{ text: "Một." }, { text: "Hai." }] },
          { heading: "Đổi", points: ["Điểm một.", "Điểm của ĐƠN VỊ.", { text: "Điểm ba:", dashes: ["Ý."] }] },
        ],
      },
    ],
    content: [{ table: { columns: ["STT", "Việc"], rows: [["1", "Họp"]] } }, { note: "Ghi chú." }],
  },
});

function variantOf(plan: PlanDocument, unit: string): PlanDocument {
  return mapTexts(plan, (text) => text.replace("ĐƠN VỊ", unit));
}

function blocksOf({ sections }: DocumentTree): readonly Block[] {
  return sections.flatMap(({ blocks }) => blocks);
}

function changedTexts(variant: DocumentTree, other: DocumentTree): readonly string[] {
  const others = blocksOf(other);
  return blocksOf(variant).flatMap((block, at) =>
    block.type !== "text" || block === others[at] ? [] : [block.runs.map(({ text }) => text).join("")],
  );
}

function isTable(block: Block): block is TableBlock {
  return block.type === "table";
}

describe("variants of a plan", () => {
  it("differ only in the blocks whose texts differ", () => {
    const [first, second] = ["Dĩ An", "Bến Cát"].map((unit) => compose(variantOf(outline, unit)));
    if (first === undefined || second === undefined) throw new Error("Two were composed.");
    expect(changedTexts(first, second)).toEqual(["Của Dĩ An.", "Điểm của Dĩ An."]);
  });

  it("share blocks also when nothing of their data is shared", () => {
    const [first, second] = ["Dĩ An", "Bến Cát"].map((unit) => compose(variantOf(structuredClone(outline), unit)));
    if (first === undefined || second === undefined) throw new Error("Two were composed.");
    expect(changedTexts(first, second)).toEqual(["Của Dĩ An.", "Điểm của Dĩ An."]);
  });

  it("number an item by where it stands in its own variant", () => {
    const [aims, contents] = outline.body.sections ?? [];
    if (aims === undefined || contents === undefined) throw new Error("The plan has two sections.");
    const turned: PlanDocument = { ...outline, body: { ...outline.body, sections: [contents, aims] } };
    for (const plan of [outline, turned, outline]) expect(compose(plan)).toEqual(prepareComposer(format)(plan));
    const markers = blocksOf(compose(turned)).flatMap((block) => (block.type === "text" ? [block.marker] : []));
    expect(markers.filter((marker) => marker === "I." || marker === "II.")).toEqual(["I.", "II."]);
    expect(markers).toContain("1.1.");
  });

  it("keep the numbers that an author has kept apart from counted ones", () => {
    const keeping = (ordinal: string | undefined): PlanDocument =>
      planOf({
        ...smallPlan,
        body: {
          clauses: [
            "Một.",
            { ...(ordinal === undefined ? {} : { ordinal }), text: "Hai:", subclauses: ["Con."] },
            "Ba.",
          ],
        },
      });
    for (const ordinal of [undefined, "2", "5", "15-20", "2 ", undefined]) {
      const plan = keeping(ordinal);
      expect(compose(plan)).toEqual(prepareComposer(format)(plan));
    }
  });

  it("tell one piece of text from several that read the same", () => {
    const heads = ["**Một:** hai", "**Một: hai**", "Một: hai"].map((text) => ({ text }));
    const plan = planOf({
      ...smallPlan,
      body: { clauses: [...heads, { runInHeading: "Một", text: "hai" }, { label: "Một", text: "hai" }] },
    });
    expect(compose(plan)).toEqual(prepareComposer(format)(plan));
    expect(new Set(blocksOf(compose(plan)).map((block) => JSON.stringify(block))).size).toBe(
      blocksOf(compose(plan)).length,
    );
  });
});

describe("budgets of units", () => {
  const plan = planOf(fullPlan);
  const budget = plan.annexes?.[0]?.budget;
  if (budget === undefined) throw new Error("The plan has a budget.");
  const slicer = prepareSlicer(budget);
  const treeOf = (amountsDong: readonly number[]): PlanDocument => {
    const own = slicer.budgetOf(Float64Array.from(amountsDong));
    return { ...plan, annexes: plan.annexes?.map((one) => (one.budget === undefined ? one : { ...one, budget: own })) };
  };
  const amounts = [108_000, 0, 500_000, 121_000, 13_930_000, 9_115_000];
  const trees = [1, 2, 3].map((times) => treeOf(amounts.map((value) => value * times)));

  it("share header and formulas, and have their own figures", () => {
    const [first, second] = trees.map((one) => blocksOf(compose(one)).filter(isTable).at(-1));
    expect(first?.header).toBe(second?.header);
    const formulas = [first, second].map((table) =>
      table?.rows.flatMap(({ cells }) => cells.flatMap((cell) => (cell.type === "number" ? [cell.formula] : []))),
    );
    expect(formulas[0]?.some((formula) => formula !== undefined)).toBe(true);
    formulas[0]?.forEach((formula, at) => {
      expect(formula).toBe(formulas[1]?.[at]);
    });
    expect(first?.rows).not.toEqual(second?.rows);
  });

  it("are composed alike, whatever was composed before", () => {
    for (const tree of [...trees, ...trees.toReversed()]) expect(compose(tree)).toEqual(prepareComposer(format)(tree));
  });

  it("have columns as wide as their own figures need", () => {
    const wide = [1, 1e3, 1e6, 1e7, -1e7, 1.234567, 1e3, -1, 1].map((times) =>
      treeOf(amounts.map((value, at) => Math.round(value * (at % 2 === 0 ? times : 1)))),
    );
    for (const tree of wide) expect(compose(tree)).toEqual(prepareComposer(format)(tree));
    const widths = wide.map((tree) => blocksOf(compose(tree)).filter(isTable).at(-1)?.columns);
    expect(new Set(widths.map((columns) => JSON.stringify(columns))).size).toBeGreaterThan(2);
  });
});

it("forgets texts when there are too many, and composes the same", () => {
  const before = compose(outline);
  for (const list of ["a", "b", "c"]) {
    const dashes = Array.from({ length: 7_000 }, (_none, at) => `Việc ${list}.${at}.`);
    expect(blocksOf(compose({ ...outline, body: { dashes } })).length).toBeGreaterThan(7_000);
  }
  expect(compose(structuredClone(outline))).toEqual(before);
});
