/** A rule about the table of units of a batch. */
import type { Severity } from "../../diagnostic.ts";
import type { AdminUnit } from "../../model/admin-unit.ts";
import type { Gazetteer } from "../../model/gazetteer.ts";
import type { PlanDocument } from "../../model/plan.ts";
import type { UnitFinding, UnitTable } from "../../model/unit-table.ts";

export interface CheckedTable {
  readonly master: PlanDocument;
  readonly table: UnitTable;
  /** The rows that name a unit. */
  readonly units: readonly NamedRow[];
  readonly slugs: readonly string[];
  readonly gazetteer: Gazetteer | undefined;
}

/** A fault of a cell; `field` is a key of AdminUnit. */
export interface TableFault {
  readonly row: number;
  readonly field: keyof AdminUnit;
  readonly message: string;
  readonly hint: string;
  readonly severity?: Severity;
}

export interface TableRule {
  readonly id: string;
  readonly severity: Severity;
  readonly law?: string;
  readonly find: (checked: CheckedTable) => Iterable<TableFault>;
}

/** What the rules find, each at its cell. */
export function runTableRules(rules: readonly TableRule[], checked: CheckedTable): readonly UnitFinding[] {
  return rules.flatMap((rule) =>
    [...rule.find(checked)].map(({ row, field, message, hint, severity = rule.severity }) => ({
      row,
      diagnostic: {
        rule: rule.id,
        severity,
        message,
        path: [field],
        place: checked.table.placeOf(row, field),
        hint,
        ...(rule.law === undefined ? {} : { source: rule.law }),
      },
    })),
  );
}

export interface NamedRow {
  readonly row: number;
  readonly unit: AdminUnit;
  readonly label: string;
}

/** The rows that name a unit. */
export function unitsOf({ rows }: UnitTable): readonly NamedRow[] {
  return rows.flatMap(({ unit, label }, row) => (unit === undefined ? [] : [{ row, unit, label }]));
}
