/** Where a document shows its page numbers. */
import type { DocxFacts, DocxMarginTexts, DocxParagraph } from "../../model/docx-facts.ts";

/** A document this short may be one page, which needs no number. */
const onePageLetters = 1500;

/** Tells whether a document surely has more than one page. */
export function hasSeveralPages({ paragraphs, sections }: DocxFacts): boolean {
  return sections.length > 1 || paragraphs.reduce((sum, { text }) => sum + text.length, 0) > onePageLetters;
}

/** Page numbers on pages of the ordinary kind: the default ones, and those of even pages. */
export function numbersOf({ default: odd, even }: DocxMarginTexts): readonly DocxParagraph[] {
  return [...(odd ?? []), ...(even ?? [])].filter(({ pageField }) => pageField);
}
