/** A sheet to fill → cells, formats and print set-up in the terms of exceljs. */
import type { Cell, Fill, Font, Workbook, Worksheet, WorksheetView } from "exceljs";
import { removeIllegalCharacters } from "../package/xml-text.ts";
import { columnLetters } from "./column-letters.ts";
import type { UnitCell, UnitColumn, UnitSheet } from "./unit-sheet.ts";

/** A working table and no document of the decree: it keeps the font in which Excel opens a new workbook. */
const font: Partial<Font> = { name: "Calibri", size: 11, family: 2, scheme: "minor" };

const solid = (argb: string): Fill => ({ type: "pattern", pattern: "solid", fgColor: { argb } });
const requiredFill = solid("FFFFE699");
const titleFill = solid("FFDDEBF7");
const exampleInk = { argb: "FF7F7F7F" };

/** Reserved number format "@": Excel neither drops zeros in front nor makes dates of "1/2". */
const textFormat = "@";
const amountFormat = "#,##0";

/** One line of Calibri 11. */
const lineHeightPt = 15;

/** Widths in characters between which a column fits its texts. */
const narrowest = 10;
const widest = 45;

/** Excel's number of A4, and narrow margins in inches, since such a table is wide. */
const paperA4 = 9;
const narrowMargins = { top: 0.6, bottom: 0.6, left: 0.4, right: 0.4, header: 0.3, footer: 0.3 };

/** Adds the sheet to the workbook. */
export async function addUnitSheet(workbook: Workbook, sheet: UnitSheet): Promise<void> {
  const target = workbook.addWorksheet(sheet.name, {
    views: [frozenView(sheet)],
    pageSetup: {
      paperSize: paperA4,
      orientation: "landscape",
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      showGridLines: true,
      margins: narrowMargins,
      printTitlesRow: "1:1",
    },
    headerFooter: { oddFooter: "&C&P/&N" },
  });
  sheet.columns.forEach((column, index) => {
    formatColumn(target, column, index, sheet);
    writeTitle(target.getCell(1, index + 1), column);
  });
  sheet.rows.forEach((row, index) => {
    row.forEach((value, column) => {
      // An empty cell looks as its column does.
      if (value !== "") writeCell(target.getCell(index + 2, column + 1), value, index < (sheet.exampleRows ?? 0));
    });
  });
  fitRows(target, sheet);
  // Without a password: it keeps titles from being changed by mistake, and whoever must can lift it.
  await target.protect("", { ...everythingElse });
}

/** The titles stay in sight, and so do code, class word and name in a wide table. */
function frozenView({ columns }: UnitSheet): Partial<WorksheetView> {
  const rest = columns.findIndex(({ isRequired }) => isRequired !== true);
  const xSplit = Math.max(0, rest);
  return { state: "frozen", xSplit, ySplit: 1, topLeftCell: `${columnLetters(xSplit + 1)}2` };
}

/** What stays allowed while the titles are locked. */
const everythingElse = {
  formatCells: true,
  formatColumns: true,
  formatRows: true,
  insertColumns: true,
  insertRows: true,
  deleteRows: true,
  deleteColumns: true,
  sort: true,
  autoFilter: true,
};

function formatColumn(target: Worksheet, column: UnitColumn, index: number, sheet: UnitSheet): void {
  const formatted = target.getColumn(index + 1);
  const texts = sheet.rows.map((row) => String(row[index] ?? ""));
  const longest = Math.max(...[column.title, ...texts].map((text) => longestLine(text)));
  formatted.width = Math.min(widest, Math.max(narrowest, longest + 3));
  formatted.style = {
    font,
    numFmt: column.kind === "amount" ? amountFormat : textFormat,
    alignment: { vertical: "top", wrapText: true },
    protection: { locked: false },
  };
}

/** LibreOffice does not fit rows by itself; finishing lets Excel fit them again when they are edited. */
function fitRows(target: Worksheet, sheet: UnitSheet): void {
  const widths = sheet.columns.map((_column, index) => target.getColumn(index + 1).width ?? narrowest);
  const rows = [sheet.columns.map(({ title }) => title), ...sheet.rows.map((row) => row.map(String))];
  rows.forEach((texts, index) => {
    const lines = Math.max(...texts.map((text, column) => countLines(text, widths[column] ?? narrowest)));
    if (lines > 1) target.getRow(index + 1).height = lines * lineHeightPt;
  });
}

function countLines(text: string, width: number): number {
  return text.split("\n").reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / (width - 1))), 0);
}

function longestLine(text: string): number {
  return Math.max(...text.split("\n").map((line) => line.length));
}

function writeTitle(cell: Cell, { title, comment, isRequired }: UnitColumn): void {
  cell.value = removeIllegalCharacters(title);
  cell.style = {
    font: { ...font, bold: true },
    fill: isRequired === true ? requiredFill : titleFill,
    alignment: { vertical: "middle", horizontal: "center", wrapText: true },
    border: { top: { style: "thin" }, bottom: { style: "thin" }, left: { style: "thin" }, right: { style: "thin" } },
    protection: { locked: true },
  };
  if (comment !== undefined) cell.note = { texts: [{ text: removeIllegalCharacters(comment) }] };
}

function writeCell(cell: Cell, value: UnitCell, isExample: boolean): void {
  if (isExample) cell.style = { ...cell.style, font: { ...font, italic: true, color: exampleInk } };
  cell.value = typeof value === "number" ? value : removeIllegalCharacters(value);
}
