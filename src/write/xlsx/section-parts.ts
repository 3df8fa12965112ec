/** A section as the text lines and the one table of its sheet, before anything is laid out. */
import type { DocumentSection, TableBlock } from "../../model/document-tree.ts";
import type { FormatSpec } from "../../model/format.ts";
import { annexHeadingLines, inCapitals, type TextLine, textBlockLines } from "./text-rows.ts";

export interface SectionParts {
  readonly table: TableBlock;
  /** Printed lines above and below the table, from top to bottom. */
  readonly lines: readonly TextLine[];
  readonly linesAbove: number;
}

/** The parts of a section; undefined when it has not exactly one table. */
export function sectionParts(spec: FormatSpec, { blocks }: DocumentSection): SectionParts | undefined {
  const lines: TextLine[] = [];
  let table: TableBlock | undefined;
  let linesAbove = 0;
  for (const block of blocks) {
    if (block.type === "table") {
      if (table !== undefined) return undefined;
      table = block;
      linesAbove = lines.length;
    } else if (block.type === "annexHeading") addLines(spec, annexHeadingLines(block), lines);
    else if (block.type === "text") addLines(spec, textBlockLines(block), lines);
  }
  return table === undefined ? undefined : { table, lines, linesAbove };
}

function addLines(spec: FormatSpec, added: readonly TextLine[], into: TextLine[]): void {
  for (const line of added) into.push(inCapitals(spec, line));
}
