/** A table of texts. */
import type { TableBlock, TableCell, TableColumn } from "../model/document-tree.ts";
import type { Alignment, TextTable, TextTableColumn } from "../model/text-table.ts";
import { parseVietnameseNumber } from "../vietnamese/number-format.ts";
import { measureColumn, measureTitle, widthShares } from "./column-widths.ts";
import { evenColumn, evenGroups } from "./even-groups.ts";
import { rememberByObject } from "./remember.ts";
import { parseRichText, plainText } from "./rich-text.ts";
import { composeTableHeader, leafTitles, type TitledColumn } from "./table-header.ts";
import type { Typesetting } from "./typesetting.ts";

export type ComposeTextTable = (table: TextTable) => TableBlock;

/** Gives the function that composes tables of texts. */
export function prepareTextTables({ spec }: Pick<Typesetting, "spec">): ComposeTextTable {
  return rememberByObject((table): TableBlock => {
    const titles = titlesFor(table);
    const rows = table.rows.map((row): readonly TableCell[] =>
      leafTitles(titles).map((_title, at) => ({ type: "text", runs: parseRichText(row[at] ?? "") })),
    );
    const leaves = leafColumns(table.columns);
    const contents = leafTitles(titles).map((title, at) => {
      const texts = rows.map((row) => cellText(row[at]));
      const align = leaves[at]?.align ?? guessAlignment(texts);
      return { title, texts, align, kind: align, hasOwnWidth: leaves[at]?.widthShare !== undefined };
    });
    const groups = evenGroups(titles, contents);
    const shares = widthShares(
      leaves.map((leaf) => leaf.widthShare),
      contents.map(({ title, texts }) => measureColumn(measureTitle(title, spec), texts, spec)),
      groups,
    );
    const columns = contents.map(
      ({ align }, at): TableColumn => ({ align, widthShare: shares[at] ?? 1, ...evenColumn(groups[at]) }),
    );
    return {
      type: "table",
      columns,
      header: composeTableHeader(titles),
      rows: rows.map((cells) => ({ role: "item", cells })),
    };
  });
}

/** The author's columns, and untitled ones where a row has more cells: what was typed is printed. */
function titlesFor(table: TextTable): readonly TitledColumn[] {
  const missing = Math.max(0, ...table.rows.map((row) => row.length)) - leafColumns(table.columns).length;
  return [...table.columns, ...Array.from({ length: Math.max(0, missing) }, () => ({ title: "" }))];
}

function leafColumns(columns: readonly TextTableColumn[]): readonly TextTableColumn[] {
  return columns.flatMap((column) => (column.columns === undefined ? [column] : leafColumns(column.columns)));
}

function cellText(cell: TableCell | undefined): string {
  return cell?.type === "text" ? plainText(cell.runs) : "";
}

/** Ordinals are centred, figures end at the right; an empty cell says nothing. */
function guessAlignment(texts: readonly string[]): Alignment {
  const filled = texts.filter((text) => text !== "");
  if (filled.length > 0 && filled.every((text) => /^(?:\d{1,3}|[IVX]{1,5})\.?$/.test(text))) return "center";
  const isFigures = filled.length > 0 && filled.every((text) => parseVietnameseNumber(text).kind === "number");
  return isFigures ? "right" : "left";
}
