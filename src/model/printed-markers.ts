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

const space = "(?:\\s+|$)";
const wordOrdinals = "THỨ\\s+(?:NHẤT|HAI|BA|TƯ|NĂM|SÁU|BẢY|TÁM|CHÍN|MƯỜI)|MỞ ĐẦU";

/** The first form that fits is meant; a number without a space behind it ("1.000") is no marker. */
const forms: readonly MarkerForm[] = [
  [new RegExp(`^(?:phần|PHẦN|Phần)\\s+([IVXL]+|[A-HĐ]|\\d{1,2}|${wordOrdinals})[.:]?${space}`, "iu"), "part", true],
  [new RegExp(`^([IVX]{1,6}|L?X{1,3}[IV]{0,4})\\s?[.)/]${space}`, "u"), "section", true],
  // "Quý" / "I - III năm 2023" is no marker.
  [/^([IVX]{1,6})\s?[-–]\s*(?=\p{Lu})(?![IVX]+(?!\p{L}))/u, "section", true],
  [new RegExp(`^([A-HĐKLM])[.)/]${space}`, "u"), "section", false],
  [/^([A-HĐ])\s?[-–]\s+(?=\p{Lu})/u, "section", false],
  [new RegExp(`^(\\d{1,2}(?:\\.\\d{1,2}){1,3})[.)]?${space}`, "u"), "subclause", true],
  [/^(\d{1,2}(?:\.\d{1,2}){1,3})\s?[-–]\s*(?=\p{Lu})/u, "subclause", true],
  [new RegExp(`^(\\d{1,3})\\s?[./]${space}`, "u"), "clause", true],
  [/^(\d{1,2})\s?[-–]\s*(?=\p{Lu})/u, "clause", true],
  [new RegExp(`^(\\d{1,2})\\)${space}`, "u"), "point", false],
  // "(1) …; (2) …" in one line is a sentence.
  [new RegExp(`^(\\(\\d{1,2})\\)${space}(?!.*\\(2\\))`, "u"), "point", false],
  [new RegExp(`^((?:[a-eg-ik-vxyđ])\\1?)\\s?\\)${space}`, "u"), "point", true],
  [new RegExp(`^([a-eg-ik-vxyđ])\\.(?:\\d{1,2}\\.?)?${space}`, "u"), "point", false],
  [/^([-–—−])\s*(?=\S)/u, "dashItem", true],
  [/^(\+)\s*(?=\S)/u, "plusItem", true],
  [/^\\?([•●▪■◦○♦❖➢✓✔►‣⁃·∙o*\uF000-\uF0FF])\s+(?=\S)/u, "dashItem", false],
];

/** The marker at the start of a line; undefined where the line begins with a word. */
export function parsePrintedMarker(line: string): PrintedMarker | undefined {
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
