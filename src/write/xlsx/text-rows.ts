/** Lines above and below a table: one merged row each, across the sheet. */
import type { AnnexHeading, ElementName, TextBlock, TextRun } from "../../model/document-tree.ts";
import type { FormatSpec } from "../../model/format.ts";
import { toUpperVietnamese } from "../../vietnamese/letters.ts";
import { cellLines, linesHeightPt, plainText } from "./row-heights.ts";
import type { PlacedRows, SheetCell } from "./sheet-layout.ts";

/** A text with the element that it is. */
export interface TextLine {
  readonly element: ElementName;
  readonly runs: readonly TextRun[];
}

/** The lines of an annex's heading; a line without text is left out. */
export function annexHeadingLines(heading: AnnexHeading): readonly TextLine[] {
  const lines: readonly (readonly [ElementName, string])[] = [
    ["annexLabel", heading.label],
    ...heading.title.map((line) => ["annexTitle", line] as const),
    ["annexReference", heading.reference],
  ];
  return lines.flatMap(([element, text]) => (text === "" ? [] : [{ element, runs: [{ text }] }]));
}

/** A paragraph as one line, its marker before its text. */
export function textBlockLines(block: TextBlock): readonly TextLine[] {
  const marker = block.marker === undefined ? [] : [{ text: `${block.marker} ` }];
  const runs = [...marker, ...block.runs];
  return plainText(runs) === "" ? [] : [{ element: block.element, runs }];
}

/** The lines from `firstRow` on, each merged over all columns. */
export function layOutTextLines(
  spec: FormatSpec,
  lines: readonly TextLine[],
  firstRow: number,
  columnWidthsPt: readonly number[],
): PlacedRows {
  const widthPt = columnWidthsPt.reduce((sum, width) => sum + width, 0);
  return {
    cells: lines.map((line, index) => textCell(spec, line, firstRow + index, columnWidthsPt.length)),
    rowHeights: lines.map(({ element, runs }, index) => {
      const { bold, capitals } = spec.elements[element];
      const text = capitals ? toUpperVietnamese(plainText(runs)) : plainText(runs);
      const lineCount = cellLines(spec, element, text, widthPt, bold || runs.some((run) => run.bold));
      return { row: firstRow + index, heightPt: linesHeightPt(spec, element, lineCount), refits: false };
    }),
    rowCount: lines.length,
  };
}

function textCell(spec: FormatSpec, line: TextLine, row: number, columnSpan: number): SheetCell {
  const { align, bold, capitals } = spec.elements[line.element];
  const runs = capitals ? line.runs.map((run) => ({ ...run, text: toUpperVietnamese(run.text) })) : line.runs;
  return {
    row,
    column: 1,
    rowSpan: 1,
    columnSpan,
    value: { type: "text", runs },
    look: { element: line.element, align, bold, border: false },
  };
}
