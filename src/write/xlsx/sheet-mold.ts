/** A workbook of one sheet cut at its figures, measures and lines, to pour those of another section into. */
import type { DocumentSection } from "../../model/document-tree.ts";
import type { FormatSpec } from "../../model/format.ts";
import type { PackedPart } from "../package/packed-part.ts";
import { shortFigureSigns, textNeeds } from "./column-needs.ts";
import { printableWidthPt } from "./print-setup.ts";
import { prepareFit } from "./section-fit.ts";
import { frozenRows } from "./section-layout.ts";
import { type SectionParts, sectionParts } from "./section-parts.ts";
import type { SheetLayout } from "./sheet-layout.ts";
import type { SheetLine } from "./sheet-line.ts";
import { prepareMeasures } from "./sheet-measures.ts";
import { cutSheet } from "./sheet-pieces.ts";
import type { TextEntry } from "./text-entry.ts";
import { cutTexts } from "./texts-pieces.ts";
import { unpackedText } from "./unpacked-text.ts";

/** The two parts that hold what a section holds. */
export interface SectionXml {
  readonly sheet: string;
  readonly texts: string;
}

/** The same, the texts packed already. */
export interface MoldedSection {
  readonly sheet: string;
  readonly texts: PackedPart;
}

/** Gives a section's parts where it fits the mold. */
export type SheetMold = (section: DocumentSection, parts: SectionParts) => MoldedSection | undefined;

/** Makes a mold of a section and its finished parts; undefined where the mold would not give these very parts again. */
export function learnMold(
  spec: FormatSpec,
  section: DocumentSection,
  layout: SheetLayout,
  xml: SectionXml,
): SheetMold | undefined {
  const known = sectionParts(section);
  if (known === undefined || known.table.rows.length === 0) return undefined;
  const pageWidthPt = printableWidthPt(spec, section.orientation);
  const needs = textNeeds(spec, known.table, known.table.columns.length, pageWidthPt);
  const findOwn = prepareFit(spec, known, shortFigureSigns(spec, needs));
  const own = findOwn(known);
  if (own === undefined) return undefined;
  const fillSheet = cutSheet(xml.sheet, layout.rowHeights.length, own.values.length);
  const packTexts = cutTexts(xml.texts, own.lines.map(entryOf));
  if (fillSheet === undefined || packTexts === undefined) return undefined;
  const measure = prepareMeasures(spec, known, needs, pageWidthPt);
  const mold: SheetMold = (other, parts) => {
    if (other.sheetName !== section.sheetName || other.orientation !== section.orientation) return undefined;
    const contents = findOwn(parts);
    if (contents === undefined) return undefined;
    const { columnsXml, heights } = measure(contents);
    if (frozenRows(spec, layout.titleRows, heights) !== layout.frozenRows) return undefined;
    const texts = packTexts(contents.lines.map(entryOf));
    return texts === undefined ? undefined : { sheet: fillSheet(columnsXml, heights, contents.values), texts };
  };
  const again = mold(section, known);
  return again?.sheet === xml.sheet && unpackedText(again.texts) === xml.texts ? mold : undefined;
}

function entryOf({ entry }: SheetLine): TextEntry | undefined {
  return entry;
}
