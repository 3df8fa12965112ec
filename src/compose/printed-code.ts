/** Number and symbol as they are printed. */
import type { DocumentCode } from "../model/issue-date.ts";

/** Gives number and notation without blanks around; before registration there is no number. */
export function printedCode({ codeNumber, codeNotation }: DocumentCode): {
  codeNumber?: string;
  codeNotation: string;
} {
  const number = codeNumber.trim();
  return { ...(number === "" ? {} : { codeNumber: number }), codeNotation: codeNotation.trim() };
}
