/** Lines above and below a table: one merged row each, across the sheet. */
import type { AnnexHeading, ElementName, TextBlock, TextRun } from "../../model/document-tree.ts";
import type { FormatSpec } from "../../model/format.ts";
import { toUpperVietnamese } from "../../vietnamese/letters.ts";
import { cellLines, linesHeightPt, plainText, shownText } from "./row-heights.ts";
import type { PlacedRows, SheetCell } from "./sheet-layout.ts";

/** A text with the element that it is. */
export interface TextLine {
  readonly element: ElementName;
  readonly runs: readonly TextRun[];
}

/** The lines of an annex's heading; a line without text is left out. */
export function annexHeadingLines(heading: AnnexHeading): readonly TextLine[] {
  const lines: TextLine[] = [];
  addLine("annexLabel", heading.label, lines);
  for (const line of heading.title) addLine("annexTitle", line, lines);
  addLine("annexReference", heading.reference, lines);
  return lines;
}

function addLine(element: ElementName, text: string, into: TextLine[]): void {
  if (text !== "") into.push({ element, runs: [{ text }] });
}

/** A paragraph as one line, its marker before its text. */
export function textBlockLines(block: TextBlock): readonly TextLine[] {
  const runs = block.marker === undefined ? block.runs : [{ text: `${block.marker} ` }, ...block.runs];
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
  const printed = lines.map((line) => inCapitals(spec, line));
  return {
    cells: printed.map((line, index) => textCell(spec, line, firstRow + index, columnWidthsPt.length)),
    rowHeights: printed.map((line, index) => {
      return { row: firstRow + index, heightPt: textLineHeight(spec, line, widthPt), refits: false };
    }),
    rowCount: lines.length,
  };
}

function textLineHeight(spec: FormatSpec, { element, runs }: TextLine, widthPt: number): number {
  const isBold = spec.elements[element].bold || runs.some((run) => run.bold);
  return linesHeightPt(spec, element, cellLines(shownText(spec, element, plainText(runs), isBold), widthPt));
}

/** The line as it is printed where its element is in capitals. */
export function inCapitals(spec: FormatSpec, line: TextLine): TextLine {
  if (!spec.elements[line.element].capitals) return line;
  return { ...line, runs: line.runs.map((run) => ({ ...run, text: toUpperVietnamese(run.text) })) };
}

function textCell(spec: FormatSpec, { element, runs }: TextLine, row: number, columnSpan: number): SheetCell {
  const { align, bold } = spec.elements[element];
  return {
    row,
    column: 1,
    rowSpan: 1,
    columnSpan,
    value: { type: "text", runs },
    look: { element, align, bold, border: false },
  };
}
