/** Whether a section differs from a known one in nothing but figures and texts of lines: then it has the same sheet around them. */
import type { TableBlock, TableCell, TableRow } from "../../model/document-tree.ts";
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
  /** Width of the longest figure of each column, as columns need it; 0 where all are short. */
  readonly figureUnits: readonly number[];
  readonly lines: readonly SheetLine[];
}

/**
 * Gives the function that finds what a section has of its own; undefined where it does not fit the known one.
 * Figures of no more than `shortSigns` of their column need not be measured.
 */
export function prepareFit(
  spec: FormatSpec,
  known: SectionParts,
  shortSigns: readonly number[],
): (section: SectionParts) => OwnContents | undefined {
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
    return fitTable(known.table, table, shortSigns, fitted);
  };
}

function fitTable(
  known: TableBlock,
  table: TableBlock,
  shortSigns: readonly number[],
  lines: readonly SheetLine[],
): OwnContents | undefined {
  const { rows, columns } = table;
  if (known.header !== table.header || known.rows.length !== rows.length || !haveSameColumns(known, table))
    return undefined;
  const figures: OwnFigures = { values: [], units: columns.map(() => 0) };
  for (let at = 0; at < rows.length; at += 1) {
    const row = rows[at];
    const knownRow = known.rows[at];
    if (row === undefined || knownRow === undefined || !fitRow(knownRow, row, shortSigns, figures)) return undefined;
  }
  return { values: figures.values, figureUnits: figures.units, lines };
}

interface OwnFigures {
  readonly values: number[];
  readonly units: number[];
}

/** Adds the row's figures where it fits the known one. */
function fitRow(known: TableRow, row: TableRow, shortSigns: readonly number[], { values, units }: OwnFigures): boolean {
  const { role, cells } = row;
  if (role !== known.role || cells.length !== known.cells.length) return false;
  for (let column = 0; column < units.length; column += 1) {
    const cell = cells[column];
    if (!fitsCell(known.cells[column], cell)) return false;
    if (cell?.type !== "number") continue;
    values.push(cell.value);
    if (cell.text.length <= (shortSigns[column] ?? 0)) continue;
    const own = unitsOfFigure(cell.text, fontFace({ bold: role !== "item" }));
    if (own > (units[column] ?? 0)) units[column] = own;
  }
  return true;
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
