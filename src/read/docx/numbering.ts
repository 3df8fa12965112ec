/** The numbers and bullets that Word prints before paragraphs, counted as Word counts them. */

import { largestListLevel } from "./limits.ts";
import { formatNumber } from "./number-formats.ts";
import { type NumberingLevel, type NumberingList, readLists } from "./numbering-lists.ts";
import type { ParagraphProperties } from "./properties.ts";
import { shownLetters } from "./symbols.ts";
import type { XmlElement } from "./xml-tree.ts";

export interface Numbering {
  /** The level of a list that a paragraph stands on. */
  readonly levelOf: (listId: string, level: number | undefined, styleId: string | undefined) => number;
  readonly paragraphOf: (listId: string, level: number) => ParagraphProperties;
  /** Counts one paragraph on and gives what Word prints before it; paragraphs must come in document order. */
  readonly count: (listId: string, level: number) => string | undefined;
  /** The same lists, counted from the beginning. */
  readonly afresh: () => Numbering;
}

/** Reads a numbering part; a file without one has no lists. */
export function readNumbering(part: XmlElement | undefined): Numbering {
  return countLists(readLists(part));
}

function countLists(lists: ReadonlyMap<string, NumberingList>): Numbering {
  const counters = new Map<string, (number | undefined)[]>();
  const countersOf = ({ counterId }: NumberingList): (number | undefined)[] => {
    const known = counters.get(counterId) ?? [];
    counters.set(counterId, known);
    return known;
  };
  return {
    levelOf: (listId, level, styleId) => {
      const linked = [...(lists.get(listId)?.levels ?? [])].find(([, one]) => one.styleId === styleId)?.[0];
      return Math.min(level ?? (styleId === undefined ? 0 : (linked ?? 0)), largestListLevel);
    },
    paragraphOf: (listId, level) => lists.get(listId)?.levels.get(level)?.paragraph ?? {},
    count: (listId, level) => {
      const list = lists.get(listId);
      if (list === undefined) return undefined;
      const numbers = countersOf(list);
      for (let deeper = level + 1; deeper <= largestListLevel; deeper += 1) {
        if (restartsAfter(list.levels.get(deeper), level)) numbers[deeper] = undefined;
      }
      numbers[level] = (numbers[level] ?? (list.levels.get(level)?.start ?? 1) - 1) + 1;
      return printNumber(list, level, numbers);
    },
    afresh: () => countLists(lists),
  };
}

/** A level begins anew after any level above it, unless it names the one after which it does. */
function restartsAfter(level: NumberingLevel | undefined, used: number): boolean {
  return level?.restartAfter === undefined || used < level.restartAfter;
}

function printNumber(list: NumberingList, level: number, numbers: readonly (number | undefined)[]): string | undefined {
  const own = list.levels.get(level);
  if (own === undefined) return undefined;
  if (own.format === "bullet") return shownLetters(own.text, own.bulletFont) || undefined;
  const printed = own.text.replace(/%([1-9])/g, (_place, digit: string) => {
    const at = Number(digit) - 1;
    const shown = list.levels.get(at);
    if (shown === undefined || at > level || shown.format === "none") return "";
    // "Legal" numbering writes all levels in digits: "1.1" under "I".
    return formatNumber(numbers[at] ?? shown.start, own.isLegal ? "decimal" : shown.format, shown.customFormat);
  });
  return printed.trim() === "" ? undefined : printed;
}
