/** What is made of checked Word files for people: a page of findings beside their text, and copies with comments. */
import type { Diagnostic, Outcome } from "../diagnostic.ts";
import type { ReportedDocument } from "../model/document-report.ts";
import { nameElements } from "../recognise/element-names.ts";
import type { InspectedDocument } from "./document.ts";
import { reportedParagraphs } from "./document-report.ts";

/** A checked file as the page shows it; one that could not be judged has only its findings. */
export function reportedDocument(
  path: string,
  document: InspectedDocument | undefined,
  findings: readonly Diagnostic[],
): ReportedDocument {
  if (document === undefined) return { path, formatName: undefined, paragraphs: [], findings };
  const { facts, parts, format } = document;
  return { path, formatName: format.spec.law, paragraphs: reportedParagraphs(facts, nameElements(parts)), findings };
}

/** The page about all files; what makes it is loaded only here. */
export async function documentReportPage(documents: readonly ReportedDocument[]): Promise<Uint8Array> {
  const { documentReportPage: pieces } = await import("../write/report/document-report.ts");
  return new TextEncoder().encode([...pieces({ documents })].join(""));
}

/** A copy of a Word file with its findings as comments, or why there can be none. */
export async function copyWithComments(
  bytes: Uint8Array,
  { facts }: InspectedDocument,
  findings: readonly Diagnostic[],
): Promise<Outcome<Uint8Array>> {
  const { commentedCopy } = await import("../write/docx-comments/index.ts");
  return commentedCopy(bytes, findings, facts.paragraphs);
}
