/** Numbers of an outline: each list of a level counts from one, or goes on from a number that the author has kept. */
import { bareOrdinal, countOfOrdinal } from "../model/kept-ordinals.ts";
import type { OutlineLevel } from "../model/outline.ts";
import { pointLetter, romanNumeral } from "../vietnamese/letters.ts";
import type { WriteWording } from "./wordings.ts";

export interface Marker {
  /** As printed: "I.", "2.", "1.1.", "đ)", "-". */
  readonly text: string;
  /** The number that subclauses of this item begin with. */
  readonly number: string;
}

/** The marker of an item, and what its list goes on counting from. */
interface CountedMarker {
  readonly marker: Marker;
  readonly count: number;
}

/** Gives the marker of an item that would count as `following`, or that keeps a number of its own. */
type MakeMarker = (
  level: OutlineLevel,
  following: number,
  kept: string | undefined,
  outerNumber: string | undefined,
) => CountedMarker;

/** Above this many the memory starts anew: only numbers that authors have kept can become many. */
const mostMarkers = 5_000;

/** Counted markers by level and number. */
type CountedMarkers = Map<OutlineLevel, CountedMarker[]>;

/** Gives the function that begins to number the lists of a holder; `outerNumber` is the number of the clause above. */
export function prepareNumbering(word: WriteWording): (outerNumber: string | undefined) => Numbering {
  const counted = new Map<string | undefined, CountedMarkers>();
  const keptMarkers = new Map<string, CountedMarker>();
  const makeKept: MakeMarker = (level, following, kept, outerNumber) => {
    const outer = outerNumber === undefined ? "" : `under ${outerNumber.length} ${outerNumber}`;
    const key = `${level} ${following} ${outer} ${kept}`;
    const known = keptMarkers.get(key);
    if (known !== undefined) return known;
    const marker = wordMarker(word, level, following, kept, outerNumber);
    if (keptMarkers.size >= mostMarkers) keptMarkers.clear();
    keptMarkers.set(key, marker);
    return marker;
  };
  const makeMarker: MakeMarker = (level, following, kept, outerNumber) => {
    if (kept !== undefined) return makeKept(level, following, kept, outerNumber);
    if (counted.size >= mostMarkers) counted.clear();
    const levels = remembered(counted, outerNumber, (): CountedMarkers => new Map());
    const markers = remembered(levels, level, () => []);
    const known = markers[following] ?? wordMarker(word, level, following, undefined, outerNumber);
    markers[following] = known;
    return known;
  };
  return (outerNumber) => new Numbering(makeMarker, outerNumber);
}

function remembered<Key, Value>(memory: Map<Key, Value>, key: Key, make: () => Value): Value {
  const known = memory.get(key);
  if (known !== undefined) return known;
  const value = make();
  memory.set(key, value);
  return value;
}

/** Numbers the lists of one holder: lists of a level that a table or paragraph interrupts go on counting. */
export class Numbering {
  readonly #counts = new Map<OutlineLevel, number>();
  readonly #makeMarker: MakeMarker;
  readonly #outerNumber: string | undefined;

  constructor(makeMarker: MakeMarker, outerNumber: string | undefined) {
    this.#makeMarker = makeMarker;
    this.#outerNumber = outerNumber;
  }

  /** Gives the marker of the next item of a level; the same place in lists of the same level has the same object. */
  next(level: OutlineLevel, kept: string | undefined): Marker {
    const { marker, count } = this.#makeMarker(level, (this.#counts.get(level) ?? 0) + 1, kept, this.#outerNumber);
    this.#counts.set(level, count);
    return marker;
  }
}

function wordMarker(
  word: WriteWording,
  level: OutlineLevel,
  following: number,
  kept: string | undefined,
  outerNumber: string | undefined,
): CountedMarker {
  const ordinal = kept === undefined ? undefined : bareOrdinal(kept);
  const count = ordinal === undefined ? following : (countOfOrdinal(level, ordinal) ?? following);
  const number = ordinal ?? String(count);
  const text = word("outline-markers", {
    [level]: true,
    number,
    roman: ordinal ?? (count <= largestRoman ? romanNumeral(count) : number),
    letter: ordinal ?? pointLetter(count - 1),
    dottedNumber: outerNumber === undefined || number.includes(".") ? number : `${outerNumber}.${number}`,
  });
  return { marker: { text, number }, count };
}

const largestRoman = 3999;
