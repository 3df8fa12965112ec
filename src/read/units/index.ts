/**
 * Bytes of a table of units (.xlsx, .csv, .yaml, .json) → UnitTable, with everything that is wrong in it at once.
 *
 * Ids of its findings, which never change their meaning:
 * - BATCH-UNIT-FILE, -SHEET: the file cannot be read, holds no table or too many units; the sheet is not there.
 * - BATCH-UNIT-HEADER: there is no header, or it lacks code, class word or name.
 * - BATCH-UNIT-COLUMN: a column is doubtful, doubled, missing though the master asks for it, or (warning) not used.
 * - BATCH-UNIT-CODE, -TYPE, -NAME: the cell that makes a row a unit is empty or wrong.
 * - BATCH-UNIT-VALUE: another cell cannot be taken; the unit goes on without it.
 * - BATCH-UNIT-DOUBLE: two units have one code, or one class word and name (or one field stands twice in a list's map).
 * - BATCH-BUDGET-FILE, -SHEET, -HEADER, -COLUMN: the same of the units' figures.
 * - BATCH-BUDGET-UNIT, -ROW, -DOUBLE: a row of figures is about no unit, no row of the budget, or stands twice; or is missing.
 * - BATCH-BUDGET-NUMBER, -AMBIGUOUS, -EMPTY: a figure cannot be taken, has two readings, or is missing.
 * - BATCH-BUDGET-TOTAL: a stated sum differs; sums are never added.
 * What is wrong with characters and syntax keeps the ids of plans: ND30-PG09, PLAN-CHARACTER, PLAN-YAML, PLAN-JSON …
 */
import type { Diagnostic, Outcome } from "../../diagnostic.ts";
import type { AdminUnitField } from "../../model/admin-unit.ts";
import type { BudgetGrid, UnitFinding, UnitRow, UnitTable } from "../../model/unit-table.ts";
import type { SourceFile } from "../plan-source.ts";
import { findDoubled } from "./doubled-units.ts";
import { findHeader, type Header } from "./header.ts";
import { describeUnitHeader, noUnitHeader } from "./header-faults.ts";
import { firstColumn, type LeanTable, rowsBetween } from "./lean-table.ts";
import { loadTable } from "./load-table.ts";
import { readBudget } from "./read-budget.ts";
import { unitWords } from "./table-words.ts";
import { type UnitRole, unitNames } from "./unit-columns.ts";
import { placeOfField, type ReadRows, readRows, type UnitColumns } from "./unit-rows.ts";
import { type ReadFigures, readWide } from "./wide-figures.ts";

export interface UnitsRequest {
  readonly file: SourceFile;
  readonly sheet?: string;
  /** Further fields that the master asks for, as typed after "unit.". */
  readonly wanted: readonly string[];
  /** There when each unit's own figures are wanted; they stand in the same table when neither file nor sheet is named. */
  readonly budget?: { readonly grid: BudgetGrid; readonly file?: SourceFile; readonly sheet?: string };
}

/** `diagnostics` are about the table as a whole, `unitFindings` about its rows; none is in both. */
export type ReadUnits = Outcome<UnitTable> & { readonly unitFindings: readonly UnitFinding[] };

/** More units than Vietnam had communes twice over: a wrong file. */
const maxUnits = 20_000;

/** Reads a table of units; there is a value wherever a header could be found. */
export async function readUnits(request: UnitsRequest): Promise<ReadUnits> {
  const { file, sheet, wanted, budget } = request;
  const isApart = budget !== undefined && (budget.file !== undefined || budget.sheet !== undefined);
  const names = unitNames(wanted, isApart ? undefined : budget?.grid);
  const { table, diagnostics } = await loadTable(file, sheet, names, unitWords);
  if (table === undefined) return { diagnostics, unitFindings: [] };
  const header = findHeader(table, names);
  if (header === undefined) return { diagnostics: [...diagnostics, noUnitHeader(table)], unitFindings: [] };
  if (table.rowCount - header.bodyStart > maxUnits + 1_000) {
    return { diagnostics: [...diagnostics, tooManyUnits(table)], unitFindings: [] };
  }
  const columns = columnsOf(header);
  const read = readRows(table, columns);
  const told = [...diagnostics, ...describeUnitHeader(table, header, names, read.lacksType)];
  if (read.rows.length === 0) told.push(noUnits(table, header));
  if (read.rows.length > maxUnits) return { diagnostics: [...told, tooManyUnits(table)], unitFindings: [] };
  const figures = await figuresOf(request, table, header, columns, read);
  const findings = [...read.findings, ...findDoubled(table, columns, read), ...(figures.figures?.findings ?? [])];
  return {
    value: createTable(file, table, columns, header, read, figures.figures),
    diagnostics: [...told, ...figures.diagnostics],
    unitFindings: findings.toSorted((a, b) => a.row - b.row),
  };
}

function columnsOf({ bodyStart, columns }: Header<UnitRole>): UnitColumns {
  const fields = new Map<AdminUnitField, number>();
  const extras = new Map<string, { readonly column: number; readonly title: string }>();
  const figures = new Map<number, number>();
  for (const { role, column, title } of columns) {
    if (role.kind === "field") fields.set(role.field, column);
    else if (role.kind === "extra") extras.set(role.key, { column, title });
    else if (role.kind === "figure") figures.set(role.index, column);
  }
  return { bodyStart, fields, extras, figures };
}

interface FoundFigures {
  readonly figures?: ReadFigures;
  readonly diagnostics: readonly Diagnostic[];
}

async function figuresOf(
  { file, budget }: UnitsRequest,
  table: LeanTable,
  header: Header<UnitRole>,
  columns: UnitColumns,
  { rows, tableRows, totalRows, codes }: ReadRows,
): Promise<FoundFigures> {
  if (budget === undefined) return { diagnostics: [] };
  if (budget.file !== undefined || budget.sheet !== undefined) {
    return readBudget(budget.file ?? file, budget.sheet, budget.grid, rows, codes);
  }
  if (columns.figures.size === 0) return { diagnostics: [] };
  const totalColumns = header.columns.flatMap(({ role, column }) => (role.kind === "total" ? [column] : []));
  const labels = rows.map(({ label }) => label);
  const wide = { table, rows: tableRows, columns: columns.figures, totalRows, totalColumns };
  const figures = readWide(wide, budget.grid, labels);
  return { figures, diagnostics: figures.diagnostics };
}

function createTable(
  file: SourceFile,
  table: LeanTable,
  columns: UnitColumns,
  header: Header<UnitRole>,
  { rows, tableRows }: ReadRows,
  figures: ReadFigures | undefined,
): UnitTable {
  const extraColumns = new Map(
    header.columns.flatMap(({ role, title }) => (role.kind === "extra" ? [[role.key, title] as const] : [])),
  );
  return {
    rows: figures === undefined ? rows : rows.map((row, index) => withFigures(row, index, figures)),
    extraColumns,
    file: file.path,
    placeOf: createPlaces(table, columns, header, tableRows),
  };
}

/** In a function of its own, and without the cells: they are not needed any more when they have been read. */
function createPlaces(
  lean: LeanTable,
  columns: UnitColumns,
  header: Header<UnitRole>,
  tableRows: readonly number[],
): UnitTable["placeOf"] {
  const lacksCode = !columns.fields.has("code");
  const firsts = lacksCode ? rowsBetween(lean, 0).map(firstColumn) : [];
  const table = { placeOf: lean.placeOf };
  const { row: headerRow } = header;
  return (index, field) => {
    const row = tableRows[index] ?? headerRow;
    return placeOfField(table, columns, row, field, firsts[row] ?? 0);
  };
}

/** A unit of which a figure was refused says so by the field "budget". */
function withFigures(row: UnitRow, index: number, { amounts, refused }: ReadFigures): UnitRow {
  const own = amounts[index];
  const { label, unit, extra } = row;
  const without = refused.has(index) ? new Set([...row.refused, "budget"]) : row.refused;
  // Written out: V8 gives each object that is spread from several a hidden class of its own.
  if (own === undefined) {
    return unit === undefined ? { label, extra, refused: without } : { label, unit, extra, refused: without };
  }
  if (unit === undefined) return { label, extra, refused: without, amounts: own };
  return { label, unit, extra, refused: without, amounts: own };
}

function noUnits(table: LeanTable, { row }: Header<UnitRole>): Diagnostic {
  return {
    rule: "BATCH-UNIT-FILE",
    severity: "error",
    message: "Bảng đơn vị không có dòng nào dưới dòng tiêu đề.",
    path: unitWords.path,
    place: table.placeOf(row, 0),
    hint: "Ghi mỗi đơn vị một dòng.",
  };
}

function tooManyUnits(table: LeanTable): Diagnostic {
  return {
    rule: "BATCH-UNIT-FILE",
    severity: "error",
    message: "Bảng đơn vị có trên 20.000 dòng; có thể đã chọn nhầm tệp.",
    path: unitWords.path,
    place: table.place,
    hint: "Kiểm tra tệp; nếu đúng thì chia bảng thành nhiều tệp, làm từng tệp.",
  };
}
