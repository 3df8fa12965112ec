/** How wide a text is in Times New Roman, and where it breaks: the head must fit before any program lays it out. */
import { stretchUnits, textUnits } from "./letter-widths.ts";
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
  let start = 0;
  for (let at = 0; at <= text.length; at += 1) {
    if (at < text.length && !isBlank(text, at) && text[at] !== "\n") continue;
    longest = Math.max(longest, stretchUnits(text, start, at, face));
    start = at + 1;
  }
  return longest;
}

/** A text measured once for any width of its column. */
export interface MeasuredText {
  readonly look: FontLook;
  /** Between its line breaks. */
  readonly lines: readonly MeasuredLine[];
}

interface MeasuredLine {
  readonly text: string;
  readonly words: readonly Word[];
}

/** A word of a line; blanks left to fill in by hand ("Số:      /KH-UBND") are as wide as they are typed. */
interface Word {
  readonly start: number;
  readonly end: number;
  /** Of the blanks before it. */
  readonly blankUnits: number;
  readonly units: number;
}

/** Measures the words of a text. */
export function measureText(text: string, look: FontLook): MeasuredText {
  const face = fontFace(look);
  return { look, lines: text.split("\n").map((line) => ({ text: line, words: measureWords(line, face) })) };
}

function measureWords(line: string, face: FontFace): readonly Word[] {
  const words: Word[] = [];
  let end = 0;
  for (;;) {
    const blanks = end;
    let start = blanks;
    while (start < line.length && isBlank(line, start)) start += 1;
    if (start === line.length) return words;
    end = start;
    while (end < line.length && !isBlank(line, end)) end += 1;
    const blankUnits = stretchUnits(line, blanks, start, face);
    words.push({ start, end, blankUnits, units: stretchUnits(line, start, end, face) });
  }
}

const space = " ".charCodeAt(0);
const tab = "\t".charCodeAt(0);

function isBlank(line: string, at: number): boolean {
  const code = line.charCodeAt(at);
  return code === space || code === tab;
}

/** The printed lines of a text in a column, filled as Word fills them: as many words as fit. "\n" begins a new line. */
export function wrapText(text: string, look: FontLook, widthPt: number): readonly string[] {
  return printedLines(measureText(text, look), widthPt);
}

/** The printed lines of a measured text. */
export function printedLines({ look, lines }: MeasuredText, widthPt: number): readonly string[] {
  const printed: string[] = [];
  for (const { text, words } of lines) {
    let from = 0;
    // A line without words is one empty line.
    do {
      const end = lineEnd(words, from, look, widthPt);
      printed.push(text.slice(words[from]?.start ?? 0, words[end - 1]?.end ?? 0));
      from = end;
    } while (from < words.length);
  }
  return printed;
}

/** The index after the last word that fits on the line which begins with a word. */
function lineEnd(words: readonly Word[], from: number, { sizePt }: FontLook, widthPt: number): number {
  let units = words[from]?.units ?? 0;
  for (let at = from + 1; at < words.length; at += 1) {
    const word = words[at];
    if (word === undefined) return at;
    units += word.blankUnits + word.units;
    if (unitsToPt(units, sizePt) > widthPt) return at;
  }
  return words.length;
}

function countLines({ look, lines }: MeasuredText, widthPt: number): number {
  let count = 0;
  for (const { words } of lines) {
    let from = 0;
    do {
      from = lineEnd(words, from, look, widthPt);
      count += 1;
    } while (from < words.length);
  }
  return count;
}

/** Width in points of the longest printed line of a measured text. */
export function longestPrintedPt({ look, lines }: MeasuredText, widthPt: number): number {
  let longest = 0;
  for (const { words } of lines) {
    for (let from = 0; from < words.length; ) {
      const end = lineEnd(words, from, look, widthPt);
      longest = Math.max(longest, lineUnits(words, from, end));
      from = end;
    }
  }
  return unitsToPt(longest, look.sizePt);
}

function lineUnits(words: readonly Word[], from: number, end: number): number {
  let units = words[from]?.units ?? 0;
  for (let at = from + 1; at < end; at += 1) units += (words[at]?.blankUnits ?? 0) + (words[at]?.units ?? 0);
  return units;
}

/** Width in points of the longest of several lines. */
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
  return balancedPt(measureText(text, look), widthPt);
}

/** The same for a measured text. */
export function balancedPt(measured: MeasuredText, widthPt: number): number {
  const lineCount = countLines(measured, widthPt);
  if (lineCount === 1) return widthPt;
  let narrow = longestMeasuredWordPt(measured);
  let wide = widthPt;
  if (narrow >= wide) return wide;
  // Ten halvings of a line of the page leave less than a point.
  for (let step = 0; step < 10; step++) {
    const middle = (narrow + wide) / 2;
    if (countLines(measured, middle) > lineCount) narrow = middle;
    else wide = middle;
  }
  return wide;
}

function longestMeasuredWordPt({ look, lines }: MeasuredText): number {
  let longest = 0;
  for (const { words } of lines) for (const { units } of words) longest = Math.max(longest, units);
  return unitsToPt(longest, look.sizePt);
}
