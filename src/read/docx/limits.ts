/** What a Word file may hold at most. Each limit keeps a hostile file cheap and lies far above what offices write. */
import type { Diagnostic } from "../../diagnostic.ts";
import { formatVietnameseNumber } from "../../vietnamese/number-format.ts";
import type { ZipLimits } from "../package/zip-directory.ts";

/** Limits of the package; pictures and other parts that are never unpacked count only by their packed size. */
export const packageLimits: ZipLimits = {
  // A plan with a hundred scanned pages is about 30 MB.
  packedBytes: 64_000_000,
  // The XML of a plan of 100 pages is 2 to 5 MB; the parser takes about a second for 40 MB.
  unpackedBytes: 40_000_000,
  // Word makes about 15 parts and one for each picture.
  entries: 1_000,
  // The XML of real documents packs 5 to 30 times.
  ratio: 100,
  // Long tables of equal cells pack better, and up to here even a bomb costs little.
  ratioMattersFromBytes: 8_000_000,
  isUnpacked: isXmlPart,
};

/** Tables in tables and text boxes in them reach about 60; readers below this depth may call themselves. */
export const largestDepth = 250;

/** A page of text has about 600 tags: 2,000 pages, which take the parser about a second. */
export const largestTagCount = 1_200_000;

/** A list of 10,000 rows and 10 columns. */
export const largestParagraphCount = 120_000;

/** Paragraphs of headers, footers and notes; those of a header count for each section that shows them anew. */
export const largestMarginParagraphCount = 20_000;

/** A paragraph of 30 pages; patterns are looked for in each paragraph as a whole. */
export const largestParagraphLetters = 100_000;

/** Word itself allows no more columns in a table, nor levels in a list. */
export const largestColumnCount = 63;
export const largestListLevel = 8;

/** Throws when a file has more paragraphs than are read. */
export function limitParagraphs(count: number, largest = largestParagraphCount): void {
  if (count <= largest) return;
  const where = largest === largestMarginParagraphCount ? "Đầu trang, chân trang và chú thích của tệp" : "Tệp";
  throw new LimitError(`${where} Word có hơn ${formatVietnameseNumber(largest)} đoạn.`);
}

/** Thrown inside this room only, and told as one finding, when a file breaks a limit. */
export class LimitError extends Error {}

/** A finding about the file as a whole. */
export function fileFault(rule: string, message: string, hint?: string): Diagnostic {
  return { rule, severity: "error", message, path: [], ...(hint === undefined ? {} : { hint }) };
}

/** Tells which parts of a package are XML. */
export function isXmlPart(name: string): boolean {
  return /\.(?:xml|rels)$/i.test(name);
}
