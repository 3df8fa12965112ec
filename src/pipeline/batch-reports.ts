/** The papers of a batch for people, loaded only when one is asked for. */
import type { BatchReport } from "../model/batch-report.ts";

/** bao-cao.html. */
export async function reportPage(report: BatchReport): Promise<string> {
  const { writeBatchReport } = await import("../write/report/index.ts");
  return writeBatchReport(report);
}
