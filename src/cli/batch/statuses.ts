/** Decides what becomes of each unit before anything is made: create, replace, leave as it is, or not at all. */
import { type Diagnostic, hasErrors } from "../../diagnostic.ts";
import type { EarlierRuns } from "../../io/earlier-runs.ts";
import type { UnitRecord } from "../../io/records.ts";
import type { Proof } from "./prove.ts";
import { unitInputsHash } from "./unit-record.ts";
import type { Hand } from "./work.ts";

/** "make": its documents are to be written; what they replace, if anything, is in `earlier`. */
export type Decision =
  | { readonly kind: "make"; readonly earlier?: UnitRecord; readonly isEdited: boolean }
  | { readonly kind: "unchanged"; readonly earlier: UnitRecord }
  | { readonly kind: "error" }
  | { readonly kind: "skip" };

export interface DecisionRules {
  readonly force: boolean;
  readonly failFast: boolean;
}

/** Decisions by row, for the rows chosen and for those that name no unit. */
export function decideUnits(
  hand: Hand,
  rows: Int32Array,
  proof: Proof,
  runs: EarlierRuns | undefined,
  rules: DecisionRules,
): ReadonlyMap<number, Decision> {
  const failing = new Set([...proof.own].filter(([, findings]) => hasErrors(findings)).map(([row]) => row));
  const isStopped = !proof.canMake || (rules.failFast && failing.size > 0);
  const decisions = new Map<number, Decision>();
  for (const row of failing) decisions.set(row, { kind: "error" });
  for (const row of rows) {
    if (failing.has(row)) continue;
    decisions.set(row, isStopped ? { kind: "skip" } : decideUnit(hand, row, runs, rules));
  }
  return decisions;
}

/** One for all of them: a batch may be of thousands. */
const newUnit: Decision = { kind: "make", isEdited: false };

function decideUnit(hand: Hand, row: number, runs: EarlierRuns | undefined, { force }: DecisionRules): Decision {
  const earlier = runs?.earlier(hand.batch.slugs[row] ?? "");
  if (runs === undefined || earlier === undefined) return newUnit;
  const standing = runs.standing(earlier);
  const isCurrent = earlier.inputsSha256 === unitInputsHash(hand, row);
  if (isCurrent && standing === "same") return { kind: "unchanged", earlier };
  return { kind: "make", earlier, isEdited: standing === "edited" && !force };
}

/** The findings of a unit and whether they forbid its documents. */
export function findingsOf(proof: Proof, row: number): readonly Diagnostic[] {
  return proof.own.get(row) ?? [];
}
