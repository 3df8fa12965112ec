/** Finds the header of a table of figures and says which column of the sheet is which column of the budget. */
import type { Place } from "../../diagnostic.ts";
import { foldKey } from "../../vietnamese/nearest-words.ts";
import type { Grid, GridCell } from "./grid.ts";
import type { WantedColumn } from "./wanted-columns.ts";

export interface HeadedColumn {
  readonly title: string;
  readonly place: Place;
}

export interface Header {
  /** Index of the first row under the header. */
  readonly bodyStart: number;
  readonly ordinal: number | undefined;
  readonly content: number;
  /** Columns of the budget by column of the sheet. */
  readonly slots: ReadonlyMap<number, WantedColumn>;
  /** Columns of the sheet that the budget does not know. */
  readonly unknown: ReadonlyMap<number, HeadedColumn>;
  /** Columns of the sheet that say they are a column found before. */
  readonly doubled: readonly HeadedColumn[];
}

/** The names that a header may bear. */
export interface HeaderNames {
  readonly columns: readonly WantedColumn[];
  readonly ordinal: readonly string[];
  readonly content: readonly string[];
}

const ordinalNames = ["STT", "TT", "Số TT", "Số thứ tự", "Stt."];
const contentNames = ["Nội dung", "Nội dung chi", "Nội dung công việc", "Nội dung thực hiện", "Hạng mục", "Mục chi"];

/** A title stands above a table; the header is not further down than this. */
const searchedRows = 40;
/** Group titles over group titles over leaf titles, and one more. */
const maxHeaderRows = 4;

/** Gives every folded name that the header of a budget may bear. */
export function headerNames(
  columns: readonly WantedColumn[],
  ordinalTitle: string | undefined,
  contentTitle: string | undefined,
): HeaderNames {
  return {
    columns,
    ordinal: [...(ordinalTitle === undefined ? [] : [ordinalTitle]), ...ordinalNames].map(foldHeader),
    content: (contentTitle === undefined ? contentNames : [contentTitle]).map(foldHeader),
  };
}

/** Gives the header, or undefined when no row names the content column and one more. */
export function findHeader(grid: Grid, names: HeaderNames): Header | undefined {
  const known = new Set([
    ...names.ordinal,
    ...names.content,
    ...names.columns.flatMap((column) => [...column.names, ...column.groups]),
  ]);
  for (let start = 0; start < Math.min(grid.rows.length, searchedRows); start += 1) {
    const titles = [...(grid.rows[start]?.values() ?? [])].map((cell) => foldHeader(shownText(cell)));
    if (new Set(titles.filter((title) => known.has(title))).size < 2) continue;
    const content = columnOf(grid, start, names.content);
    if (content !== undefined) return readHeader(grid, names, start, content, known);
  }
  return undefined;
}

/** Folds a header's title: line breaks, signs and a unit in brackets at the end ("Thành tiền (đồng)") do not count. */
function foldHeader(title: string): string {
  return foldKey(title.replace(/\s*\([^()]*\)\s*$/u, "")) || foldKey(title);
}

function shownText(cell: GridCell | undefined): string {
  return cell === undefined ? "" : cell.text || (cell.coveredBy ?? "");
}

function columnOf(grid: Grid, row: number, names: readonly string[]): number | undefined {
  for (const [column, cell] of grid.rows[row] ?? []) if (names.includes(foldHeader(shownText(cell)))) return column;
  return undefined;
}

function readHeader(
  grid: Grid,
  names: HeaderNames,
  start: number,
  content: number,
  known: ReadonlySet<string>,
): Header {
  let end = start + 1;
  while (end < start + maxHeaderRows && continuesHeader(grid, end, content, names, known)) end += 1;
  const hasOrdinal = columnOf(grid, start, names.ordinal) !== undefined;
  const bodyStart = isNumberingRow(grid, end, content, hasOrdinal) ? end + 1 : end;
  const slots = new Map<number, WantedColumn>();
  const unknown = new Map<number, HeadedColumn>();
  const doubled: HeadedColumn[] = [];
  let ordinal: number | undefined;
  for (const column of columnsIn(grid, start, end)) {
    const texts = titlesOver(grid, start, end, column);
    const headed = { title: texts[texts.length - 1]?.text ?? "", place: texts[texts.length - 1]?.place ?? grid.place };
    const found = matchColumn(
      texts.map(({ text }) => foldHeader(text)),
      names.columns,
    );
    if (column === content || headed.title === "") continue;
    if (ordinal === undefined && names.ordinal.includes(foldHeader(headed.title))) ordinal = column;
    else if (found === undefined) unknown.set(column, headed);
    else if ([...slots.values()].includes(found)) doubled.push(headed);
    else slots.set(column, found);
  }
  return { bodyStart, ordinal, content, slots, unknown, doubled };
}

/** Under a content title that spans several rows, group titles are followed by the titles of their columns. */
function continuesHeader(
  grid: Grid,
  row: number,
  content: number,
  names: HeaderNames,
  known: ReadonlySet<string>,
): boolean {
  const cells = grid.rows[row];
  const cell = cells?.get(content);
  if (cell !== undefined && cell.text !== "") return false;
  if (cell?.coveredBy !== undefined) return names.content.includes(foldHeader(cell.coveredBy));
  return [...(cells?.values() ?? [])].some(({ text }) => known.has(foldHeader(text)));
}

/** A row of "(1) (2) (3=1+2)" or "A B 1 2" under the titles; a row of the budget may be short, but not count so. */
function isNumberingRow(grid: Grid, row: number, content: number, hasOrdinal: boolean): boolean {
  const cells = [...(grid.rows[row]?.values() ?? [])].filter(({ text }) => text !== "");
  const own = grid.rows[row]?.get(content)?.text ?? "";
  const isNumbered = (hasOrdinal ? /^(?:\(?2\)?|\(?B\)?)$/ : /^\(?1\)?$/).test(own);
  return isNumbered && cells.every(({ text }) => /^\(?(?:\d{1,2}|[A-Z])\s*(?:=[^()]*)?\)?$/.test(text));
}

function columnsIn(grid: Grid, start: number, end: number): readonly number[] {
  const columns = new Set<number>();
  for (let row = start; row < end; row += 1) for (const column of grid.rows[row]?.keys() ?? []) columns.add(column);
  return [...columns].sort((a, b) => a - b);
}

/** The titles over a column from top to bottom; those of a merge once. */
function titlesOver(
  grid: Grid,
  start: number,
  end: number,
  column: number,
): readonly { readonly text: string; readonly place: Place }[] {
  const titles: { text: string; place: Place }[] = [];
  for (let row = start; row < end; row += 1) {
    const cell = grid.rows[row]?.get(column);
    const text = shownText(cell);
    if (cell !== undefined && text !== "" && titles[titles.length - 1]?.text !== text) {
      titles.push({ text, place: cell.place });
    }
  }
  return titles;
}

/** The lowest title names the column; when several columns bear it, the titles above tell them apart. */
function matchColumn(titles: readonly string[], columns: readonly WantedColumn[]): WantedColumn | undefined {
  const lowest = titles[titles.length - 1] ?? "";
  const candidates = columns.filter(({ names }) => names.some((name) => name === lowest));
  const inGroup = candidates.filter(({ groups }) => groups.some((group) => titles.slice(0, -1).includes(group)));
  return candidates.length > 1 ? inGroup[0] : candidates[0];
}
