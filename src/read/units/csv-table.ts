/**
 * A .csv text → a lean table. It is cut here and not by csv-parse: 70,000 rows take a tenth of the time and no memory,
 * since cells are cut and their places worked out only when they are asked for.
 */
import type { Place } from "../../diagnostic.ts";
import { foldKey } from "../../vietnamese/nearest-words.ts";
import type { LeanTable } from "./lean-table.ts";

export type Delimiter = ";" | "," | "\t";

const delimiters: readonly Delimiter[] = [";", ",", "\t"];

/** The table, or the line whose quotes do not fit. */
export type CsvReading = { readonly table: LeanTable } | { readonly badQuoteLine: number };

/** Where each record begins; cells are found from there. */
interface Records {
  readonly offsets: Int32Array;
  readonly lines: Int32Array;
}

/** Cuts a text into cells; `known` are folded titles by which the delimiter is told, `decode` gives the text once more. */
export function readCsvTable(
  file: string,
  typed: string,
  known: ReadonlySet<string>,
  decode: () => string,
): CsvReading {
  // Excel's own hint about the delimiter stands alone in the first line; it keeps its place as an empty row.
  const hint = /^sep=([;,\t])\r?\n/.exec(typed);
  const skipped = hint?.[0].length ?? 0;
  const text = typed.slice(skipped);
  const delimiter = delimiters.find((mark) => mark === hint?.[1]) ?? chooseDelimiter(text, known);
  const records = findRecords(text, delimiter, hint === null ? 1 : 2);
  if (typeof records === "number") return { badQuoteLine: records };
  const cells = createCells(text, records, delimiter);
  const placeOf = createPlaces(file, keepLoosely(typed, decode, skipped), records, delimiter);
  const place = { file, line: 1, column: 1 };
  return { table: { rowCount: records.offsets.length, cells, markOf: () => undefined, placeOf, place } };
}

/** Cuts a row when it is asked for and keeps the last alone: all together would be many times the text. */
function createCells(text: string, { offsets }: Records, delimiter: Delimiter): LeanTable["cells"] {
  let cut = -1;
  let cells: readonly string[] = [];
  return (row) => {
    if (row === cut) return cells;
    const start = offsets[row];
    if (start === undefined) return [];
    const record = text.slice(start, (offsets[row + 1] ?? text.length + 1) - 1);
    cells = record.includes('"') ? (cutQuoted(text, start, delimiter)?.cells ?? []) : cutPlain(record, delimiter);
    cut = row;
    return cells;
  };
}

/** In a function of its own, so that the text can be forgotten when it has been read. */
function createPlaces(
  file: string,
  textOf: () => string,
  records: Records,
  delimiter: Delimiter,
): LeanTable["placeOf"] {
  return (row, column) => placeOfCell(file, textOf(), records, delimiter, row, column);
}

/** The text for as long as the memory is not needed otherwise, then decoded again: few runs ask for places at all. */
function keepLoosely(typed: string, decode: () => string, skipped: number): () => string {
  let kept = new WeakRef({ typed });
  return () => {
    const known = kept.deref() ?? { typed: decode() };
    kept = new WeakRef(known);
    return known.typed.slice(skipped);
  };
}

/** The header tells: with the right delimiter most of its titles are known. Else the mark that a line has most of. */
function chooseDelimiter(text: string, known: ReadonlySet<string>): Delimiter {
  const head = text
    .slice(0, 20_000)
    .replaceAll(/"[^"]*"/g, '""')
    .split("\n", 40);
  const titled = text.slice(0, 20_000).split("\n", 40);
  const scores = delimiters.map((delimiter) => ({
    delimiter,
    known: Math.max(...titled.map((line) => countKnown(line.split(delimiter), known))),
    parts: Math.max(...head.map((line) => line.split(delimiter).length)),
  }));
  scores.sort((a, b) => b.known - a.known || b.parts - a.parts);
  return scores[0]?.delimiter ?? ";";
}

function countKnown(cells: readonly string[], known: ReadonlySet<string>): number {
  return cells.length < 2 ? 0 : cells.filter((cell) => known.has(foldKey(cell))).length;
}

/** The records of a text, or the line whose quotes do not fit. */
function findRecords(text: string, delimiter: Delimiter, firstLine: number): Records | number {
  const offsets: number[] = [];
  const lines: number[] = [];
  let line = firstLine;
  let quote = text.indexOf('"');
  for (let start = 0; start < text.length; ) {
    const newline = text.indexOf("\n", start);
    let end = newline === -1 ? text.length : newline;
    const lineOfRecord = line;
    if (quote === -1 || quote > end) line += 1;
    else {
      const quoted = cutQuoted(text, start, delimiter);
      if (quoted === undefined) return line;
      line += 1 + quoted.breaks;
      end = quoted.end;
      quote = text.indexOf('"', end);
    }
    offsets.push(start);
    lines.push(lineOfRecord);
    start = end + 1;
  }
  return { offsets: Int32Array.from(offsets), lines: Int32Array.from(lines) };
}

function cutPlain(record: string, delimiter: Delimiter): readonly string[] {
  const cells: string[] = [];
  let start = 0;
  for (let end = record.indexOf(delimiter); end !== -1; end = record.indexOf(delimiter, start)) {
    cells.push(record.slice(start, end).trim());
    start = end + 1;
  }
  cells.push(record.slice(start).trim());
  return cells;
}

interface QuotedRecord {
  readonly cells: readonly string[];
  /** Where the record's line break stands, and the line breaks within its quotes. */
  readonly end: number;
  readonly breaks: number;
}

/** Cuts a record in which quotes occur; undefined when one is not closed or text follows it. */
function cutQuoted(text: string, start: number, delimiter: Delimiter): QuotedRecord | undefined {
  const cells: string[] = [];
  let at = start;
  for (;;) {
    const cell = cutCell(text, at, delimiter);
    if (cell === undefined) return undefined;
    cells.push(cell.text.trim());
    at = cell.end;
    if (text[at] !== delimiter) break;
    at += 1;
  }
  const breaks = text.slice(start, at).split("\n").length - 1;
  return { cells, end: at, breaks };
}

/** A cell ends before its delimiter, its line break or the end of the text. */
function cutCell(
  text: string,
  start: number,
  delimiter: Delimiter,
): { readonly text: string; readonly end: number } | undefined {
  if (text[start] !== '"') {
    const end = endOfPlain(text, start, delimiter);
    return { text: text.slice(start, end), end };
  }
  let close = text.indexOf('"', start + 1);
  while (close !== -1 && text[close + 1] === '"') close = text.indexOf('"', close + 2);
  if (close === -1) return undefined;
  const end = endOfPlain(text, close + 1, delimiter);
  if (text.slice(close + 1, end).trim() !== "") return undefined;
  return {
    text: text
      .slice(start + 1, close)
      .replaceAll('""', '"')
      .replaceAll("\r\n", "\n"),
    end,
  };
}

function endOfPlain(text: string, start: number, delimiter: Delimiter): number {
  let end = start;
  while (end < text.length && text[end] !== delimiter && text[end] !== "\n") end += 1;
  return end;
}

/** Walks the record again up to the cell; a cell that is not there lies where its row begins. */
function placeOfCell(
  file: string,
  text: string,
  { offsets, lines }: Records,
  delimiter: Delimiter,
  row: number,
  column: number,
): Place {
  const start = offsets[row] ?? 0;
  let at = start;
  for (let index = 0; index < column; index += 1) {
    const end = cutCell(text, at, delimiter)?.end ?? text.length;
    at = text[end] === delimiter ? end + 1 : start;
    if (at === start) break;
  }
  const before = text.slice(start, at);
  const lineStart = before.lastIndexOf("\n") + 1;
  return { file, line: (lines[row] ?? 1) + before.split("\n").length - 1, column: before.length - lineStart + 1 };
}
