/** One Word file as it was judged: what a report or a commented copy of it is made of. */
import type { Diagnostic } from "../diagnostic.ts";
import type { DocumentParts } from "./document-parts.ts";
import type { DocxFacts } from "./docx-facts.ts";
import type { Format } from "./format.ts";

export interface DocumentReport {
  /** The file as the clerk named it. */
  readonly path: string;
  readonly facts: DocxFacts;
  readonly parts: DocumentParts;
  /** The format by which it was judged. */
  readonly format: Format;
  readonly findings: readonly Diagnostic[];
}
