/** How much room texts take, remembered for the texts that stand in every workbook of a batch. */
import { type FontLook, longestLinePt, longestWordPt, wrapText } from "../../model/text-width.ts";
import { rememberByText } from "./remember-by-text.ts";

/** The narrowest and the widest room in which a text was found to take so many lines. */
interface Rooms {
  readonly lines: number;
  narrowestPt: number;
  widestPt: number;
}

/** A text in one look. */
export class MeasuredText {
  readonly longestLinePt: number;
  #longestWordPt: number | undefined;
  readonly #text: string;
  readonly #look: FontLook;
  /** Lines that the author has broken himself. */
  readonly #typedLines: number;
  readonly #rooms: Rooms[] = [];

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
    for (const { lines, narrowestPt, widestPt } of this.#rooms)
      if (narrowestPt <= roomPt && roomPt <= widestPt) return lines;
    return this.#countLines(roomPt);
  }

  #countLines(roomPt: number): number {
    const lines = wrapText(this.#text, this.#look, roomPt).length;
    const known = this.#rooms.find((rooms) => rooms.lines === lines);
    if (known === undefined) this.#rooms.push({ lines, narrowestPt: roomPt, widestPt: roomPt });
    else if (roomPt < known.narrowestPt) known.narrowestPt = roomPt;
    else known.widestPt = roomPt;
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
