/** Tables pasted from Word as text: a tab between cells, line ends inside them, one cell for all that were merged. */

import { parsePrintedMarker } from "../../model/printed-markers.ts";
import type { TextTableCells } from "./draft-line.ts";
import type { PhysicalLine } from "./physical-lines.ts";

interface TabRow {
  readonly lines: readonly PhysicalLine[];
  readonly cells: readonly (readonly string[])[];
}

/** A title with the columns that it stands over. */
interface TitleSlot {
  readonly text: string;
  readonly first: number;
  readonly span: number;
}

/** Two cells with a tab between are a head or a foot. */
const leastCells = 3;
const leastRows = 2;
/** Lines of one cell between two tabs. */
const mostInCell = 30;
/** Lines behind a row that has all its cells; what is longer follows the table. */
const mostBehindRow = 3;

/** The tables among lines that are the document's own; rows that do not fill their columns are left alone. */
export function tabTables(lines: readonly PhysicalLine[]): readonly TextTableCells[] {
  const tables: TextTableCells[] = [];
  for (let at = 0; at < lines.length; at += 1) {
    if ((lines[at]?.tabTexts.length ?? 0) < leastCells) continue;
    const end = endOfTabs(lines, at);
    const found = tableOf(lines.slice(at, end));
    if (found !== undefined) tables.push(found);
    at = end - 1;
  }
  return tables;
}

/** Behind the last line with a tab that is near the one before it. */
function endOfTabs(lines: readonly PhysicalLine[], start: number): number {
  const seen = new Set<number>();
  let last = start;
  let most = mostInCell;
  for (let at = start; at < lines.length && at - last <= most; at += 1) {
    const { tabTexts = [], text = "" } = lines[at] ?? {};
    if (tabTexts.length < 2 && parsePrintedMarker(text)?.level === "section") break;
    if (tabTexts.length < 2) continue;
    last = at;
    most = seen.has(tabTexts.length) && tabTexts.length >= leastCells ? mostBehindRow : mostInCell;
    seen.add(tabTexts.length);
  }
  return last + 1;
}

function tableOf(lines: readonly PhysicalLine[]): TextTableCells | undefined {
  const width = usualCells(lines);
  const firstFull = lines.findIndex(({ tabTexts }) => tabTexts.length === width);
  const titles = lines.slice(0, firstFull).map(({ tabTexts }) => tabTexts);
  const rows = rowsOf(lines.slice(firstFull), width);
  const header = headerSlots([...titles, (rows?.[0]?.cells ?? []).map((texts) => texts.join(" "))]);
  if (rows === undefined || rows.length < leastRows || header === undefined) return undefined;
  const top = header.flatMap((slots, row) =>
    slots.flatMap(({ text, first, span }) => (text === "" ? [] : [{ text, row, column: first, columnSpan: span }])),
  );
  const body = rows
    .slice(1)
    .flatMap(({ cells }, at) =>
      cells.flatMap((texts, column) => texts.map((text) => ({ text, row: header.length + at, column, columnSpan: 1 }))),
    );
  const own = [...lines.slice(0, firstFull), ...rows.flatMap((row) => row.lines)];
  return { lines: own, cells: [...top, ...body], repeated: [] };
}

/** How many cells most rows have; where line ends cut all rows, as many as there are titles. */
function usualCells(lines: readonly PhysicalLine[]): number {
  const counts = new Map<number, number>();
  for (const { tabTexts } of lines)
    if (tabTexts.length >= leastCells && tabTexts.filter((text) => text !== "").length > 1)
      counts.set(tabTexts.length, (counts.get(tabTexts.length) ?? 0) + 1);
  const [best] = [...counts].sort(([a, many], [b, other]) => other - many || b - a);
  return best === undefined || best[1] < leastRows ? (lines[0]?.tabTexts.length ?? 0) : best[0];
}

/** The rows, each with all its cells; lines behind the last tab of a row are of its last cell. */
function rowsOf(lines: readonly PhysicalLine[], width: number): readonly TabRow[] | undefined {
  const rows: { lines: PhysicalLine[]; cells: string[][] }[] = [];
  for (const line of lines) {
    const texts = line.tabTexts;
    const row = rows.at(-1);
    const isOpen = row !== undefined && (row.cells.length < width || texts.length === 1);
    if (!isOpen) {
      rows.push({ lines: [line], cells: texts.map((text) => (text === "" ? [] : [text])) });
      continue;
    }
    const [first = "", ...rest] = texts;
    if (first !== "") row.cells.at(-1)?.push(first);
    row.cells.push(...rest.map((text) => (text === "" ? [] : [text])));
    row.lines.push(line);
  }
  return rows.every(({ cells }) => cells.length === width) ? rows : undefined;
}

/** The titles row by row over the columns of the last, which is empty under titles merged downwards. */
function headerSlots(rows: readonly (readonly string[])[]): readonly (readonly TitleSlot[])[] | undefined {
  const placed: (readonly TitleSlot[])[] = [];
  for (const row of [...rows].reverse()) {
    const below = placed[0];
    const slots = below === undefined ? row.map((text, first) => ({ text, first, span: 1 })) : slotsOver(row, below);
    if (slots === undefined) return undefined;
    placed.unshift(slots);
  }
  return placed;
}

/** One title for each empty place below, and one for each even share of those that are filled. */
function slotsOver(titles: readonly string[], below: readonly TitleSlot[]): readonly TitleSlot[] | undefined {
  const runs = runsOf(below);
  const filled = runs.filter(([slot]) => slot?.text !== "");
  const groups = titles.length - (runs.length - filled.length);
  if (filled.length === 0 || groups < filled.length || groups % filled.length !== 0) return undefined;
  const share = groups / filled.length;
  const parts = runs.flatMap((run) => (run[0]?.text === "" ? [run] : evenParts(run, share)));
  if (parts.length !== titles.length) return undefined;
  return parts.map((part, at) => ({
    text: titles[at] ?? "",
    first: part[0]?.first ?? 0,
    span: part.reduce((sum, { span }) => sum + span, 0),
  }));
}

/** Filled places side by side are one run; each empty one is a run of its own. */
function runsOf(slots: readonly TitleSlot[]): readonly (readonly TitleSlot[])[] {
  const runs: TitleSlot[][] = [];
  for (const slot of slots) {
    const last = runs.at(-1);
    if (slot.text !== "" && last?.[0] !== undefined && last[0].text !== "") last.push(slot);
    else runs.push([slot]);
  }
  return runs;
}

function evenParts(run: readonly TitleSlot[], parts: number): readonly (readonly TitleSlot[])[] {
  const size = run.length / parts;
  if (!Number.isInteger(size)) return [];
  return Array.from({ length: parts }, (_none, at) => run.slice(at * size, (at + 1) * size));
}
