/** Joins the rooms for a Word file that someone else wrote: read → recognise → check. */
import { checkFormat, elementOfRule } from "../check/format/index.ts";
import { type Diagnostic, hasErrors, type Outcome } from "../diagnostic.ts";
import type { DocumentParts } from "../model/document-parts.ts";
import type { DocxFacts } from "../model/docx-facts.ts";
import type { Format } from "../model/format.ts";
import { datePartsOf } from "../model/printed-date.ts";
import { type ChangesView, readDocx } from "../read/docx/index.ts";
import { findParts } from "../recognise/index.ts";
import { locateInDocument } from "./document-places.ts";
import { arrange } from "./findings.ts";
import { openFormat, type TemplateLibrary } from "./formats.ts";
import { otherPaper } from "./other-papers.ts";

export interface DocumentRequest {
  readonly path: string;
  readonly bytes: Uint8Array;
  readonly templates: TemplateLibrary;
  /** "nd30" or "tt01"; without it the day of the document decides. */
  readonly format?: string | undefined;
  /** Whether tracked changes count as accepted, which they do when nothing is said, or as rejected. */
  readonly view?: ChangesView | undefined;
}

/** A Word file as it shows itself, and the format by which it was judged. */
export interface InspectedDocument {
  readonly facts: DocxFacts;
  readonly parts: DocumentParts;
  readonly format: Format;
}

/** Reads and judges one Word file; there is no value when it cannot be read or holds no administrative document. */
export async function inspectDocument(request: DocumentRequest): Promise<Outcome<InspectedDocument>> {
  const { path, bytes, templates, format: named, view = "accepted" } = request;
  const ofFile = (found: readonly Diagnostic[]) => found.map((one) => ({ ...one, place: { file: path } }));
  const { value: facts, diagnostics } = readDocx(bytes, { view });
  if (facts === undefined) return { diagnostics: ofFile(diagnostics) };
  const known = await openFormat({ format: named, issuedOn: {} }, templates);
  if (known.value === undefined) return { diagnostics: ofFile([...diagnostics, ...known.diagnostics]) };
  const parts = findParts(facts, known.value.spec);
  if (!isAdministrative(parts)) return { diagnostics: ofFile([...diagnostics, noDocument]) };
  const other = otherPaper(facts, parts);
  if (other !== undefined) return { diagnostics: ofFile([...diagnostics, other]) };
  const opened = await openFormat({ format: named, issuedOn: datePartsOf(parts) }, templates);
  const all = [...diagnostics, ...opened.diagnostics];
  if (opened.value === undefined || hasErrors(all)) return { diagnostics: ofFile(all) };
  const locate = locateInDocument(path, facts, parts);
  const found = checkFormat(facts, parts, opened.value).map((one) => ({
    ...one,
    place: locate(one.path, elementOfRule(one.rule)),
  }));
  return { value: { facts, parts, format: opened.value }, diagnostics: arrange([...ofFile(all), ...found], [path]) };
}

/** One of the elements that no other paper has is enough: everything else may be what is wrong. */
function isAdministrative({ head, title }: DocumentParts): boolean {
  const marks = [head.nationalName, head.nationalMotto, head.documentCode, title.documentType];
  return marks.some((mark) => mark !== undefined);
}

const noDocument: Diagnostic = {
  rule: "DOCX-NONE",
  severity: "error",
  message: "Không nhận ra văn bản hành chính trong tệp: không có Quốc hiệu, Tiêu ngữ, số, ký hiệu hay tên loại.",
  path: [],
  hint: "Kiểm tra xem có chọn nhầm tệp không; phần đầu là ảnh chụp thì gõ lại thành chữ.",
};
