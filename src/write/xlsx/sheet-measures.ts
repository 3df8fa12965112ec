/** Widths and heights of a sheet whose table differs from a known one in its figures alone. */
import type { FormatSpec } from "../../model/format.ts";
import { addFigures, type ColumnNeed } from "./column-needs.ts";
import { prepareDataHeights } from "./data-rows.ts";
import { placeHeader, prepareHeaderHeights } from "./header-rows.ts";
import type { OwnContents } from "./section-fit.ts";
import type { SectionParts } from "./section-parts.ts";
import { sheetLineHeight } from "./sheet-line.ts";
import { columnsXml } from "./sheet-xml.ts";
import { widthsInDigits, widthsOfNeeds } from "./widths.ts";

/** What the widest figures of a table make of it. */
interface TableMeasures {
  readonly columnsXml: string;
  readonly widthPt: number;
  /** Of the header and the data rows, in points. */
  readonly heights: readonly number[];
}

export interface SheetMeasures {
  readonly columnsXml: string;
  /** In points, from the first row to the last. */
  readonly heights: readonly number[];
}

/** Figures are of few lengths, and tables with the same widest ones are many. */
const mostRemembered = 500;

/** Gives the function that measures a sheet with the known table's texts, which need so much. */
export function prepareMeasures(
  spec: FormatSpec,
  { table, linesAbove }: SectionParts,
  needs: readonly ColumnNeed[],
  pageWidthPt: number,
): (own: OwnContents) => SheetMeasures {
  const headerHeights = prepareHeaderHeights(spec, placeHeader(table.header), table.header.length);
  const dataHeights = prepareDataHeights(spec, table);
  const measureTable = (figureUnits: readonly number[]): TableMeasures => {
    const own = [addFigures(spec, needs, figureUnits)];
    const widthsPt = widthsOfNeeds([table], own, table.columns.length, pageWidthPt);
    return {
      columnsXml: columnsXml(widthsInDigits(spec, widthsPt)),
      widthPt: widthsPt.reduce((sum, width) => sum + width, 0),
      heights: [...headerHeights(widthsPt), ...dataHeights(widthsPt)],
    };
  };
  const measured = new Map<string, TableMeasures>();
  const remember = (key: string, measures: TableMeasures): TableMeasures => {
    if (measured.size >= mostRemembered) measured.clear();
    measured.set(key, measures);
    return measures;
  };
  return ({ lines, figureUnits }) => {
    const key = figureUnits.join(" ");
    const ofTable = measured.get(key) ?? remember(key, measureTable(figureUnits));
    const ofLines = lines.map((line) => sheetLineHeight(spec, line, ofTable.widthPt));
    const heights = [...ofLines.slice(0, linesAbove), ...ofTable.heights, ...ofLines.slice(linesAbove)];
    return { columnsXml: ofTable.columnsXml, heights };
  };
}
