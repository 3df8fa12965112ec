/** The columns of tables composed before: tables of the same texts whose figures are as wide have the same columns. */
import type { TableColumn, TableRow } from "../model/document-tree.ts";
import { evenOut } from "../model/even-columns.ts";
import type { FormatSpec } from "../model/format.ts";
import { type FontLook, textWidthPt } from "../model/text-width.ts";
import type { TitleWidth } from "./column-widths.ts";
import { Recent } from "./recent.ts";

interface KnownColumns {
  readonly rows: readonly TableRow[];
  /** The number of columns printed as wide as each: which ones these are depends on no figure. */
  readonly groups: readonly (number | undefined)[];
  /** Of each column, or of the columns that are printed as wide as it. */
  readonly widestPt: readonly number[];
  readonly columns: readonly TableColumn[];
}

/** Columns of the tables under one header. */
export class ColumnMemory {
  readonly #recent = new Recent<KnownColumns>();
  readonly #look: FontLook;
  /** Of each column by its title. */
  readonly #titlesPt: readonly number[];
  /** Signs of a figure that surely is no wider than its column's title. */
  readonly #shortSigns: readonly number[];

  constructor(titles: readonly TitleWidth[], { elements: { tableText } }: FormatSpec) {
    this.#look = tableText;
    this.#titlesPt = titles.map(({ minimumPt, wishedPt }) => Math.max(minimumPt, wishedPt));
    this.#shortSigns = this.#titlesPt.map((widthPt) => fittingDigits(widthPt, tableText));
  }

  columnsOf(rows: readonly TableRow[], make: () => readonly TableColumn[]): readonly TableColumn[] {
    const widestPt = this.#widestFigures(rows);
    for (const one of this.#recent.known)
      if (areEqual(one.widestPt, evenOut(one.groups, widestPt)) && haveSameTexts(one.rows, rows))
        return this.#recent.found(one).columns;
    const columns = make();
    const groups = columns.map(({ evenGroup }) => evenGroup);
    return this.#recent.keep({ rows, groups, widestPt: evenOut(groups, widestPt), columns }).columns;
  }

  /** The wish of each column by its title and figures; no column's wish depends on narrower figures. */
  #widestFigures(rows: readonly TableRow[]): readonly number[] {
    const widestPt = [...this.#titlesPt];
    const greatest: number[] = [];
    for (const { cells } of rows)
      for (let at = 0; at < cells.length; at += 1) {
        const cell = cells[at];
        if (cell?.type !== "number" || cell.text.length <= (this.#shortSigns[at] ?? 0)) continue;
        if (!mayBeWider(cell.value, at, greatest)) continue;
        const widthPt = textWidthPt(cell.text, this.#look);
        if (widthPt > (widestPt[at] ?? 0)) widestPt[at] = widthPt;
      }
    return widestPt;
  }
}

/** A whole figure is no wider than the greatest of its column so far. */
function mayBeWider(value: number, column: number, greatest: number[]): boolean {
  if (value < 0 || !Number.isInteger(value)) return true;
  if (value <= (greatest[column] ?? -1)) return false;
  greatest[column] = value;
  return true;
}

/** So many digits are no wider; no sign of a figure is wider than a digit. */
function fittingDigits(widthPt: number, look: FontLook): number {
  let digits = 0;
  while (textWidthPt("0".repeat(digits + 1), look) <= widthPt) digits += 1;
  return digits;
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
