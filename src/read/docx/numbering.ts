/** The numbers and bullets that Word prints before paragraphs, counted as Word counts them. */
import { pointLetter, romanNumeral } from "../../vietnamese/letters.ts";
import { type ParagraphProperties, readParagraphProperties } from "./properties.ts";
import { child, childElements, childValue, type XmlElement } from "./xml-tree.ts";

interface NumberingLevel {
  readonly start: number;
  readonly format: string;
  /** "%1.%2": places for the numbers of the levels up to this one. */
  readonly text: string;
  readonly paragraph: ParagraphProperties;
  readonly styleId: string | undefined;
}

interface NumberingList {
  readonly abstractId: string;
  readonly levels: ReadonlyMap<number, NumberingLevel>;
}

export interface Numbering {
  /** The level of a list that a paragraph stands on. */
  readonly levelOf: (listId: string, level: number | undefined, styleId: string | undefined) => number;
  readonly paragraphOf: (listId: string, level: number) => ParagraphProperties;
  /** Counts one paragraph on and gives what Word prints before it; paragraphs must come in document order. */
  readonly count: (listId: string, level: number) => string | undefined;
}

/** Reads a numbering part; a file without one has no lists. */
export function readNumbering(part: XmlElement | undefined): Numbering {
  const abstracts = new Map(
    childElements(part, "w:abstractNum").map((one) => [one.attributes["w:abstractNumId"] ?? "", one]),
  );
  const lists = new Map(
    childElements(part, "w:num").map((one) => [one.attributes["w:numId"] ?? "", readList(one, abstracts)]),
  );
  const counters = new Map<string, number[]>();
  const countersOf = (listId: string, list: NumberingList): number[] => {
    const known = counters.get(list.abstractId) ?? counters.get(listId) ?? [];
    counters.set(list.abstractId, known);
    return known;
  };
  return {
    levelOf: (listId, level, styleId) => {
      if (level !== undefined) return level;
      const linked = [...(lists.get(listId)?.levels ?? [])].find(([, one]) => one.styleId === styleId);
      return linked?.[0] ?? 0;
    },
    paragraphOf: (listId, level) => lists.get(listId)?.levels.get(level)?.paragraph ?? {},
    count: (listId, level) => {
      const list = lists.get(listId);
      if (list === undefined) return undefined;
      const numbers = countersOf(listId, list);
      numbers.length = Math.min(numbers.length, level + 1);
      numbers[level] = (numbers[level] ?? (list.levels.get(level)?.start ?? 1) - 1) + 1;
      return printNumber(list, level, numbers);
    },
  };
}

function readList(element: XmlElement, abstracts: ReadonlyMap<string, XmlElement>): NumberingList {
  const abstractId = childValue(element, "w:abstractNumId") ?? "";
  const levels = new Map<number, NumberingLevel>();
  for (const level of childElements(abstracts.get(abstractId), "w:lvl")) addLevel(levels, level);
  let ownCount = false;
  for (const override of childElements(element, "w:lvlOverride")) {
    const at = Number(override.attributes["w:ilvl"] ?? 0);
    for (const level of childElements(override, "w:lvl")) addLevel(levels, level);
    const start = childValue(override, "w:startOverride");
    const level = levels.get(at);
    if (start === undefined || level === undefined) continue;
    ownCount = true;
    levels.set(at, { ...level, start: Number(start) });
  }
  // Lists of one abstract numbering go on counting together, unless one of them starts anew.
  return { abstractId: ownCount ? `${abstractId}/${element.attributes["w:numId"] ?? ""}` : abstractId, levels };
}

function addLevel(levels: Map<number, NumberingLevel>, element: XmlElement): void {
  levels.set(Number(element.attributes["w:ilvl"] ?? 0), {
    start: Number(childValue(element, "w:start") ?? 1),
    format: childValue(element, "w:numFmt") ?? "decimal",
    text: childValue(element, "w:lvlText") ?? "",
    paragraph: readParagraphProperties(child(element, "w:pPr")),
    styleId: childValue(element, "w:pStyle"),
  });
}

function printNumber(list: NumberingList, level: number, numbers: readonly number[]): string | undefined {
  const own = list.levels.get(level);
  if (own === undefined || own.format === "none") return undefined;
  // Symbol fonts keep their bullets in the private area of Unicode.
  if (own.format === "bullet") return own.text.replace(/[\uE000-\uF8FF]/gu, "•");
  return own.text.replace(/%(\d)/g, (_place, digit: string) => {
    const at = Number(digit) - 1;
    const shown = list.levels.get(at);
    return shown === undefined ? "" : formatNumber(numbers[at] ?? shown.start, shown.format);
  });
}

function formatNumber(value: number, format: string): string {
  if (value < 1 || value > 3999) return String(value);
  switch (format) {
    case "upperRoman":
      return romanNumeral(value);
    case "lowerRoman":
      return romanNumeral(value).toLowerCase();
    case "lowerLetter":
      return latinLetter(value);
    case "upperLetter":
      return latinLetter(value).toUpperCase();
    // Word 2010 and later know the Vietnamese order only as a custom format.
    case "custom":
      return pointLetter(value - 1);
    case "decimalZero":
      return String(value).padStart(2, "0");
    default:
      return String(value);
  }
}

function latinLetter(value: number): string {
  return String.fromCharCode(97 + ((value - 1) % 26)).repeat(Math.ceil(value / 26));
}
