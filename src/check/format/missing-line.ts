import type { Finding } from "../rule.ts";
import { missingLineCure } from "./cures.ts";
import type { CheckedDocument } from "./layout-rule.ts";

/** The finding that a line of the page is missing; what another document issues has its number, day and signature there. */
export function missingLine({ parts }: CheckedDocument, finding: Finding): readonly Finding[] {
  return parts.title.attachedTo === undefined ? [{ ...finding, cure: missingLineCure }] : [];
}
