/** The marker at the beginning of a paragraph of the outline: "II.", "3.", "2.1.", "đ)". */
import type { DocxParagraph } from "../../model/docx-facts.ts";
import { printedText } from "../../model/printed-lines.ts";
import { parseRoman, pointIndex } from "../../vietnamese/letters.ts";

export type MarkerLevel = "part" | "section" | "clause" | "subclause" | "point";

export interface OutlineMarker {
  readonly level: MarkerLevel;
  /** As printed: "II.". */
  readonly marker: string;
  /** From 1; of "2.1." the last number. */
  readonly ordinal: number;
  /** The text after the marker. */
  readonly rest: string;
  readonly paragraph: DocxParagraph;
}

/** The marker of a paragraph; undefined for running text, dashes and labels such as "Mục tiêu 3". */
export function outlineMarker(paragraph: DocxParagraph): OutlineMarker | undefined {
  const text = printedText(paragraph);
  const part = /^PHẦN\s+([IVXLC]+)(?!\p{L})[.:]?\s*/iu.exec(text);
  const partNumber = part === null ? undefined : parseRoman((part[1] ?? "").toUpperCase());
  if (part !== null && partNumber !== undefined) return marked("part", part[0], partNumber);
  const roman = /^([IVXLC]+)[.)]\s+/u.exec(text);
  const romanNumber = roman === null ? undefined : parseRoman(roman[1] ?? "");
  if (roman !== null && romanNumber !== undefined) return marked("section", roman[0], romanNumber);
  const decimal = /^(\d{1,2})(?:\.(\d{1,2}))?(?:\.(\d{1,2}))?[.)]?\s+/u.exec(text);
  if (decimal !== null && /^\d{1,2}(?:\.|\)|\.\d)/u.test(text)) {
    const level = decimal[2] === undefined ? "clause" : "subclause";
    return marked(level, decimal[0], Number(decimal[3] ?? decimal[2] ?? decimal[1]));
  }
  const letter = /^(\p{Ll}{1,2})\)\s*/u.exec(text);
  const index = letter === null ? undefined : pointIndex(letter[1] ?? "");
  return letter === null || index === undefined ? undefined : marked("point", letter[0], index + 1);

  function marked(level: MarkerLevel, prefix: string, ordinal: number): OutlineMarker {
    return { level, marker: prefix.trim(), ordinal, rest: text.slice(prefix.length), paragraph };
  }
}
