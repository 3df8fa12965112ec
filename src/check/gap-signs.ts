/** The signs of rules in the gaps of texts of one frame, and in the words beside them. */
import { isLetterCode } from "./character-kinds.ts";
import { latest } from "./latest.ts";
import type { SignSearch } from "./text-signs.ts";

/** What stands beside the gaps of a frame. */
export interface GapSides {
  /** By gap: how many letters before and after it are looked at with it. */
  readonly before: readonly number[];
  readonly after: readonly number[];
  /** The rules with a sign beside a gap that whole words fill; undefined where the gap cuts a word. */
  readonly beside: readonly (number | undefined)[];
}

/** The stretch of a piece in which signs begin that stand there whatever is in the gaps. */
export interface SurePart {
  readonly piece: string;
  readonly from: number;
  readonly to: number;
}

/** What stands beside the gaps between these parts. */
export function sidesOf(parts: readonly SurePart[], search: SignSearch): GapSides {
  const gaps = parts.slice(1).map((next, index) => ({ piece: parts[index] ?? next, next }));
  return {
    before: gaps.map(({ piece: { piece, to } }) => piece.length - to),
    after: gaps.map(({ next }) => next.from),
    beside: gaps.map(({ piece, next }) => besideGap(piece, next, search)),
  };
}

/** A letter between what stands right before and after a gap has the signs that any words there have beside them. */
function besideGap({ piece, to }: SurePart, next: SurePart, search: SignSearch): number | undefined {
  const after = next.piece.slice(0, next.from);
  if (to < piece.length || after.length > 1 || isLetterCode(after.charCodeAt(0))) return undefined;
  const sample = `${piece.slice(-1)}x${after}`;
  return search.search(sample, sample.length - 1 - after.length, sample.length);
}

type SearchFill = (fill: string) => number | undefined;

/** Most gaps of a variant are filled by one name. Gives undefined for what is not words whose signs end with them. */
export function prepareFillSearch({ search, openFrom }: SignSearch): SearchFill {
  return latest((fill) => {
    const end = fill.length;
    const isWords = isLetterCode(fill.charCodeAt(0)) && isLetterCode(fill.charCodeAt(end - 1));
    return isWords && openFrom(fill, end) === end ? search(fill, 0, end) : undefined;
  });
}

/** The bits of the rules whose signs begin in a gap or beside it. */
export function searchGaps(
  text: string,
  gaps: readonly number[],
  { before, after, beside }: GapSides,
  { search }: SignSearch,
  searchFill: SearchFill,
): number {
  let found = 0;
  for (let gap = 0; gap < before.length; gap += 1) {
    const from = gaps[2 * gap] ?? 0;
    const to = gaps[2 * gap + 1] ?? 0;
    const near = beside[gap];
    const inFill = near === undefined ? undefined : searchFill(text.slice(from, to));
    if (near === undefined || inFill === undefined)
      found |= search(text, from - (before[gap] ?? 0), to + (after[gap] ?? 0));
    else found |= near | inFill;
  }
  return found;
}
