/** Numbered tables of a PDF text without layout: the cells stand one under the other with an empty line between. */

import type { DraftLine } from "./draft-line.ts";

const headerForm = /^(?:STT|TT|Số TT|S\.?TT)\.?$/iu;
const totalForm = /^(?:tổng(?: cộng| số)?|cộng)$/iu;
const mostColumns = 12;
/** Longer texts are no cells. */
const longestCell = 600;

/** The lines with the places of their cells wherever every row has as many cells as the header. */
export function placeStackedTables(lines: readonly DraftLine[]): readonly DraftLine[] {
  const placed: DraftLine[] = [];
  let table = 2000;
  for (let at = 0; at < lines.length; ) {
    const line = lines[at];
    if (line === undefined) break;
    const found = headerForm.test(line.text) && line.cell === undefined ? tableAt(lines, at, table) : undefined;
    placed.push(...(found?.cells ?? [line]));
    at = found?.end ?? at + 1;
    table += found === undefined ? 0 : 1;
  }
  return placed;
}

interface Block {
  readonly lines: readonly DraftLine[];
  readonly text: string;
  readonly end: number;
}

function tableAt(
  lines: readonly DraftLine[],
  start: number,
  table: number,
): { readonly cells: readonly DraftLine[]; readonly end: number } | undefined {
  const header: Block[] = [];
  let block = blockAt(lines, start);
  while (block !== undefined && !/^0?1$/u.test(block.text) && header.length <= mostColumns) {
    header.push(block);
    block = blockAt(lines, block.end);
  }
  if (header.length < 3 || header.length > mostColumns) return undefined;
  const rows: (readonly Block[])[] = [header];
  for (let count = 1; block !== undefined && Number(block.text) === count; count += 1) {
    const row = rowAt(lines, block, header.length);
    if (row === undefined) return undefined;
    rows.push(row);
    block = blockAt(lines, row.at(-1)?.end ?? lines.length);
  }
  if (rows.length < 3) return undefined;
  const cells = rows.flatMap((row, at) => row.map((one, column) => cellOf(one, { table, row: at, column })));
  const figure = block !== undefined && totalForm.test(block.text) ? blockAt(lines, block.end) : undefined;
  if (block === undefined || figure === undefined || !/^[\d.,]+$/u.test(figure.text))
    return { cells, end: rows.at(-1)?.at(-1)?.end ?? start };
  const total = [
    cellOf(block, { table, row: rows.length, column: 1 }),
    cellOf(figure, { table, row: rows.length, column: header.length - 1 }),
  ];
  return { cells: [...cells, ...total], end: figure.end };
}

function rowAt(lines: readonly DraftLine[], first: Block, width: number): readonly Block[] | undefined {
  const row = [first];
  while (row.length < width) {
    const next = blockAt(lines, row.at(-1)?.end ?? lines.length);
    if (next === undefined || next.text.length > longestCell) return undefined;
    row.push(next);
  }
  return row;
}

/** The lines up to the next empty one. */
function blockAt(lines: readonly DraftLine[], start: number): Block | undefined {
  const first = lines[start];
  if (first === undefined || first.cell !== undefined) return undefined;
  let end = start + 1;
  while (end < lines.length && end - start < 20 && lines[end]?.blanks === 0 && lines[end]?.cell === undefined) end += 1;
  const own = lines.slice(start, end);
  return { lines: own, text: own.map(({ text }) => text).join(" "), end };
}

function cellOf(
  { lines, text }: Block,
  place: { readonly table: number; readonly row: number; readonly column: number },
): DraftLine {
  const [first] = lines;
  if (first === undefined) throw new Error("A block of lines has at least one.");
  const cell = { ...place, columnSpan: 1, continued: false };
  return { ...first, text, lastLine: lines.at(-1)?.lastLine ?? first.lastLine, cell, isRow: true };
}
