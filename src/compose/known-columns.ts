/** The columns of tables composed before: tables of the same texts whose figures are as wide have the same columns. */
import type { TableColumn, TableRow } from "../model/document-tree.ts";
import { evenOut } from "../model/even-columns.ts";
import type { FormatSpec } from "../model/format.ts";
import { textWidthPt } from "../model/text-width.ts";
import type { TitleWidth } from "./column-widths.ts";
import { Recent } from "./recent.ts";

interface KnownColumns {
  readonly rows: readonly TableRow[];
  /** Of each column, or of the columns that are printed as wide as it. */
  readonly widestPt: readonly number[];
  readonly columns: readonly TableColumn[];
}

/** Columns of the tables under one header. */
export class ColumnMemory {
  readonly #recent = new Recent<KnownColumns>();

  columnsOf(
    rows: readonly TableRow[],
    titles: readonly TitleWidth[],
    spec: FormatSpec,
    make: () => readonly TableColumn[],
  ): readonly TableColumn[] {
    const widestPt = widestFigures(rows, titles, spec);
    for (const one of this.#recent.known)
      if (areEqual(one.widestPt, evenWidths(widestPt, one.columns)) && haveSameTexts(one.rows, rows))
        return this.#recent.found(one).columns;
    const columns = make();
    return this.#recent.keep({ rows, widestPt: evenWidths(widestPt, columns), columns }).columns;
  }
}

/** Of columns printed equally wide only the widest counts; which ones these are depends on no figure. */
function evenWidths(widestPt: readonly number[], columns: readonly TableColumn[]): readonly number[] {
  const groups = columns.map(({ evenGroup }) => evenGroup);
  return evenOut(groups, widestPt);
}

/** The wish of each column by its title and figures; no column's wish depends on narrower figures. */
function widestFigures(rows: readonly TableRow[], titles: readonly TitleWidth[], spec: FormatSpec): readonly number[] {
  const widestPt = titles.map(({ minimumPt, wishedPt }) => Math.max(minimumPt, wishedPt));
  for (const { cells } of rows)
    for (let at = 0; at < cells.length; at += 1) {
      const cell = cells[at];
      if (cell?.type !== "number") continue;
      const widthPt = textWidthPt(cell.text, spec.elements.tableText);
      if (widthPt > (widestPt[at] ?? 0)) widestPt[at] = widthPt;
    }
  return widestPt;
}

function areEqual(a: readonly number[], b: readonly number[]): boolean {
  for (let at = 0; at < a.length; at += 1) if (a[at] !== b[at]) return false;
  return a.length === b.length;
}

/** Texts must be the very same cells; a figure stands where a figure stood. */
function haveSameTexts(known: readonly TableRow[], rows: readonly TableRow[]): boolean {
  if (known.length !== rows.length) return false;
  for (let at = 0; at < rows.length; at += 1) {
    const cells = rows[at]?.cells ?? [];
    const others = known[at]?.cells ?? [];
    if (cells.length !== others.length) return false;
    for (let column = 0; column < cells.length; column += 1) {
      const cell = cells[column];
      const other = others[column];
      if (cell !== other && !(cell?.type === "number" && other?.type === "number")) return false;
    }
  }
  return true;
}
