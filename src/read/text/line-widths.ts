/** How wide the lines of a file are where its text is certainly wrapped. */
import { parsePrintedMarker } from "../../model/printed-markers.ts";
import type { DraftLine } from "./draft-line.ts";

export interface LineWidths {
  /** Running text is cut into lines at the width of a page. */
  readonly isWrapped: boolean;
  /** Empty lines stand between paragraphs, so that lines without one belong together. */
  readonly areParagraphsApart: boolean;
  /** Paragraphs begin with blanks, so that a line without them goes on. */
  readonly areStartsIndented: boolean;
  /** Tells whether a line is as long as wrapped lines are, or at least this share of it. */
  readonly isFull: (line: DraftLine, share: number) => boolean;
}

const longestWrapped = 140;
/** Letters of a full line of a page; a text without any longer line is cut at that width. */
const widestPage = 110;
const narrowestPage = 60;

/** Measures the lines that a small letter continues: those were surely wrapped. */
export function measureWidths(lines: readonly DraftLine[]): LineWidths {
  const first: number[] = [];
  const further: number[] = [];
  let long = 0;
  lines.forEach((line, at) => {
    if (line.text.length > longestWrapped) long += 1;
    const next = lines[at + 1];
    const goesOn = next !== undefined && next.blanks === 0 && !next.opensPage && /^\p{Ll}/u.test(next.text);
    if (!goesOn || parsePrintedMarker(next.text) !== undefined) return;
    (opensParagraph(line) ? first : further).push(line.text.length);
  });
  const width = median(further) ?? median(first) ?? 80;
  const firstWidth = median(first) ?? width;
  const cut = first.length + further.length;
  return {
    isWrapped: cut >= 3 ? long <= lines.length / 20 : isNarrow(lines),
    areParagraphsApart: paragraphsApart(lines),
    areStartsIndented: startsIndented(lines),
    isFull: (line, share) => line.text.length >= share * (opensParagraph(line) ? Math.min(firstWidth, width) : width),
  };
}

/** A short text of which no line is wider than a page, and some are as wide. */
function isNarrow(lines: readonly DraftLine[]): boolean {
  const widest = lines.reduce((most, { text }) => Math.max(most, text.length), 0);
  return widest >= narrowestPage && widest <= widestPage;
}

function opensParagraph({ text, blanks }: DraftLine): boolean {
  return blanks > 0 || parsePrintedMarker(text) !== undefined;
}

/** Most marked lines have an empty line before them. */
function paragraphsApart(lines: readonly DraftLine[]): boolean {
  const marked = lines.filter(({ text }) => parsePrintedMarker(text) !== undefined);
  return marked.filter(({ blanks }) => blanks > 0).length > marked.length * 0.6;
}

/** Nearly all marked lines are indented, and other lines are not. */
function startsIndented(lines: readonly DraftLine[]): boolean {
  const marked = lines.filter(({ text }) => parsePrintedMarker(text) !== undefined);
  const indented = marked.filter(({ indent }) => indent >= leastIndent);
  return marked.length >= 3 && indented.length >= marked.length * 0.6 && lines.some(({ indent }) => indent === 0);
}

export const leastIndent = 3;

function median(values: readonly number[]): number | undefined {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];
}
