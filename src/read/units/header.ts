/** Finds the header of a table and says what each of its columns is. */
import { foldKey } from "../../vietnamese/nearest-words.ts";
import { type LeanTable, rowsBetween } from "./lean-table.ts";

/** What a column's title may mean; of two columns that mean one thing, the one with the lower rank is it. */
export interface Meaning<Role> {
  readonly role: Role;
  readonly rank: number;
  /** Columns of this kind may stand any number of times. */
  readonly isRepeatable?: boolean;
}

/** Knows the titles that a table may have. */
export interface HeaderNames<Role> {
  /** Gives what a folded title means, or undefined. */
  find(folded: string): Meaning<Role> | undefined;
  /** A header names at least one of these, and two known titles in all. */
  isKey(role: Role): boolean;
}

export interface HeadedColumn {
  readonly column: number;
  /** The row in which the title stands. */
  readonly row: number;
  readonly title: string;
}

export interface Header<Role> {
  readonly row: number;
  /** The first row under the header. */
  readonly bodyStart: number;
  readonly columns: readonly (HeadedColumn & { readonly role: Role })[];
  readonly unknown: readonly HeadedColumn[];
  /** Columns that mean what another one means already. */
  readonly doubled: readonly (HeadedColumn & { readonly role: Role; readonly first: HeadedColumn })[];
}

/** Titles of the page stand above a table; the header is not further down than this. */
const searchedRows = 40;
/** Group titles over the titles of their columns, and one more. */
const maxHeaderRows = 3;

/** Gives the header, or undefined when no row looks like one. */
export function findHeader<Role>(table: LeanTable, names: HeaderNames<Role>): Header<Role> | undefined {
  let best: { row: number; score: number } | undefined;
  for (let row = 0; row < Math.min(table.rowCount, searchedRows); row += 1) {
    const score = scoreRow(table.cells(row), names);
    if (score > (best?.score ?? 1)) best = { row, score };
  }
  return best === undefined ? undefined : readHeader(table, names, best.row);
}

/** The number of known titles; none when no title is a key. A row of units has none: only a title is a known name. */
function scoreRow<Role>(cells: readonly string[], names: HeaderNames<Role>): number {
  const meanings = cells.flatMap((cell) => findTitle([cell], names) ?? []);
  return meanings.some(({ role }) => names.isKey(role)) ? meanings.length : 0;
}

/** Gives the forms of a title: as it is, and without hints in brackets or a star at its end ("Kinh phí (đồng) *"). */
export function foldTitle(title: string): readonly string[] {
  const bare = title.replaceAll(/\s*[([{][^()[\]{}]*[)\]}]/gu, "").replace(/[*:\s]+$/u, "");
  const forms = [foldKey(title), foldKey(bare)].filter((form) => form !== "");
  return [...new Set(forms)];
}

function findTitle<Role>(titles: readonly string[], names: HeaderNames<Role>): Meaning<Role> | undefined {
  const lowest = titles[titles.length - 1] ?? "";
  // "Kinh phí" over "Năm 2019": together first, since a group tells columns of one title apart.
  const candidates = titles.length > 1 ? [titles.join(" "), titles.toReversed().join(" "), lowest] : [lowest];
  const found = candidates.flatMap(foldTitle).flatMap((form) => names.find(form) ?? []);
  return found[0];
}

function readHeader<Role>(table: LeanTable, names: HeaderNames<Role>, row: number): Header<Role> {
  let end = row + 1;
  while (end < row + maxHeaderRows && continuesHeader(table, row, end)) end += 1;
  const found: { headed: HeadedColumn; meaning: Meaning<Role> }[] = [];
  const unknown: HeadedColumn[] = [];
  for (let column = 0; column < widthOf(table, row, end); column += 1) {
    const titles = titlesOver(table, row, end, column);
    const headed = titles[titles.length - 1];
    if (headed === undefined) continue;
    const meaning = findTitle(
      titles.map(({ title }) => title),
      names,
    );
    if (meaning === undefined) unknown.push(headed);
    else found.push({ headed, meaning });
  }
  return { row, bodyStart: skipNumbering(table, end), unknown, ...settle(found) };
}

/** Of several columns with one meaning the best named is taken, the first of equals. */
function settle<Role>(
  found: readonly { readonly headed: HeadedColumn; readonly meaning: Meaning<Role> }[],
): Pick<Header<Role>, "columns" | "doubled"> {
  const byRole = new Map<Role, HeadedColumn>();
  for (const { headed, meaning } of found.toSorted((a, b) => a.meaning.rank - b.meaning.rank)) {
    if (!byRole.has(meaning.role)) byRole.set(meaning.role, headed);
  }
  const columns: (HeadedColumn & { readonly role: Role })[] = [];
  const doubled: (HeadedColumn & { readonly role: Role; readonly first: HeadedColumn })[] = [];
  for (const { headed, meaning } of found) {
    const first = byRole.get(meaning.role) ?? headed;
    if (first === headed || meaning.isRepeatable === true) columns.push({ ...headed, role: meaning.role });
    else doubled.push({ ...headed, role: meaning.role, first });
  }
  return { columns, doubled };
}

/** A title merged over two rows has the titles of a group's columns beside its lower half. */
function continuesHeader(table: LeanTable, top: number, row: number): boolean {
  const width = Math.max(table.cells(row).length, table.cells(top).length);
  for (let column = 0; column < width; column += 1) {
    const title = table.cells(top)[column] ?? "";
    if (title !== "" && table.markOf(row, column)?.coveredBy === title) return true;
  }
  return false;
}

function widthOf(table: LeanTable, start: number, end: number): number {
  return Math.max(...rowsBetween(table, start, end).map((row) => row.length), 0);
}

/** The titles over a column from top to bottom; that of a merge once. */
function titlesOver(table: LeanTable, start: number, end: number, column: number): readonly HeadedColumn[] {
  const titles: HeadedColumn[] = [];
  for (let row = start; row < end; row += 1) {
    const title = table.cells(row)[column] || (table.markOf(row, column)?.coveredBy ?? "");
    const line = title.replaceAll(/\s+/gu, " ").trim();
    if (line !== "" && titles[titles.length - 1]?.title !== line) titles.push({ column, row, title: line });
  }
  return titles;
}

/** A row of "(1) (2) (3)" or "A B 1 2" under the titles is none of the table's; a row of figures does not count up. */
function skipNumbering(table: LeanTable, row: number): number {
  const cells = table.cells(row).filter((cell) => cell !== "");
  const signs = cells.flatMap((cell) => /^\(?(\d{1,2}|[A-Z])\s*(?:=[^()]*)?\)?$/.exec(cell)?.[1] ?? []);
  const numbers = signs.filter((sign) => /\d/.test(sign));
  const isCounting = numbers.length > 0 && numbers.every((number, index) => Number(number) === index + 1);
  return cells.length >= 3 && signs.length === cells.length && isCounting ? row + 1 : row;
}
