/** What the report of a checked Word file shows of its text. */
import type { ReportedCell, ReportedParagraph } from "../model/document-report.ts";
import type { DocxFacts, DocxParagraph } from "../model/docx-facts.ts";
import { brokenText } from "../model/printed-lines.ts";

/** The paragraphs of a Word file for its report; `namesOf` tells which elements of the page a paragraph is. */
export function reportedParagraphs(
  { paragraphs, tables }: DocxFacts,
  namesOf: (paragraph: DocxParagraph) => readonly string[],
): readonly ReportedParagraph[] {
  return paragraphs.map((paragraph) => {
    const { index, cell } = paragraph;
    const names = namesOf(paragraph);
    return {
      index,
      text: brokenText(paragraph),
      element: names.length === 0 ? undefined : names.join("; "),
      cell: cell === undefined ? undefined : reportedCell(cell, tables),
    };
  });
}

function reportedCell(
  { table, row, column, columnSpan, continued }: NonNullable<DocxParagraph["cell"]>,
  tables: DocxFacts["tables"],
): ReportedCell {
  return { table, parentTable: tables[table]?.parent, row, column, columnSpan, continued };
}
