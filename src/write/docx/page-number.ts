/** The page number in the margin, as a field with a result, so that no program asks to update it. */
import type { Paragraph } from "docx";
import type { DocxLibrary } from "./library-pieces.ts";
import { styleId } from "./style-names.ts";

/** Numbers show from the second page on, so that is what the field holds until a program counts. */
const shownFirst = "2";

/** The paragraph with the number of the page. */
export function pageNumber(docx: DocxLibrary): Paragraph {
  return new docx.Paragraph({ style: styleId("pageNumber"), children: [new docx.SimpleField("PAGE", shownFirst)] });
}

/** The same place without a number: the first page. */
export function withoutPageNumber(docx: DocxLibrary): Paragraph {
  return new docx.Paragraph({ style: styleId("pageNumber") });
}
