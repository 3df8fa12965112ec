/** DocumentReport → bao-cao.html: what is wrong with Word files, beside their text. */
import type { DocumentReport } from "../../model/document-report.ts";

/** The whole page in pieces, so that a long document never stands in one string; the same report gives the same text. */
export function* documentReportPage(report: DocumentReport): Generator<string> {
  yield `${report.documents.length}`;
}
