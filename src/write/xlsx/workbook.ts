/** The only module that calls exceljs: layouts in, the parts of a workbook out. It is loaded when a sheet is first asked for. */
import type { Workbook, Worksheet } from "exceljs";
import type { FormatSpec } from "../../model/format.ts";
import { cellContent, cellStyle } from "./cell-style.ts";
import { type WorkbookParts, writtenParts } from "./library-parts.ts";
import { pageNumbering, pageSetup } from "./print-setup.ts";
import { linesHeightPt } from "./row-heights.ts";
import type { SheetLayout } from "./sheet-layout.ts";

/** The parts as exceljs writes them to a file. */
export async function workbookParts(spec: FormatSpec, layouts: readonly SheetLayout[]): Promise<WorkbookParts> {
  // Many workbooks need no unpacking, and loading it takes longer than one of them.
  const [{ default: exceljs }, { strFromU8, unzipSync }] = await Promise.all([import("exceljs"), import("fflate")]);
  const workbook = filledWorkbook(new exceljs.Workbook(), spec, layouts);
  const files = unzipSync(new Uint8Array(await workbook.xlsx.writeBuffer(uncompressed)));
  // The library's zip has entries for folders too, which no reader of the format asks for.
  const parts = Object.entries(files).filter(([name]) => !name.endsWith("/"));
  return new Map(parts.map(([name, bytes]) => [name, strFromU8(bytes)]));
}

/** Gives the same parts at once, without a file between, once the library is loaded. */
export type WriteParts = (spec: FormatSpec, layouts: readonly SheetLayout[]) => WorkbookParts;

/** Loads exceljs. */
export async function loadPartsWriter(): Promise<WriteParts> {
  const { default: exceljs } = await import("exceljs");
  return (spec, layouts) => writtenParts(filledWorkbook(new exceljs.Workbook(), spec, layouts));
}

function filledWorkbook(workbook: Workbook, spec: FormatSpec, layouts: readonly SheetLayout[]): Workbook {
  workbook.calcProperties.fullCalcOnLoad = true;
  workbook.views = [{ x: 0, y: 0, width: 24_000, height: 12_000, firstSheet: 0, activeTab: 0, visibility: "visible" }];
  for (const layout of layouts) addSheet(workbook, spec, layout);
  return workbook;
}

/** The parts are packed again after finishing, so exceljs need not deflate them; its types do not know the option. */
const uncompressed: object = { zip: { compression: "STORE" } };

function addSheet(workbook: Workbook, spec: FormatSpec, layout: SheetLayout): void {
  const sheet = workbook.addWorksheet(layout.name, {
    pageSetup: pageSetup(spec, layout.orientation),
    headerFooter: pageNumbering(spec),
    properties: { defaultRowHeight: linesHeightPt(spec, "tableText", 1) },
    views: layout.frozenRows === undefined ? [] : [{ state: "frozen", xSplit: 0, ySplit: layout.frozenRows }],
  });
  layout.columnWidths.forEach((width, index) => {
    sheet.getColumn(index + 1).width = width;
  });
  for (const { row, heightPt } of layout.rowHeights) sheet.getRow(row).height = heightPt;
  fillCells(sheet, spec, layout);
}

function fillCells(sheet: Worksheet, spec: FormatSpec, layout: SheetLayout): void {
  for (const cell of layout.cells) {
    const style = cellStyle(spec, cell);
    const { row, column, rowSpan, columnSpan } = cell;
    // Every covered cell carries the borders too: Excel draws the frame of a merged cell from all of them.
    for (let down = 0; down < rowSpan; down += 1)
      for (let along = 0; along < columnSpan; along += 1) sheet.getCell(row + down, column + along).style = style;
    sheet.getCell(row, column).value = cellContent(spec, cell);
    if (rowSpan > 1 || columnSpan > 1) sheet.mergeCells(row, column, row + rowSpan - 1, column + columnSpan - 1);
  }
}
