/** Where the cells of a table's header stand, once their spans are counted. */
import type { HeaderCell } from "../../model/document-tree.ts";

export interface PlacedHeaderCell {
  /** Index of the first column. */
  readonly column: number;
  readonly columnSpan: number;
  /** A merged cell starts once and goes on in every row that it spans. */
  readonly merge: "none" | "start" | "continue";
  readonly text: string;
}

/** The cells of every header row from left to right; together they cover every column. */
export function placeHeader(
  header: readonly (readonly HeaderCell[])[],
  columnCount: number,
): readonly (readonly PlacedHeaderCell[])[] {
  const rows = header.map((): PlacedHeaderCell[] => []);
  header.forEach((cells, rowIndex) => {
    let column = 0;
    for (const cell of cells) {
      column = firstFreeColumn(rows[rowIndex] ?? [], column);
      placeCell(rows, rowIndex, column, cell);
      column += cell.columnSpan;
    }
  });
  return rows.map((row) => fillGaps(row, columnCount));
}

function firstFreeColumn(row: readonly PlacedHeaderCell[], from: number): number {
  const covering = row.find((cell) => cell.column <= from && from < cell.column + cell.columnSpan);
  return covering === undefined ? from : firstFreeColumn(row, covering.column + covering.columnSpan);
}

function placeCell(rows: readonly PlacedHeaderCell[][], rowIndex: number, column: number, cell: HeaderCell): void {
  const { columnSpan, rowSpan, text } = cell;
  rows.slice(rowIndex, rowIndex + rowSpan).forEach((row, depth) => {
    if (rowSpan === 1) row.push({ column, columnSpan, merge: "none", text });
    else if (depth === 0) row.push({ column, columnSpan, merge: "start", text });
    else row.push({ column, columnSpan, merge: "continue", text: "" });
  });
}

/** A row that does not reach every column would make the table ragged; empty cells stand in. */
function fillGaps(row: readonly PlacedHeaderCell[], columnCount: number): readonly PlacedHeaderCell[] {
  const filled: PlacedHeaderCell[] = [];
  let column = 0;
  for (const cell of [...row].sort((a, b) => a.column - b.column)) {
    for (; column < cell.column; column++) filled.push({ column, columnSpan: 1, merge: "none", text: "" });
    filled.push(cell);
    column = cell.column + cell.columnSpan;
  }
  for (; column < columnCount; column++) filled.push({ column, columnSpan: 1, merge: "none", text: "" });
  return filled;
}
