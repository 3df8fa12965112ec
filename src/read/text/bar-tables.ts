/** Rows of tables that a program has written with bars: "| STT | Nội dung |". */

/** The cells of such a row; undefined for any other line, empty for the rule under the header. */
export function barCells(text: string): readonly string[] | undefined {
  const isRow = /^\|.*\|$/u.test(text) && text.length > 2;
  if (!isRow) return undefined;
  const cells = text
    .slice(1, -1)
    .split(/(?<!\\)\|/u)
    .map((cell) => cell.trim().replaceAll("\\|", "|"));
  return cells.every((cell) => /^[\s:–—-]*$/u.test(cell)) && text.includes("-") ? [] : cells;
}
