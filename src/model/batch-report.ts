/** What bao-cao.html tells of a run over a batch, and the Vietnamese words that its page is made of. */
import type { Diagnostic, Severity } from "../diagnostic.ts";
import type { VariantChange } from "./variant.ts";

/** What became of a unit, in the words of the command line and in the order in which an office looks at them. */
export const reportStatuses = {
  error: "lỗi",
  blocked: "bản mới",
  pending: "chưa làm",
  skipped: "bỏ qua",
  created: "đã tạo",
  replaced: "đã thay",
  unchanged: "không đổi",
} as const;
export type ReportStatus = keyof typeof reportStatuses;

/** "Số văn bản: 387": one line of what is told of the run or of a unit. */
export interface ReportFact {
  readonly title: string;
  readonly value: string;
}

export interface ReportUnit {
  readonly code: string;
  /** "thị xã Bến Cát". */
  readonly name: string;
  readonly status: ReportStatus;
  /** Paths relative to the folder of the report, with "/". */
  readonly files: readonly string[];
  readonly findings: readonly Diagnostic[];
  readonly changes: readonly VariantChange[];
  /** What the unit's row gives to the master's places, by title. */
  readonly values: readonly ReportFact[];
}

export interface BatchReport {
  /** The subject of the master plan. */
  readonly title: string;
  /** Files, times and versions of the run, as they are to be printed. */
  readonly facts: readonly ReportFact[];
  /** Findings about the master plan, the table as a whole, or the batch as a whole. */
  readonly findings: readonly Diagnostic[];
  /** Made while they are walked, which is done more than once. */
  readonly units: Iterable<ReportUnit>;
}

export const reportSeverities: Readonly<Record<Severity, string>> = {
  error: "lỗi",
  warning: "cảnh báo",
  info: "lưu ý",
};

export const reportChanges: Readonly<Record<VariantChange["kind"], string>> = {
  replaced: "Thay",
  added: "Thêm",
  removed: "Bỏ",
};

export const reportWords = {
  heading: "Báo cáo tạo kế hoạch theo đơn vị",
  units: "đơn vị",
  all: "tất cả",
  findingsOfBatch: "Kế hoạch mẫu và cả bảng đơn vị",
  unitsHeading: "Từng đơn vị",
  statusFilter: "Lọc theo tình trạng",
  search: "Tìm",
  searchHint: "tên, mã, tệp, lời báo lỗi; không cần gõ dấu",
  shown: "Đang hiện",
  of: "trong",
  nothingShown: "Không có đơn vị nào khớp. Xóa ô tìm hoặc chọn «tất cả».",
  openAll: "Mở mọi chi tiết",
  code: "Mã",
  name: "Đơn vị",
  status: "Tình trạng",
  files: "Tệp",
  findings: "Cần xem",
  differences: "Khác kế hoạch mẫu",
  noFile: "chưa có tệp",
  changes: "sửa đổi",
  values: "Số liệu của đơn vị",
  source: "Căn cứ",
  sortBy: "Sắp xếp theo",
} as const;
