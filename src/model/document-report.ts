/** What bao-cao.html tells of checked Word files, and the Vietnamese words that its page is made of. */
import type { Diagnostic } from "../diagnostic.ts";

/** Where a paragraph stands in a table; columns and spans count columns of the table's grid from 0. */
export interface ReportedCell {
  readonly table: number;
  /** Index of the table whose cell holds this table. */
  readonly parentTable: number | undefined;
  readonly row: number;
  readonly column: number;
  readonly columnSpan: number;
  /** True for the lower parts of cells merged downwards. */
  readonly continued: boolean;
}

/** A paragraph as the checker saw it. */
export interface ReportedParagraph {
  /** Position in document order from 0, which findings name as ["paragraphs", index]. */
  readonly index: number;
  /** As printed, with its number; "\n" is a line break, "\t" a tab. */
  readonly text: string;
  /** The element of the page that was recognised here, e.g. "Quốc hiệu". */
  readonly element: string | undefined;
  readonly cell: ReportedCell | undefined;
}

export interface ReportedDocument {
  readonly path: string;
  /** The law by which the file was judged, e.g. "NĐ 30/2020/NĐ-CP"; undefined when it could not be read. */
  readonly formatName: string | undefined;
  readonly paragraphs: readonly ReportedParagraph[];
  readonly findings: readonly Diagnostic[];
}

export interface DocumentReport {
  readonly documents: readonly ReportedDocument[];
}

export const documentReportWords = {
  heading: "Báo cáo kiểm tra thể thức văn bản",
  documents: "Các tệp đã kiểm tra",
  judgedBy: "Đối chiếu với",
  unread: "Không đọc được tệp này.",
  clean: "Không có phát hiện nào.",
  wholeFile: "Về cả văn bản",
  severityFilter: "Lọc theo mức độ",
  all: "tất cả",
  ruleFilter: "Quy tắc",
  everyRule: "mọi quy tắc",
  onlyFound: "Chỉ đoạn có phát hiện",
  previous: "Trước",
  next: "Sau",
  shown: "Đang hiện",
  of: "trong",
  findings: "phát hiện",
} as const;
