/** One variant of a master plan: the plan of one unit, and where each of its parts comes from. */
import type { DataPath, Diagnostic } from "../diagnostic.ts";
import type { PlanDocument } from "./plan.ts";

/** Where a part of a variant was written. */
export interface VariantOrigin {
  /** "master": `path` is in the master's file; "overlay": in the unit's overlay file; "unit": the table of units alone. */
  readonly from: "master" | "overlay" | "unit";
  readonly path: DataPath;
  /** Fields of the unit (keys of AdminUnit, or folded titles) that its places print, in reading order. */
  readonly fields: readonly string[];
}

/** What a unit changes against the master, in a clerk's words. */
export interface VariantChange {
  readonly kind: "replaced" | "added" | "removed";
  readonly id: string;
  /** "Nội dung kế hoạch, mục II, khoản 1". */
  readonly place: string;
}

/** A finding of the filling, with the unit's field (key of AdminUnit, or folded title) whose cell is to be mended, if one is. */
export interface VariantDiagnostic extends Diagnostic {
  readonly field?: string;
}

export interface Variant {
  readonly plan: PlanDocument;
  /** Findings of the filling itself; their paths are in the variant, or in the overlay (["replace", 0, …]): `origin` tells. */
  readonly diagnostics: readonly VariantDiagnostic[];
  readonly changes: readonly VariantChange[];
  /** Worked out only when asked for, since most variants have no finding. */
  origin(path: DataPath): VariantOrigin;
}
