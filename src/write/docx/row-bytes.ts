/** Rows of a table as bytes around the texts of their cells. */
import type { TableCell, TableRow } from "../../model/document-tree.ts";
import type { ByteSink } from "./byte-sink.ts";
import { type ByteTemplate, prepareByteTemplate, slotMark } from "./byte-template.ts";

/** Rows of one role, in one place, with figures, texts and empty cells in the same columns. */
export interface RowKind {
  readonly role: TableRow["role"];
  readonly keepNext: boolean;
  readonly cells: readonly CellKind[];
  readonly template: ByteTemplate;
}

type CellKind = "number" | "text" | "empty number" | "empty text";

/** Whether the cells of a kind have a slot. */
export const hasText = (kind: CellKind | undefined): boolean => kind === "number" || kind === "text";

/** Tables of many gaps have many kinds of rows; then all start anew. */
const mostRowKinds = 64;

const noBytes = new Uint8Array(0);

/** Gives the function that finds the kind of a row, or makes it; `xml` writes a row of the table. */
export function rememberRowKinds(
  columnCount: number,
  xml: (row: TableRow, keepNext: boolean) => string,
): (row: TableRow, keepNext: boolean) => RowKind {
  const columns = Array.from({ length: columnCount }, (_column, at) => at);
  const make = (row: TableRow, keepNext: boolean): RowKind => {
    const cells = columns.map((at) => cellKind(row.cells[at]));
    const marks = cells.filter(hasText).map((_kind, slot) => slotMark(slot));
    const template = prepareByteTemplate(xml(markCells(row, columnCount), keepNext), marks);
    return { role: row.role, keepNext, cells, template };
  };
  const kinds: RowKind[] = [];
  return (row, keepNext) => {
    for (const kind of kinds) if (kind.keepNext === keepNext && isOfKind(row, kind)) return kind;
    if (kinds.length >= mostRowKinds) kinds.length = 0;
    const kind = make(row, keepNext);
    kinds.push(kind);
    return kind;
  };
}

function isOfKind(row: TableRow, { role, cells }: RowKind): boolean {
  if (row.role !== role) return false;
  for (let at = 0; at < cells.length; at += 1) if (cellKind(row.cells[at]) !== cells[at]) return false;
  return true;
}

/** The row with a mark instead of every text. */
function markCells({ role, cells }: TableRow, columnCount: number): TableRow {
  let slot = 0;
  const marked = cells.slice(0, columnCount).map((cell): TableCell => {
    if (!hasText(cellKind(cell))) return cell;
    const text = slotMark(slot);
    slot += 1;
    return cell.type === "number" ? { ...cell, text } : { type: "text", runs: [{ text }] };
  });
  return { role, cells: marked };
}

function cellKind(cell: TableCell | undefined): CellKind {
  if (cell === undefined) return "empty text";
  if (cell.type === "number") return cell.text === "" ? "empty number" : "number";
  return cell.runs.length === 0 ? "empty text" : "text";
}

/** Adds a row of plain texts and figures; adds nothing and says no where some cell is of another kind. */
export function addPlainRow(sink: ByteSink, { cells, template }: RowKind, row: TableRow): boolean {
  const from = sink.length();
  let slot = 0;
  for (let at = 0; at < cells.length; at += 1) {
    if (!hasText(cells[at])) continue;
    sink.addBytes(template[slot] ?? noBytes);
    slot += 1;
    const text = cellText(row.cells[at]);
    if (text !== "" && sink.addPlainText(text)) continue;
    sink.cut(from);
    return false;
  }
  sink.addBytes(template[slot] ?? noBytes);
  return true;
}

/** The text of a cell of one look, "" for any other. */
export function cellText(cell: TableCell | undefined): string {
  if (cell === undefined) return "";
  if (cell.type === "number") return cell.text;
  const run = cell.runs[0];
  return cell.runs.length === 1 && run?.bold === undefined && run?.italic === undefined ? (run?.text ?? "") : "";
}
