/** The rows of tables that differ in nothing but their figures as bytes around the figures. */
import type { TableBlock, TableRow } from "../../model/document-tree.ts";
import type { ByteSink } from "./byte-sink.ts";
import type { ByteTemplate } from "./byte-template.ts";
import { isPlainText } from "./plain-text.ts";
import { cellText, hasText, type RowKind } from "./row-bytes.ts";

const noBytes = new Uint8Array(0);

/** The bytes around the figures of rows; none where a figure is missing or a text is not plain. */
export function prepareFigureTemplate(
  rows: readonly TableRow[],
  kindOf: (row: TableRow, at: number) => RowKind,
): ByteTemplate {
  const stretches: Uint8Array[] = [];
  let stretch: Uint8Array[] = [];
  for (const [index, row] of rows.entries()) {
    const { cells, template } = kindOf(row, index);
    if (cells.includes("empty number")) return [];
    const filled = row.cells.filter((_cell, at) => hasText(cells[at]));
    for (const [slot, cell] of filled.entries()) {
      stretch.push(template[slot] ?? noBytes);
      if (cell.type === "number") {
        stretches.push(Buffer.concat(stretch));
        stretch = [];
      } else {
        const text = cellText(cell);
        if (text === "" || !isPlainText(text)) return [];
        stretch.push(Buffer.from(text, "utf8"));
      }
    }
    stretch.push(template[filled.length] ?? noBytes);
  }
  return [...stretches, Buffer.concat(stretch)];
}

/** Adds the rows of a table; adds nothing and says no without a template and where a figure is missing. */
export function addFigures(sink: ByteSink, template: ByteTemplate, { columns, rows }: TableBlock): boolean {
  if (template.length === 0) return false;
  const from = sink.length();
  let slot = 0;
  for (let index = 0; index < rows.length; index += 1) {
    const cells = rows[index]?.cells ?? [];
    for (let at = 0; at < columns.length; at += 1) {
      const cell = cells[at];
      if (cell?.type !== "number") continue;
      sink.addBytes(template[slot] ?? noBytes);
      slot += 1;
      if (cell.text !== "" && sink.addPlainText(cell.text)) continue;
      sink.cut(from);
      return false;
    }
  }
  sink.addBytes(template[slot] ?? noBytes);
  return true;
}
