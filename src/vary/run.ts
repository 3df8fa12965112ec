/** One making of a variant: the unit whose values fill the master, and what was found on the way. */
import type { AdminUnit } from "../model/admin-unit.ts";
import type { UnitRow } from "../model/unit-table.ts";
import type { VariantDiagnostic } from "../model/variant.ts";
import type { PartialDate } from "../vietnamese/dates.ts";
import { placeWords } from "./place-words.ts";
import type { Places } from "./places.ts";
import type { UnitFigures } from "./unit-figures.ts";

/** A row of the table that names a unit. */
export type KnownRow = UnitRow & { readonly unit: AdminUnit };

/** Something of a unit that a place can print, and that a condition can ask for. */
export interface UnitValue {
  /** What messages call it: the column's title. */
  readonly title: string;
  /** Undefined: the unit has none. */
  read(run: Run): string | undefined;
  /** Its values where it is a list of them. */
  readonly list?: (run: Run) => readonly string[];
  /** Fields of the unit that it prints. */
  fields(run: Run): readonly string[];
  /** A finding of its own for a unit that has none; told instead of the usual one. */
  readonly explain?: (run: Run) => Omit<VariantDiagnostic, "path" | "severity"> | undefined;
}

export interface Run {
  readonly row: KnownRow;
  readonly unit: AdminUnit;
  /** The variant's day of issue. */
  readonly date: PartialDate;
  /** Where in the variant the filling is now. */
  readonly path: (string | number)[];
  readonly findings: VariantDiagnostic[];
  /** What has been told already of this unit. */
  readonly told: Set<unknown>;
  readonly texts: Map<UnitValue, string>;
  /** The unit's own figures, worked out when first asked for; undefined when there are none. */
  figures(): UnitFigures | undefined;
  /** Places of the variant's own budgets. */
  budgetPlaces(): Places;
}

/** Printed where a unit gives nothing; such a variant has an error and is not written. */
export const neutralText = "…";

/** Adds a finding at the place that is being filled, once for each `subject`. */
export function tell(run: Run, subject: unknown, finding: Omit<VariantDiagnostic, "path" | "severity">): void {
  if (run.told.has(subject)) return;
  run.told.add(subject);
  run.findings.push({ ...finding, severity: "error", path: [...run.path] });
}

/** The text of a value, or a neutral one with a finding when the unit has none. */
export function textOfValue(run: Run, value: UnitValue): string {
  const known = run.texts.get(value);
  if (known !== undefined) return known;
  const text = value.read(run) ?? missingText(run, value);
  run.texts.set(value, text);
  return text;
}

function missingText(run: Run, value: UnitValue): string {
  tellMissing(run, value);
  return neutralText;
}

/** Says that a unit lacks what a place prints; nothing when its cell was refused, for that has been told. */
export function tellMissing(run: Run, value: UnitValue): void {
  if (value.explain !== undefined) {
    const finding = value.explain(run);
    if (finding !== undefined) tell(run, value, finding);
    return;
  }
  const [field] = value.fields(run);
  if (field === undefined || run.row.refused.has(field)) return;
  tell(run, field, {
    rule: "BATCH-UNFILLED",
    message: `${run.row.label}: chưa có «${value.title}» để điền vào ${placeWords(run.path)}.`,
    hint: `Ghi «${value.title}» của đơn vị trong bảng đơn vị.`,
    field,
  });
}
