/** Joins the rooms for a Word file that someone else wrote: read → recognise → check. */
import { checkFormat } from "../check/format/index.ts";
import { type Diagnostic, hasErrors, type Outcome } from "../diagnostic.ts";
import type { DocumentParts } from "../model/document-parts.ts";
import type { DocxFacts } from "../model/docx-facts.ts";
import type { Format } from "../model/format.ts";
import { datePartsOf } from "../model/printed-date.ts";
import { readDocx } from "../read/docx/index.ts";
import { findParts } from "../recognise/index.ts";
import { openFormat, type TemplateLibrary } from "./formats.ts";

export interface DocumentRequest {
  readonly path: string;
  readonly bytes: Uint8Array;
  readonly templates: TemplateLibrary;
  /** "nd30" or "tt01"; without it the day of the document decides. */
  readonly format?: string;
}

/** A Word file as it shows itself, and the format by which it was judged. */
export interface InspectedDocument {
  readonly facts: DocxFacts;
  readonly parts: DocumentParts;
  readonly format: Format;
}

/** Reads and judges one Word file; there is no value when it cannot be read. */
export async function inspectDocument(request: DocumentRequest): Promise<Outcome<InspectedDocument>> {
  const { path, bytes, templates, format: named } = request;
  const { value: facts, diagnostics } = readDocx(bytes);
  const placed = (found: readonly Diagnostic[]) => found.map((one) => ({ ...one, place: { file: path } }));
  if (facts === undefined) return { diagnostics: placed(diagnostics) };
  const known = await openFormat({ format: named, issuedOn: {} }, templates);
  if (known.value === undefined) return { diagnostics: placed([...diagnostics, ...known.diagnostics]) };
  const parts = findParts(facts, known.value.spec);
  const opened = await openFormat({ format: named, issuedOn: datePartsOf(parts) }, templates);
  const all = [...diagnostics, ...opened.diagnostics];
  if (opened.value === undefined || hasErrors(all)) return { diagnostics: placed(all) };
  const found = checkFormat(facts, parts, opened.value);
  return { value: { facts, parts, format: opened.value }, diagnostics: placed([...all, ...found]) };
}
