/** docProps/core.xml: title, subject and author of a file, with the day of issue instead of the clock. */
import type { DocumentProperties } from "../../model/document-tree.ts";
import { escapeXml } from "./xml-text.ts";

const namespaces = [
  'xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"',
  'xmlns:dc="http://purl.org/dc/elements/1.1/"',
  'xmlns:dcterms="http://purl.org/dc/terms/"',
  'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"',
].join(" ");

/** Day written when the plan has no date yet: the earliest that a zip can hold. */
const undatedDay = "1980-01-01";

/** The whole part, the same for the same properties on any day. */
export function corePropertiesXml(properties: DocumentProperties): string {
  const moment = `${properties.createdOn ?? undatedDay}T00:00:00Z`;
  const author = escapeXml(properties.author);
  const content = [
    `<dc:title>${escapeXml(properties.title)}</dc:title>`,
    `<dc:subject>${escapeXml(properties.subject)}</dc:subject>`,
    `<dc:creator>${author}</dc:creator>`,
    `<cp:lastModifiedBy>${author}</cp:lastModifiedBy>`,
    `<dcterms:created xsi:type="dcterms:W3CDTF">${moment}</dcterms:created>`,
    `<dcterms:modified xsi:type="dcterms:W3CDTF">${moment}</dcterms:modified>`,
  ].join("");
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<cp:coreProperties ${namespaces}>${content}</cp:coreProperties>`;
}
