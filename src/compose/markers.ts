/** Numbers of an outline: each list of a level counts from one, or goes on from a number that the author has kept. */
import type { OutlineLevel } from "../model/outline.ts";
import { parseRoman, pointIndex, pointLetter, romanNumeral } from "../vietnamese/letters.ts";
import type { WriteWording } from "./wordings.ts";

export interface Marker {
  /** As printed: "I.", "2.", "1.1.", "đ)", "-". */
  readonly text: string;
  /** The number that subclauses of this item begin with. */
  readonly number: string;
}

/** Numbers the lists of one holder: lists of a level that a table or paragraph interrupts go on counting. */
export class Numbering {
  readonly #counts = new Map<OutlineLevel, number>();
  readonly #word: WriteWording;
  readonly #outerNumber: string | undefined;

  /** `outerNumber` is the number of the clause that the lists stand under. */
  constructor(word: WriteWording, outerNumber: string | undefined) {
    this.#word = word;
    this.#outerNumber = outerNumber;
  }

  /** Gives the marker of the next item of a level. */
  next(level: OutlineLevel, kept: string | undefined): Marker {
    const ordinal = kept?.replace(/[.)\s]+$/u, "");
    const following = (this.#counts.get(level) ?? 0) + 1;
    const count = ordinal === undefined ? following : (readOrdinal(level, ordinal) ?? following);
    this.#counts.set(level, count);
    const number = ordinal ?? String(count);
    const text = this.#word("outline-markers", {
      [level]: true,
      number,
      roman: ordinal ?? (count <= largestRoman ? romanNumeral(count) : number),
      letter: ordinal ?? pointLetter(count - 1),
      dottedNumber: this.#outerNumber === undefined || number.includes(".") ? number : `${this.#outerNumber}.${number}`,
    });
    return { text, number };
  }
}

const largestRoman = 3999;

/** What a kept number counts as, so that the items after it go on; undefined when it is no number ("15-20"). */
function readOrdinal(level: OutlineLevel, ordinal: string): number | undefined {
  const roman = level === "part" || level === "section" ? parseRoman(ordinal) : undefined;
  const letter = level === "point" ? pointIndex(ordinal) : undefined;
  const digits = /(?:^|\.)([1-9]\d{0,5})$/.exec(ordinal)?.[1];
  return (
    roman ?? (letter === undefined ? undefined : letter + 1) ?? (digits === undefined ? undefined : Number(digits))
  );
}
