/** The papers of a batch for people, loaded only when one is asked for. */
import type { BatchReport, ReportFact } from "../model/batch-report.ts";
import type { FaultWorkbookRequest } from "./fault-workbook.ts";

/** bao-cao.html, in parts. */
export async function reportPage(report: BatchReport): Promise<Iterable<string>> {
  const { writeBatchReport } = await import("../write/report/index.ts");
  return writeBatchReport(report);
}

/** bao-cao.html of a run that changed nothing, from that of the run before; undefined where it cannot be made of it. */
export async function retoldReportPage(page: string, total: number, time: ReportFact): Promise<string | undefined> {
  const { retellBatchReport } = await import("../write/report/retold-report.ts");
  return retellBatchReport(page, total, time);
}

/** don-vi_LOI.xlsx; undefined where the table cannot be read again. */
export async function faultWorkbook(request: FaultWorkbookRequest): Promise<Uint8Array | undefined> {
  const { writeFaultWorkbook } = await import("./fault-workbook.ts");
  return writeFaultWorkbook(request);
}
