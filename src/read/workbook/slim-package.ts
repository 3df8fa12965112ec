/** A workbook reduced to what a budget needs: names of sheets, cells, merges, number formats and shared texts. */
import { strFromU8, strToU8, zipSync } from "fflate";
import { unpackEntry } from "../package/unpack-entry.ts";
import { countMatches, type SheetLimits, type SheetRefusal, slimSheet } from "./slim-sheet.ts";
import { readZipDirectory, type ZipRefusal } from "./zip-directory.ts";

/** Why a workbook is refused. */
export type WorkbookRefusal = ZipRefusal | SheetRefusal | "notWorkbook" | "doctype";

/** The needed parts packed again, or the reason why not. */
export type SlimPackage = { readonly bytes: Uint8Array } | { readonly refusal: WorkbookRefusal };

const keptParts = new Set([
  "[Content_Types].xml",
  "_rels/.rels",
  "xl/workbook.xml",
  "xl/_rels/workbook.xml.rels",
  "xl/styles.xml",
  "xl/sharedStrings.xml",
]);
const sheetPart = /^xl\/worksheets\/[^/]+\.xml$/;
const xmlPart = /\.(?:xml|rels|vml)$/i;

/** Unpacks every XML part within bounds, looks at it and keeps what a budget needs. */
export function slimPackage(bytes: Uint8Array, limits: SheetLimits): SlimPackage {
  const entries = readZipDirectory(bytes);
  if (typeof entries === "string") return { refusal: entries };
  const parts = new Map<string, Uint8Array>();
  for (const entry of entries.filter(({ name }) => xmlPart.test(name))) {
    const part = unpackEntry(bytes, entry);
    if (part === undefined || isUtf16(part)) return { refusal: "damaged" };
    // A document type may define entities that reach for other files or grow without end.
    if (/<!(?:DOCTYPE|ENTITY)/i.test(strFromU8(part, true))) return { refusal: "doctype" };
    if (keptParts.has(entry.name) || sheetPart.test(entry.name)) parts.set(entry.name, part);
  }
  return packSlim(parts, limits);
}

/** Excel writes UTF-8 only; two bytes a letter would hide a document type from the search. */
function isUtf16(part: Uint8Array): boolean {
  return part[0] === 0xfe || part[0] === 0xff || part.subarray(0, 4).includes(0);
}

function packSlim(parts: ReadonlyMap<string, Uint8Array>, limits: SheetLimits): SlimPackage {
  if (!parts.has("xl/workbook.xml") || !parts.has("xl/_rels/workbook.xml.rels")) return { refusal: "notWorkbook" };
  const texts = parts.get("xl/sharedStrings.xml");
  const textCount = texts === undefined ? 0 : countMatches(strFromU8(texts), /<si[\s>/]/g);
  const slim: Record<string, Uint8Array> = {};
  for (const [name, part] of parts) {
    if (!sheetPart.test(name)) {
      slim[name] = part;
      continue;
    }
    const sheet = slimSheet(strFromU8(part), textCount, limits);
    if ("refusal" in sheet) return sheet;
    slim[name] = strToU8(sheet.xml);
  }
  return { bytes: zipSync(slim, { level: 0 }) };
}
