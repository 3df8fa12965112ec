/** Paragraphs taken apart into the lines that a reader sees: foreign files pack several into one with breaks and tabs. */

import { isUpperCaseText, toUpperVietnamese } from "../vietnamese/letters.ts";
import type { DocxParagraph, DocxRun } from "./docx-facts.ts";

export interface PrintedLine {
  /** As printed: with its number, capitals applied, tabs as spaces, trimmed. */
  readonly text: string;
  /** Only runs with something to see. */
  readonly runs: readonly DocxRun[];
  /** The same with those that are only spaces. */
  readonly spacedRuns: readonly DocxRun[];
  readonly paragraph: DocxParagraph;
  /** 0 from the left where a line of text is set in columns with tabs or spaces. */
  readonly column: number;
}

/** A rule typed as underscores, dashes or dots is no text. */
const typedRule = /^[\s_\-–—.=*\u2500-\u257F]+$/u;

/** Tells whether a text has anything but spaces and typed rules. */
export function hasWords(text: string): boolean {
  return text.trim() !== "" && !typedRule.test(text);
}

/** The text of a paragraph as printed, with its number, in one line. */
export function printedText(paragraph: DocxParagraph): string {
  return brokenText(paragraph)
    .replace(/[\t\n\u00A0]/gu, " ")
    .trim();
}

/** The same with its line breaks and tabs. */
export function brokenText({ numbering, runs }: DocxParagraph): string {
  const number = numbering === undefined ? "" : `${numbering} `;
  return `${number}${runs.map(shownText).join("")}`;
}

function shownText({ text, allCaps }: DocxRun): string {
  return allCaps ? toUpperVietnamese(text) : text;
}

const linesOfParagraphs = new WeakMap<DocxParagraph, readonly PrintedLine[]>();

/** The lines of a paragraph, without empty ones and typed rules; made once, since every rule asks for them. */
export function printedLines(paragraph: DocxParagraph): readonly PrintedLine[] {
  const known = linesOfParagraphs.get(paragraph);
  if (known !== undefined) return known;
  const lines = splitLines(paragraph);
  linesOfParagraphs.set(paragraph, lines);
  return lines;
}

function splitLines(paragraph: DocxParagraph): readonly PrintedLine[] {
  const number = paragraph.numbering === undefined ? "" : `${paragraph.numbering} `;
  return splitRuns(paragraph.runs, (text) => text.split("\n"))
    .flatMap((runs, at) => columnsOf(runs, at === 0 ? number : ""))
    .map(({ runs, column, number: own }) => ({
      text: `${own}${runs.map(shownText).join("")}`.replace(/[\t\u00A0]/gu, " ").trim(),
      runs: runs.filter((run) => run.text.trim() !== ""),
      spacedRuns: runs,
      paragraph,
      column,
    }))
    .filter(({ text }) => hasWords(text));
}

type Pieces = readonly DocxRun[];

/** Cuts runs where their joined text is cut; the cutting letters are lost. */
function splitRuns(runs: Pieces, split: (text: string) => readonly string[]): readonly Pieces[] {
  const lines: DocxRun[][] = [[]];
  for (const run of runs) {
    split(run.text).forEach((text, at) => {
      if (at > 0) lines.push([]);
      if (text !== "") lines.at(-1)?.push({ ...run, text });
    });
  }
  return lines;
}

/** What begins the right column of a head set without a table. */
const rightColumn = /^(?:CỘNG H|Độc lập|\p{Lu}[^,]{1,40}, *ngày)/u;

/** What stands beside a signature set without a table: the recipients. */
const besideSignature = /^(?:Nơi nhận|[-–] )/iu;
const signerName = /^\p{Lu}\p{Ll}+(?: \p{Lu}\p{Ll}*){1,4}$/u;

function columnsOf(
  runs: Pieces,
  number: string,
): readonly { readonly runs: Pieces; readonly column: number; readonly number: string }[] {
  const joined = runs.map(shownText).join("");
  for (const gap of joined.matchAll(/\t+\s*| {5,}/gu)) {
    const left = joined.slice(0, gap.index).trim();
    const right = joined.slice(gap.index + gap[0].length).trim();
    const isUpper = isUpperCaseText(right);
    const isSigned = besideSignature.test(`${number}${left}`) && (isUpper || signerName.test(right));
    const isBreak = rightColumn.test(right) || isSigned || (isUpper && isUpperCaseText(left));
    if (left === "" || right === "" || !isBreak) continue;
    const cut = cutRuns(runs, gap.index, gap.index + gap[0].length);
    return [
      { runs: cut.before, column: 0, number },
      { runs: cut.after, column: 1, number: "" },
    ];
  }
  return [{ runs, column: 0, number }];
}

function cutRuns(runs: Pieces, start: number, end: number): { readonly before: Pieces; readonly after: Pieces } {
  const before: DocxRun[] = [];
  const after: DocxRun[] = [];
  let at = 0;
  for (const run of runs) {
    const head = run.text.slice(0, Math.max(0, start - at));
    const tail = run.text.slice(Math.max(0, end - at));
    if (head !== "") before.push({ ...run, text: head });
    if (tail !== "") after.push({ ...run, text: tail });
    at += run.text.length;
  }
  return { before, after };
}
