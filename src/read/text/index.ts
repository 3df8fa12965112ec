/** A text that was copied, extracted or scanned → the lines of the document, and everything that was done to them. */

import type { DroppedLine, SourceLine, SourceLines } from "../../model/source-lines.ts";
import { barCells } from "./bar-tables.ts";
import type { DraftLine } from "./draft-line.ts";
import { placeFlatTables } from "./flat-tables.ts";
import { dropReason, pageNumberLines, runningTitles, withoutStrokes } from "./furniture.ts";
import { joinLines } from "./join-lines.ts";
import { closeEmphasis, isMarkdown, unmarkLine } from "./markdown.ts";
import { type PhysicalLine, physicalLines } from "./physical-lines.ts";
import { columnTexts, isSideBySide, rightColumnStart } from "./side-by-side.ts";

export { decodeDocument } from "./decode-document.ts";

/** The lines of a text in reading order. */
export function readTextLines(text: string): SourceLines {
  const marked = isMarkdown(text);
  const { lines: drafts, dropped } = draftLines(physicalLines(marked ? closeEmphasis(text) : text), marked);
  const { lines, joins } = joinLines(placeFlatTables(drafts));
  return { lines: lines.map(toSourceLine), dropped, joins };
}

function toSourceLine({ text, line, lastLine, look, column, cell, blanks, opensPage }: DraftLine): SourceLine {
  return { text, line, lastLine, column, look, cell, numbered: false, blankBefore: blanks > 0 || opensPage };
}

interface Drafted {
  readonly lines: readonly DraftLine[];
  readonly dropped: readonly DroppedLine[];
}

/** Takes out what is not the document, and takes apart what stands side by side. */
function draftLines(physical: readonly PhysicalLine[], marked: boolean): Drafted {
  const pages = pageNumberLines(physical);
  const titles = runningTitles(physical);
  const sideBySide = isSideBySide(physical);
  const rightFrom = rightColumnStart(physical.filter(sideBySide));
  const tables = new BarTables();
  const lines: DraftLine[] = [];
  const dropped: DroppedLine[] = [];
  let bars = 0;
  let opensPage = false;
  let blanks = 0;
  for (const line of physical) {
    opensPage ||= line.opensPage;
    blanks += line.blanks;
    const reason =
      line.text === "|"
        ? "rule"
        : pages.has(line.line)
          ? "page-number"
          : titles.has(line.line)
            ? "page-furniture"
            : dropReason(line.text);
    const cells = barCells(line.text);
    if (reason !== undefined || cells?.length === 0) {
      dropped.push({ line: line.line, text: line.text, reason: reason ?? "rule" });
      if (line.text === "|") bars += 1;
      continue;
    }
    const before = { line: line.line, lastLine: line.line, blanks, opensPage, bars };
    if (cells !== undefined) lines.push(...tables.rowOf(cells, before));
    else {
      tables.end();
      const { texts, strokes } = textsOf(line, marked, sideBySide(line) ? rightFrom : undefined, sideBySide(line));
      lines.push(...texts.map((one) => ({ ...before, ...one })));
      dropped.push(...strokes.map((one) => ({ ...one, line: line.line })));
    }
    bars = 0;
    opensPage = false;
    blanks = 0;
  }
  return { lines, dropped };
}

type LineText = Pick<DraftLine, "text" | "look" | "column" | "cell">;

function textsOf(
  line: PhysicalLine,
  marked: boolean,
  rightFrom: number | undefined,
  mayHaveColumns: boolean,
): { readonly texts: readonly LineText[]; readonly strokes: readonly Omit<DroppedLine, "line">[] } {
  const columns = mayHaveColumns ? columnTexts(line, rightFrom) : [{ text: line.text, column: 0 }];
  const strokes: Omit<DroppedLine, "line">[] = [];
  const texts = columns.map(({ text, column }): LineText => {
    const clean = withoutStrokes(text);
    strokes.push(...clean.strokes);
    const unmarked = marked ? unmarkLine(clean.text) : { text: clean.text, look: undefined };
    return { ...unmarked, column, cell: undefined };
  });
  return { texts: texts.filter(({ text }) => text !== ""), strokes };
}

/** Numbers the tables that are written with bars, and their rows. */
class BarTables {
  #table = 1000;
  #row = 0;

  rowOf(cells: readonly string[], before: Omit<DraftLine, "text" | "look" | "column" | "cell">): readonly DraftLine[] {
    const row = this.#row;
    this.#row += 1;
    return cells.flatMap((text, column): readonly DraftLine[] => {
      if (text === "") return [];
      const cell = { table: this.#table, row, column, columnSpan: 1, continued: false };
      return [{ ...before, text, look: undefined, column: 0, cell }];
    });
  }

  end(): void {
    if (this.#row === 0) return;
    this.#row = 0;
    this.#table += 1;
  }
}
