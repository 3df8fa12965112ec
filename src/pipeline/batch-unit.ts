/** One unit of a batch: its variant judged, each finding sent to the cell, overlay or line of the master that it is about. */
import type { BatchChecks } from "../check/batch/index.ts";
import { checkPlan } from "../check/index.ts";
import { type DataPath, type Diagnostic, hasErrors } from "../diagnostic.ts";
import type { AdminUnit } from "../model/admin-unit.ts";
import type { Format } from "../model/format.ts";
import type { UnitRow } from "../model/unit-table.ts";
import type { Variant, VariantChange, VariantDiagnostic } from "../model/variant.ts";
import type { VariantMaker } from "../vary/variants.ts";
import type { BatchFiles } from "./batch-files.ts";
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
  readonly files: BatchFiles;
  readonly checks: () => BatchChecks;
  readonly variants: VariantMaker;
  readonly templates: TemplateLibrary;
}

/** The findings of one unit; undefined for a row without a unit. */
export async function inspectUnit(work: UnitWork, row: number): Promise<UnitInspection | undefined> {
  const variant = variantOf(work, row);
  if (variant === undefined) return undefined;
  const { plan, changes } = variant;
  const format = await openFormat(plan, work.templates);
  const found = [
    ...variant.diagnostics,
    ...format.diagnostics,
    ...(format.value === undefined ? [] : checkPlan(plan, format.value)),
    ...work.checks().checkVariant(plan, row),
  ];
  const sorted = found.flatMap((finding) => sortFinding(work, row, variant, finding));
  return {
    row,
    own: sorted.flatMap(({ own }) => own ?? []),
    shared: sorted.flatMap(({ shared }) => shared ?? []),
    changes,
    fileName: planFileName(plan),
    identity: documentIdentity(plan),
  };
}

/** The documents of one unit; undefined where inspection would have found that there are none. */
export async function makeUnit(work: UnitWork, row: number): Promise<MadeUnit | undefined> {
  const variant = variantOf(work, row);
  if (variant === undefined || hasErrors(variant.diagnostics)) return undefined;
  const { value: format } = await openFormat(variant.plan, work.templates);
  if (format === undefined) return undefined;
  const print = await openBatchPrinter(format);
  return { files: print(variant.plan), identity: documentIdentity(variant.plan), format };
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
