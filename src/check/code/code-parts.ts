/** A document code taken apart without its faults, so that each rule speaks of one fault only. */
import type { DocumentCode } from "../../model/issue-date.ts";
import { latest } from "../latest.ts";

export interface CodeParts {
  /** The code as typed: "5 / 2019/KH-UBND". */
  readonly typed: string;
  /** "5", or "" before registration. */
  readonly number: string;
  /** A year typed inside the code ("2019"). */
  readonly year: string | undefined;
  /** "KH". */
  readonly type: string;
  /** "UBND"; undefined when the symbol has no "-". */
  readonly issuer: string | undefined;
}

/** Takes a code as typed apart; spaces are left out of the parts. */
export const codeParts = latest((code: DocumentCode): CodeParts => {
  const notation = code.codeNotation.replace(/\s/gu, "");
  const withYear = /^(\d{4})\/(.*)$/u.exec(notation);
  const symbol = withYear?.[2] ?? notation;
  const dash = symbol.indexOf("-");
  return {
    typed: `${code.codeNumber}/${code.codeNotation}`.trim(),
    number: code.codeNumber.replace(/\s/gu, ""),
    year: withYear?.[1],
    type: dash === -1 ? symbol : symbol.slice(0, dash),
    issuer: dash === -1 ? undefined : symbol.slice(dash + 1),
  };
});

/** The number as the decree prints it: two digits below 10, no other zeros in front. */
export function paddedNumber(number: string): string {
  return number.replace(/^0+(?=\d)/u, "").padStart(2, "0");
}

/** The code in its right form, as far as its parts allow. */
export function rightCode(parts: CodeParts, type = parts.type): string {
  const digits = /\d+/u.exec(parts.number)?.[0];
  return `${digits === undefined ? "" : paddedNumber(digits)}/${type}-${parts.issuer ?? "UBND"}`;
}
