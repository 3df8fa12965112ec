/** Headers and footers of a section; each section names its own, so that none inherits those of the one before. */
import type { ISectionOptions, Paragraph } from "docx";
import type { FormatSpec } from "../../model/format.ts";
import type { DocxLibrary } from "./library-pieces.ts";
import { pageNumber, withoutPageNumber } from "./page-number.ts";

export interface SectionMargins {
  /** Lines at the foot of the first page, as the library's paragraphs. */
  readonly contact: readonly Paragraph[];
  /** Whether some section of the document has lines at the foot of its first page. */
  readonly anyContactLine: boolean;
}

type Margins = Pick<ISectionOptions, "headers" | "footers">;

/** Page numbers where the format wants them, and the contact lines. */
export function sectionMargins(
  docx: DocxLibrary,
  spec: FormatSpec,
  { contact, anyContactLine }: SectionMargins,
): Margins {
  const { position, hiddenOnFirstPage } = spec.pageNumber;
  const onFirst = () => (hiddenOnFirstPage ? withoutPageNumber(docx) : pageNumber(docx));
  if (position === "header") {
    const headers = { default: header(docx, [pageNumber(docx)]), first: header(docx, [onFirst()]) };
    if (!anyContactLine) return { headers };
    const first = contact.length > 0 ? contact : [withoutPageNumber(docx)];
    return { headers, footers: { default: footer(docx, [withoutPageNumber(docx)]), first: footer(docx, first) } };
  }
  const first = contact.length > 0 && hiddenOnFirstPage ? contact : [...contact, onFirst()];
  return { footers: { default: footer(docx, [pageNumber(docx)]), first: footer(docx, first) } };
}

function header(docx: DocxLibrary, children: readonly Paragraph[]) {
  return new docx.Header({ children });
}

function footer(docx: DocxLibrary, children: readonly Paragraph[]) {
  return new docx.Footer({ children });
}
