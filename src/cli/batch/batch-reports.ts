/** The files that a batch leaves for people: bao-cao.html, and the table of units back with what must be mended. */
import { type Diagnostic, hasErrors } from "../../diagnostic.ts";
import type { ExtraFile } from "../../io/extra-files.ts";
import type { SavedUnit } from "../../io/saved-unit.ts";
import { type AdminUnit, adminUnitSchema, fullNameOfUnit, titleOfUnitField } from "../../model/admin-unit.ts";
import type { BatchReport, ReportFact, ReportUnit } from "../../model/batch-report.ts";
import type { UnitRow, UnitTable } from "../../model/unit-table.ts";
import { faultWorkbook, reportPage } from "../../pipeline.ts";
import type { CommandCall } from "../command.ts";
import type { Proof } from "./prove.ts";
import { reportName, timeOfRun } from "./report-facts.ts";
import type { Hand } from "./work.ts";

/** Both files; the workbook only where a row must be mended. */
export async function batchReports(
  hand: Hand,
  proof: Proof,
  saved: ReadonlyMap<number, SavedUnit>,
  call: CommandCall,
): Promise<readonly ExtraFile[]> {
  const report = { name: reportName, parts: await reportPage(batchReport(hand, proof, saved, call)) };
  const findings = rowsToMend(proof);
  if (findings.size === 0) return [report];
  const { table, tableFile, tableSheet } = hand.batch;
  const sheet = tableSheet === undefined ? {} : { sheet: tableSheet };
  const workbook = await faultWorkbook({ file: tableFile, ...sheet, table, findings });
  return workbook === undefined ? [report] : [report, { name: "don-vi_LOI.xlsx", parts: [workbook] }];
}

function batchReport(
  { batch, parts }: Hand,
  proof: Proof,
  saved: ReadonlyMap<number, SavedUnit>,
  call: CommandCall,
): BatchReport {
  const rows = Int32Array.from(saved.keys()).sort();
  return {
    // Each unit's own words stand in the places.
    title: batch.master.subject.replace(/\{\{[^{}]*\}\}/g, "…"),
    facts: [
      { title: "Kế hoạch mẫu", value: parts.planPath },
      { title: "Bảng đơn vị", value: batch.table.file },
      timeOfRun(call.now()),
      { title: "Phiên bản", value: `kehoach ${parts.toolVersion}` },
    ],
    findings: [...proof.shared, ...proof.together],
    units: {
      *[Symbol.iterator]() {
        for (const row of rows) {
          const unit = saved.get(row);
          if (unit !== undefined) yield reportUnit(batch.table, row, unit, proof);
        }
      },
    },
  };
}

function reportUnit(table: UnitTable, index: number, unit: SavedUnit, proof: Proof): ReportUnit {
  const row = table.rows[index];
  return {
    code: row?.unit?.code ?? "",
    name: row?.unit === undefined ? (row?.label ?? "") : fullNameOfUnit(row.unit),
    status: unit.status,
    findings: unit.diagnostics,
    changes: proof.changes.get(index) ?? [],
    // Only for who asks: the counts of the page want nothing but the status.
    get files() {
      return unit.files.map(({ path }) => path);
    },
    get values() {
      return row === undefined ? [] : unitValues(row, table);
    },
  };
}

/** What a row gives to the places of the master, under the titles of its columns. */
function unitValues({ unit, extra }: UnitRow, { extraColumns }: UnitTable): readonly ReportFact[] {
  const own = unit === undefined ? [] : shownFields.flatMap(({ key, title }) => factOf(title, unit[key]));
  return [...own, ...Object.entries(extra).map(([key, value]) => ({ title: extraColumns.get(key) ?? key, value }))];
}

const nameFields: ReadonlySet<string> = new Set(["code", "type", "name", "level", "capitalType", "overlay"]);
const shownFields = (Object.keys(adminUnitSchema.shape) as (keyof AdminUnit)[])
  .filter((key) => !nameFields.has(key))
  .map((key) => ({ key, title: titleOfUnitField(key) }));

function factOf(title: string, value: AdminUnit[keyof AdminUnit]): readonly ReportFact[] {
  if (value === undefined || typeof value === "boolean") return [];
  if (typeof value === "string") return [{ title, value }];
  if (Array.isArray(value)) return [{ title, value: value.join("; ") }];
  const { day, month, year } = value as { day?: number; month?: number; year?: number };
  return [{ title, value: [day, month, year].filter((part) => part !== undefined).join("/") }];
}

/** Rows whose table must be mended before they can be made. */
function rowsToMend(proof: Proof): ReadonlyMap<number, readonly Diagnostic[]> {
  return new Map([...proof.own].filter(([, findings]) => hasErrors(findings)));
}
