/** Number and symbol as they are printed. */
import type { DocumentCode } from "../model/issue-date.ts";

/** Gives number and notation without blanks around; before registration there is no number. */
export function printedCode({ codeNumber, codeNotation }: DocumentCode): {
  codeNumber: string | undefined;
  codeNotation: string;
} {
  const number = codeNumber.trim();
  return { codeNumber: number === "" ? undefined : number, codeNotation: codeNotation.trim() };
}
