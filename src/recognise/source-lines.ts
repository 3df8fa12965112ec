/** What a Word file shows → the lines of the document with their looks, cells and Word's own numbers. */

import { digitalStamps } from "../model/digital-stamp.ts";
import type { DocxFacts, DocxParagraph, DocxRun } from "../model/docx-facts.ts";
import { hasWords, printedLines } from "../model/printed-lines.ts";
import { parsePrintedMarker } from "../model/printed-markers.ts";
import type { DroppedLine, LineLook, SourceLine, SourceLines } from "../model/source-lines.ts";
import { cleanText } from "../vietnamese/hygiene.ts";
import { toUpperVietnamese } from "../vietnamese/letters.ts";

/** The lines of a Word file in reading order; typed rules, digital signatures and the margins of pages are told as dropped. */
export function sourceLinesOf(facts: DocxFacts): SourceLines {
  const lines: SourceLine[] = [];
  const dropped: DroppedLine[] = [];
  let blankBefore = false;
  for (const paragraph of facts.paragraphs) {
    const found = linesOf(paragraph);
    if (found.length === 0) {
      const text = paragraph.text.trim();
      if (text !== "") dropped.push({ line: paragraph.index + 1, text, reason: "rule" });
      blankBefore = true;
      continue;
    }
    lines.push(...found.map((line, at) => ({ ...line, blankBefore: blankBefore && at === 0 })));
    blankBefore = false;
  }
  const stamps = digitalStamps(lines.map(({ text }) => text));
  return {
    lines: lines.filter((_line, at) => !stamps.has(at)),
    dropped: [
      ...dropped,
      ...lines.flatMap(({ text, line }, at) => (stamps.has(at) ? [{ text, line, reason: "stamp" as const }] : [])),
      ...marginLines(facts),
    ],
    notes: noteLines(facts),
    joins: [],
  };
}

/** Headers and footers, each text once, at the first line of the section that shows it; page numbers alone are no text. */
function marginLines(facts: DocxFacts): readonly DroppedLine[] {
  const address = contactLineOf(facts);
  const found = new Map<string, DroppedLine>();
  facts.sections.forEach(({ headers, footers }, section) => {
    const first = facts.paragraphs.find((paragraph) => paragraph.section === section);
    for (const paragraph of [...Object.values(headers), ...Object.values(footers)].flat()) {
      for (const { text } of linesOf(paragraph)) {
        if (found.has(text) || address.includes(text) || !/\p{L}/u.test(text)) continue;
        found.set(text, { line: (first?.index ?? 0) + 1, text, reason: "page-furniture" });
      }
    }
  });
  return [...found.values()];
}

function noteLines({ paragraphs, footnotes = [], endnotes = [] }: DocxFacts): NonNullable<SourceLines["notes"]> {
  const texts = [...footnotes, ...endnotes].flat().flatMap((paragraph) => linesOf(paragraph).map(({ text }) => text));
  return texts.map((text, at) => ({ text, line: paragraphs.length + at + 1 }));
}

/** The address that the first page shows at its bottom, where other pages do not. */
export function contactLineOf({ sections }: DocxFacts): readonly string[] {
  const shown = sections[0]?.footers.first ?? [];
  return shown
    .filter(({ pageField }) => !pageField)
    .flatMap((paragraph) => linesOf(paragraph).map(({ text }) => text))
    .slice(0, 4);
}

function linesOf(paragraph: DocxParagraph): readonly SourceLine[] {
  const printed = printedLines(paragraph);
  const isSplit = printed.some(({ column }) => column > 0);
  const number = paragraph.numbering === undefined ? "" : `${paragraph.numbering} `;
  if (isSplit)
    return printed.map((line, at) => toSourceLine(paragraph, line.spacedRuns, line.column, at === 0 ? number : ""));
  const pieces = splitAtBreaks(paragraph.runs).filter((runs) => hasWords(runs.map(({ text }) => text).join("")));
  return pieces.map((runs, at) => toSourceLine(paragraph, runs, printed[at]?.column ?? 0, at === 0 ? number : ""));
}

function splitAtBreaks(runs: readonly DocxRun[]): readonly (readonly DocxRun[])[] {
  const lines: DocxRun[][] = [[]];
  for (const run of runs) {
    run.text.split("\n").forEach((text, at) => {
      if (at > 0) lines.push([]);
      if (text !== "") lines.at(-1)?.push({ ...run, text });
    });
  }
  return lines;
}

function toSourceLine(paragraph: DocxParagraph, runs: readonly DocxRun[], column: number, number: string): SourceLine {
  const line = paragraph.index + 1;
  const { cell } = paragraph;
  const styled = styledText(runs, number);
  return {
    text: styled.text,
    line,
    lastLine: line,
    column,
    look: {
      bold: styled.bold,
      italic: styled.italic,
      align: paragraph.align,
      sizePt: runs.find(({ text }) => text.trim() !== "")?.sizePt,
      boldStart: styled.boldStart,
      underRule: paragraph.bottomBorder,
    },
    cell:
      cell === undefined
        ? undefined
        : {
            table: cell.table,
            row: cell.row,
            column: cell.column,
            columnSpan: cell.columnSpan,
            continued: cell.continued,
          },
    numbered: number !== "",
    blankBefore: false,
  };
}

interface Piece {
  readonly text: string;
  readonly bold: boolean;
  readonly italic: boolean;
}

type StyledText = Pick<LineLook, "bold" | "italic" | "boldStart"> & { readonly text: string };

/** The text in the author's way: emphasis beside the look of the whole is written with stars. */
function styledText(runs: readonly DocxRun[], number: string): StyledText {
  const pieces = markedLikeTitle(joinPieces(runs.map(toPiece)));
  const seen = pieces.filter(({ text }) => text.trim() !== "");
  const bold = seen.every((piece) => piece.bold);
  const italic = seen.every((piece) => piece.italic);
  const first = pieces[0];
  const startsBold = !bold && first !== undefined && first.bold;
  const start = startsBold ? `${number}${first.text}`.trimStart().trimEnd() : "";
  const rest = startsBold ? pieces.slice(1) : pieces;
  const gap = startsBold && /^\s|\s$/u.test(`${first.text.slice(-1)}`) ? " " : "";
  const further = rest.map((piece) => emphasised(piece, { bold, italic })).join("");
  const text = startsBold ? `${start}${gap}${further}` : `${number}${further}`;
  return { text: text.replace(/\s+/gu, " ").trim(), bold, italic, boldStart: start.length };
}

function toPiece({ text, allCaps, bold, italic }: DocxRun): Piece {
  const clean = cleanText(allCaps ? toUpperVietnamese(text) : text).replace(/\s+/gu, " ");
  return { text: clean.replaceAll("*", "\\*"), bold, italic };
}

/** Neighbours of one look are one piece, and blanks look like what stands before them. */
function joinPieces(pieces: readonly Piece[]): readonly Piece[] {
  const joined: Piece[] = [];
  for (const piece of pieces) {
    const last = joined.at(-1);
    const isLikeLast =
      last !== undefined && ((last.bold === piece.bold && last.italic === piece.italic) || piece.text.trim() === "");
    if (last !== undefined && isLikeLast) joined[joined.length - 1] = { ...last, text: last.text + piece.text };
    else joined.push(piece);
  }
  return joined;
}

/** A number in regular letters before a bold title belongs to the title. */
function markedLikeTitle(pieces: readonly Piece[]): readonly Piece[] {
  const [first, second, ...rest] = pieces;
  if (first === undefined || second === undefined || first.bold || !second.bold) return pieces;
  const marker = parsePrintedMarker(`${first.text.trim()} x`);
  if (marker === undefined || marker.length < first.text.trim().length) return pieces;
  return [{ ...second, text: first.text + second.text }, ...rest];
}

/** A stretch with stars around its words, none around the blanks at its ends. */
function emphasised({ text, bold, italic }: Piece, base: Pick<Piece, "bold" | "italic">): string {
  const stars = (bold && !base.bold ? 2 : 0) + (italic && !base.italic ? 1 : 0);
  const words = text.trim();
  if (stars === 0 || words === "") return text;
  const sign = "*".repeat(stars);
  const start = text.length - text.trimStart().length;
  return `${text.slice(0, start)}${sign}${words}${sign}${text.slice(start + words.length)}`;
}
