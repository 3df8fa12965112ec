/** The rows of a table of figures: which unit each is about, and in long form which row of the budget. */
import type { Diagnostic } from "../../diagnostic.ts";
import type { BudgetGrid, UnitFinding } from "../../model/unit-table.ts";
import { isExampleCode } from "../../model/unit-table-marks.ts";
import { foldKey, nearestWords } from "../../vietnamese/nearest-words.ts";
import type { BudgetSheet } from "./budget-sheet.ts";
import { indexNames, isTotalTitle, severalFigures } from "./grid-names.ts";
import { nameCell } from "./lean-table.ts";
import type { FoundUnit, UnitNames } from "./unit-names.ts";

export interface SheetRows {
  /** Row of the table by unit × rows of the budget (one a unit in a wide sheet); -1 where there is none. */
  readonly rows: Int32Array;
  /** Rows that state the sum of a unit's rows, by unit; in a wide sheet the sums of all units stand under -1. */
  readonly totals: ReadonlyMap<number, number>;
  readonly findings: readonly UnitFinding[];
  readonly diagnostics: readonly Diagnostic[];
}

interface Sorting {
  readonly sheet: BudgetSheet;
  readonly units: UnitNames;
  readonly labels: readonly string[];
  readonly rows: Int32Array;
  readonly height: number;
  readonly totals: Map<number, number>;
  readonly findings: UnitFinding[];
  readonly diagnostics: Diagnostic[];
  /** Rows of the budget by the text that names them; -2 for an unknown one. */
  readonly contents: Map<string, number>;
  /** Texts that were told as unknown already. */
  readonly told: Set<string>;
}

const unknownRow = -2;

/** Sorts the sheet's rows by unit; rows about no unit, unknown rows and rows that stand twice are told at their cells. */
export function sortRows(sheet: BudgetSheet, grid: BudgetGrid, units: UnitNames, labels: readonly string[]): SheetRows {
  const height = sheet.isLong ? grid.rows.length : 1;
  const sorting: Sorting = {
    ...{ sheet, units, labels, height, rows: new Int32Array(labels.length * height).fill(-1) },
    ...{ totals: new Map(), findings: [], diagnostics: [], contents: new Map(), told: new Set() },
  };
  const { header, table } = sheet;
  const column = (kind: string): number => header.columns.find(({ role }) => role.kind === kind)?.column ?? -1;
  const [code, name, content] = [column("code"), column("name"), column("content")];
  const names = indexNames(grid.rows);
  for (let row = header.bodyStart; row < table.rowCount; row += 1) {
    const cells = table.cells(row);
    if (cells.every((cell) => cell === "") || isExampleCode(cells[code] ?? "")) continue;
    const unitColumn = columnOfUnit(cells, code, name);
    const unit = findUnit(sorting, row, unitColumn);
    if (unit === undefined) continue;
    const index = sheet.isLong ? findContent(sorting, row, content, unit, grid, names) : 0;
    if (index !== undefined) place(sorting, row, unitColumn, unit, index);
  }
  tellAbsent(sorting, grid);
  return sorting;
}

/** The code tells the unit; where it is empty, the name. */
function columnOfUnit(cells: readonly string[], code: number, name: number): number {
  const isNamedOnly = (cells[code] ?? "") === "" && (cells[name] ?? "") !== "";
  return isNamedOnly || code === -1 ? name : code;
}

function findUnit(sorting: Sorting, row: number, column: number): number | undefined {
  const { sheet, units } = sorting;
  const typed = sheet.table.cells(row)[column] ?? "";
  const found: FoundUnit = typed === "" ? undefined : units.find(typed);
  if (typeof found === "number") return found;
  const first = sheet.table.cells(row).find((cell) => cell !== "") ?? "";
  if (isTotalTitle(foldKey(first)) || isTotalTitle(foldKey(typed))) {
    sorting.totals.set(-1, row);
    return undefined;
  }
  tellUnknownUnit(sorting, row, column, typed, found);
  return undefined;
}

function tellUnknownUnit(
  { sheet, units, told, diagnostics }: Sorting,
  row: number,
  column: number,
  typed: string,
  found: FoundUnit,
): void {
  if (typed !== "" && told.has(typed)) return;
  told.add(typed);
  const cell = sheet.table.placeOf(row, Math.max(0, column));
  const covered = sheet.table.markOf(row, column)?.coveredBy;
  const near = typed === "" ? [] : units.near(typed);
  const message =
    covered !== undefined
      ? `Ô mã đơn vị của bảng số liệu bị gộp với ô khác («${covered}»).`
      : typed === ""
        ? "Dòng này của bảng số liệu không ghi mã đơn vị."
        : found === "several"
          ? `Bảng số liệu ghi «${typed}», là tên của nhiều đơn vị.`
          : `Bảng số liệu ghi đơn vị «${typed}», không có trong bảng đơn vị.`;
  const hint =
    near.length > 0
      ? `Có phải là ${near.join(" hoặc ")}? Ghi đúng mã trong bảng đơn vị.`
      : "Ghi mã như trong cột «Mã đơn vị» của bảng đơn vị, mỗi dòng một mã; dòng không dùng thì xóa.";
  diagnostics.push({ ...error("BATCH-BUDGET-UNIT", message, hint), place: cell });
}

function findContent(
  sorting: Sorting,
  row: number,
  column: number,
  unit: number,
  grid: BudgetGrid,
  names: ReadonlyMap<string, number>,
): number | undefined {
  const { sheet, contents, totals, findings, labels } = sorting;
  const typed = sheet.table.cells(row)[column] ?? "";
  let index = contents.get(typed);
  if (index === undefined) {
    index = names.get(foldKey(typed)) ?? unknownRow;
    contents.set(typed, index);
  }
  if (index >= 0) return index;
  if (index === unknownRow && isTotalTitle(foldKey(typed))) {
    totals.set(unit, row);
    return undefined;
  }
  const titles = grid.rows.flatMap((rowNames) => rowNames[0] ?? []);
  const near = nearestWords(typed, titles);
  const label = labels[unit] ?? "";
  const message =
    index === severalFigures
      ? `${label}: «${typed}» là tên của nhiều dòng trong bảng kinh phí.`
      : typed === ""
        ? `${label}: dòng này của bảng số liệu không ghi nội dung.`
        : `${label}: bảng kinh phí của kế hoạch mẫu không có dòng «${typed}».`;
  const shown = (near.length > 0 ? near : titles.slice(0, 8)).map((title) => `«${title}»`).join(", ");
  const hint = near.length > 0 ? `Có phải là ${shown}?` : `Các dòng: ${shown}.`;
  const place = sheet.table.placeOf(row, column);
  findings.push({ row: unit, diagnostic: { ...error("BATCH-BUDGET-ROW", message, hint), place } });
  return undefined;
}

function place(sorting: Sorting, row: number, column: number, unit: number, index: number): void {
  const { rows, height, sheet, findings, labels } = sorting;
  const at = unit * height + index;
  const first = rows[at] ?? -1;
  if (first === -1) {
    rows[at] = row;
    return;
  }
  const other = nameCell(sheet.table.placeOf(first, column));
  const message = `${labels[unit] ?? ""}: bảng số liệu có hai dòng cho cùng một đơn vị${sheet.isLong ? " và nội dung" : ""}; dòng trước ở ${other}.`;
  const diagnostic = error("BATCH-BUDGET-DOUBLE", message, "Giữ một dòng, xóa dòng kia.");
  findings.push({ row: unit, diagnostic: { ...diagnostic, place: sheet.table.placeOf(row, column) } });
}

/** Units without any row, and rows of the budget that a unit lacks. */
function tellAbsent({ rows, height, labels, sheet, findings }: Sorting, grid: BudgetGrid): void {
  for (const [unit, label] of labels.entries()) {
    const own = rows.subarray(unit * height, (unit + 1) * height);
    const lacking = grid.rows.flatMap((names, index) => (own[index] === -1 ? [names[0] ?? ""] : []));
    const first = own.find((row) => row !== -1);
    if (first === undefined) {
      const hint = "Thêm dòng cho đơn vị vào bảng số liệu, ghi đúng mã đơn vị.";
      const diagnostic = error("BATCH-BUDGET-UNIT", `${label}: không có dòng nào trong bảng số liệu.`, hint);
      findings.push({ row: unit, diagnostic: { ...diagnostic, place: sheet.table.place } });
    } else if (sheet.isLong && lacking.length > 0) {
      const shown = lacking.map((title) => `«${title}»`).join(", ");
      const diagnostic = error(
        "BATCH-BUDGET-ROW",
        `${label}: bảng số liệu thiếu dòng ${shown}.`,
        "Thêm dòng; không có tiền thì ghi 0.",
      );
      findings.push({ row: unit, diagnostic: { ...diagnostic, place: sheet.table.placeOf(first, 0) } });
    }
  }
}

function error(rule: string, message: string, hint: string): Diagnostic {
  return { rule, severity: "error", message, path: ["unitBudget"], hint };
}
