/** Which numbers of a source a plan must keep: those that its own counting would not give. */
import type { OutlineLevel } from "../../model/outline.ts";
import type { PrintedMarker } from "../../model/printed-markers.ts";
import { parseRoman, pointIndex, pointLetter, romanNumeral } from "../../vietnamese/letters.ts";
import { noOrdinal, type TreeItem } from "./outline-tree.ts";

/** Counts the items of one holder, level by level, as the printed plan will. */
export class OrdinalCounter {
  readonly #counts = new Map<OutlineLevel, number>();
  readonly #outer: string | undefined;

  /** `outer` is the number of the clause above, which its subclauses begin with. */
  constructor(outer: string | undefined) {
    this.#outer = outer;
  }

  /** The ordinal to keep, or undefined where counting gives it; `follows` is false where a number is left out or comes twice. */
  next({ level, marker }: TreeItem): { readonly kept: string | undefined; readonly follows: boolean } {
    if (level === "dashItem" || level === "plusItem") return { kept: undefined, follows: true };
    const before = this.#counts.get(level) ?? 0;
    const value = marker.ordinal === noOrdinal ? undefined : countOf(level, marker);
    this.#counts.set(level, value ?? before + 1);
    if (marker.ordinal === noOrdinal) return { kept: undefined, follows: true };
    const isExpected = expectedOrdinal(level, before + 1, this.#outer) === marker.ordinal;
    if (isExpected && (marker.usual || level === "part")) return { kept: undefined, follows: true };
    return { kept: marker.ordinal, follows: isExpected || before === 0 || value === undefined || value === before + 1 };
  }
}

function expectedOrdinal(level: OutlineLevel, count: number, outer: string | undefined): string {
  if (level === "part" || level === "section") return romanNumeral(count);
  if (level === "point") return pointLetter(count - 1);
  return level === "subclause" && outer !== undefined ? `${outer}.${count}` : String(count);
}

function countOf(level: OutlineLevel, { ordinal, usual }: PrintedMarker): number | undefined {
  if (level === "part" || level === "section") {
    // "C." and "D." after "B." are letters, though they are Roman numerals too.
    if (!usual && /^[A-H]$/u.test(ordinal)) return ordinal.charCodeAt(0) - 64;
    return parseRoman(ordinal);
  }
  const digits = /([1-9]\d{0,5})$/u.exec(ordinal)?.[1];
  if (digits !== undefined) return Number(digits);
  const index = level === "point" ? pointIndex(ordinal) : undefined;
  return index === undefined ? undefined : index + 1;
}
