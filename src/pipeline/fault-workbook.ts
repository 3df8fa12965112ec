/** don-vi_LOI.xlsx: the operator's own table of units back, each row with what is to be mended in it. */
import type { Diagnostic, Place } from "../diagnostic.ts";
import type { UnitTable } from "../model/unit-table.ts";
import { faultColumnTitle } from "../model/unit-table-marks.ts";
import type { SourceFile } from "../read/index.ts";
import { ownNames, titleOf } from "../read/units/field-names.ts";
import { findHeader } from "../read/units/header.ts";
import { type LeanTable, rowsBetween } from "../read/units/lean-table.ts";
import { loadTable } from "../read/units/load-table.ts";
import { unitWords } from "../read/units/table-words.ts";
import { unitNames } from "../read/units/unit-columns.ts";
import { foldKey } from "../vietnamese/nearest-words.ts";
import { columnLetters } from "../write/unit-workbook/column-letters.ts";
import type { RowFaults, UnitColumn } from "../write/unit-workbook/index.ts";
import { unitColumn } from "./unit-columns.ts";
import { choiceFault, unitSheetName, workbookAuthor } from "./workbook-words.ts";

export interface FaultWorkbookRequest {
  /** The table as the operator wrote it. */
  readonly file: SourceFile;
  readonly sheet?: string;
  readonly table: UnitTable;
  /** By row of the table, in the order in which they are to be told; rows without any are left alone. */
  readonly findings: ReadonlyMap<number, readonly Diagnostic[]>;
}

/** Bytes of an .xlsx: a workbook keeps its cells and formats, any other table becomes a fresh one of the same rows. */
export async function writeFaultWorkbook(request: FaultWorkbookRequest): Promise<Uint8Array | undefined> {
  const { file, sheet } = request;
  const names = unitNames([], undefined);
  const { table } = await loadTable(file, sheet, names, unitWords);
  const header = table === undefined ? undefined : findHeader(table, names);
  if (table === undefined || header === undefined) return undefined;
  const { addFaultColumn } = await import("../write/unit-workbook/index.ts");
  const isWorkbook = table.place.sheet !== undefined;
  const name = table.place.sheet ?? unitSheetName;
  const titleRow = isWorkbook ? header.row + 1 : 1;
  const place = isWorkbook ? placeInWorkbook : placeInFresh(table, header.row);
  return addFaultColumn(isWorkbook ? file.bytes : await freshWorkbook(table, header.row), {
    sheet: name,
    titleRow,
    title: faultColumnTitle,
    faults: rowFaults(request, name, place),
    properties: { title: faultColumnTitle, subject: file.path, author: workbookAuthor },
  });
}

/** Where a place of the operator's table stands in the workbook that goes back; undefined when it is in another file. */
type FindCell = (place: Place) => { readonly row: number; readonly cell?: string } | undefined;

function rowFaults(
  { file, table, findings }: FaultWorkbookRequest,
  sheet: string,
  find: FindCell,
): readonly RowFaults[] {
  return [...findings].flatMap(([row, diagnostics]) => {
    const found = find(table.placeOf(row, "code"));
    if (found === undefined || diagnostics.length === 0) return [];
    const marks = diagnostics.flatMap(({ place }) => {
      const cell = place?.file === file.path ? find(place)?.cell : undefined;
      return cell === undefined ? [] : [{ sheet: place?.sheet ?? sheet, cell }];
    });
    return [{ row: found.row, text: tellFaults(diagnostics, file.path), marks }];
  });
}

/** All that is wrong in a row, numbered when it is more than one thing. */
function tellFaults(diagnostics: readonly Diagnostic[], file: string): string {
  const lines = diagnostics.map(({ message, hint, place }) => {
    const elsewhere = place === undefined || place.file === file ? "" : `${place.file}: `;
    return `${elsewhere}${message}${hint === undefined ? "" : ` → ${hint}`}`;
  });
  return lines.length === 1 ? lines.join("") : lines.map((line, index) => `${index + 1}. ${line}`).join("\n");
}

const placeInWorkbook: FindCell = ({ cell }) => {
  const row = Number(/\d+$/.exec(cell ?? "")?.[0]);
  return cell === undefined || Number.isNaN(row) ? undefined : { row, cell };
};

/** A text file's cells by line and column: the row that began last, and the cell of it that stands there. */
function placeInFresh(table: LeanTable, headerRow: number): FindCell {
  const bodies = rowsBetween(table, headerRow + 1).map((cells, index) => {
    const row = headerRow + 1 + index;
    const places = cells.map((_text, column) => table.placeOf(row, column));
    return { sheetRow: index + 2, places, start: places.toSorted(comparePlaces)[0] ?? table.placeOf(row, 0) };
  });
  return (place) => {
    const body = bodies.findLast(({ start }) => comparePlaces(start, place) <= 0);
    if (body === undefined) return undefined;
    const column = body.places.findIndex((one) => comparePlaces(one, place) === 0);
    return column < 0
      ? { row: body.sheetRow }
      : { row: body.sheetRow, cell: `${columnLetters(column + 1)}${body.sheetRow}` };
  };
}

function comparePlaces(a: Place, b: Place): number {
  return (a.line ?? 0) - (b.line ?? 0) || (a.column ?? 0) - (b.column ?? 0);
}

/** The same titles and rows as texts; known fields get their explanation and choices. */
async function freshWorkbook(table: LeanTable, headerRow: number): Promise<Uint8Array> {
  const { writeUnitWorkbook } = await import("../write/unit-workbook/index.ts");
  const titles = table.cells(headerRow);
  return writeUnitWorkbook({
    properties: { title: unitSheetName, subject: unitSheetName, author: workbookAuthor },
    choiceFault,
    sheets: [{ name: unitSheetName, columns: titles.map(columnOf), rows: rowsBetween(table, headerRow + 1) }],
  });
}

function columnOf(title: string): UnitColumn {
  const field = ownNames().get(foldKey(title));
  if (field === undefined) return { title };
  // YAML names fields in English too; a clerk reads the Vietnamese title, and either is read again.
  return { ...unitColumn(field), title: titleOf(field) };
}
