/**
 * Writes src/model/times-metrics.ts: advance widths of the letters that Vietnamese documents use, read from the
 * `cmap` and `hmtx` tables of Tinos (Debian package fonts-croscore), which has the widths of Times New Roman.
 * Run by hand: node --import tsx scripts/measure-times.ts [folder of the fonts]
 */
import { readFileSync, writeFileSync } from "node:fs";

const folder = process.argv[2] ?? "/usr/share/fonts/truetype/croscore";
const faces = { regular: "Regular", bold: "Bold", italic: "Italic", boldItalic: "BoldItalic" } as const;
/** Basic Latin, Latin-1, the Vietnamese letters outside it without their tones, and the signs of printed texts. */
const letters = [...range(0x20, 0x7e), ...range(0xa0, 0xff), ..."ĂăĐđƠơƯư–—‘’“”†‡•…‰⁄−≤≥₫".split("")];

function range(first: number, last: number): readonly string[] {
  return Array.from({ length: last - first + 1 }, (_value, index) => String.fromCodePoint(first + index));
}

/** Offset of a table of a TrueType file by its four-letter tag. */
function tableOffset(font: DataView, tag: string): number {
  for (let record = 12; record < 12 + font.getUint16(4) * 16; record += 16) {
    const name = String.fromCharCode(...[0, 1, 2, 3].map((at) => font.getUint8(record + at)));
    if (name === tag) return font.getUint32(record + 8);
  }
  throw new Error(`the font has no ${tag} table`);
}

/** Offset of the Unicode subtable in format 4. */
function unicodeMap(font: DataView): number {
  const cmap = tableOffset(font, "cmap");
  for (let index = 0; index < font.getUint16(cmap + 2); index++) {
    const offset = cmap + font.getUint32(cmap + 4 + index * 8 + 4);
    if (font.getUint16(offset) === 4) return offset;
  }
  throw new Error("the font has no Unicode cmap in format 4");
}

function glyphOf(font: DataView, map: number, code: number): number {
  const segments = font.getUint16(map + 6);
  for (let at = 0; at < segments; at += 2) {
    if (code > font.getUint16(map + 14 + at)) continue;
    const first = font.getUint16(map + 16 + segments + at);
    if (code < first) return 0;
    const delta = font.getUint16(map + 16 + 2 * segments + at);
    const rangeAt = map + 16 + 3 * segments + at;
    const rangeOffset = font.getUint16(rangeAt);
    if (rangeOffset === 0) return (code + delta) & 0xffff;
    const glyph = font.getUint16(rangeAt + rangeOffset + 2 * (code - first));
    return glyph === 0 ? 0 : (glyph + delta) & 0xffff;
  }
  return 0;
}

function widths(face: string): string {
  const bytes = readFileSync(`${folder}/Tinos-${face}.ttf`);
  const font = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const metrics = tableOffset(font, "hmtx");
  const map = unicodeMap(font);
  const count = font.getUint16(tableOffset(font, "hhea") + 34);
  const byWidth = new Map<number, string>();
  for (const letter of letters) {
    const glyph = glyphOf(font, map, letter.codePointAt(0) ?? 0);
    if (glyph === 0) continue;
    const width = font.getUint16(metrics + Math.min(glyph, count - 1) * 4);
    byWidth.set(width, (byWidth.get(width) ?? "") + letter);
  }
  const lines = [...byWidth].sort(([a], [b]) => a - b).map(([width, text]) => `    ${width}: ${JSON.stringify(text)},`);
  return `{\n${lines.join("\n")}\n  }`;
}

const body = Object.entries(faces).map(([name, face]) => `  ${name}: ${widths(face)},`);
writeFileSync(
  new URL("../src/model/times-metrics.ts", import.meta.url),
  `/**
 * Advance widths of Times New Roman in 1/2048 of the font size: by width, the letters that have it.
 * Written by scripts/measure-times.ts from Tinos (Apache License 2.0), whose widths equal those of Times New Roman.
 */

export type FontFace = ${Object.keys(faces)
    .map((name) => `"${name}"`)
    .join(" | ")};

export const unitsPerEm = 2048;

export const lettersByWidth: Readonly<Record<FontFace, Readonly<Record<number, string>>>> = {
${body.join("\n")}
};
`,
);
