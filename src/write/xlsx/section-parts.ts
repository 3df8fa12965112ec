/** A section as the text lines and the one table of its sheet, before anything is laid out. */
import type { DocumentSection, TableBlock } from "../../model/document-tree.ts";
import { annexHeadingLines, type TextLine, textBlockLines } from "./text-rows.ts";

export interface SectionParts {
  readonly table: TableBlock;
  /** Lines above and below the table, from top to bottom, before they are put in capitals. */
  readonly lines: readonly TextLine[];
  readonly linesAbove: number;
}

/** The parts of a section; undefined when it has not exactly one table. */
export function sectionParts({ blocks }: DocumentSection): SectionParts | undefined {
  const lines: TextLine[] = [];
  let table: TableBlock | undefined;
  let linesAbove = 0;
  for (const block of blocks) {
    if (block.type === "table") {
      if (table !== undefined) return undefined;
      table = block;
      linesAbove = lines.length;
    } else if (block.type === "annexHeading") lines.push(...annexHeadingLines(block));
    else if (block.type === "text") lines.push(...textBlockLines(block));
  }
  return table === undefined ? undefined : { table, lines, linesAbove };
}
