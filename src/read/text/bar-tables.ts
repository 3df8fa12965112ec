/** Rows of tables that a program has written with bars: "| STT | Nội dung |", or "STT | Nội dung |" throughout a text. */

/** The cells of a row; undefined for any other line, empty for the rule under the header. */
export type BarCells = (text: string) => readonly string[] | undefined;

const closedRow = /^\|.*\|$/u;
const openRow = /^[^|]+\|.*\|$/u;

/** Tells a row with bars of either way. */
export function isBarRow(text: string): boolean {
  return text.length > 2 && (closedRow.test(text) || openRow.test(text));
}

/** Reads the rows in the way in which most of these lines are written. */
export function barCellsOf(lines: readonly { readonly text: string }[]): BarCells {
  const closed = lines.filter(({ text }) => closedRow.test(text) && text.length > 2).length;
  const open = lines.filter(({ text }) => openRow.test(text)).length;
  // Without bars at the left, a row that begins with one has an empty first cell.
  return open > closed
    ? (text) => (isBarRow(text) ? cellsOf(text.slice(0, -1)) : undefined)
    : (text) => (closedRow.test(text) && text.length > 2 ? cellsOf(text.slice(1, -1)) : undefined);
}

function cellsOf(row: string): readonly string[] {
  const cells = row.split(/(?<!\\)\|/u).map((cell) => cell.trim().replaceAll("\\|", "|"));
  return cells.every((cell) => /^[\s:–—-]*$/u.test(cell)) && row.includes("-") ? [] : cells;
}
