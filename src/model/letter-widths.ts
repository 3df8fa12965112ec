/** Width of letters in Times New Roman, in 1/2048 of the font size: whole numbers, so that sums are exact in any order. */
import { type FontFace, lettersByWidth, unitsPerEm } from "./times-metrics.ts";

/** Grave, acute, tilde, hook above and dot below: they stand on a vowel and never widen it. */
const toneMarks = ["\u0300", "\u0301", "\u0303", "\u0309", "\u0323"];
const vowels = "aăâeêioôơuưyAĂÂEÊIOÔƠUƯY";

/** Every letter with a known width lies below; above it nothing is looked up by code. */
const codes = 0x2300;
const unknown = 0;

interface LetterWidths {
  readonly byLetter: ReadonlyMap<string, number>;
  /** The same by UTF-16 code, without whatever may join with a letter before it. */
  readonly byCode: Uint16Array;
}

const widthsByFace: Readonly<Record<FontFace, LetterWidths>> = {
  regular: letterWidths("regular"),
  bold: letterWidths("bold"),
  italic: letterWidths("italic"),
  boldItalic: letterWidths("boldItalic"),
};

function letterWidths(face: FontFace): LetterWidths {
  const byLetter = new Map<string, number>();
  for (const [width, letters] of Object.entries(lettersByWidth[face])) {
    for (const letter of letters) byLetter.set(letter, Number(width));
  }
  for (const vowel of vowels) {
    const width = byLetter.get(vowel) ?? unitsPerEm;
    for (const mark of toneMarks) byLetter.set((vowel + mark).normalize("NFC"), width);
  }
  const byCode = new Uint16Array(codes);
  for (const [letter, width] of byLetter) {
    const isPlain = letter.length === 1 && letter.normalize("NFC") === letter && !/\p{M}/u.test(letter);
    if (isPlain) byCode[letter.charCodeAt(0)] = width;
  }
  return { byLetter, byCode };
}

/** Width of a text on one line in units of `unitsPerEm`; a letter without known width counts as a full em. */
export function textUnits(text: string, face: FontFace): number {
  return stretchUnits(text, 0, text.length, face);
}

/** Width of a stretch of a text. */
export function stretchUnits(text: string, from: number, to: number, face: FontFace): number {
  const { byCode } = widthsByFace[face];
  let units = 0;
  for (let at = from; at < to; at += 1) {
    const width = byCode[text.charCodeAt(at)] ?? unknown;
    if (width === unknown) return composedUnits(text.slice(from, to), face);
    units += width;
  }
  return units;
}

/** The slow way, for texts whose letters may have to be composed first. */
function composedUnits(text: string, face: FontFace): number {
  const { byLetter } = widthsByFace[face];
  let units = 0;
  for (const letter of text.normalize("NFC")) units += byLetter.get(letter) ?? unitsPerEm;
  return units;
}
