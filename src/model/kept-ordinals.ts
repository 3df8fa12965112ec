/** Numbers that an author keeps from a parent plan, read as what they count. */
import { parseRoman, pointIndex } from "../vietnamese/letters.ts";
import type { OutlineLevel } from "./outline.ts";

/** What a kept number counts as, so that the items after it go on; undefined when it is no number ("15-20"). */
export function countOfOrdinal(level: OutlineLevel, ordinal: string): number | undefined {
  const roman = level === "part" || level === "section" ? parseRoman(ordinal) : undefined;
  const letter = level === "point" ? pointIndex(ordinal) : undefined;
  const digits = /(?:^|\.)([1-9]\d{0,5})$/.exec(ordinal)?.[1];
  return (
    roman ?? (letter === undefined ? undefined : letter + 1) ?? (digits === undefined ? undefined : Number(digits))
  );
}

/** The number without the sign after it: "15." is 15, "đ)" is đ. */
export function bareOrdinal(ordinal: string): string {
  return ordinal.replace(/[.)\s]+$/u, "");
}
