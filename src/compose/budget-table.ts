/** The table of a budget: ordinal, content, and the author's columns, with figures in the printed unit and their formulas. */
import type { Budget } from "../model/budget.ts";
import { type BudgetColumn, type ColumnKind, itemTableColumns, moneyUnitFactor } from "../model/budget-fields.ts";
import type { BudgetCell, BudgetTable, BudgetTableRow } from "../model/budget-table.ts";
import type { CellFormula, TableBlock, TableCell, TableColumn, TableRow } from "../model/document-tree.ts";
import type { FormatSpec } from "../model/format.ts";
import { textUnits } from "../model/letter-widths.ts";
import type { Alignment } from "../model/text-table.ts";
import { formatVietnameseNumber } from "../vietnamese/number-format.ts";
import { measureColumn, measureTitle, type TitleWidth, widthShares } from "./column-widths.ts";
import { evenGroups } from "./even-groups.ts";
import { ColumnMemory } from "./known-columns.ts";
import { rememberByObject, rememberByText } from "./remember.ts";
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

/** What the titles of a budget's columns make of its table: the same for all units of a batch. */
interface TableFrame {
  readonly titles: readonly TitledColumn[];
  /** Of the columns without children, from left to right. */
  readonly titleWidths: readonly TitleWidth[];
  readonly header: TableBlock["header"];
}

/** Gives the function that composes the table of a budget. */
export function prepareBudgetTables(typesetting: Pick<Typesetting, "spec" | "word">): ComposeBudgetTable {
  const { spec, word } = typesetting;
  const frameOf = prepareFrames(typesetting);
  const composeRow = prepareRows(word("total-row", {}));
  const newMemory = ({ titleWidths }: TableFrame): ColumnMemory => new ColumnMemory(titleWidths, spec);
  const memories = rememberByObject((_columns: BudgetTable["columns"]) => rememberByObject(newMemory));
  return rememberByObject((budget): TableBlock => {
    const frame = frameOf(budget);
    const { columns, rows } = budget.table;
    const factor = moneyUnitFactor(budget.moneyUnit);
    const factors = columns.map(({ kind }) => (kind === "quantity" ? 1 : factor));
    const tableRows = rows.map((row) => composeRow(row, factors));
    const tableColumns = memories(columns)(frame).columnsOf(tableRows, () =>
      composeColumns(columns, frame, tableRows, spec),
    );
    return { type: "table", columns: tableColumns, header: frame.header, rows: tableRows };
  });
}

function composeColumns(
  columns: BudgetTable["columns"],
  { titles, titleWidths }: TableFrame,
  rows: readonly TableRow[],
  spec: FormatSpec,
): readonly TableColumn[] {
  const contents = titleWidths.map((_title, at) => {
    const kind = at === 0 ? "ordinal" : at === 1 ? "content" : (columns[at - leadingColumns]?.kind ?? "amount");
    return { kind, ...cellContents(rows, at) };
  });
  const wishes = titleWidths.map((title, at) => {
    const { texts = [], widestFigure = "" } = contents[at] ?? {};
    return measureColumn(title, widestFigure === "" ? texts : [...texts, widestFigure], spec);
  });
  const groups = evenGroups(titles, contents);
  return widthShares([], wishes, groups).map((share, at): TableColumn => {
    const kind = columns[at - leadingColumns]?.kind;
    const align = at === 0 ? "center" : kind === undefined ? "left" : alignments[kind];
    const evenGroup = groups[at];
    return evenGroup === undefined ? { align, widthShare: share } : { align, widthShare: share, evenGroup };
  });
}

/** The texts of a column, and its widest figure: the only one that a column's width depends on. */
function cellContents(rows: readonly TableRow[], at: number): { texts: readonly string[]; widestFigure: string } {
  const texts: string[] = [];
  let widestFigure = "";
  let widest = 0;
  for (const { cells } of rows) {
    const cell = cells[at];
    if (cell?.type === "text") {
      if (cell.runs.length > 0) texts.push(plainText(cell.runs));
    } else if (cell !== undefined) {
      const units = textUnits(cell.text, "regular");
      if (units <= widest) continue;
      widest = units;
      widestFigure = cell.text;
    }
  }
  return { texts, widestFigure };
}

function prepareFrames({ spec, word }: Pick<Typesetting, "spec" | "word">): (budget: Budget) => TableFrame {
  const titleColumns = (columns: readonly BudgetColumn[]): readonly TitledColumn[] =>
    columns.map(({ title, kind, columns: children }) =>
      children === undefined
        ? { title: title ?? word("column-titles", { [kind ?? "amount"]: true }) }
        : { title: title ?? "", columns: titleColumns(children) },
    );
  const titlesOf = rememberByObject(titleColumns);
  const ordinal = word("column-titles", { ordinal: true });
  const content = word("column-titles", { content: true });
  const frames = rememberByObject((_columns: readonly BudgetColumn[]) => new Map<string, TableFrame>());
  return ({ ordinalTitle = ordinal, contentTitle = content, columns = itemTableColumns }) => {
    const known = frames(columns);
    const key = `${ordinalTitle.length} ${ordinalTitle}${contentTitle}`;
    const frame =
      known.get(key) ?? makeFrame([{ title: ordinalTitle }, { title: contentTitle }, ...titlesOf(columns)], spec);
    known.set(key, frame);
    return frame;
  };
}

function makeFrame(titles: readonly TitledColumn[], spec: FormatSpec): TableFrame {
  const titleWidths = leafTitles(titles).map((title) => measureTitle(title, spec));
  return { titles, titleWidths, header: composeTableHeader(titles) };
}

/** Gives the function that composes a row; each amount is divided by the factor of its column. */
function prepareRows(totalTitle: string): (row: BudgetTableRow, factors: readonly number[]) => TableRow {
  const textCell = rememberByText((text): TableCell => ({ type: "text", runs: parseRichText(text) }));
  const emptyCell = textCell("");
  const shiftFormula = rememberByObject(
    ({ type, cells }: CellFormula): CellFormula => ({
      type,
      cells: cells.map(({ row, column }) => ({ row, column: column + leadingColumns })),
    }),
  );
  const composeCell = (cell: BudgetCell, factor: number): TableCell => {
    if (cell.type !== "number") return cell.type === "empty" ? emptyCell : textCell(cell.text);
    const value = cell.value / factor;
    const text = formatVietnameseNumber(value, dongDecimals);
    if (cell.formula === undefined) return { type: "number", value, text };
    return { type: "number", value, text, formula: shiftFormula(cell.formula) };
  };
  return ({ role, ordinal, title, cells }, factors) => {
    const composed = [textCell(ordinal), textCell(title ?? totalTitle)];
    for (let at = 0; at < cells.length; at += 1) {
      const cell = cells[at];
      if (cell !== undefined) composed.push(composeCell(cell, factors[at] ?? 1));
    }
    return { role, cells: composed };
  };
}

/** The printed text of a cell without emphasis. */
export function cellText(cell: TableCell | undefined): string {
  if (cell === undefined) return "";
  return cell.type === "number" ? cell.text : plainText(cell.runs);
}
