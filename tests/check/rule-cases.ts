/** Tables of changes to the small plan and what one rule must say of each. */
import { describe, expect, it } from "vitest";
import { bodyOf, findingsOf, type Patch, planWith } from "./small-plan.ts";

/** What a rule says of a change: nothing, or words that its only finding (message or hint) must have. */
export interface Case {
  readonly change: Patch;
  readonly says?: string;
  readonly severity?: "error" | "warning" | "info";
}

export type RuleCases = Readonly<Record<string, readonly Case[]>>;

/** A change that the rule passes. */
export function ok(change: Patch): Case {
  return { change };
}

/** A change in which the rule finds one fault. */
export function bad(change: Patch, says: string, severity?: Case["severity"]): Case {
  return { change, says, ...(severity === undefined ? {} : { severity }) };
}

export function issuer(fields: Patch): Patch {
  return { issuer: fields };
}

export function code(documentCode: string): Patch {
  return { documentCode };
}

export function signing(signingAuthority: readonly string[], position: string, more: Patch = {}): Patch {
  return { signatureBlock: { signingAuthority, signer: { position, ...more } } };
}

export function bases(...legalBases: readonly string[]): Patch {
  return { legalBases };
}

/** A plan with these annexes and a text that may point to them. */
export function pointing(text: string, ...annexes: readonly Patch[]): Patch {
  return { ...bodyOf(text), annexes };
}

export const decision =
  "Căn cứ Quyết định số 45/QĐ-TTg ngày 08 tháng 01 năm 2026 của Thủ tướng Chính phủ về phòng dịch";

/** One test for each case of each rule. */
export function testRules(cases: RuleCases): void {
  for (const [rule, table] of Object.entries(cases)) {
    describe(rule, () => {
      it.each(table.map((one, index) => [index + 1, one.says ?? "nothing", one] as const))(
        "case %i says %s",
        (_number, _says, { change, says, severity }) => {
          const found = findingsOf(rule, planWith(change));
          if (says === undefined) expect(found).toEqual([]);
          else {
            expect(found).toHaveLength(1);
            expect(found[0]?.hint).toBeTruthy();
            expect(found[0]?.message).toMatch(/[.”]$/u);
            expect(`${found[0]?.message}\n${found[0]?.hint}`).toContain(says);
          }
          if (severity !== undefined) expect(found[0]?.severity).toBe(severity);
        },
      );
    });
  }
}
