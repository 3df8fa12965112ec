/** What can be wrong in a budget as typed. */
import type { DataPath } from "../diagnostic.ts";

/** A cell or column that cannot be read; `path` is relative to the budget. */
export interface BudgetFault {
  readonly kind:
    | "numberInvalid"
    | "numberAmbiguous"
    | "notWholeDong"
    | "unknownColumn"
    | "unknownSource"
    | "severalColumns"
    | "doubledColumn"
    | "doubledValue"
    | "noAmountColumn"
    | "tooLarge";
  readonly typed: string;
  readonly path: DataPath;
  /** What messages call the column. */
  readonly column?: string;
  readonly readings?: readonly number[];
  readonly known?: readonly string[];
}
