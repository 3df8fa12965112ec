/** Finds the marks of units in a text, in one pass whatever their number. */
import type { FramedText } from "../framed-text.ts";
import type { TextFrame } from "../text-frame.ts";
import type { FoundMark } from "./found-mark.ts";
import { type FindInGaps, prepareGapMarks } from "./gap-marks.ts";
import { createMarkIndex } from "./mark-index.ts";
import { findWithin } from "./mark-search.ts";
import type { UnitMarks } from "./unit-marks.ts";

export type { FoundMark } from "./found-mark.ts";

/** Where the frame of a text is known, only what its gaps decide is looked at. */
export type FindMarks = (text: string, framed?: FramedText) => readonly FoundMark[];

const noMarks: readonly FoundMark[] = [];

/** Prepares to find these marks; the longest name at a place counts, so that «Bắc Tân Uyên» is not «Tân Uyên». */
export function prepareMarkFinder(marks: UnitMarks): FindMarks {
  const index = createMarkIndex(marks);
  const gapMarks = prepareGapMarks(index);
  const frames = new WeakMap<TextFrame, FindInGaps>();
  return (text, framed) => {
    const plain = text.includes("\u00a0") ? text.replaceAll("\u00a0", " ") : text;
    const found: FoundMark[] = [];
    if (framed === undefined || plain !== text) findWithin(plain, 0, plain.length, index, found);
    else {
      let findInGaps = frames.get(framed.frame);
      if (findInGaps === undefined) {
        findInGaps = gapMarks(framed.frame);
        frames.set(framed.frame, findInGaps);
      }
      findInGaps(text, framed.gaps, found);
    }
    return found.length === 0 ? noMarks : found;
  };
}
