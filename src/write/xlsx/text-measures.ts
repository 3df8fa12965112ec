/** How much room texts take, remembered for the texts that stand in every workbook of a batch. */
import { type FontLook, longestLinePt, longestWordPt, wrapText } from "../../model/text-width.ts";
import { rememberByText } from "./remember-by-text.ts";

/** A text in one look. */
export class MeasuredText {
  readonly longestLinePt: number;
  #longestWordPt: number | undefined;
  readonly #text: string;
  readonly #look: FontLook;
  /** Lines that the author has broken himself. */
  readonly #typedLines: number;
  /** The narrowest and the widest room in which the text was found to take so many lines. */
  readonly #rooms = new Map<number, readonly [narrowest: number, widest: number]>();

  constructor(text: string, look: FontLook) {
    const lines = text.split("\n");
    this.longestLinePt = longestLinePt(lines, look);
    this.#text = text;
    this.#look = look;
    this.#typedLines = lines.length;
  }

  get longestWordPt(): number {
    this.#longestWordPt ??= longestWordPt(this.#text, this.#look);
    return this.#longestWordPt;
  }

  /** Lines that the text takes in so much room. */
  linesIn(roomPt: number): number {
    if (this.longestLinePt <= roomPt) return this.#typedLines;
    // More room never makes more lines, so what holds in two rooms holds in all between.
    for (const [lines, [narrowest, widest]] of this.#rooms) if (narrowest <= roomPt && roomPt <= widest) return lines;
    const lines = wrapText(this.#text, this.#look, roomPt).length;
    const [narrowest, widest] = this.#rooms.get(lines) ?? [roomPt, roomPt];
    this.#rooms.set(lines, [Math.min(narrowest, roomPt), Math.max(widest, roomPt)]);
    return lines;
  }
}

/** One memory for each size and weight; a format has a handful. */
const measuresByLook = new Map<number, (text: string) => MeasuredText>();

/** The measures of an upright text in a look. */
export function measureText(text: string, sizePt: number, bold: boolean): MeasuredText {
  const key = bold ? -sizePt : sizePt;
  const known = measuresByLook.get(key);
  if (known !== undefined) return known(text);
  const measure = rememberByText((unknown) => new MeasuredText(unknown, { sizePt, bold }));
  measuresByLook.set(key, measure);
  return measure(text);
}
