/** A text taken apart into its lines, with the blanks and page breaks between them. */
import { cleanText } from "../../vietnamese/hygiene.ts";

export interface PhysicalLine {
  /** From 1; a page end may part one line of the text into two. */
  readonly line: number;
  /** Its place among the lines that hold anything, from 0. */
  readonly order: number;
  /** Clean, trimmed, with single spaces. */
  readonly text: string;
  /** Clean, with the spaces that set columns. */
  readonly raw: string;
  /** What stands between its tabs, trimmed. */
  readonly tabTexts: readonly string[];
  readonly indent: number;
  /** Empty lines before it. */
  readonly blanks: number;
  /** The first line of a page, where the file tells pages. */
  readonly opensPage: boolean;
}

/** The lines that hold anything, in order. */
export function physicalLines(text: string): readonly PhysicalLine[] {
  const lines: PhysicalLine[] = [];
  let blanks = 0;
  let opensPage = false;
  for (const [at, typed] of text.split(/\r\n?|\n/u).entries()) {
    const pieces = typed.split("\f");
    for (const [piece, part] of pieces.entries()) {
      if (piece > 0) opensPage = true;
      const clean = cleanText(part).replaceAll("\n", " ");
      const raw = clean.replaceAll("\t", "        ").trimEnd();
      const trimmed = raw.trim().replace(/ +/gu, " ");
      if (trimmed === "") continue;
      const indent = raw.length - raw.trimStart().length;
      const tabTexts = clean.split("\t").map((text) => text.trim().replace(/ +/gu, " "));
      lines.push({ line: at + 1, order: lines.length, text: trimmed, raw, tabTexts, indent, blanks, opensPage });
      blanks = 0;
      opensPage = false;
    }
    if (pieces.at(-1)?.trim() === "" || typed.trim() === "") blanks += 1;
  }
  return lines;
}
