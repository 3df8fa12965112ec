/** Finds the unit that a cell of another table means: by code, by full name, or by a name that one unit alone bears. */
import { fullNameOfUnit } from "../../model/admin-unit.ts";
import type { UnitRow } from "../../model/unit-table.ts";
import { foldTonePlacement } from "../../vietnamese/letters.ts";
import { nearestWords } from "../../vietnamese/nearest-words.ts";

/** Which unit a text means; undefined for none, "several" when its name does not tell. */
export type FoundUnit = number | "several" | undefined;

export class UnitNames {
  readonly #codes = new Map<string, number>();
  #names: ReadonlyMap<string, number | "several"> | undefined;
  readonly #known = new Map<string, FoundUnit>();
  readonly #rows: readonly UnitRow[];

  /** `codes` are those of the table, also of rows that are no units. */
  constructor(rows: readonly UnitRow[], codes: readonly string[]) {
    this.#rows = rows;
    for (const [index, code] of codes.entries()) {
      if (code !== "" && !this.#codes.has(foldUnitName(code))) this.#codes.set(foldUnitName(code), index);
    }
  }

  /** Gives the unit of a text; asked for the same text again it takes no time. */
  find(text: string): FoundUnit {
    if (this.#known.has(text)) return this.#known.get(text);
    const found = this.#codes.get(foldUnitName(text)) ?? this.#findName(foldUnitName(text));
    this.#known.set(text, found);
    return found;
  }

  /** Most tables give codes: names are gathered when the first text is none. */
  #findName(folded: string): FoundUnit {
    this.#names ??= gatherNames(this.#rows);
    return this.#names.get(folded);
  }

  /** Gives the labels of units whose code or name is nearly a text. */
  near(text: string): readonly string[] {
    // Codes of two digits are all near each other.
    if (text.length < 3) return [];
    const byWord = new Map(
      this.#rows.flatMap(({ unit, label }) =>
        unit === undefined ? [] : [unit.code, unit.name, fullNameOfUnit(unit)].map((word) => [word, label] as const),
      ),
    );
    return [...new Set(nearestWords(text, [...byWord.keys()], 4).flatMap((word) => byWord.get(word) ?? []))];
  }
}

function gatherNames(rows: readonly UnitRow[]): ReadonlyMap<string, number | "several"> {
  const names = new Map<string, number | "several">();
  for (const [index, { unit }] of rows.entries()) {
    if (unit === undefined) continue;
    for (const name of new Set([unit.name, fullNameOfUnit(unit)].map(foldUnitName))) {
      names.set(name, names.has(name) ? "several" : index);
    }
  }
  return names;
}

/** Letters whose tone has two places; all other texts need no folding. */
const toneBehind = /o[àáảãạèéẻẽẹ]|u[ỳýỷỹỵ]/iu;

/** Gives a form for comparing names of units: their diacritics count, the place of a tone and capitals do not. */
export function foldUnitName(text: string): string {
  const folded = toneBehind.test(text) ? foldTonePlacement(text) : text;
  return folded.toLowerCase().replaceAll(/\s+/gu, " ").trim();
}
