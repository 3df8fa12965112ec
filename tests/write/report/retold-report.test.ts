import { describe, expect, it } from "vitest";
import type { BatchReport, ReportFact, ReportUnit } from "../../../src/model/batch-report.ts";
import { writeBatchReport } from "../../../src/write/report/index.ts";
import { retellBatchReport } from "../../../src/write/report/retold-report.ts";
import { report, unit, warning } from "./sample-report.ts";

const time = (value: string): ReportFact => ({ title: "Thời điểm", value });
const before = time("9:05 ngày 04/03/2019");
const after = time("17:40 ngày 05/03/2019");

function pageOf(batch: BatchReport): string {
  return [...writeBatchReport(batch)].join("");
}

/** A report with texts that look like the page's own. */
function reportAt(fact: ReportFact, units: readonly ReportUnit[]): BatchReport {
  const facts = [
    { title: "Kế hoạch mẫu", value: "<dt>Thời điểm</dt><dd>x</dd> $& $1" },
    fact,
    { ...fact, value: "khác" },
  ];
  const finding = { ...warning, message: '<fieldset class="chips">đã tạo</fieldset>' };
  return report(units, { title: '<span class="status created">đã tạo</span>', facts, findings: [finding] });
}

const own = [
  { title: "Thời điểm", value: "của đơn vị" },
  { title: "Ghi chú", value: '<tbody data-n="1" data-status="created" role="rowgroup">' },
];
const units = [
  unit({ status: "created", values: own }),
  unit({ status: "replaced", findings: [warning], files: ["created/đã tạo.docx"] }),
  unit({ status: "unchanged", name: "xã đã thay" }),
  unit({ status: "created", changes: [{ kind: "added", id: "created", place: "đã tạo" }] }),
];

describe("a report told again", () => {
  it.each([
    ["made, replaced and left", units],
    ["made", units.slice(0, 1)],
    ["left", units.slice(2, 3)],
    ["many", Array.from({ length: 1_234 }, (_, index) => unit({ code: String(index) }))],
  ])("is the report of a run that left every unit as it was: %s", (_name, told) => {
    const still = told.map((one) => ({ ...one, status: "unchanged" as const }));
    const retold = retellBatchReport(pageOf(reportAt(before, told)), told.length, after);
    expect(retold).toBe(pageOf(reportAt(after, still)));
    expect(retellBatchReport(retold ?? "", told.length, before)).toBe(pageOf(reportAt(before, still)));
  });

  it.each(["", "<html></html>", pageOf(report(units))])("is made of no other page", (page) => {
    expect(retellBatchReport(page, 4, after)).toBeUndefined();
  });
});
