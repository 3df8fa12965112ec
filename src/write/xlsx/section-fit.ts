/** Whether a section differs from a known one in nothing but figures and texts of lines: then it has the same sheet around them. */
import type { TableBlock, TableCell } from "../../model/document-tree.ts";
import { keptText, numberFormat } from "./cell-style.ts";
import { unitsOfFigure } from "./column-needs.ts";
import type { SectionParts } from "./section-parts.ts";
import type { TextLine } from "./text-rows.ts";

/** What is a sheet's own. */
export interface OwnContents {
  /** The figures row by row. */
  readonly values: readonly number[];
  /** Width of the longest figure of each column, as columns need it. */
  readonly figureUnits: readonly number[];
  /** The lines' texts as cells keep them; undefined for a line in several fonts, which is the known one's. */
  readonly texts: readonly (string | undefined)[];
}

/** What the section has of its own; undefined where it does not fit. */
export function fitSection(known: SectionParts, section: SectionParts): OwnContents | undefined {
  if (known.linesAbove !== section.linesAbove || known.lines.length !== section.lines.length) return undefined;
  const texts: (string | undefined)[] = [];
  for (let at = 0; at < section.lines.length; at += 1) {
    const [line, knownLine] = [section.lines[at], known.lines[at]];
    if (line === undefined || knownLine === undefined || !fitsLine(knownLine, line)) return undefined;
    const [run] = line.runs;
    texts.push(line.runs.length > 1 || run === undefined ? undefined : keptText(run.text).stored);
  }
  const figures = fitTable(known.table, section.table);
  return figures === undefined ? undefined : { ...figures, texts };
}

function fitsLine(known: TextLine, { element, runs }: TextLine): boolean {
  if (known.element !== element || known.runs.length !== runs.length) return false;
  const [first, second] = runs;
  const isOwn = first !== undefined && second === undefined;
  for (let at = 0; at < runs.length; at += 1) {
    const [run, other] = [runs[at], known.runs[at]];
    if (run?.bold !== other?.bold || run?.italic !== other?.italic) return false;
    if (!isOwn && run?.text !== other?.text) return false;
  }
  if (!isOwn || first.text === known.runs[0]?.text) return true;
  const [kept, knownText] = [keptText(first.text), keptText(known.runs[0]?.text ?? "")];
  return kept.isGuarded === knownText.isGuarded && kept.stored !== "" && knownText.stored !== "";
}

function fitTable(known: TableBlock, table: TableBlock): Pick<OwnContents, "values" | "figureUnits"> | undefined {
  if (known.header !== table.header || known.rows.length !== table.rows.length || !haveSameColumns(known, table))
    return undefined;
  const values: number[] = [];
  const figureUnits = table.columns.map(() => 0);
  for (let at = 0; at < table.rows.length; at += 1) {
    const [row, knownRow] = [table.rows[at], known.rows[at]];
    if (row === undefined || row.role !== knownRow?.role || row.cells.length !== knownRow.cells.length)
      return undefined;
    const bold = row.role !== "item";
    for (let column = 0; column < table.columns.length; column += 1) {
      const cell = row.cells[column];
      if (!fitsCell(knownRow.cells[column], cell)) return undefined;
      if (cell?.type !== "number") continue;
      values.push(cell.value);
      figureUnits[column] = Math.max(figureUnits[column] ?? 0, unitsOfFigure(cell.text, bold));
    }
  }
  return { values, figureUnits };
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
