/** A text that was copied, extracted or scanned → the lines of the document, and everything that was done to them. */

import type { DroppedLine, DropReason, SourceLine, SourceLines } from "../../model/source-lines.ts";
import { type BarCells, barCellsOf } from "./bar-tables.ts";
import type { DraftLine, LineGap, PlaceOfLine } from "./draft-line.ts";
import { placeFlatTables } from "./flat-tables.ts";
import { dropReason, pageNumberLines, runningTitles, stampNeighbours, withoutStrokes } from "./furniture.ts";
import { joinLines } from "./join-lines.ts";
import { closeEmphasis, isMarkdown, unmarkLine } from "./markdown.ts";
import { type PhysicalLine, physicalLines } from "./physical-lines.ts";
import { type ColumnZone, columnTexts, columnZones } from "./side-by-side.ts";
import { placeStackedTables } from "./stacked-tables.ts";
import { looksLikeTableRow } from "./table-debris.ts";
import { tableLines } from "./table-lines.ts";

export { decodeDocument } from "./decode-document.ts";

/** The lines of a text in reading order. */
export function readTextLines(text: string): SourceLines {
  const marked = isMarkdown(text);
  const { lines: drafts, dropped } = draftLines(physicalLines(marked ? closeEmphasis(text) : text), marked);
  const { lines, joins } = joinLines(placeStackedTables(placeFlatTables(drafts)));
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
  const barCells = barCellsOf(physical);
  const reasonOf = dropReasons(physical, barCells);
  const zones = columnZones(physical);
  const tables = new BarTables(barCells);
  const placed = tableLines(ownLines(physical, (line) => reasonOf(line) === undefined && !zoneOf(line, zones)));
  const lines: DraftLine[] = [];
  const dropped: DroppedLine[] = [];
  let gap: LineGap = noGap;
  for (const line of physical) {
    gap = { ...gap, blanks: gap.blanks + line.blanks, opensPage: gap.opensPage || line.opensPage };
    const reason = reasonOf(line);
    if (reason !== undefined) {
      dropped.push({ line: line.line, text: line.text, reason });
      if (line.text === "|") gap = { ...gap, bars: gap.bars + 1 };
      continue;
    }
    const before = { ...gap, line: line.line, lastLine: line.line, indent: line.indent };
    if (placed.isRepeated(line)) {
      dropped.push({ line: line.line, text: line.text, reason: "page-furniture" });
      continue;
    }
    const row = placed.cellsOf(line, before) ?? tables.rowOf(line.text, before);
    if (row !== undefined) lines.push(...row);
    else {
      const zone = zoneOf(line, zones);
      const { texts, strokes } = textsOf(line, marked, zone);
      lines.push(...texts.map((one) => ({ ...before, ...one })));
      dropped.push(...strokes.map((one) => ({ ...one, line: line.line })));
    }
    gap = noGap;
  }
  return { lines, dropped };
}

function zoneOf({ line }: PhysicalLine, zones: readonly ColumnZone[]): ColumnZone | undefined {
  return zones.find(({ from, to }) => line >= from && line < to);
}

/** The lines that are kept, each with the page end before it, whatever stood between. */
function ownLines(physical: readonly PhysicalLine[], isOwn: (line: PhysicalLine) => boolean): readonly PhysicalLine[] {
  let opensPage = false;
  return physical.flatMap((line) => {
    opensPage ||= line.opensPage;
    if (!isOwn(line)) return [];
    const own = opensPage === line.opensPage ? line : { ...line, opensPage };
    opensPage = false;
    return [own];
  });
}

const noGap: LineGap = { blanks: 0, opensPage: false, bars: 0 };

/** Gives the function that says why a line is not part of the document. */
function dropReasons(
  physical: readonly PhysicalLine[],
  barCells: BarCells,
): (line: PhysicalLine) => DropReason | undefined {
  const pages = pageNumberLines(physical);
  const titles = runningTitles(physical);
  const stamps = stampNeighbours(physical);
  return ({ order, text }) => {
    if (text === "|" || barCells(text)?.length === 0) return "rule";
    if (pages.has(order)) return "page-number";
    if (stamps.has(order)) return "stamp";
    return titles.has(order) ? "page-furniture" : dropReason(text);
  };
}

type LineText = Pick<DraftLine, "text" | "look" | "column" | "cell" | "isRow">;

function textsOf(
  line: PhysicalLine,
  marked: boolean,
  zone: ColumnZone | undefined,
): { readonly texts: readonly LineText[]; readonly strokes: readonly Omit<DroppedLine, "line">[] } {
  const columns = zone !== undefined ? columnTexts(line, zone.rightFrom) : [{ text: line.text, column: 0 }];
  const strokes: Omit<DroppedLine, "line">[] = [];
  const own = columns.filter(({ text }) => {
    const reason = zone === undefined ? undefined : dropReason(text);
    if (reason !== "rule" && reason !== "scan-noise") return true;
    strokes.push({ text, reason });
    return false;
  });
  const texts = own.map(({ text, column }): LineText => {
    const clean = withoutStrokes(text);
    strokes.push(...clean.strokes);
    const unmarked = marked ? unmarkLine(clean.text) : { text: clean.text, look: undefined };
    const isRow = zone === undefined && looksLikeTableRow(line);
    return { ...unmarked, column, cell: undefined, isRow };
  });
  return { texts: texts.filter(({ text }) => text !== ""), strokes };
}

/** Numbers the tables that are written with bars, and their rows. */
class BarTables {
  #table = 1000;
  #row = 0;
  readonly #cells: BarCells;

  constructor(cells: BarCells) {
    this.#cells = cells;
  }

  /** The cells of a line that is a row; undefined for any other line, which ends the table. */
  rowOf(text: string, before: PlaceOfLine): readonly DraftLine[] | undefined {
    const cells = this.#cells(text);
    if (cells === undefined) {
      if (this.#row > 0) this.#table += 1;
      this.#row = 0;
      return undefined;
    }
    const row = this.#row;
    this.#row += 1;
    return cells.flatMap((cellText, column): readonly DraftLine[] => {
      if (cellText === "") return [];
      const cell = { table: this.#table, row, column, columnSpan: 1, continued: false };
      return [{ ...before, text: cellText, look: undefined, column: 0, cell, isRow: true }];
    });
  }
}
