/** The shared texts of a workbook cut at the lines above and below its table. */
import { constants, crc32, deflateRawSync } from "node:zlib";
import type { PackedPart } from "../package/packed-part.ts";
import { lastBlock, type TextEntry } from "./text-entry.ts";

/** Gives the packed part with those lines' texts; undefined where a text stands twice and so would be one entry. */
export type PackTexts = (lines: readonly (TextEntry | undefined)[]) => PackedPart | undefined;

/** Cuts the part; undefined when a line's text is not one entry of its own. A line that is undefined stays as it is. */
export function cutTexts(xml: string, lines: readonly (TextEntry | undefined)[]): PackTexts | undefined {
  const entries = xml.split(/(?=<si>)|(?=<\/sst>)/);
  const places: number[] = [];
  for (const line of lines) {
    if (line === undefined) continue;
    const place = entries.indexOf(line.xml);
    if (place <= (places.at(-1) ?? 0)) return undefined;
    places.push(place);
  }
  const others = new Set(entries.filter((_entry, at) => !places.includes(at)));
  const fixed = [0, ...places.map((place) => place + 1)].map((from, at) =>
    fixedPiece(entries.slice(from, places[at]).join("")),
  );
  return (texts) => {
    const own: TextEntry[] = [];
    for (let at = 0; at < texts.length; at += 1) {
      const entry = texts[at];
      if (entry === undefined) continue;
      // What is known to be no other entry need not be looked up.
      if (entry !== lines[at] && others.has(entry.xml)) return undefined;
      for (const one of own) if (one.xml === entry.xml) return undefined;
      own.push(entry);
    }
    return joinPieces(fixed, own);
  };
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

/** Fixed pieces with own ones between them; to deflate so little anew takes longer than all else about it. */
function joinPieces(fixed: readonly FixedPiece[], own: readonly TextEntry[]): PackedPart | undefined {
  const plain: Uint8Array[] = [];
  const packed: Uint8Array[] = [];
  for (let at = 0; at < fixed.length; at += 1) {
    const piece = fixed[at];
    const text = own[at];
    if (piece !== undefined && piece.bytes.length > 0) {
      plain.push(piece.bytes);
      packed.push(piece.deflated);
    }
    if (text === undefined) continue;
    if (text.block === undefined) return undefined;
    plain.push(text.bytes);
    packed.push(text.block);
  }
  packed.push(lastBlock);
  const bytes = Buffer.concat(plain);
  return { method: "deflated", packed: Buffer.concat(packed), crc: crc32(bytes), size: bytes.length };
}
