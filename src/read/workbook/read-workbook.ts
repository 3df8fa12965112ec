/** Bytes of an .xlsx file → the cells of one sheet; the only file here that knows exceljs. */
import type { Cell, CellValue, Worksheet } from "exceljs";
import type { Place } from "../../diagnostic.ts";
import type { CellFault, Grid, GridCell } from "../budget/grid.ts";
import { slimPackage, type WorkbookRefusal } from "./slim-package.ts";

/** A sheet's cells, or why there are none; an unknown sheet comes with the names of those there are. */
export type WorkbookReading =
  | { readonly grid: Grid }
  | { readonly refusal: WorkbookRefusal }
  | { readonly unknownSheet: string; readonly sheets: readonly string[] };

/** Reads one sheet by name (the first that is not hidden when there is none); never throws on a damaged file. */
export async function readWorkbook(
  bytes: Uint8Array,
  file: string,
  sheetName: string | undefined,
): Promise<WorkbookReading> {
  const slim = slimPackage(bytes);
  if ("refusal" in slim) return slim;
  const sheets = await loadSheets(slim.bytes);
  if (sheets === undefined) return { refusal: "damaged" };
  if (sheets.length === 0) return { refusal: "notWorkbook" };
  const sheet =
    sheetName === undefined
      ? (sheets.find(({ state }) => state === "visible") ?? sheets[0])
      : sheets.find(({ name }) => foldName(name) === foldName(sheetName));
  if (sheet === undefined) return { unknownSheet: sheetName ?? "", sheets: sheets.map(({ name }) => name) };
  return { grid: readGrid(sheet, file) };
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
