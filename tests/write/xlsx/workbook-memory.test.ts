import { describe, expect, it } from "vitest";
import type { DocumentSection } from "../../../src/model/document-tree.ts";
import { layOutSection } from "../../../src/write/xlsx/section-layout.ts";
import type { SheetLayout } from "../../../src/write/xlsx/sheet-layout.ts";
import { sheetNames } from "../../../src/write/xlsx/sheet-names.ts";
import { loadPartsWriter } from "../../../src/write/xlsx/workbook.ts";
import { prepareWorkbookMemory } from "../../../src/write/xlsx/workbook-memory.ts";
import { itemAnnex, treeOf, yearAnnex } from "./annex-sections.ts";
import { nd30 } from "./format-nd30.ts";
import { everywhere, injections } from "./hostile-sections.ts";
import { randomAnnexes } from "./random-annexes.ts";
import { figuresAnnex, richAnnex, yearAnnexOf } from "./variant-annexes.ts";

const { spec } = nd30;
const { properties } = treeOf();
const writeParts = await loadPartsWriter();

/** How often exceljs is asked, while those sheets are packed one after the other. */
function timesAsked(sections: readonly DocumentSection[]): number {
  let asked = 0;
  const pack = prepareWorkbookMemory(spec, (...workbook) => {
    asked += 1;
    return writeParts(...workbook);
  });
  for (const section of sections) pack([layout(section)], properties);
  return asked;
}

function layout(section: DocumentSection): SheetLayout {
  return layOutSection(spec, section, sheetNames([section.sheetName ?? ""])[0] ?? "");
}

describe("exceljs is asked once for each shape", () => {
  it.each<[string, readonly DocumentSection[], number]>([
    ["units of a plan", Array.from({ length: 20 }, (_, index) => yearAnnexOf(`Đơn vị ${index}`, index)), 1],
    ["the same sheet again", [itemAnnex, itemAnnex, yearAnnex, itemAnnex], 2],
    [
      "other texts in the same places",
      ["a", "b", "a b", "c <&>'\r\n"].map(everywhere).map((one) => ({ ...one, sheetName: "x" })),
      1,
    ],
    ["other texts in several fonts", ["a", "b"].map((text) => richAnnex({ text, bold: true }, { text })), 1],
    [
      "one row more",
      [
        figuresAnnex("x", [["a", "1"]]),
        figuresAnnex("x", [
          ["a", "1"],
          ["b", "1"],
        ]),
      ],
      2,
    ],
    ["another name of the sheet", [figuresAnnex("x", [["a", "1"]]), figuresAnnex("y", [["a", "1"]])], 2],
    ["figures with decimals", [figuresAnnex("x", [["a", "1"]]), figuresAnnex("x", [["a", "1,5"]])], 2],
  ])("%s", (_what, sections, expected) => {
    expect(timesAsked(sections)).toBe(expected);
  });

  it("and learns every shape", { timeout: 120_000 }, () => {
    const sections = [...randomAnnexes(40, 1), ...injections.slice(0, 8).map(everywhere)];
    const shapes = timesAsked(sections);
    expect(timesAsked([...sections, ...sections])).toBe(shapes);
  });
});

it("forgets shapes when there are too many, and learns them again", { timeout: 60_000 }, () => {
  const rows = Array.from({ length: 70 }, (_, index) => [`Việc ${index}`, "1"] as const);
  const sections = rows.map((_row, count) => figuresAnnex("x", rows.slice(0, count + 1)));
  expect(timesAsked(sections)).toBe(70);
  expect(timesAsked([...sections, ...sections.slice(0, 1), ...sections.slice(-1)])).toBe(71);
});
