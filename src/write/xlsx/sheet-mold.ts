/** A workbook of one sheet cut at its figures, measures and lines, to pour those of another section into. */
import type { DocumentSection } from "../../model/document-tree.ts";
import type { FormatSpec } from "../../model/format.ts";
import type { PackedPart } from "../package/zip.ts";
import { fitSection } from "./section-fit.ts";
import { frozenRows } from "./section-layout.ts";
import { type SectionParts, sectionParts } from "./section-parts.ts";
import type { SheetLayout } from "./sheet-layout.ts";
import { prepareMeasures } from "./sheet-measures.ts";
import { cutSheet } from "./sheet-pieces.ts";
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
  const known = sectionParts(spec, section);
  const own = known === undefined ? undefined : fitSection(known, known);
  if (known === undefined || own === undefined || known.table.rows.length === 0) return undefined;
  const fillSheet = cutSheet(xml.sheet, layout.rowHeights.length, own.values.length);
  const packTexts = cutTexts(xml.texts, own.texts);
  if (fillSheet === undefined || packTexts === undefined) return undefined;
  const measure = prepareMeasures(spec, known, section.orientation);
  const mold: SheetMold = (other, parts) => {
    if (other.sheetName !== section.sheetName || other.orientation !== section.orientation) return undefined;
    const contents = fitSection(known, parts);
    if (contents === undefined) return undefined;
    const { columnWidths, heights } = measure(parts.lines, contents.figureUnits);
    if (frozenRows(spec, layout.titleRows, heights) !== layout.frozenRows) return undefined;
    const texts = packTexts(contents.texts);
    return texts === undefined ? undefined : { sheet: fillSheet(columnWidths, heights, contents.values), texts };
  };
  const again = mold(section, known);
  return again?.sheet === xml.sheet && unpackedText(again.texts) === xml.texts ? mold : undefined;
}
