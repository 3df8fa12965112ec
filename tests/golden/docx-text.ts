/** The text of a .docx read straight from its XML, without the product's own reader. */
import { strFromU8, unzipSync } from "fflate";

/** Text of word/document.xml in document order; paragraphs, breaks and tabs separate words. */
export function docxText(bytes: Uint8Array): string {
  const pieces = documentXml(bytes).matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>|<\/w:p>|<w:(?:br|tab|cr)(?: [^>]*)?\/>/g);
  return [...pieces].map(([, text]) => (text === undefined ? "\n" : unescapeXml(text))).join("");
}

/** The XML of the main part. */
export function documentXml(bytes: Uint8Array): string {
  const part = unzipSync(bytes)["word/document.xml"];
  if (part === undefined) throw new Error("The package holds no word/document.xml.");
  return strFromU8(part);
}

function unescapeXml(text: string): string {
  return text
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&quot;", '"')
    .replaceAll("&apos;", "'")
    .replaceAll("&amp;", "&");
}
