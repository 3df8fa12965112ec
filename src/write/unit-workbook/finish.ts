/** Mends what exceljs writes: same input, same bytes, lists of choices, room for the operator's own columns. */
import { strFromU8, strToU8 } from "fflate";
import type { DocumentProperties } from "../../model/document-tree.ts";
import { appPropertiesXml } from "../package/app-properties.ts";
import { corePropertiesXml } from "../package/core-properties.ts";
import { escapeXml } from "../package/xml-text.ts";
import { packZip } from "../package/zip.ts";
import { columnLetters } from "./column-letters.ts";
import { lastReadyRow, type UnitSheet, type UnitWorkbook } from "./unit-sheet.ts";

/** Columns of a sheet of Excel. */
const mostColumns = 16_384;

/** Attributes that say nothing about this file. */
const idleAttributes = / (?:x14ac:dyDescent="[\d.]+"|horizontalDpi="4294967295"|verticalDpi="4294967295"|scale="100")/g;

/** Without it a row is fitted again when one of its cells is edited. */
const fixedHeight = /(<row [^>]*) customHeight="1"/g;

/** The finished workbook from exceljs's parts. */
export function finishUnitWorkbook(parts: Map<string, Uint8Array>, workbook: UnitWorkbook): Uint8Array {
  workbook.sheets.forEach((sheet, index) => {
    changePart(parts, `xl/worksheets/sheet${index + 1}.xml`, (xml) => finishSheet(xml, sheet, workbook.choiceFault));
  });
  return packFinished(parts, workbook.properties);
}

/** Packs the parts without anything of the day or the machine. */
export function packFinished(parts: Map<string, Uint8Array>, properties: DocumentProperties): Uint8Array {
  for (const name of [...parts.keys()].filter((path) => /^xl\/drawings\/vmlDrawing\d+\.vml$/.test(path))) {
    changePart(parts, name, enlargeComments);
  }
  // XML reads a bare carriage return as a line feed; exceljs leaves it bare.
  if (parts.has("xl/sharedStrings.xml")) {
    changePart(parts, "xl/sharedStrings.xml", (xml) => xml.replaceAll("\r", "&#13;"));
  }
  changePart(parts, "xl/styles.xml", (xml) => xml.replace(/<font>(.*?)<\/font>/gs, orderFont));
  parts.set("docProps/core.xml", strToU8(corePropertiesXml(properties)));
  parts.set("docProps/app.xml", strToU8(appPropertiesXml("Microsoft Excel")));
  return packZip(parts);
}

/**
 * Columns and rows between which exceljs draws the comment of a title, too few for a sentence: left, top, right, bottom,
 * each with pixels beyond.
 */
const smallBox = /<x:Anchor>(\d+), 6, 0, 14, \d+, 2, 4, 16<\/x:Anchor>/g;

function enlargeComments(xml: string): string {
  return xml.replace(
    smallBox,
    (_box, left: string) => `<x:Anchor>${left}, 6, 0, 14, ${Number(left) + 4}, 2, 8, 16</x:Anchor>`,
  );
}

/** Children of a font in the order that the schema wants (ECMA-376, CT_Font as Office holds it); exceljs has its own. */
const fontOrder = "b i strike condense extend outline shadow u vertAlign sz color name family charset scheme".split(
  " ",
);

function orderFont(_font: string, content: string): string {
  const children = content.match(/<[^>]+>/g) ?? [];
  const rank = (child: string): number => fontOrder.indexOf(/^<(\w+)/.exec(child)?.[1] ?? "");
  return `<font>${children.toSorted((a, b) => rank(a) - rank(b)).join("")}</font>`;
}

function changePart(parts: Map<string, Uint8Array>, name: string, change: (xml: string) => string): void {
  const bytes = parts.get(name);
  if (bytes === undefined) throw new Error(`exceljs wrote no ${name}.`);
  parts.set(name, strToU8(change(strFromU8(bytes))));
}

function finishSheet(xml: string, sheet: UnitSheet, fault: UnitWorkbook["choiceFault"]): string {
  const opened = insertBefore(
    xml.replace(idleAttributes, "").replace(fixedHeight, "$1"),
    "</cols>",
    ownColumns(xml, sheet.columns.length),
  );
  const chosen = insertBefore(opened, /<(?:hyperlinks|printOptions|pageMargins)\b/, choiceLists(sheet, fault));
  // Codes and dates are texts on purpose: no green corners.
  const area = `A1:${columnLetters(sheet.columns.length)}${lastReadyRow(sheet)}`;
  return insertBefore(
    chosen,
    /<(?:drawing|legacyDrawing|tableParts)\b|<\/worksheet>/,
    `<ignoredErrors><ignoredError sqref="${area}" numberStoredAsText="1"/></ignoredErrors>`,
  );
}

/** Columns beyond the table are unlocked too: the operator may add her own, and can delete whole rows. */
function ownColumns(xml: string, count: number): string {
  const last = [...xml.matchAll(/<col [^>]*style="(\d+)"[^>]*>/g)].at(-1);
  if (last === null || last === undefined || count >= mostColumns) return "";
  return `<col min="${count + 1}" max="${mostColumns}" width="14" customWidth="1" style="${last[1]}"/>`;
}

function choiceLists(sheet: UnitSheet, { title, message }: UnitWorkbook["choiceFault"]): string {
  const lists = sheet.columns.flatMap(({ choices }, index) => {
    if (choices === undefined) return [];
    const column = columnLetters(index + 1);
    return [
      `<dataValidation type="list" allowBlank="1" showErrorMessage="1" errorTitle="${escapeXml(title)}" error="${escapeXml(message)}"` +
        ` sqref="${column}2:${column}${lastReadyRow(sheet)}"><formula1>"${escapeXml(choices.join(","))}"</formula1></dataValidation>`,
    ];
  });
  return lists.length === 0 ? "" : `<dataValidations count="${lists.length}">${lists.join("")}</dataValidations>`;
}

function insertBefore(xml: string, mark: string | RegExp, inserted: string): string {
  const start = xml.search(mark);
  if (start < 0) throw new Error(`exceljs wrote no ${mark}: finishing was made for version 4.4.0.`);
  return xml.slice(0, start) + inserted + xml.slice(start);
}
