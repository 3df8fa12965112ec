/** How wide a text is in Times New Roman, and where it breaks: the head must fit before any program lays it out. */
import { textUnits } from "./letter-widths.ts";
import { type FontFace, unitsPerEm } from "./times-metrics.ts";

/** The look of a text, as far as its width depends on it. */
export interface FontLook {
  readonly sizePt: number;
  readonly bold?: boolean;
  readonly italic?: boolean;
}

/** Width in points of a text on one line; a letter without known width counts as a full em. */
export function textWidthPt(text: string, look: FontLook): number {
  return unitsToPt(textUnits(text, fontFace(look)), look.sizePt);
}

/** Width in points of what is so many units wide, at a size. */
export function unitsToPt(units: number, sizePt: number): number {
  return (units * sizePt) / unitsPerEm;
}

/** The face of a look. */
export function fontFace({ bold, italic }: Pick<FontLook, "bold" | "italic">): FontFace {
  if (bold) return italic ? "boldItalic" : "bold";
  return italic ? "italic" : "regular";
}

/** Width in points of the longest word: what a column must hold without breaking it. */
export function longestWordPt(text: string, look: FontLook): number {
  return unitsToPt(longestWordUnits(text, fontFace(look)), look.sizePt);
}

/** The longest word's width in units, whatever the size. */
export function longestWordUnits(text: string, face: FontFace): number {
  let longest = 0;
  for (const word of text.split(/[ \t\n]+/)) longest = Math.max(longest, textUnits(word, face));
  return longest;
}

/** The printed lines of a text in a column, filled as Word fills them: as many words as fit. "\n" begins a new line. */
export function wrapText(text: string, look: FontLook, widthPt: number): readonly string[] {
  return text.split("\n").flatMap((line) => {
    const words = measureWords(line, look);
    const starts = lineStarts(words, look, widthPt);
    return starts.map((from, at) => {
      const last = words[(starts[at + 1] ?? words.length) - 1];
      return line.slice(words[from]?.start ?? 0, last?.end ?? 0);
    });
  });
}

/** A word of a line; blanks left to fill in by hand ("Số:      /KH-UBND") are as wide as they are typed. */
interface Word {
  readonly start: number;
  readonly end: number;
  /** Of the blanks before it. */
  readonly blankUnits: number;
  readonly units: number;
}

function measureWords(line: string, look: FontLook): readonly Word[] {
  const face = fontFace(look);
  const words: Word[] = [];
  let end = 0;
  for (;;) {
    const blanks = end;
    let start = blanks;
    while (isBlank(line, start)) start += 1;
    if (start === line.length) return words;
    end = start;
    while (end < line.length && !isBlank(line, end)) end += 1;
    const blankUnits = textUnits(line.slice(blanks, start), face);
    words.push({ start, end, blankUnits, units: textUnits(line.slice(start, end), face) });
  }
}

function isBlank(line: string, at: number): boolean {
  const sign = line[at];
  return sign === " " || sign === "\t";
}

/** The first word of every printed line; a line without words is one empty line. */
function lineStarts(words: readonly Word[], look: FontLook, widthPt: number): readonly number[] {
  const starts = [0];
  let lineUnits = 0;
  words.forEach(({ blankUnits, units }, at) => {
    const longer = at === 0 ? units : lineUnits + blankUnits + units;
    const breaks = at > 0 && unitsToPt(longer, look.sizePt) > widthPt;
    if (breaks) starts.push(at);
    lineUnits = breaks ? units : longer;
  });
  return starts;
}

/** Width in points of the longest of several printed lines. */
export function longestLinePt(lines: readonly string[], look: FontLook): number {
  return unitsToPt(longestLineUnits(lines, fontFace(look)), look.sizePt);
}

/** The longest line's width in units, whatever the size. */
export function longestLineUnits(lines: readonly string[], face: FontFace): number {
  let longest = 0;
  for (const line of lines) longest = Math.max(longest, textUnits(line, face));
  return longest;
}

/** The narrowest column that holds the text in as few lines as `widthPt` does: lines of about the same length. */
export function balancedWidthPt(text: string, look: FontLook, widthPt: number): number {
  const lines = text.split("\n").map((line) => measureWords(line, look));
  const countLines = (roomPt: number): number =>
    lines.reduce((count, words) => count + lineStarts(words, look, roomPt).length, 0);
  const lineCount = countLines(widthPt);
  if (lineCount === 1) return widthPt;
  let narrow = longestWordPt(text, look);
  let wide = widthPt;
  if (narrow >= wide) return wide;
  // Ten halvings of a line of the page leave less than a point.
  for (let step = 0; step < 10; step++) {
    const middle = (narrow + wide) / 2;
    if (countLines(middle) > lineCount) narrow = middle;
    else wide = middle;
  }
  return wide;
}
