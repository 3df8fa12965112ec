/** The papers of a batch for people, loaded only when one is asked for. */
import type { BatchReport } from "../model/batch-report.ts";
import type { FaultWorkbookRequest } from "./fault-workbook.ts";

/** bao-cao.html, in parts. */
export async function reportPage(report: BatchReport): Promise<Iterable<string>> {
  const { writeBatchReport } = await import("../write/report/index.ts");
  return writeBatchReport(report);
}

/** don-vi_LOI.xlsx; undefined where the table cannot be read again. */
export async function faultWorkbook(request: FaultWorkbookRequest): Promise<Uint8Array | undefined> {
  const { writeFaultWorkbook } = await import("./fault-workbook.ts");
  return writeFaultWorkbook(request);
}
