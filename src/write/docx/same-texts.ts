/** Tables of a batch are composed of the very same cells, but for their figures. */
import type { TableBlock, TableRow } from "../../model/document-tree.ts";

/** Whether two tables have the same columns and the very same cells, but for figures, which stand in the same places. */
export function hasSameTexts(known: TableBlock, { columns, rows }: TableBlock): boolean {
  if (known.columns !== columns || known.rows.length !== rows.length) return false;
  for (let at = 0; at < rows.length; at += 1) {
    const [row, other] = [rows[at], known.rows[at]];
    if (row === undefined || other === undefined || !hasSameCells(row, other)) return false;
  }
  return true;
}

function hasSameCells({ role, cells }: TableRow, known: TableRow): boolean {
  if (known.role !== role || known.cells.length !== cells.length) return false;
  for (let at = 0; at < cells.length; at += 1) {
    const cell = cells[at];
    const other = known.cells[at];
    if (cell !== other && (cell?.type !== "number" || other?.type !== "number")) return false;
  }
  return true;
}
