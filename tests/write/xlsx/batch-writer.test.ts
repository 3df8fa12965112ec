import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { prepareComposer } from "../../../src/compose/index.ts";
import type { DocumentSection, DocumentTree } from "../../../src/model/document-tree.ts";
import { readPlan } from "../../../src/read/index.ts";
import { prepareXlsxBatchWriter, prepareXlsxWriter } from "../../../src/write/xlsx/index.ts";
import { builtInFormat } from "../../compose/sample.ts";
import { annexSection, itemAnnex, textBlock, textCell, tieAnnex, treeOf, yearAnnex } from "./annex-sections.ts";
import { nd30 } from "./format-nd30.ts";
import { everywhere, injections } from "./hostile-sections.ts";
import { randomAnnexes } from "./random-annexes.ts";
import { figuresAnnex, richAnnex, yearAnnexOf } from "./variant-annexes.ts";
import { partsOf } from "./written-workbook.ts";

const writePlainly = prepareXlsxWriter(nd30);
const write = await prepareXlsxBatchWriter(nd30);

/** Twice, so that the second comes from what was learnt of the first. */
async function expectSameParts(trees: readonly DocumentTree[]): Promise<void> {
  for (const tree of trees) {
    const plain = partsOf(await writePlainly(tree));
    expect(partsOf(write(tree))).toEqual(plain);
    expect(partsOf(write(tree))).toEqual(plain);
  }
}

async function expectSameSheets(...sections: readonly DocumentSection[]): Promise<void> {
  await expectSameParts(sections.map((section) => treeOf(section)));
}

const fixtures = fileURLToPath(new URL("../../../fixtures/plans/", import.meta.url));

async function treeOfFixture(slug: string): Promise<DocumentTree> {
  const bytes = new Uint8Array(readFileSync(`${fixtures}${slug}/plan.yaml`));
  const loadSibling = async (name: string): Promise<Uint8Array> =>
    new Uint8Array(readFileSync(`${fixtures}${slug}/${name}`));
  const { value, diagnostics } = await readPlan({ path: "plan.yaml", bytes, loadSibling });
  if (value === undefined) throw new Error(JSON.stringify(diagnostics));
  return prepareComposer(builtInFormat("nd30"))(value.plan);
}

describe("workbooks of a batch have the parts of plain ones", () => {
  it("for every plan that is a fixture", async () => {
    const trees = await Promise.all(readdirSync(fixtures).map(treeOfFixture));
    const withSheet = trees.filter(({ sections }) => sections.some(({ sheetName }) => sheetName !== undefined));
    expect(withSheet.length).toBeGreaterThan(0);
    await expectSameParts(withSheet);
  });

  it("for the units of a plan", async () => {
    const units = ["Thủ Dầu Một", "Thuận An", "Ea H'Leo", "Huyện của những tên dài ".repeat(12)];
    await expectSameSheets(...units.map((unit, index) => yearAnnexOf(unit, index * 37 + 1)));
  });

  it("for several sheets, with and without tables", async () => {
    const noTable = annexSection("Danh sách", [textBlock("paragraph", "Không có bảng.")]);
    await expectSameParts([
      treeOf(yearAnnex, itemAnnex, tieAnnex),
      treeOf(itemAnnex, yearAnnexOf("Bến Cát", 2), noTable),
      treeOf({ ...itemAnnex, orientation: "portrait" }, noTable, itemAnnex),
    ]);
  });

  it("for two hundred random annexes", { timeout: 120_000 }, async () => {
    await expectSameSheets(...randomAnnexes(200, 1), ...randomAnnexes(20, 4));
  });

  it("for hostile texts", { timeout: 60_000 }, async () => {
    const texts = [
      ...injections,
      "<&>\"'\r\n\t",
      " đầu và cuối ",
      "hai\ndòng",
      "a\u007Fb",
      "a\uFFFEb",
      "]]>",
      "_x000D_",
      "__proto__",
      "",
    ];
    await expectSameSheets(
      ...texts.map(everywhere),
      ...texts.map((text) => richAnnex({ text: "x", bold: true }, { text })),
    );
  });

  it("for texts in several fonts", async () => {
    await expectSameSheets(
      richAnnex({ text: "đậm", bold: true }, { text: " rồi thường" }),
      richAnnex({ text: " nghiêng", italic: true }, { text: " rồi <đậm> ", bold: true }, { text: "hết" }),
      richAnnex({ text: "nghiêng", italic: true }, { text: "đậm nghiêng", bold: true, italic: true }),
      richAnnex({ text: "chỉ thường" }),
    );
  });

  it("for texts that are equal in one unit and not in another", async () => {
    await expectSameSheets(
      figuresAnnex("Phụ lục", [
        ["Tập huấn", "1"],
        ["Tập huấn", "2"],
        ["Kinh phí", "3"],
      ]),
      figuresAnnex("Phụ lục", [
        ["Tập huấn", "1"],
        ["In ấn", "2"],
        ["In ấn", "3"],
      ]),
      figuresAnnex("Phụ lục", [
        ["Nội dung", "1"],
        ["In ấn", "2"],
        ["Tập huấn", "3"],
      ]),
    );
  });

  it("for figures of every kind", async () => {
    const figures = ["0", "-5", "-0", "1,5", "0,000001", "999.999.999", "12,3456", "-", "1,25"];
    await expectSameSheets(
      ...figures.map((figure, at) =>
        figuresAnnex("Phụ lục", [
          ["Một", figure],
          ["Hai", figures[at + 1] ?? "7"],
          ["Ba", ""],
        ]),
      ),
    );
  });

  it("for texts longer than a cell", { timeout: 60_000 }, async () => {
    const long = "dài ".repeat(9_000);
    await expectSameSheets(
      figuresAnnex("Phụ lục", [[long, "1"]]),
      annexSection("Dài", [textBlock("note", `${long}!`)]),
    );
  });

  it("for columns that are filled and empty by turns", async () => {
    const row = (...texts: readonly string[]): DocumentSection =>
      annexSection("Ô trống", [
        {
          type: "table",
          columns: texts.map(() => ({ align: "center", widthShare: 1 })),
          header: [],
          rows: [{ role: "item", cells: texts.map(textCell) }],
        },
      ]);
    await expectSameSheets(row("a", "b", ""), row("", "b", "c"), row("a", "", "c"), row("", "a", ""));
  });
});

describe("what a batch writes", () => {
  const trees = [
    ...["Thủ Dầu Một", "Thuận An", "Dĩ An"].map((unit, index) => treeOf(yearAnnexOf(unit, index + 2))),
    ...["1", "1,5", "0"].map((figure) =>
      treeOf(
        figuresAnnex("Phụ lục", [
          ["Một", figure],
          ["Hai", "2"],
        ]),
      ),
    ),
    treeOf(itemAnnex, yearAnnexOf("Bến Cát", 9)),
    ...injections.slice(0, 4).map((text) => treeOf(everywhere(text))),
  ];

  it("does not depend on what was written before", async () => {
    const alone = await Promise.all(trees.map(async (tree) => (await prepareXlsxBatchWriter(nd30))(tree)));
    const inOrder = trees.map((tree) => write(tree));
    const other = await prepareXlsxBatchWriter(nd30);
    const backwards = trees
      .toReversed()
      .map((tree) => other(tree))
      .toReversed();
    expect(inOrder).toEqual(alone);
    expect(backwards).toEqual(alone);
  });

  it("has the properties of its own document", () => {
    const [first, second] = ["Một", "Hai"].map((title) => {
      const tree = treeOf(yearAnnex);
      return partsOf(write({ ...tree, properties: { ...tree.properties, title, createdOn: "2026-07-01" } }));
    });
    expect(first?.get("docProps/core.xml")).toContain("<dc:title>Một</dc:title>");
    expect(second?.get("docProps/core.xml")).toContain("2026-07-01T00:00:00Z");
    expect(first?.get("xl/worksheets/sheet1.xml")).toBe(second?.get("xl/worksheets/sheet1.xml"));
  });

  it("is nothing for a document without a sheet", () => {
    const { sheetName: _name, ...section } = yearAnnex;
    expect(write(treeOf(section))).toBeUndefined();
  });
});
