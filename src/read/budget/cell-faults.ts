/** Cells of a file whose value cannot be taken, in the clerk's words; what is worked out anyway may be without a value. */
import type { DataPath, Diagnostic } from "../../diagnostic.ts";
import { parseVietnameseNumber } from "../../vietnamese/number-format.ts";
import type { BodyRow } from "./body.ts";
import { cellText } from "./cell-text.ts";
import type { CellFault, GridCell } from "./grid.ts";
import type { NestedRow } from "./nest-rows.ts";
import { fault, type Words } from "./table-faults.ts";
import type { WantedColumn } from "./wanted-columns.ts";

const cellWords: Readonly<Record<CellFault, (what: string, shown: string) => Words>> = {
  formula: (what) => ({
    rule: "BUDGET-FORMULA",
    message: `${what} có công thức nhưng trong tệp chưa có kết quả.`,
    hint: "Mở tệp bằng Excel, bấm Lưu (Ctrl+S) để Excel tính lại, hoặc gõ thẳng số vào ô.",
  }),
  error: (what, shown) => ({
    rule: "BUDGET-CELL",
    message: `${what} đang báo lỗi ${shown}.`,
    hint: "Mở tệp bằng Excel và sửa công thức ở ô này.",
  }),
  date: (what) => ({
    rule: "BUDGET-CELL",
    message: `${what} là ngày tháng, không phải số tiền hay chữ.`,
    hint: "Đổi định dạng ô thành «Number» (số) hoặc «Text» (chữ) rồi gõ lại.",
  }),
  yesNo: (what) => ({
    rule: "BUDGET-CELL",
    message: `${what} là TRUE/FALSE, không phải số tiền hay chữ.`,
    hint: "Gõ lại ô này bằng số hoặc chữ.",
  }),
};

/** A cell that cannot be taken; `column` is undefined in the column of contents. */
interface FaultyCell {
  readonly cell: GridCell & { readonly fault: CellFault };
  readonly column: WantedColumn | undefined;
}

/** Gives a finding for each cell that cannot be taken; formulas that were never worked out are one finding a column. */
export function describeCells(
  rows: readonly NestedRow[],
  total: BodyRow | undefined,
  columns: readonly WantedColumn[],
  path: DataPath,
): readonly Diagnostic[] {
  const summed = total === undefined ? [] : faultyCells(total, (column) => column.kind === "amount");
  const found = [...rows.flatMap((row) => faultyCellsOf(row, columns)), ...summed];
  const single = found.filter(({ cell }) => cell.fault !== "formula");
  const formulas = found.filter(({ cell }) => cell.fault === "formula");
  const byColumn = new Map<WantedColumn | undefined, FaultyCell[]>();
  for (const one of formulas) byColumn.set(one.column, [...(byColumn.get(one.column) ?? []), one]);
  return [
    ...single.map(({ cell, column }) =>
      fault(cellWords[cell.fault](nameCell(cell, column), cell.text), path, cell.place),
    ),
    ...[...byColumn.values()].flatMap((cells) => describeFormulas(cells, path)),
  ];
}

function describeFormulas(cells: readonly FaultyCell[], path: DataPath): readonly Diagnostic[] {
  const [first] = cells;
  if (first === undefined) return [];
  const { cell, column } = first;
  const what =
    cells.length === 1
      ? nameCell(cell, column)
      : `${cells.length} ô ở cột «${nameColumn(column)}» (đầu tiên là ô ${cell.place.cell ?? ""})`;
  return [fault(cellWords.formula(what, cell.text), path, cell.place)];
}

function nameCell(cell: GridCell, column: WantedColumn | undefined): string {
  return `Ô ${cell.place.cell ?? ""} (cột «${nameColumn(column)}»)`;
}

function nameColumn(column: WantedColumn | undefined): string {
  return column?.title ?? "Nội dung";
}

function faultyCellsOf({ row, children }: NestedRow, columns: readonly WantedColumn[]): readonly FaultyCell[] {
  const isGroup = children.length > 0;
  const isProduct = hasFigure(row, columns, "quantity") && hasFigure(row, columns, "unitPrice");
  const isWorkedOut = (column: WantedColumn): boolean =>
    column.kind === "amount" && (isGroup || column.isSum || isProduct);
  return [...faultyCells(row, isWorkedOut), ...children.flatMap((child) => faultyCellsOf(child, columns))];
}

function faultyCells(
  { title, values }: BodyRow,
  isWorkedOut: (column: WantedColumn) => boolean,
): readonly FaultyCell[] {
  const cells = [{ cell: title, column: undefined }, ...values];
  return cells.flatMap(({ cell, column }) => {
    if (cell.fault === undefined) return [];
    if (cell.fault === "formula" && column !== undefined && isWorkedOut(column)) return [];
    return [{ cell: { ...cell, fault: cell.fault }, column }];
  });
}

/** The first column of a kind is the one that amounts are worked out from. */
function hasFigure({ values }: BodyRow, columns: readonly WantedColumn[], kind: "quantity" | "unitPrice"): boolean {
  const wanted = columns.find((column) => column.kind === kind);
  const cell = values.find(({ column }) => column === wanted)?.cell;
  if (wanted === undefined || cell === undefined || cell.fault !== undefined) return false;
  return parseVietnameseNumber(cellText(cell, kind)).kind === "number";
}
