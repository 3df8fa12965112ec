/** How wide a text is in Times New Roman, and where it breaks: the head must fit before any program lays it out. */
import { type FontFace, lettersByWidth, unitsPerEm } from "./times-metrics.ts";

/** The look of a text, as far as its width depends on it. */
export interface FontLook {
  readonly sizePt: number;
  readonly bold?: boolean;
  readonly italic?: boolean;
}

/** Grave, acute, tilde, hook above and dot below: they stand on a vowel and never widen it. */
const toneMarks = ["\u0300", "\u0301", "\u0303", "\u0309", "\u0323"];
const vowels = "aăâeêioôơuưyAĂÂEÊIOÔƠUƯY";

const widthsByLetter: Readonly<Record<FontFace, ReadonlyMap<string, number>>> = {
  regular: letterWidths("regular"),
  bold: letterWidths("bold"),
  italic: letterWidths("italic"),
  boldItalic: letterWidths("boldItalic"),
};

function letterWidths(face: FontFace): ReadonlyMap<string, number> {
  const widths = new Map<string, number>();
  for (const [width, letters] of Object.entries(lettersByWidth[face])) {
    for (const letter of letters) widths.set(letter, Number(width));
  }
  for (const vowel of vowels) {
    const width = widths.get(vowel) ?? unitsPerEm;
    for (const mark of toneMarks) widths.set((vowel + mark).normalize("NFC"), width);
  }
  return widths;
}

/** Width in points of a text on one line; a letter without known width counts as a full em. */
export function textWidthPt(text: string, look: FontLook): number {
  const widths = widthsByLetter[fontFace(look)];
  let units = 0;
  for (const letter of text.normalize("NFC")) units += widths.get(letter) ?? unitsPerEm;
  return (units * look.sizePt) / unitsPerEm;
}

function fontFace(look: FontLook): FontFace {
  if (look.bold) return look.italic ? "boldItalic" : "bold";
  return look.italic ? "italic" : "regular";
}

/** Width in points of the longest word: what a column must hold without breaking it. */
export function longestWordPt(text: string, look: FontLook): number {
  return Math.max(0, ...words(text).map((word) => textWidthPt(word, look)));
}

function words(text: string): readonly string[] {
  return text.split(/[ \t\n]+/).filter((word) => word !== "");
}

/** The printed lines of a text in a column, filled as Word fills them: as many words as fit. "\n" begins a new line. */
export function wrapText(text: string, look: FontLook, widthPt: number): readonly string[] {
  return text.split("\n").flatMap((line) => wrapLine(line, look, widthPt));
}

function wrapLine(line: string, look: FontLook, widthPt: number): readonly string[] {
  const lines: string[] = [];
  let current = "";
  // Blanks left to fill in by hand ("Số:      /KH-UBND") are as wide as they are typed.
  for (const [blanksAndWord, word = ""] of line.matchAll(/[ \t]*([^ \t]+)/g)) {
    const longer = current === "" ? word : current + blanksAndWord;
    if (current !== "" && textWidthPt(longer, look) > widthPt) {
      lines.push(current);
      current = word;
    } else current = longer;
  }
  return [...lines, current];
}

/** Width in points of the longest of several printed lines. */
export function longestLinePt(lines: readonly string[], look: FontLook): number {
  return Math.max(0, ...lines.map((line) => textWidthPt(line, look)));
}

/** The narrowest column that holds the text in as few lines as `widthPt` does: lines of about the same length. */
export function balancedWidthPt(text: string, look: FontLook, widthPt: number): number {
  const lineCount = wrapText(text, look, widthPt).length;
  let narrow = longestWordPt(text, look);
  let wide = widthPt;
  if (lineCount === 1 || narrow >= wide) return wide;
  // Ten halvings of a line of the page leave less than a point.
  for (let step = 0; step < 10; step++) {
    const middle = (narrow + wide) / 2;
    if (wrapText(text, look, middle).length > lineCount) narrow = middle;
    else wide = middle;
  }
  return wide;
}
