/** Headers and footers of a section; each section names its own, so that none inherits those of the one before. */
import type { ISectionOptions, Paragraph } from "docx";
import type { DocumentSection } from "../../model/document-tree.ts";
import { contactLines } from "./contact-line.ts";
import type { WriteContext } from "./context.ts";
import { pageNumber, withoutPageNumber } from "./page-number.ts";

type Margins = Pick<ISectionOptions, "headers" | "footers">;

/** `anyContactLine`: whether some section of the document has lines at the foot of its first page. */
export function sectionMargins(context: WriteContext, section: DocumentSection, anyContactLine: boolean): Margins {
  const { docx, spec } = context;
  const { position, hiddenOnFirstPage } = spec.pageNumber;
  const onFirst = () => (hiddenOnFirstPage ? withoutPageNumber(context) : pageNumber(context));
  const contact = contactLines(context, section.contactLine ?? []);
  if (position === "header") {
    const headers = { default: header(docx, [pageNumber(context)]), first: header(docx, [onFirst()]) };
    if (!anyContactLine) return { headers };
    const first = contact.length > 0 ? contact : [withoutPageNumber(context)];
    return { headers, footers: { default: footer(docx, [withoutPageNumber(context)]), first: footer(docx, first) } };
  }
  const first = contact.length > 0 && hiddenOnFirstPage ? contact : [...contact, onFirst()];
  return { footers: { default: footer(docx, [pageNumber(context)]), first: footer(docx, first) } };
}

function header(docx: WriteContext["docx"], children: readonly Paragraph[]) {
  return new docx.Header({ children });
}

function footer(docx: WriteContext["docx"], children: readonly Paragraph[]) {
  return new docx.Footer({ children });
}
