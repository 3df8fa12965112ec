/** Texts that someone could plant in a plan, and sheets that hold one of them wherever an author's text can stand. */
import type { DocumentSection, TableBlock } from "../../../src/model/document-tree.ts";
import { annexSection, textBlock, textCell } from "./annex-sections.ts";

/** Texts that Excel would run, were they not written as texts. */
export const injections = [
  "=1+1",
  '=HYPERLINK("http://x.vn","Bấm vào đây")',
  "=cmd|' /C calc'!A0",
  "+84 274 3822 825",
  "+1+cmd|' /C calc'!A0",
  "-1+1",
  "- Phát triển mạng lưới",
  "@SUM(A1:A9)",
  "\t=1+1",
  "\r=1+1",
  '"=1+1"',
  "_x003D_1+1",
];

/** The text in every place of a sheet where an author's text can stand. */
export function everywhere(text: string): DocumentSection {
  const table: TableBlock = {
    type: "table",
    columns: [
      { align: "center", widthShare: 1 },
      { align: "both", widthShare: 3 },
    ],
    header: [
      [{ text, columnSpan: 2, rowSpan: 1 }],
      [text, text].map((title) => ({ text: title, columnSpan: 1, rowSpan: 1 })),
    ],
    rows: [
      { role: "item", cells: [textCell(text), textCell(text)] },
      { role: "total", cells: [textCell(text), { type: "text", runs: [{ text, bold: true }, { text }] }] },
    ],
  };
  return annexSection(text, [
    { type: "annexHeading", label: text, title: [text], reference: text },
    textBlock("moneyUnitLine", text),
    table,
    textBlock("amountInWords", text),
    textBlock("dashItem", text),
  ]);
}
