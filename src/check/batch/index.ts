/** STUB of the lead, to be replaced whole by engineer F. */
import type { Diagnostic } from "../../diagnostic.ts";
import type { Gazetteer } from "../../model/gazetteer.ts";
import type { PlanDocument } from "../../model/plan.ts";
import type { UnitFinding, UnitRow, UnitTable } from "../../model/unit-table.ts";
import { slug } from "../../vietnamese/file-names.ts";

export interface BatchChecks {
  readonly tableFindings: readonly UnitFinding[];
  readonly masterFindings: readonly Diagnostic[];
  readonly checkVariant: (variant: PlanDocument, row: number) => readonly Diagnostic[];
}

export function prepareBatchChecks(_given: {
  readonly master: PlanDocument;
  readonly table: UnitTable;
  readonly gazetteer?: Gazetteer;
  readonly earlierCodes?: ReadonlyMap<string, string>;
}): BatchChecks {
  return { tableFindings: [], masterFindings: [], checkVariant: () => [] };
}

export function unitSlugs(rows: readonly UnitRow[]): readonly string[] {
  return rows.map(({ unit, label }) => (unit === undefined ? slug(label) : slug(`${unit.type} ${unit.name}`)));
}
