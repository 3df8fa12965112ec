/** The number, letter or sign before an item, as people type it and Word prints it. */
import { parseRoman } from "../vietnamese/letters.ts";
import type { OutlineLevel } from "./outline.ts";

export interface PrintedMarker {
  readonly level: OutlineLevel;
  /** Without the signs after it: "I", "1", "1.1", "a"; the sign itself for dashes and bullets. */
  readonly ordinal: string;
  /** Letters of the line that the marker takes, with the space behind it. */
  readonly length: number;
  /** The forms of this product's own pages; others come back as numbers that the author kept. */
  readonly usual: boolean;
}

type MarkerForm = readonly [pattern: RegExp, level: OutlineLevel, usual: boolean];

/** "I/-", "1.-", "a)-": the dash after the sign belongs to it. */
const space = "[-–]?(?:\\s+|$)";
/** "1.Mục đích", "I.MỤC ĐÍCH": no space, but not "1.000", "V.I.Lênin" or "68/KH-UBND". */
const spaceOrWord = `(?:${space}|[-–]?(?=\\p{Lu}\\p{L}))`;
const wordOrdinals = "THỨ\\s+(?:NHẤT|HAI|BA|TƯ|NĂM|SÁU|BẢY|TÁM|CHÍN|MƯỜI)|MỞ ĐẦU";
/** "(1) …; (2) …" in one line is a sentence. */
const aloneInLine = "(?!.*\\((?:2|b|ii)\\))";

/** The first form that fits is meant; a number without a space behind it ("1.000") is no marker. */
const forms: readonly MarkerForm[] = [
  [new RegExp(`^PHẦN\\s+([IVXL]+|[A-HĐ]|\\d{1,2}|${wordOrdinals})\\s?[.:–-]?(?:\\s+|$)`, "iu"), "part", true],
  [/^(Chương\s+(?:[IVX]+|\d{1,2}))\s?[.:–-]?(?:\s+|$)/iu, "section", false],
  [/^(Điều\s+\d{1,3})\s?[.:](?:\s+|$)/iu, "section", false],
  [new RegExp(`^([IVX]{1,6}|L?X{1,3}[IV]{0,4})\\s?[.)/]${spaceOrWord}`, "u"), "section", true],
  // "Quý" / "I - III năm 2023" is no marker.
  [/^([IVX]{1,6})\s?[-–]\s*(?=\p{Lu})(?![IVX]+(?!\p{L}))/u, "section", true],
  [new RegExp(`^([A-HĐKLM])[.)/](?:${space}|(?=\\p{Lu}{2}))`, "u"), "section", false],
  [/^([A-HĐ])\s?[-–]\s+(?=\p{Lu})/u, "section", false],
  [new RegExp(`^((?:[IVX]{1,5}|[A-HĐ])\\.\\d{1,2})[.)/]?${spaceOrWord}`, "u"), "clause", false],
  [new RegExp(`^((?:[IVX]{1,5}|[A-HĐ])(?:\\.\\d{1,2}){2,3})[.)/]?${spaceOrWord}`, "u"), "subclause", false],
  [new RegExp(`^(\\d{1,2}(?:\\.\\d{1,2}){1,3})[.)/]?${spaceOrWord}`, "u"), "subclause", true],
  [/^(\d{1,2}(?:\.\d{1,2}){1,3})\s?[-–]\s*(?=\p{Lu})/u, "subclause", true],
  [new RegExp(`^(\\d{1,3})\\s?[./]${space}`, "u"), "clause", true],
  [/^(\d{1,2})(?:\.[-–]?(?=\p{Lu}\p{L})|\/[-–]?(?=\p{Lu}\p{Ll}))/u, "clause", true],
  [/^(\d{1,2})\s?[-–]\s*(?=\p{Lu})/u, "clause", true],
  [new RegExp(`^(\\d{1,2})\\)${spaceOrWord}`, "u"), "point", false],
  [new RegExp(`^(\\((?:\\d{1,2}|[a-zđ]|[ivx]{1,4}))\\)${space}${aloneInLine}`, "u"), "point", false],
  [new RegExp(`^(\\d{1,2}\\.[a-zđ])[.)]${spaceOrWord}`, "u"), "point", false],
  [new RegExp(`^([a-zđ](?:\\.\\d{1,2}){1,2}|[a-zđ]\\d{1,2}(?=[.)]))[.)]?${spaceOrWord}`, "u"), "point", false],
  [new RegExp(`^(([a-zđ])\\2?)\\s?\\)${spaceOrWord}`, "u"), "point", true],
  [new RegExp(`^([a-zđ])[./]${spaceOrWord}`, "u"), "point", false],
  [/^([a-zđ])[-–]\s+(?=\p{Lu})/u, "point", false],
  [/^([-–—−])\s*(?=\S)/u, "dashItem", true],
  [/^(\+)\s*(?=\S)/u, "plusItem", true],
  [/^\\?([o*·∙]|[•●▪■◦○◆♦❖➢➤✓✔►‣⁃\uF000-\uF0FF])\s+(?=\S)/u, "dashItem", false],
  [/^([•●▪■◦○◆♦❖➢➤✓✔►‣⁃\uF000-\uF0FF])(?=\p{L})/u, "dashItem", false],
  [/^\\?(\*)(?=\p{Lu}[^*]*$)/u, "dashItem", false],
];

/** Words that begin a marker do so with a capital: "phần I của …" goes on from the line above. */
const wordMarker = /^[pcđ]\p{L}/u;

/** The marker at the start of a line; undefined where the line begins with a word. */
export function parsePrintedMarker(line: string): PrintedMarker | undefined {
  if (wordMarker.test(line)) return undefined;
  for (const [pattern, level, usual] of forms) {
    const match = pattern.exec(line);
    const ordinal = match?.[1];
    if (match === null || ordinal === undefined) continue;
    if (level === "section" && usual && parseRoman(ordinal) === undefined) continue;
    // "-5 độ" and "+84" are figures.
    if ((level === "dashItem" || level === "plusItem") && /^[-–—−+]\d/u.test(line)) continue;
    return { level, ordinal, length: match[0].length, usual };
  }
  return undefined;
}
