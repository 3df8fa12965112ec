/** Mends what exceljs writes, so that Excel opens it without a word and the same input gives the same bytes. */
import type { DocumentProperties } from "../../model/document-tree.ts";
import type { FormatSpec } from "../../model/format.ts";
import { appPropertiesXml } from "../package/app-properties.ts";
import { corePropertiesXml } from "../package/core-properties.ts";
import { escapeXml } from "../package/xml-text.ts";
import { columnLetters } from "./formulas.ts";
import { propertiesPart, sheetPart, stringsPart, type WorkbookParts } from "./library-parts.ts";
import type { SheetLayout } from "./sheet-layout.ts";

/** exceljs's own first font: the one of the style Normal, in which columns are measured and new cells are typed. */
const libraryFont =
  '<font><color theme="1"/><family val="2"/><scheme val="minor"/><sz val="11"/><name val="Calibri"/></font>';

/** Reserved number of the format "@". */
const guardedText = '<xf numFmtId="49" ';
const quotePrefixedText = '<xf numFmtId="0" quotePrefix="1" ';

/** Attributes that say nothing, or something untrue, about this file. */
const idleAttributes = [
  ' x14ac:dyDescent="0.25"',
  ' x14ac:dyDescent="55"',
  ' horizontalDpi="4294967295" verticalDpi="4294967295"',
  ' scale="100"',
];

/** The finished parts from exceljs's; all but the properties depend on the layouts alone. */
export function finishParts(
  parts: WorkbookParts,
  spec: FormatSpec,
  layouts: readonly SheetLayout[],
  properties: DocumentProperties,
): WorkbookParts {
  const finished = new Map(parts);
  const mend = (name: string, change: (xml: string) => string): void => {
    const xml = finished.get(name);
    if (xml === undefined) throw new Error(`exceljs wrote no ${name}.`);
    finished.set(name, change(xml));
  };
  layouts.forEach((layout, index) => {
    mend(sheetPart(index), (xml) => finishSheet(xml, layout));
  });
  mend("xl/workbook.xml", (xml) => replaceOnce(xml, "</sheets>", `</sheets>${definedNames(layouts)}`));
  mend("xl/styles.xml", (xml) => finishStyles(xml, spec));
  // XML reads a bare carriage return as a line feed; exceljs leaves it bare.
  if (parts.has(stringsPart)) mend(stringsPart, (xml) => xml.replaceAll("\r", "&#13;"));
  finished.set(propertiesPart, corePropertiesXml(properties));
  finished.set("docProps/app.xml", appPropertiesXml("Microsoft Excel"));
  return finished;
}

function finishSheet(xml: string, layout: SheetLayout): string {
  let result = idleAttributes.reduce((rest, attribute) => rest.replaceAll(attribute, ""), xml);
  for (const { row, heightPt, refits } of layout.rowHeights) {
    const start = `<row r="${row}" ht="${heightPt}"`;
    // Without customHeight the row is fitted again when one of its cells is edited.
    if (refits) result = replaceOnce(result, `${start} customHeight="1"`, start);
  }
  const area = `A1:${columnLetters(layout.columnWidths.length)}${layout.lastRow}`;
  // Ordinals are texts and sums leave the province's column out on purpose: no green corners.
  const ignored = `<ignoredErrors><ignoredError sqref="${area}" numberStoredAsText="1" formula="1" formulaRange="1"/></ignoredErrors>`;
  return replaceOnce(result, "</worksheet>", `${ignored}</worksheet>`);
}

function finishStyles(xml: string, spec: FormatSpec): string {
  const size = spec.elements.tableText.sizePt;
  const font = `<font><sz val="${size}"/><name val="${escapeXml(spec.font.value)}"/><family val="1"/></font>`;
  const named = replaceOnce(xml, libraryFont, font).replaceAll(guardedText, quotePrefixedText);
  // Slicer and timeline styles, which a table of figures never has.
  const start = named.indexOf("<extLst>");
  return start < 0 ? named : named.slice(0, start) + named.slice(named.indexOf("</extLst>") + "</extLst>".length);
}

/** Print area and print titles of every sheet; exceljs neither doubles an apostrophe nor fixes columns and rows. */
function definedNames(layouts: readonly SheetLayout[]): string {
  const names = layouts.flatMap((layout, index) => {
    const sheet = `'${layout.name.replaceAll("'", "''")}'`;
    const lastCell = `$${columnLetters(layout.columnWidths.length)}$${layout.lastRow}`;
    const area = definedName("_xlnm.Print_Area", index, `${sheet}!$A$1:${lastCell}`);
    if (layout.titleRows === undefined) return [area];
    const { first, last } = layout.titleRows;
    return [area, definedName("_xlnm.Print_Titles", index, `${sheet}!$${first}:$${last}`)];
  });
  return `<definedNames>${names.join("")}</definedNames>`;
}

function definedName(name: string, sheetIndex: number, target: string): string {
  return `<definedName name="${name}" localSheetId="${sheetIndex}">${escapeXml(target)}</definedName>`;
}

function replaceOnce(xml: string, found: string, replacement: string): string {
  const start = xml.indexOf(found);
  if (start < 0) throw new Error(`exceljs wrote no ${found}: finishing was made for version 4.4.0.`);
  return xml.slice(0, start) + replacement + xml.slice(start + found.length);
}
