/** Tables of units made on the spot, and what is said about them. */
import exceljs, { type Worksheet } from "exceljs";
import type { Diagnostic } from "../../../src/diagnostic.ts";
import type { BudgetGrid } from "../../../src/model/unit-table.ts";
import { type ReadUnits, readUnits, type UnitsRequest } from "../../../src/read/units/index.ts";

/** Reads a table given as text or bytes. */
export function read(
  path: string,
  content: string | Uint8Array,
  more: Partial<Omit<UnitsRequest, "file">> = {},
): Promise<ReadUnits> {
  const bytes = typeof content === "string" ? new TextEncoder().encode(content) : content;
  return readUnits({ file: { path, bytes }, wanted: [], ...more });
}

/** A file of the units' figures. */
export function figuresFile(path: string, content: string | Uint8Array): UnitsRequest["file"] {
  return { path, bytes: typeof content === "string" ? new TextEncoder().encode(content) : content };
}

/** A workbook whose sheets are filled row by row; the first may be changed at will. */
export async function workbook(
  sheets: Readonly<Record<string, readonly (readonly unknown[])[]>>,
  change?: (sheet: Worksheet) => void,
): Promise<Uint8Array> {
  const book = new exceljs.Workbook();
  for (const [name, rows] of Object.entries(sheets)) {
    const sheet = book.addWorksheet(name);
    for (const row of rows) sheet.addRow([...row]);
  }
  const [first] = book.worksheets;
  if (first !== undefined) change?.(first);
  return new Uint8Array(await book.xlsx.writeBuffer());
}

/** Everything that was said, the table's findings first. */
export function found(result: ReadUnits): readonly Diagnostic[] {
  return [...result.diagnostics, ...result.unitFindings.map(({ diagnostic }) => diagnostic)];
}

/** One line a finding: where, which rule, what, and the cure. */
export function told(result: ReadUnits): readonly string[] {
  return found(result).map(({ rule, severity, message, place, hint }) => {
    const where = place?.cell ?? `${place?.line ?? ""}:${place?.column ?? ""}`;
    return `${where} ${severity} ${rule}: ${message} → ${hint ?? ""}`;
  });
}

/** The units alone. */
export function unitsOf(result: ReadUnits): readonly unknown[] {
  return (result.value?.rows ?? []).map(({ unit }) => unit);
}

/** Two years in thousands of đồng, one amount column. */
export const years: BudgetGrid = {
  factor: 1000,
  rows: [
    ["Năm 2019", "2019"],
    ["Năm 2020", "2020"],
  ],
  columns: [["Số tiền"]],
};

/** Two years and two amount columns. */
export const wideYears: BudgetGrid = { ...years, columns: [["Tỉnh"], ["Huyện"]] };
