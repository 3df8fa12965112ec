/** A small report with one unit of every kind, for tests of the page. */
import type { Diagnostic } from "../../../src/diagnostic.ts";
import type { BatchReport, ReportUnit } from "../../../src/model/batch-report.ts";

export const leak: Diagnostic = {
  rule: "BATCH-X01",
  severity: "error",
  message: "thị xã Dĩ An: khoản 1 có tên của thị xã Bến Cát.",
  path: ["body"],
  place: { file: "don-vi.xlsx", sheet: "Đơn vị", cell: "M5" },
  hint: "Viết {{unit.fullName}} thay cho tên gõ sẵn.",
  source: "NĐ 30/2020/NĐ-CP, PL I.II.5b",
};

export const warning: Diagnostic = {
  rule: "BATCH-X02",
  severity: "warning",
  message: "Thiếu huyện Bàu Bàng.",
  path: [],
};

export function unit(change: Partial<ReportUnit>): ReportUnit {
  return {
    code: "721",
    name: "thị xã Bến Cát",
    status: "created",
    files: ["ben-cat/387-KH-UBND.docx", "ben-cat/387-KH-UBND.xlsx"],
    findings: [],
    changes: [],
    values: [],
    ...change,
  };
}

export function report(units: readonly ReportUnit[], change: Partial<BatchReport> = {}): BatchReport {
  return { title: "Kế hoạch mẫu", facts: [], findings: [], units, ...change };
}
