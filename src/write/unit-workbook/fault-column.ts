/** The operator's own workbook with a column that says what to mend in each row; all else of it stays as it was. */
import type { Cell, Fill, Worksheet } from "exceljs";
import type { DocumentProperties } from "../../model/document-tree.ts";
import { foldKey } from "../../vietnamese/nearest-words.ts";
import { removeIllegalCharacters } from "../package/xml-text.ts";
import { packFinished } from "./finish.ts";
import { libraryParts, openWorkbook } from "./library-workbook.ts";

export interface RowFaults {
  /** Row of the sheet, from 1. */
  readonly row: number;
  /** All that is wrong in the row. */
  readonly text: string;
  /** Cells to mark, in any sheet. */
  readonly marks: readonly { readonly sheet: string; readonly cell: string }[];
}

export interface AddedFaults {
  /** The first sheet that is not hidden when left out. */
  readonly sheet?: string;
  /** Row of the titles, from 1. */
  readonly titleRow: number;
  readonly title: string;
  readonly faults: readonly RowFaults[];
  readonly properties: DocumentProperties;
}

/** Excel holds no longer text in a cell. */
const longestText = 32_767;
const faultWidth = 70;

/** Points of a font for which a width is counted in characters, and height of a line to size of its letters. */
const countedSizePt = 11;
const linePitch = 15 / countedSizePt;
const faultColour = "FFFFC7CE";
const faultFill: Fill = { type: "pattern", pattern: "solid", fgColor: { argb: faultColour } };
const noFill: Fill = { type: "pattern", pattern: "none" };
const faultInk = { argb: "FF9C0006" };

/** Bytes of the workbook with the column added, or filled anew where an earlier run had added it. */
export async function addFaultColumn(bytes: Uint8Array, added: AddedFaults): Promise<Uint8Array> {
  const workbook = await openWorkbook(bytes);
  const sheet =
    added.sheet === undefined
      ? (workbook.worksheets.find(({ state }) => state === "visible") ?? workbook.worksheets[0])
      : workbook.worksheets.find(({ name }) => name === added.sheet);
  if (sheet === undefined) throw new Error(`The workbook has no sheet "${added.sheet ?? ""}".`);
  const column = clearedColumn(sheet, added);
  const title = sheet.getCell(added.titleRow, column);
  const neighbour = sheet.getCell(added.titleRow, Math.max(1, column - 1));
  title.value = added.title;
  title.style = { ...neighbour.style, fill: faultFill };
  sheet.getColumn(column).width = faultWidth;
  for (const fault of added.faults) {
    writeFaults(sheet, column, fault);
    for (const { sheet: name, cell } of fault.marks) markCell(workbook.getWorksheet(name), cell);
  }
  return packFinished(await libraryParts(workbook), added.properties);
}

/** The column of an earlier run, emptied and its marks taken off; else the first one after the last that is used. */
function clearedColumn(sheet: Worksheet, { title, titleRow }: AddedFaults): number {
  let known: number | undefined;
  sheet.getRow(titleRow).eachCell((cell, column) => {
    if (foldKey(cell.text) === foldKey(title)) known = column;
  });
  if (known === undefined) return lastUsedColumn(sheet) + 1;
  const column = known;
  for (let row = titleRow + 1; row <= sheet.rowCount; row += 1) {
    sheet.findRow(row)?.eachCell((cell) => {
      if (Number(cell.col) === column) cell.value = null;
      else if (isMarked(cell)) cell.style = { ...cell.style, fill: noFill };
    });
  }
  return column;
}

function isMarked({ fill }: Cell): boolean {
  return fill?.type === "pattern" && fill.fgColor?.argb === faultColour;
}

function lastUsedColumn(sheet: Worksheet): number {
  let last = 0;
  sheet.eachRow((row) => {
    row.eachCell((_cell, column) => {
      last = Math.max(last, column);
    });
  });
  return last;
}

function writeFaults(sheet: Worksheet, column: number, { row, text }: RowFaults): void {
  const cell = sheet.getCell(row, column);
  const shown = removeIllegalCharacters(text).slice(0, longestText);
  cell.value = shown;
  cell.style = {
    ...cell.style,
    font: { ...sheet.getCell(row, Math.max(1, column - 1)).font, color: faultInk, italic: false },
    alignment: { vertical: "top", wrapText: true },
    numFmt: "@",
    protection: { locked: false },
  };
  // LibreOffice does not fit rows by itself.
  const sizePt = cell.font.size ?? countedSizePt;
  const needed = Math.min(highestRowPt, countLines(shown, sizePt) * sizePt * linePitch);
  const target = sheet.getRow(row);
  if (needed > (target.height ?? 0)) target.height = Math.ceil(needed);
}

/** Excel draws no higher row. */
const highestRowPt = 409;

function countLines(text: string, sizePt: number): number {
  const width = (faultWidth * countedSizePt) / sizePt - 2;
  return text.split("\n").reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / width)), 0);
}

/** exceljs lets cells of one look share it; a mark belongs to one. */
function markCell(sheet: Worksheet | undefined, address: string): void {
  const cell = sheet?.getCell(address);
  if (cell !== undefined) cell.style = { ...cell.style, fill: faultFill };
}
