/** One case of the fuzz: a broken Word file is read, recognised and judged; anything but facts or a fault is told. */
import { checkFormat } from "../../../src/check/format/index.ts";
import { hasErrors } from "../../../src/diagnostic.ts";
import type { Format } from "../../../src/model/format.ts";
import { readDocx } from "../../../src/read/docx/index.ts";
import { findParts } from "../../../src/recognise/index.ts";

/** What became of a case: read, refused with a reason, or what is wrong. */
export type CaseResult = { readonly end: "read" | "refused" } | { readonly fault: string };

/** Reads and judges a broken file; never throws. */
export function runCase(bytes: Uint8Array, format: Format, seed: number): CaseResult {
  try {
    const { value, diagnostics } = readDocx(bytes, { view: seed % 2 === 0 ? "accepted" : "rejected" });
    if (diagnostics.some(({ message }) => message.trim() === "")) return { fault: "a finding without a message" };
    if (value === undefined)
      return hasErrors(diagnostics) ? { end: "refused" } : { fault: "neither facts nor a fault" };
    if (hasErrors(diagnostics)) return { fault: "facts together with a fault" };
    const odd = JSON.stringify(value, (_key, one: unknown) => (isOddNumber(one) ? "an odd number" : one));
    if (odd.includes("an odd number")) return { fault: "a number that is none" };
    checkFormat(value, findParts(value, format.spec), format);
    return { end: "read" };
  } catch (error) {
    return { fault: error instanceof Error ? (error.stack ?? error.message) : String(error) };
  }
}

function isOddNumber(value: unknown): boolean {
  return typeof value === "number" && !Number.isFinite(value);
}
