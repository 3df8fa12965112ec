/** The shared texts of a workbook cut at the lines above and below its table. */
import { constants, crc32, deflateRawSync } from "node:zlib";
import type { PackedPart } from "../package/zip.ts";
import { textXml } from "./shared-texts.ts";

/** Gives the packed part with the texts of those lines; undefined where a text stands twice and so would be one entry. */
export type PackTexts = (lines: readonly (string | undefined)[]) => PackedPart | undefined;

/** Cuts the part; undefined when a line's text is not one entry of its own. A line that is undefined stays as it is. */
export function cutTexts(xml: string, lines: readonly (string | undefined)[]): PackTexts | undefined {
  const entries = xml.split(/(?=<si>)|(?=<\/sst>)/);
  const places: number[] = [];
  for (const line of lines) {
    if (line === undefined) continue;
    const place = entries.indexOf(entryOf(line));
    if (place <= (places.at(-1) ?? 0)) return undefined;
    places.push(place);
  }
  const others = new Set(entries.filter((_entry, at) => !places.includes(at)));
  const fixed = [0, ...places.map((place) => place + 1)].map((from, at) =>
    fixedPiece(entries.slice(from, places[at]).join("")),
  );
  return (texts) => {
    const own: string[] = [];
    for (const text of texts) {
      if (text === undefined) continue;
      const entry = entryOf(text);
      if (others.has(entry) || own.includes(entry)) return undefined;
      own.push(entry);
    }
    return joinPieces(fixed, own);
  };
}

function entryOf(text: string): string {
  return `<si>${textXml(text)}</si>`;
}

/** A piece that every workbook of a mold has, deflated so that other blocks can follow (RFC 1951, 3.2). */
interface FixedPiece {
  readonly bytes: Uint8Array;
  readonly deflated: Uint8Array;
}

function fixedPiece(xml: string): FixedPiece {
  const bytes = Buffer.from(xml);
  const deflated = bytes.length === 0 ? bytes : deflateRawSync(bytes, { finishFlush: constants.Z_SYNC_FLUSH });
  return { bytes, deflated };
}

/** A block that is only stored: its kind, its length and the complement of its length. */
const storedHead = 5;
const mostStored = 0xffff;

/** Fixed pieces with own ones between them; to deflate so little anew takes longer than all else about it. */
function joinPieces(fixed: readonly FixedPiece[], own: readonly string[]): PackedPart | undefined {
  const texts = own.map((text) => Buffer.from(text));
  const chunks: Uint8Array[] = [];
  let crc = 0;
  let size = 0;
  for (let at = 0; at < fixed.length; at += 1) {
    const piece = fixed[at];
    const text = texts[at];
    if (piece === undefined) continue;
    chunks.push(piece.deflated);
    crc = crc32(piece.bytes, crc);
    size += piece.bytes.length;
    if (text === undefined) continue;
    if (text.length > mostStored) return undefined;
    chunks.push(storedHeader(text.length, 0), text);
    crc = crc32(text, crc);
    size += text.length;
  }
  chunks.push(storedHeader(0, 1));
  return { method: "deflated", packed: Buffer.concat(chunks), crc, size };
}

function storedHeader(length: number, isLast: 0 | 1): Uint8Array {
  const header = new Uint8Array(storedHead);
  header[0] = isLast;
  header[1] = length & 0xff;
  header[2] = length >> 8;
  header[3] = ~length & 0xff;
  header[4] = (~length >> 8) & 0xff;
  return header;
}
