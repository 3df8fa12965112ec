/** What exceljs made of one workbook, kept so that every other workbook of its shape can be made without exceljs. */
import type { DocumentProperties } from "../../model/document-tree.ts";
import { corePropertiesXml } from "../package/core-properties.ts";
import { type PackedPart, packPart } from "../package/packed-part.ts";
import { CellFrames } from "./cell-frames.ts";
import { columnLetters } from "./formulas.ts";
import { propertiesPart, sheetPart, stringsPart, type WorkbookParts } from "./library-parts.ts";
import { fontNames, isRichText } from "./rich-content.ts";
import { SharedTexts } from "./shared-texts.ts";
import { type SheetFrame, sheetXml } from "./sheet-xml.ts";
import type { ShapedWorkbook } from "./workbook-shape.ts";

export interface KnownWorkbook {
  /** Parts that are the same in every workbook of the shape. */
  readonly fixed: ReadonlyMap<string, PackedPart>;
  readonly sheets: readonly SheetFrame[];
  readonly textsHead: string;
  /** Number of each style in the styles' part, by the shape's index. */
  readonly styleIds: readonly number[];
  /** XML of a run's properties by the name of its font. */
  readonly fonts: ReadonlyMap<string, string>;
}

/** The parts in which two workbooks of one shape differ. */
export function changingParts(
  known: KnownWorkbook,
  { sheets }: ShapedWorkbook,
  properties: DocumentProperties,
): WorkbookParts {
  const parts = new Map([[propertiesPart, corePropertiesXml(properties)]]);
  const texts = new SharedTexts(known.fonts);
  sheets.forEach((sheet, index) => {
    const frame = known.sheets[index];
    if (frame === undefined) throw new Error(`Nothing is known of sheet ${index}.`);
    parts.set(sheetPart(index), sheetXml(sheet, known.styleIds, texts, frame));
  });
  return parts.set(stringsPart, known.textsHead + texts.xml);
}

/** Learns from a finished workbook; undefined where what is learnt does not give that very workbook again. */
export function learnWorkbook(
  shaped: ShapedWorkbook,
  finished: WorkbookParts,
  properties: DocumentProperties,
): KnownWorkbook | undefined {
  const textsXml = finished.get(stringsPart) ?? "";
  const sheetXmls = shaped.sheets.map((_sheet, index) => finished.get(sheetPart(index)) ?? "");
  const learnt = {
    sheets: sheetXmls.map((xml) => ({
      head: xml.slice(0, xml.search(/<cols>|<sheetData>/)),
      tail: xml.slice(xml.indexOf("</sheetData>") + "</sheetData>".length),
      cells: new CellFrames(),
    })),
    textsHead: textsXml.slice(0, textsXml.indexOf(' count="')),
    styleIds: learnStyleIds(shaped, sheetXmls),
    fonts: learnFonts(shaped, textsXml),
    fixed: new Map<string, PackedPart>(),
  };
  const changing = changingParts(learnt, shaped, properties);
  if (![...changing].every(([name, xml]) => finished.get(name) === xml)) return undefined;
  for (const [name, xml] of finished) if (!changing.has(name)) learnt.fixed.set(name, packPart(Buffer.from(xml)));
  return learnt;
}

function learnStyleIds({ sheets }: ShapedWorkbook, sheetXmls: readonly string[]): readonly number[] {
  const ids: number[] = [];
  sheets.forEach(({ layout, styles }, index) => {
    const written = new Map(
      Array.from((sheetXmls[index] ?? "").matchAll(/<c r="([A-Z]+\d+)" s="(\d+)"/g), ([, address, id]) => [
        address,
        id,
      ]),
    );
    layout.cells.forEach(({ row, column }, at) => {
      ids[styles[at] ?? 0] = Number(written.get(columnLetters(column) + row));
    });
  });
  return ids;
}

/** The runs of all texts in several fonts stand in the same order on both sides, each text once. */
function learnFonts({ sheets }: ShapedWorkbook, textsXml: string): ReadonlyMap<string, string> {
  const rich = sheets.flatMap(({ contents }) => contents.filter(isRichText));
  const once = new Map(rich.map((content) => [JSON.stringify(content), content]));
  const names = [...once.values()].flatMap(fontNames);
  const written = textsXml.match(/(?<=<r>)<rPr>.*?<\/rPr>/g) ?? [];
  return new Map(names.map((name, at) => [name, written[at] ?? ""]));
}
