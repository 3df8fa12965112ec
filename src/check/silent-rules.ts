/**
 * Most rules find nothing in most plans, and what decides that is the same in all variants of a master. A rule that
 * says what decides it, and was silent at the plan before, is not asked again as long as that has not changed.
 */
import type { AnyRule, CheckedPlan } from "./rule.ts";

/** What may decide that a rule finds nothing: texts, lists and figures that are compared by identity. */
const deciding = {
  format: ({ format }: CheckedPlan): unknown => format,
  codeNotation: ({ plan }: CheckedPlan): unknown => plan.documentCode.codeNotation,
  documentType: ({ plan }: CheckedPlan): unknown => plan.documentType,
  legalBases: ({ plan }: CheckedPlan): unknown => plan.legalBases,
  supervisingAgency: ({ plan }: CheckedPlan): unknown => plan.issuer.supervisingAgency,
  regime: ({ plan }: CheckedPlan): unknown => plan.issuer.regime,
  usesSupervisorSeal: ({ plan }: CheckedPlan): unknown => plan.issuer.usesSupervisorSeal,
  signingAuthority: ({ plan }: CheckedPlan): unknown => plan.signatureBlock.signingAuthority,
  position: ({ plan }: CheckedPlan): unknown => plan.signatureBlock.signer.position,
  actualPost: ({ plan }: CheckedPlan): unknown => plan.signatureBlock.signer.actualPost,
} as const;

export type DecidingField = keyof typeof deciding;

const readers = Object.values(deciding);
const names = Object.keys(deciding);

export interface SilentRules {
  /** Looks at what has changed since the plan before. */
  readonly look: (checked: CheckedPlan) => void;
  /** Whether the rule with this index surely finds nothing. */
  readonly isSilent: (index: number) => boolean;
  readonly remember: (index: number, isSilent: boolean) => void;
}

/** Prepares the memory of which rules were silent. */
export function prepareSilentRules(rules: readonly AnyRule[]): SilentRules {
  const decidedBy = rules.map((rule) => ("decidedBy" in rule ? bitsOf(rule.decidedBy) : 0));
  const last = readers.map((): unknown => undefined);
  const silent = rules.map(() => false);
  let changed = 0;
  return {
    look: (checked) => {
      changed = 0;
      for (let at = 0; at < readers.length; at += 1) {
        const value = readers[at]?.(checked);
        if (value !== last[at]) changed |= 1 << at;
        last[at] = value;
      }
    },
    isSilent: (index) => silent[index] === true && ((decidedBy[index] ?? 0) & changed) === 0,
    remember: (index, isSilent) => {
      silent[index] = isSilent && decidedBy[index] !== 0;
    },
  };
}

function bitsOf(fields: readonly DecidingField[] = []): number {
  return fields.reduce((bits, field) => bits | (1 << names.indexOf(field)), 0);
}
