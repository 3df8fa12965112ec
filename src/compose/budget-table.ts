/** The table of a budget: ordinal, content, and the author's columns, with figures in the printed unit and their formulas. */
import type { Budget } from "../model/budget.ts";
import { type BudgetColumn, type ColumnKind, itemTableColumns, moneyUnitFactor } from "../model/budget-fields.ts";
import type { BudgetCell, BudgetTableRow, LeafColumn } from "../model/budget-table.ts";
import type { CellFormula, TableBlock, TableCell, TableColumn, TableRow } from "../model/document-tree.ts";
import type { Alignment } from "../model/text-table.ts";
import { formatVietnameseNumber } from "../vietnamese/number-format.ts";
import { measureColumn, widthShares } from "./column-widths.ts";
import { evenColumn, evenGroups } from "./even-groups.ts";
import { rememberByObject } from "./remember.ts";
import { parseRichText, plainText } from "./rich-text.ts";
import { composeTableHeader, leafTitles, type TitledColumn } from "./table-header.ts";
import type { Typesetting } from "./typesetting.ts";

export type ComposeBudgetTable = (budget: Budget) => TableBlock;

/** The ordinal and the content stand before the author's columns. */
const leadingColumns = 2;

/** Enough for one đồng in triệu đồng: a printed figure is never a rounded one. */
const dongDecimals = 6;

const alignments: Readonly<Record<ColumnKind, Alignment>> = {
  amount: "right",
  quantity: "right",
  unitPrice: "right",
  unitOfMeasure: "center",
  text: "left",
  note: "left",
};

/** Gives the function that composes the table of a budget. */
export function prepareBudgetTables({ spec, word }: Pick<Typesetting, "spec" | "word">): ComposeBudgetTable {
  const titleColumns = (columns: readonly BudgetColumn[]): readonly TitledColumn[] =>
    columns.map(({ title, kind, columns: children }) =>
      children === undefined
        ? { title: title ?? word("column-titles", { [kind ?? "amount"]: true }) }
        : { title: title ?? "", columns: titleColumns(children) },
    );

  return rememberByObject((budget): TableBlock => {
    const titles = [
      { title: budget.ordinalTitle ?? word("column-titles", { ordinal: true }) },
      { title: budget.contentTitle ?? word("column-titles", { content: true }) },
      ...titleColumns(budget.columns ?? itemTableColumns),
    ];
    const { columns, rows } = budget.table;
    const factor = moneyUnitFactor(budget.moneyUnit);
    const totalTitle = word("total-row", {});
    const tableRows = rows.map((row) => composeRow(row, columns, factor, totalTitle));
    const align: readonly Alignment[] = ["center", "left", ...columns.map(({ kind }) => alignments[kind])];
    const kinds = ["ordinal", "content", ...columns.map(({ kind }) => kind)];
    const contents = kinds.map((kind, at) => ({ kind, texts: tableRows.map((row) => cellText(row.cells[at])) }));
    const wishes = leafTitles(titles).map((title, at) => measureColumn(title, contents[at]?.texts ?? [], spec));
    const groups = evenGroups(titles, contents);
    const tableColumns = widthShares([], wishes, groups).map(
      (share, at): TableColumn => ({ align: align[at] ?? "left", widthShare: share, ...evenColumn(groups[at]) }),
    );
    return { type: "table", columns: tableColumns, header: composeTableHeader(titles), rows: tableRows };
  });
}

function composeRow(row: BudgetTableRow, columns: readonly LeafColumn[], factor: number, totalTitle: string): TableRow {
  const leading = [row.ordinal, row.title ?? totalTitle].map(textCell);
  const cells = row.cells.map((cell, at) => composeCell(cell, columns[at]?.kind === "quantity" ? 1 : factor));
  return { role: row.role, cells: [...leading, ...cells] };
}

function composeCell(cell: BudgetCell, factor: number): TableCell {
  switch (cell.type) {
    case "empty":
      return textCell("");
    case "text":
      return textCell(cell.text);
    case "number": {
      const value = cell.value / factor;
      const figure = { type: "number" as const, value, text: formatVietnameseNumber(value, dongDecimals) };
      return cell.formula === undefined ? figure : { ...figure, formula: shiftFormula(cell.formula) };
    }
  }
}

function shiftFormula({ type, cells }: CellFormula): CellFormula {
  return { type, cells: cells.map(({ row, column }) => ({ row, column: column + leadingColumns })) };
}

function textCell(text: string): TableCell {
  return { type: "text", runs: parseRichText(text) };
}

/** The printed text of a cell without emphasis. */
export function cellText(cell: TableCell | undefined): string {
  if (cell === undefined) return "";
  return cell.type === "number" ? cell.text : plainText(cell.runs);
}
