/** One unit of a batch: its variant judged, each finding sent to the cell, overlay or line of the master that it is about. */
import type { BatchChecks } from "../check/batch/index.ts";
import { checkPlan } from "../check/index.ts";
import { type DataPath, type Diagnostic, hasErrors, type Outcome } from "../diagnostic.ts";
import type { AdminUnit } from "../model/admin-unit.ts";
import type { Format } from "../model/format.ts";
import type { PlanDocument } from "../model/plan.ts";
import type { UnitRow } from "../model/unit-table.ts";
import type { Variant, VariantChange, VariantDiagnostic } from "../model/variant.ts";
import type { VariantMaker } from "../vary/variants.ts";
import type { UnitFiles } from "./batch-files.ts";
import { openBatchPrinter } from "./batch-printer.ts";
import { openFormat, type TemplateLibrary } from "./formats.ts";
import { type DocumentIdentity, documentIdentity, planFileName } from "./names.ts";
import type { MadeFile } from "./printer.ts";

/** A finding about the master's own text, met in the variant of one unit. */
export interface UnitInspection {
  readonly row: number;
  /** What the unit's own data or overlay causes. */
  readonly own: readonly Diagnostic[];
  /** What the master's text causes, whoever the unit is; their paths are in the master. */
  readonly shared: readonly Diagnostic[];
  readonly changes: readonly VariantChange[];
  readonly fileName: string;
  readonly identity: DocumentIdentity;
}

export interface MadeUnit {
  readonly files: readonly MadeFile[];
  readonly identity: DocumentIdentity;
  readonly format: Format;
}

/** What is needed to inspect and make units. */
export interface UnitWork {
  readonly files: UnitFiles;
  readonly checks: () => BatchChecks;
  readonly variants: VariantMaker;
  readonly templates: TemplateLibrary;
}

/** The findings of each unit; a row without a unit has none. Each step is taken for all units, as in printing. */
export async function inspectUnits(work: UnitWork, rows: Iterable<number>): Promise<readonly UnitInspection[]> {
  const units = [...rows].flatMap((row) => {
    const variant = variantOf(work, row);
    return variant === undefined ? [] : [{ row, variant }];
  });
  const formats: Outcome<Format>[] = [];
  for (const { variant } of units) formats.push(await openFormat(variant.plan, work.templates));
  const found = units.map(({ variant }, index) => {
    const format = formats[index]?.value;
    return format === undefined ? [] : checkPlan(variant.plan, format);
  });
  const checks = work.checks();
  const marks = units.map(({ variant, row }) => checks.checkVariant(variant.plan, row));
  return units.map(({ row, variant }, index) =>
    inspection(work, row, variant, [
      ...variant.diagnostics,
      ...(formats[index]?.diagnostics ?? []),
      ...(found[index] ?? []),
      ...(marks[index] ?? []),
    ]),
  );
}

function inspection(
  work: UnitWork,
  row: number,
  variant: Variant,
  found: readonly VariantDiagnostic[],
): UnitInspection {
  const sorted = found.flatMap((finding) => sortFinding(work, row, variant, finding));
  return {
    row,
    own: sorted.flatMap(({ own }) => own ?? []),
    shared: sorted.flatMap(({ shared }) => shared ?? []),
    changes: variant.changes,
    fileName: planFileName(variant.plan),
    identity: documentIdentity(variant.plan),
  };
}

/** The documents of each unit, in the order of the rows; undefined where inspection would have found that there are none. */
export async function makeUnits(work: UnitWork, rows: Iterable<number>): Promise<readonly (MadeUnit | undefined)[]> {
  const plans = [...rows].map((row) => {
    const variant = variantOf(work, row);
    return variant === undefined || hasErrors(variant.diagnostics) ? undefined : variant.plan;
  });
  const formats: (Format | undefined)[] = [];
  for (const plan of plans) {
    formats.push(plan === undefined ? undefined : (await openFormat(plan, work.templates)).value);
  }
  const made: (MadeUnit | undefined)[] = plans.map(() => undefined);
  // A batch may reach over the day on which a format comes into force.
  for (const format of new Set(formats)) {
    if (format === undefined) continue;
    const own = plans.flatMap((plan, at) => (plan !== undefined && formats[at] === format ? [{ plan, at }] : []));
    const print = await openBatchPrinter(format, work.templates);
    const printed = await print(own.map(({ plan }) => plan));
    own.forEach(({ plan, at }, index) => {
      made[at] = { files: printed[index] ?? [], identity: documentIdentity(plan), format };
    });
  }
  return made;
}

/** The plan of one row's unit, faulty or not; undefined where the row names none. */
export function unitPlan(work: UnitWork, row: number): PlanDocument | undefined {
  return variantOf(work, row)?.plan;
}

function variantOf({ files, variants }: UnitWork, row: number): Variant | undefined {
  const found = files.table.rows[row];
  if (found === undefined || !hasUnit(found)) return undefined;
  return variants.makeVariant(found, files.overlays.get(row)?.overlay);
}

/** Whether a row names a unit. */
export function hasUnit(row: UnitRow): row is UnitRow & { readonly unit: AdminUnit } {
  return row.unit !== undefined;
}

interface SortedFinding {
  readonly own?: Diagnostic;
  readonly shared?: Diagnostic;
}

/** A finding without a place is about a text of the variant; one with a place has been sent where it belongs already. */
function sortFinding(
  { files }: UnitWork,
  row: number,
  variant: Variant,
  { field: named, ...finding }: VariantDiagnostic,
): readonly SortedFinding[] {
  if (finding.place !== undefined) return [{ own: finding }];
  const { from, path, fields: printed } = variant.origin(finding.path);
  const fields = named === undefined ? printed : [named];
  const refused = files.table.rows[row]?.refused;
  // About a cell that was refused there is a finding already.
  if (fields.some((field) => refused?.has(field) === true)) return [];
  if (from === "overlay") return [{ own: placed(finding, path, files.overlays.get(row)?.locate(path)) }];
  const [field] = fields;
  if (from === "unit" || field !== undefined) {
    return [{ own: placed(finding, path, files.table.placeOf(row, field ?? "code")) }];
  }
  return [{ shared: placed(finding, path, files.locate(path)) }];
}

function placed(finding: Diagnostic, path: DataPath, place: Diagnostic["place"]): Diagnostic {
  return place === undefined ? { ...finding, path } : { ...finding, path, place };
}
