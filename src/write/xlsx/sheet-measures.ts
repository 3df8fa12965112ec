/** Widths and heights of a sheet whose table differs from a known one in its figures alone. */
import type { FormatSpec } from "../../model/format.ts";
import { addFigures, textNeeds } from "./column-needs.ts";
import { prepareDataHeights } from "./data-rows.ts";
import { placeHeader, prepareHeaderHeights } from "./header-rows.ts";
import { printableWidthPt } from "./print-setup.ts";
import type { OwnContents } from "./section-fit.ts";
import type { SectionParts } from "./section-parts.ts";
import { textLineHeight } from "./text-rows.ts";
import { widthsInDigits, widthsOfNeeds } from "./widths.ts";

export interface SheetMeasures {
  /** As Excel counts them. */
  readonly columnWidths: readonly number[];
  /** In points, from the first row to the last. */
  readonly heights: readonly number[];
}

/** Gives the function that measures a sheet with the known table's texts. */
export function prepareMeasures(
  spec: FormatSpec,
  { table, linesAbove }: SectionParts,
  orientation: "portrait" | "landscape",
): (lines: SectionParts["lines"], figureUnits: OwnContents["figureUnits"]) => SheetMeasures {
  const columnCount = table.columns.length;
  const pageWidthPt = printableWidthPt(spec, orientation);
  const needs = textNeeds(spec, table, columnCount, pageWidthPt);
  const headerHeights = prepareHeaderHeights(spec, placeHeader(table.header), table.header.length);
  const dataHeights = prepareDataHeights(spec, table);
  return (lines, figureUnits) => {
    const own = [addFigures(spec, needs, figureUnits)];
    const widthsPt = widthsOfNeeds([table], own, columnCount, pageWidthPt);
    const widthPt = widthsPt.reduce((sum, width) => sum + width, 0);
    const ofLines = lines.map((line) => textLineHeight(spec, line, widthPt));
    return {
      columnWidths: widthsInDigits(spec, widthsPt),
      heights: [
        ...ofLines.slice(0, linesAbove),
        ...headerHeights(widthsPt),
        ...dataHeights(widthsPt),
        ...ofLines.slice(linesAbove),
      ],
    };
  };
}
