/** How a plan reads numbers aloud: as the author says, else as the money unit of the budget is spelled. */
import type { NumberDialect } from "../vietnamese/number-words.ts";
import type { MoneyUnit } from "./budget-fields.ts";

/** Gives "ngàn" for tables in "ngàn đồng", else "nghìn", unless the plan names its dialect. */
export function numberDialect(named: NumberDialect | undefined, moneyUnit: MoneyUnit): NumberDialect {
  return named ?? (moneyUnit === "ngàn đồng" ? "ngàn" : "nghìn");
}
