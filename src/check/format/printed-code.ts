/** The number and symbol as the head prints them. */

import type { DocumentParts } from "../../model/document-parts.ts";
import type { FormatSpec } from "../../model/format.ts";
import type { PrintedLine } from "../../model/printed-lines.ts";
import { foldTonePlacement, toUpperVietnamese } from "../../vietnamese/letters.ts";
import { type CodeParts, codeParts } from "../code/code-parts.ts";

export interface PrintedCode {
  readonly line: PrintedLine;
  /** What stands after "Số:", inner spaces kept: "5 /KH-UBND". */
  readonly typed: string;
  /** Undefined when nothing after "Số:" has a "/". */
  readonly parts: CodeParts | undefined;
  /** A number of digits is there; before registration dots or spaces stand for it. */
  readonly isNumbered: boolean;
}

/** The code of the head, or undefined when it has none. */
export function printedCode({ head }: DocumentParts): PrintedCode | undefined {
  const line = head.documentCode;
  if (line === undefined) return undefined;
  const typed = line.text.replace(/^S[ốỐ]\s*:?\s*/u, "");
  const slash = typed.indexOf("/");
  if (slash === -1) return { line, typed, parts: undefined, isNumbered: /\d/u.test(typed) };
  const number = typed.slice(0, slash).replace(/[.…_]{2,}|…/gu, "");
  const parts = codeParts({ codeNumber: number, codeNotation: typed.slice(slash + 1) });
  return { line, typed, parts, isNumbered: /\d/u.test(number) };
}

/** The code that the document's type has ("KH"); undefined for letters, and for types that the format does not know. */
export function codeOfType({ title }: DocumentParts, { typeCodes }: Pick<FormatSpec, "typeCodes">): string | undefined {
  const name = foldTonePlacement(toUpperVietnamese(title.documentType?.text ?? ""));
  return Object.entries(typeCodes).find(([known]) => foldTonePlacement(known) === name)?.[1];
}
