/** Annexes of one shape with other figures and texts, as the units of a batch have them. */
import { budgetSchema } from "../../../src/model/budget.ts";
import type { Block, DocumentSection, TableBlock, TableCell } from "../../../src/model/document-tree.ts";
import { formatVietnameseNumber } from "../../../src/vietnamese/number-format.ts";
import { annexSection, budgetTableBlock, textBlock, textCell, yearAnnex } from "./annex-sections.ts";

/** The annex of plan 824 for a unit: another heading, and every figure multiplied, so that the sums still hold. */
export function yearAnnexOf(unit: string, times: number): DocumentSection {
  const blocks = yearAnnex.blocks.map((block): Block => {
    if (block.type === "annexHeading") return { ...block, title: [...block.title, unit] };
    return block.type === "table" ? multiplied(block, times) : block;
  });
  return { ...yearAnnex, blocks };
}

function multiplied(table: TableBlock, times: number): TableBlock {
  const change = (cell: TableCell): TableCell => {
    if (cell.type === "text") return cell;
    const value = cell.value * times;
    return { ...cell, value, text: formatVietnameseNumber(value, 6) };
  };
  return { ...table, rows: table.rows.map((row) => ({ ...row, cells: row.cells.map(change) })) };
}

/** One column of figures under those titles, with a group where a row is indented. */
export function figuresAnnex(
  sheetName: string,
  rows: readonly (readonly [title: string, figure: string])[],
): DocumentSection {
  const items = rows.map(([title, amount]) => ({ title, values: { amount } }));
  const budget = budgetSchema.parse({
    moneyUnit: "triệu đồng",
    columns: [{ id: "amount", title: "Kinh phí" }],
    rows: items,
  });
  return annexSection(sheetName, [textBlock("moneyUnitLine", "Đơn vị tính: triệu đồng"), budgetTableBlock(budget)]);
}

/** A table whose last row holds a text in several fonts. */
export function richAnnex(
  ...runs: readonly { readonly text: string; readonly bold?: true; readonly italic?: true }[]
): DocumentSection {
  const table: TableBlock = {
    type: "table",
    columns: [
      { align: "left", widthShare: 1 },
      { align: "right", widthShare: 1 },
    ],
    header: [["Nội dung", "Số"].map((text) => ({ text, columnSpan: 1, rowSpan: 1 }))],
    rows: [{ role: "item", cells: [{ type: "text", runs }, textCell("1")] }],
  };
  return annexSection("Chữ", [table, { type: "text", element: "note", runs }]);
}
