/** What plans are called: the names of their files, and what tells two documents apart. */
import type { PlanDocument } from "../model/plan.ts";
import { safeFileName, slug } from "../vietnamese/file-names.ts";

/**
 * The name of a plan's files without extension: "824-KH-UBND"; before registration the notation with the beginning of
 * the subject, since many drafts share a notation: "du-thao-KH-UBND-cham-soc-tre-em".
 */
export function planFileName(plan: PlanDocument): string {
  const { codeNumber, codeNotation } = plan.documentCode;
  const isNumbered = /\d/.test(codeNumber);
  const name = isNumbered
    ? `${codeNumber.trim()}-${codeNotation}`
    : `du-thao-${codeNotation}-${shortSlug(plan.subject)}`;
  // The extension counts towards the length of a name.
  return safeFileName(`${safeFileName(name)}.docx`).slice(0, -".docx".length);
}

/** At most 40 characters of whole words. */
function shortSlug(text: string): string {
  const words = slug(text).split("-");
  let name = "";
  for (const word of words) {
    if (name.length + word.length >= 40) break;
    name = name === "" ? word : `${name}-${word}`;
  }
  return name;
}

export interface DocumentIdentity {
  readonly issuer: string;
  readonly code: string;
  readonly subject: string;
  readonly year?: number;
}

/** What tells whether two plans are one document in two states: who issued it, its number, its year, its subject. */
export function documentIdentity(plan: PlanDocument): DocumentIdentity {
  const { codeNumber, codeNotation } = plan.documentCode;
  const { subject, issuedOn } = plan;
  const { year } = issuedOn;
  const issuer = plan.issuer.name.join(" ");
  const code = `${codeNumber.trim()}/${codeNotation}`;
  return year === undefined ? { issuer, code, subject } : { issuer, code, subject, year };
}
