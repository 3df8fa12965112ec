/** What a reader sees in made files, read straight from their XML without any code of the product. */
import { strFromU8, unzipSync } from "fflate";

/** The XML parts of a package by name. */
export function xmlParts(bytes: Uint8Array): ReadonlyMap<string, string> {
  const parts = Object.entries(unzipSync(bytes)).filter(([name]) => /\.(?:xml|rels)$/.test(name));
  return new Map(parts.map(([name, content]) => [name, strFromU8(content)]));
}

/** The paragraphs of a Word file, its headers and footers included; breaks are "\n" and tabs "\t". */
export function wordParagraphs(bytes: Uint8Array): readonly string[] {
  return [...xmlParts(bytes)]
    .filter(([name]) => /^word\/(?:document|header\d*|footer\d*|footnotes)\.xml$/.test(name))
    .flatMap(([, xml]) => xml.split("</w:p>"))
    .map((paragraph) => {
      const pieces = paragraph.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>|<w:(br|cr|tab)(?: [^>]*)?\/>/g);
      return [...pieces]
        .map(([, text, sign]) => (text === undefined ? (sign === "tab" ? "\t" : "\n") : unescapeXml(text)))
        .join("");
    })
    .filter((text) => text !== "");
}

/** The texts of the cells of an Excel file. */
export function sheetTexts(bytes: Uint8Array): readonly string[] {
  const strings = xmlParts(bytes).get("xl/sharedStrings.xml") ?? "";
  return [...strings.matchAll(/<si>(.*?)<\/si>/gs)].map(([, item = ""]) =>
    [...item.matchAll(/<t(?: [^>]*)?>([^<]*)<\/t>/g)]
      .map(([, text = ""]) => decodeSheetText(unescapeXml(text)))
      .join(""),
  );
}

/** Excel writes what XML cannot hold as "_x000D_". */
function decodeSheetText(text: string): string {
  return text.replace(/_x([0-9A-Fa-f]{4})_/g, (_sign, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
}

function unescapeXml(text: string): string {
  return text
    .replace(/&#(?:x([0-9a-f]+)|(\d+));/gi, (_sign, hex?: string, decimal?: string) =>
      String.fromCodePoint(hex === undefined ? Number(decimal) : Number.parseInt(hex, 16)),
    )
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&quot;", '"')
    .replaceAll("&apos;", "'")
    .replaceAll("&amp;", "&");
}
