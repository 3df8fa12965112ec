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
    const steps = measureSteps(line, look);
    return lineEnds(steps, look, widthPt).map(([from, to]) => lineText(steps, from, to));
  });
}

/** A word with the blanks before it; blanks left to fill in by hand ("Số:      /KH-UBND") are as wide as typed. */
interface Step {
  readonly blanks: string;
  readonly word: string;
  readonly blankUnits: number;
  readonly wordUnits: number;
}

function measureSteps(line: string, look: FontLook): readonly Step[] {
  const face = fontFace(look);
  const steps: Step[] = [];
  for (const [, blanks = "", word = ""] of line.matchAll(/([ \t]*)([^ \t]+)/g)) {
    steps.push({ blanks, word, blankUnits: textUnits(blanks, face), wordUnits: textUnits(word, face) });
  }
  return steps;
}

/** First word of every printed line, and the word after its last; a line without words is one empty line. */
function lineEnds(steps: readonly Step[], look: FontLook, widthPt: number): readonly (readonly [number, number])[] {
  const ends: [number, number][] = [];
  let from = 0;
  let units = 0;
  steps.forEach(({ blankUnits, wordUnits }, at) => {
    const longer = at === from ? wordUnits : units + blankUnits + wordUnits;
    const breaks = at > from && unitsToPt(longer, look.sizePt) > widthPt;
    if (breaks) {
      ends.push([from, at]);
      from = at;
    }
    units = breaks ? wordUnits : longer;
  });
  return [...ends, [from, steps.length]];
}

function lineText(steps: readonly Step[], from: number, to: number): string {
  return steps.slice(from, to).reduce((text, { blanks, word }, at) => (at === 0 ? word : text + blanks + word), "");
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
  const lines = text.split("\n").map((line) => measureSteps(line, look));
  const countLines = (roomPt: number): number =>
    lines.reduce((count, steps) => count + lineEnds(steps, look, roomPt).length, 0);
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
