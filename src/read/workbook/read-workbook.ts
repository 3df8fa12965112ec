/** Bytes of an .xlsx file → the cells of one sheet; the only file here that knows exceljs. */
import type { Cell, CellValue, Worksheet } from "exceljs";
import type { Place } from "../../diagnostic.ts";
import { formatVietnameseNumber } from "../../vietnamese/number-format.ts";
import type { CellFault, Grid, GridCell } from "../budget/grid.ts";
import { CellMarks, type LeanTable, looksGrouped, numberText, tableRows } from "../units/lean-table.ts";
import { slimPackage, type WorkbookRefusal } from "./slim-package.ts";
import { batchLimits, budgetLimits, type SheetLimits } from "./slim-sheet.ts";

/** A sheet's cells, or why there are none; an unknown sheet comes with the names of those there are. */
export type WorkbookReading =
  | { readonly grid: Grid }
  | { readonly refusal: WorkbookRefusal }
  | { readonly unknownSheet: string; readonly sheets: readonly string[] };

/** The same with the sheet's cells as texts only. */
export type TableReading = Exclude<WorkbookReading, { readonly grid: Grid }> | { readonly table: LeanTable };

/** Reads one sheet by name (the first that is not hidden when there is none); never throws on a damaged file. */
export async function readWorkbook(
  bytes: Uint8Array,
  file: string,
  sheetName: string | undefined,
): Promise<WorkbookReading> {
  const opened = await openSheet(bytes, sheetName, budgetLimits);
  return "sheet" in opened ? { grid: readGrid(opened.sheet, file) } : opened;
}

/** Reads one sheet of a batch, which may have more rows than a budget; no object a cell is kept. */
export async function readWorkbookTable(
  bytes: Uint8Array,
  file: string,
  sheetName: string | undefined,
): Promise<TableReading> {
  const opened = await openSheet(bytes, sheetName, batchLimits);
  return "sheet" in opened ? { table: readTable(opened.sheet, file) } : opened;
}

type OpenedSheet = Exclude<WorkbookReading, { readonly grid: Grid }> | { readonly sheet: Worksheet };

async function openSheet(bytes: Uint8Array, sheetName: string | undefined, limits: SheetLimits): Promise<OpenedSheet> {
  const slim = slimPackage(bytes, limits);
  if ("refusal" in slim) return slim;
  const sheets = await loadSheets(slim.bytes);
  if (sheets === undefined) return { refusal: "damaged" };
  if (sheets.length === 0) return { refusal: "notWorkbook" };
  const sheet =
    sheetName === undefined
      ? (sheets.find(({ state }) => state === "visible") ?? sheets[0])
      : sheets.find(({ name }) => foldName(name) === foldName(sheetName));
  if (sheet === undefined) return { unknownSheet: sheetName ?? "", sheets: sheets.map(({ name }) => name) };
  return { sheet };
}

function foldName(name: string): string {
  return name.normalize("NFC").trim().toLowerCase();
}

async function loadSheets(bytes: Uint8Array): Promise<readonly Worksheet[] | undefined> {
  const { default: exceljs } = await import("exceljs");
  const workbook = new exceljs.Workbook();
  try {
    await workbook.xlsx.load(new Uint8Array(bytes).buffer);
    return workbook.worksheets;
  } catch {
    // A damaged part makes exceljs fail in the middle of its own work; its message says nothing to a clerk.
    return undefined;
  }
}

function readGrid(sheet: Worksheet, file: string): Grid {
  const rows: ReadonlyMap<number, GridCell>[] = [];
  for (let index = 1; index <= sheet.rowCount; index += 1) {
    const cells = new Map<number, GridCell>();
    sheet.findRow(index)?.eachCell({ includeEmpty: false }, (cell, column) => {
      cells.set(column - 1, readCell(cell, { file, sheet: sheet.name, cell: cell.address }));
    });
    rows.push(cells);
  }
  return { rows, place: { file, sheet: sheet.name } };
}

function readCell(cell: Cell, place: Place): GridCell {
  const isCovered = cell.isMerged && cell.master.address !== cell.address;
  if (isCovered) return { text: "", coveredBy: readValue(cell.master.value, undefined).text, place };
  return { ...readValue(cell.value, cell.result), place };
}

interface ReadValue {
  readonly text: string;
  readonly number?: number;
  readonly fault?: CellFault;
}

/** `result` is what a formula gave; exceljs leaves a result of 0 out of the value itself. */
function readValue(value: CellValue | undefined, result: CellValue | undefined): ReadValue {
  if (value === null || value === undefined) return { text: "" };
  if (typeof value === "string") return { text: value.trim() };
  if (typeof value === "number") return { text: String(value), number: value };
  if (typeof value === "boolean") return { text: String(value), fault: "yesNo" };
  if (value instanceof Date) return { text: "", fault: "date" };
  if ("error" in value) return { text: value.error, fault: "error" };
  if ("richText" in value) {
    return {
      text: value.richText
        .map(({ text }) => text)
        .join("")
        .trim(),
    };
  }
  if ("text" in value) return { text: String(value.text).trim() };
  return result === undefined || result === null ? { text: "", fault: "formula" } : readValue(result, undefined);
}

function readTable(sheet: Worksheet, file: string): LeanTable {
  const rows: (readonly string[])[] = [];
  const marks = new CellMarks();
  for (let index = 1; index <= sheet.rowCount; index += 1) {
    const row: string[] = [];
    sheet.findRow(index)?.eachCell({ includeEmpty: false }, (cell, column) => {
      while (row.length < column) row.push("");
      row[column - 1] = readText(cell, rows.length, marks);
    });
    rows.push(row);
  }
  const place = { file, sheet: sheet.name };
  const placeOf = (row: number, column: number): Place => ({ ...place, cell: `${letters(column)}${row + 1}` });
  return { ...tableRows(rows), markOf: (row, column) => marks.of(row, column), placeOf, place };
}

function readText(cell: Cell, row: number, marks: CellMarks): string {
  const column = Number(cell.col) - 1;
  if (cell.isMerged && cell.master.address !== cell.address) {
    marks.set(row, column, { coveredBy: readValue(cell.master.value, undefined).text });
    return "";
  }
  if (typeof cell.value === "string") return cell.value.trim();
  const day = cell.value instanceof Date ? cell.value : cell.result instanceof Date ? cell.result : undefined;
  if (day !== undefined) {
    marks.set(row, column, { isDate: true });
    return dayText(day);
  }
  const { text, number, fault } = readValue(cell.value, cell.result);
  if (fault !== undefined) marks.set(row, column, { fault });
  if (number === undefined) return text;
  const digits = numberText(number);
  if (looksGrouped(digits)) marks.set(row, column, { number });
  else if (Math.abs(number) >= 1000 && Number.isInteger(number) && cell.numFmt?.includes("#,##0") === true) {
    marks.set(row, column, { shown: formatVietnameseNumber(number) });
  }
  // A format of zeros only shows 1 as 001: the clerk sees a code with its zeros.
  return /^0{2,}$/.test(cell.numFmt ?? "") && /^\d+$/.test(digits) ? digits.padStart(cell.numFmt.length, "0") : digits;
}

/** Excel's days have no time zone; exceljs gives them as UTC. */
function dayText(day: Date): string {
  const two = (value: number): string => String(value).padStart(2, "0");
  return `${two(day.getUTCDate())}/${two(day.getUTCMonth() + 1)}/${day.getUTCFullYear()}`;
}

/** Gives "A" for 0, "AA" for 26. */
function letters(column: number): string {
  const rest = Math.floor(column / 26);
  return (rest === 0 ? "" : letters(rest - 1)) + String.fromCharCode(65 + (column % 26));
}
