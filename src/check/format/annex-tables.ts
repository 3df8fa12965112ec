import type { DocxTable } from "../../model/docx-facts.ts";
import { type CheckedDocument, type LayoutRule, pathOf } from "./layout-rule.ts";

/** What borders and cell margins may add. */
const toleranceMm = 6;
/** At the least height of a row no page holds as many. */
const rowsOfOnePage = 60;

/** ND30-PL06: a table in an annex stays inside the margins, and repeats its heading row where it surely takes two pages. */
export const annexTables: LayoutRule = {
  id: "ND30-PL06",
  title: "Bảng phụ lục",
  severity: "warning",
  cure: "Trong Word: thẻ Bố trí (Layout) của bảng > Tự khớp (AutoFit) > Khớp cửa sổ (AutoFit Window); hàng tiêu đề: Lặp lại hàng tiêu đề (Repeat Header Rows).",
  *find(document) {
    const { facts, parts } = document;
    for (const { paragraphs } of parts.annexes) {
      for (const index of new Set(paragraphs.flatMap(({ cell }) => cell?.table ?? []))) {
        const table = facts.tables[index];
        if (table === undefined || table.parent !== undefined) continue;
        const path = pathOf(paragraphs.find(({ cell }) => cell?.table === index));
        const room = textWidthMm(document, table);
        const width = table.columnsMm.reduce((sum, column) => sum + column, 0);
        if (width > room + toleranceMm)
          yield {
            path,
            message: `Bảng phụ lục rộng ${Math.round(width)} mm, tràn vùng chữ rộng ${Math.round(room)} mm.`,
          };
        if (table.rows.length > rowsOfOnePage && !table.rows.some(({ header }) => header))
          yield {
            path,
            message: `Bảng phụ lục ${table.rows.length} dòng không lặp hàng tiêu đề ở các trang sau.`,
          };
      }
    }
  },
};

function textWidthMm({ facts }: CheckedDocument, { section }: DocxTable): number {
  const page = facts.sections[section];
  return page === undefined ? Infinity : page.widthMm - page.marginsMm.left - page.marginsMm.right;
}
