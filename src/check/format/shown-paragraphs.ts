/** Every paragraph that a reader can see, those in the margins included, each once. */
import type { DocxFacts, DocxParagraph } from "../../model/docx-facts.ts";

export function shownParagraphs({ paragraphs, sections }: DocxFacts): readonly DocxParagraph[] {
  const margins = sections.flatMap(({ headers, footers }) =>
    [headers, footers].flatMap((texts) => [texts.default, texts.first, texts.even].flatMap((shown) => shown ?? [])),
  );
  return [...new Set([...paragraphs, ...margins])];
}
