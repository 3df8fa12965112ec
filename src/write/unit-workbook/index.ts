/** Workbooks of units that people fill: an empty one of a master, a list of units, the one that comes back with faults. */

export { type AddedFaults, addFaultColumn, type RowFaults } from "./fault-column.ts";
export type { UnitCell, UnitColumn, UnitSheet, UnitWorkbook } from "./unit-sheet.ts";

import { addUnitSheet } from "./fill-sheet.ts";
import { finishUnitWorkbook } from "./finish.ts";
import { libraryParts, newWorkbook } from "./library-workbook.ts";
import type { UnitWorkbook } from "./unit-sheet.ts";

/** Bytes of an .xlsx; the same for the same content. */
export async function writeUnitWorkbook(content: UnitWorkbook): Promise<Uint8Array> {
  const workbook = await newWorkbook();
  for (const sheet of content.sheets) await addUnitSheet(workbook, sheet);
  return finishUnitWorkbook(await libraryParts(workbook), content);
}
