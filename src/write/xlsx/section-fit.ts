/** Whether a section differs from a known one in nothing but figures and texts of lines: then it has the same sheet around them. */
import type { TableBlock, TableCell } from "../../model/document-tree.ts";
import type { FormatSpec } from "../../model/format.ts";
import { fontFace } from "../../model/text-width.ts";
import { numberFormat } from "./cell-style.ts";
import { unitsOfFigure } from "./column-needs.ts";
import type { SectionParts } from "./section-parts.ts";
import { fitLine, makeSheetLine, type SheetLine } from "./sheet-line.ts";

/** What is a sheet's own. */
export interface OwnContents {
  /** The figures row by row. */
  readonly values: readonly number[];
  /** Width of the longest figure of each column, as columns need it. */
  readonly figureUnits: readonly number[];
  readonly lines: readonly SheetLine[];
}

/** Gives the function that finds what a section has of its own; undefined where it does not fit the known one. */
export function prepareFit(spec: FormatSpec, known: SectionParts): (section: SectionParts) => OwnContents | undefined {
  const knownLines = known.lines.map((line) => makeSheetLine(spec, line));
  return ({ table, lines, linesAbove }) => {
    if (known.linesAbove !== linesAbove || knownLines.length !== lines.length) return undefined;
    const fitted: SheetLine[] = [];
    for (let at = 0; at < lines.length; at += 1) {
      const line = lines[at];
      const knownLine = knownLines[at];
      const own = line === undefined || knownLine === undefined ? undefined : fitLine(spec, knownLine, line);
      if (own === undefined) return undefined;
      fitted.push(own);
    }
    return fitTable(known.table, table, fitted);
  };
}

function fitTable(known: TableBlock, table: TableBlock, lines: readonly SheetLine[]): OwnContents | undefined {
  const { rows, columns } = table;
  if (known.header !== table.header || known.rows.length !== rows.length || !haveSameColumns(known, table))
    return undefined;
  const values: number[] = [];
  const figureUnits = columns.map(() => 0);
  for (let at = 0; at < rows.length; at += 1) {
    const row = rows[at];
    const knownRow = known.rows[at];
    if (row === undefined || row.role !== knownRow?.role || row.cells.length !== knownRow.cells.length)
      return undefined;
    const face = fontFace({ bold: row.role !== "item" });
    for (let column = 0; column < columns.length; column += 1) {
      const cell = row.cells[column];
      if (!fitsCell(knownRow.cells[column], cell)) return undefined;
      if (cell?.type !== "number") continue;
      values.push(cell.value);
      const units = unitsOfFigure(cell.text, face);
      if (units > (figureUnits[column] ?? 0)) figureUnits[column] = units;
    }
  }
  return { values, figureUnits, lines };
}

function haveSameColumns({ columns: known }: TableBlock, { columns }: TableBlock): boolean {
  if (known === columns) return true;
  if (known.length !== columns.length) return false;
  return columns.every(({ align, evenGroup }, at) => align === known[at]?.align && evenGroup === known[at]?.evenGroup);
}

/** Texts and formulas must be the very ones; a product's formula depends on its figures. */
function fitsCell(known: TableCell | undefined, cell: TableCell | undefined): boolean {
  if (cell?.type !== "number" || known?.type !== "number") return cell === known;
  if (cell.formula !== known.formula || cell.formula?.type === "product" || !Number.isFinite(cell.value)) return false;
  const areWhole = Number.isInteger(cell.value) && Number.isInteger(known.value);
  return areWhole || numberFormat(cell.value) === numberFormat(known.value);
}
