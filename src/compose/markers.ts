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

/** Above this many the memory starts anew: only numbers that authors have kept can become many. */
const mostMarkers = 5_000;

/** Words the marker of an item that would count as `following`, or that keeps a number of its own. */
type MakeMarker = (following: number, kept: string | undefined) => CountedMarker;

/** The markers of all lists of one level under one number. */
class KnownMarkers {
  readonly #counted: CountedMarker[] = [];
  readonly #kept = new Map<string, CountedMarker>();
  readonly #make: MakeMarker;

  constructor(make: MakeMarker) {
    this.#make = make;
  }

  markerOf(following: number, kept: string | undefined): CountedMarker {
    if (kept !== undefined) return this.#keptMarker(following, kept);
    const known = this.#counted[following] ?? this.#make(following, undefined);
    this.#counted[following] = known;
    return known;
  }

  #keptMarker(following: number, kept: string): CountedMarker {
    const key = `${following} ${kept}`;
    const known = this.#kept.get(key) ?? this.#make(following, kept);
    if (this.#kept.size >= mostMarkers) this.#kept.clear();
    this.#kept.set(key, known);
    return known;
  }
}

type MarkersByLevel = Map<OutlineLevel, KnownMarkers>;

/** Gives the function that begins to number the lists of a holder; `outerNumber` is the number of the clause above. */
export function prepareNumbering(word: WriteWording): (outerNumber: string | undefined) => Numbering {
  const known = new Map<string | undefined, MarkersByLevel>();
  const markersOf = (level: OutlineLevel, outerNumber: string | undefined): KnownMarkers => {
    if (known.size >= mostMarkers) known.clear();
    const levels = remembered(known, outerNumber, (): MarkersByLevel => new Map());
    return remembered(levels, level, () => {
      return new KnownMarkers((following, kept) => wordMarker(word, level, following, kept, outerNumber));
    });
  };
  return (outerNumber) => new Numbering((level) => markersOf(level, outerNumber));
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
  readonly #lists: ListNumbering[] = [];
  readonly #markersOf: (level: OutlineLevel) => KnownMarkers;

  constructor(markersOf: (level: OutlineLevel) => KnownMarkers) {
    this.#markersOf = markersOf;
  }

  listOf(level: OutlineLevel): ListNumbering {
    for (const list of this.#lists) if (list.level === level) return list;
    const list = new ListNumbering(level, this.#markersOf(level));
    this.#lists.push(list);
    return list;
  }
}

/** Numbers the items of one level. */
export class ListNumbering {
  readonly level: OutlineLevel;
  readonly #markers: KnownMarkers;
  #count = 0;

  constructor(level: OutlineLevel, markers: KnownMarkers) {
    this.level = level;
    this.#markers = markers;
  }

  /** Gives the marker of the next item; the same place in lists of the same level has the same object. */
  next(kept: string | undefined): Marker {
    const { marker, count } = this.#markers.markerOf(this.#count + 1, kept);
    this.#count = count;
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
