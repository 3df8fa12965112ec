/** The only module here that calls exceljs; it is loaded when a workbook is first asked for. */
import type { Workbook } from "exceljs";
import { unzipSync } from "fflate";

/** The parts are packed again after finishing, so exceljs need not deflate them; its types do not know the option. */
const uncompressed: object = { zip: { compression: "STORE" } };

/** An empty workbook. */
export async function newWorkbook(): Promise<Workbook> {
  const { default: exceljs } = await import("exceljs");
  return new exceljs.Workbook();
}

/** A workbook as someone saved it; its bytes have been read before, and were found sound. */
export async function openWorkbook(bytes: Uint8Array): Promise<Workbook> {
  const workbook = await newWorkbook();
  await workbook.xlsx.load(new Uint8Array(bytes).buffer);
  return workbook;
}

/** The parts as exceljs writes them, by path. */
export async function libraryParts(workbook: Workbook): Promise<Map<string, Uint8Array>> {
  const files = unzipSync(new Uint8Array(await workbook.xlsx.writeBuffer(uncompressed)));
  // The library's zip has entries for folders too, which no reader of the format asks for.
  return new Map(Object.entries(files).filter(([name]) => !name.endsWith("/")));
}
