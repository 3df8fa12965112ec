/** Proofs over a whole batch: what concerns all units is looked at once, then each variant as it comes. */
import type { Diagnostic } from "../../diagnostic.ts";
import type { Gazetteer } from "../../model/gazetteer.ts";
import type { PlanDocument } from "../../model/plan.ts";
import type { UnitFinding, UnitTable } from "../../model/unit-table.ts";
import { doubleCodes } from "./double-codes.ts";
import { missingUnits } from "./gazetteer-missing.ts";
import { gazetteerNames } from "./gazetteer-names.ts";
import { prepareLeakCheck } from "./leaks.ts";
import { prepareOldCodes } from "./old-codes.ts";
import { sharedSigners } from "./shared-signers.ts";
import { slugCollisions } from "./slug-collisions.ts";
import { runTableRules, type TableRule, unitsOf } from "./table-rule.ts";
import { unitLevel } from "./unit-level.ts";
import { unitMarks } from "./unit-marks.ts";

export { unitSlugs } from "./unit-slugs.ts";

export interface BatchChecks {
  /** About the table of units, each at its cell. */
  readonly tableFindings: readonly UnitFinding[];
  /** About the master; `place` is added by the pipeline. */
  readonly masterFindings: readonly Diagnostic[];
  /** About one variant; paths are in the variant. */
  readonly checkVariant: (variant: PlanDocument, row: number) => readonly Diagnostic[];
}

export interface BatchToCheck {
  readonly master: PlanDocument;
  readonly table: UnitTable;
  /** The folder of each row's unit. */
  readonly slugs: readonly string[];
  readonly gazetteer?: Gazetteer;
  /** By the folder of the unit: the code of the document that an earlier run made. */
  readonly earlierCodes?: ReadonlyMap<string, string>;
}

/** Rules about the table of units, in the order in which a clerk fills it. */
const tableRules: readonly TableRule[] = [unitLevel, gazetteerNames, slugCollisions, doubleCodes, sharedSigners];

/** Proves what can be proved before there are variants, and prepares to look at each. */
export function prepareBatchChecks({
  master,
  table,
  slugs,
  gazetteer,
  earlierCodes = new Map(),
}: BatchToCheck): BatchChecks {
  const checked = { master, table, units: unitsOf(table), slugs, gazetteer };
  const marks = unitMarks(master, table);
  const leaks = prepareLeakCheck(master, table, marks);
  const oldCodes = prepareOldCodes(
    master,
    table,
    slugs,
    earlierCodes,
    (key, row) => marks.byFigures.get(key)?.rows.includes(row) === false,
  );
  return {
    // A thread that only looks at variants asks for neither.
    get tableFindings() {
      return runTableRules(tableRules, checked);
    },
    get masterFindings() {
      return [...leaks.masterFindings, ...missingUnits(checked)];
    },
    checkVariant: (variant, row) => [...leaks.checkVariant(variant, row), ...oldCodes(variant, row)],
  };
}
