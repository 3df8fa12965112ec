/** The figures of a table of money: which rows have any, what their columns are called, and which row adds them up. */
import type { DocxParagraph } from "../../model/docx-facts.ts";
import { printedText } from "../../model/printed-lines.ts";
import { foldVietnamese, hasLetter } from "../../vietnamese/letters.ts";
import { parseVietnameseNumber } from "../../vietnamese/number-format.ts";

export interface FigureRow {
  /** Texts by grid column. */
  readonly texts: ReadonlyMap<number, string>;
  readonly figures: ReadonlyMap<number, number>;
  /** The first text with letters. */
  readonly title: string;
  readonly first: DocxParagraph;
}

export interface FigureGrid {
  /** Rows under the total's sum, in order. */
  readonly items: readonly FigureRow[];
  readonly total: FigureRow | undefined;
  /** Folded heading of a column, all levels together. */
  readonly headings: ReadonlyMap<number, string>;
}

/** The grid of a table; undefined where a row cannot be told for sure, so that its sums are left alone. */
export function figureGrid(cells: readonly DocxParagraph[]): FigureGrid | undefined {
  const rows = rowsOf(cells);
  const start = rows.findIndex(isFigureRow);
  const body = rows.slice(start).filter(({ figures }) => figures.size > 0);
  if (start === -1 || body.some((row) => !isFigureRow(row))) return undefined;
  const totals = body.filter(isTotal);
  const [total] = totals;
  const isAtEnd = total === undefined || total === body[0] || total === body.at(-1);
  if (totals.length > 1 || !isAtEnd) return undefined;
  return { items: body.filter((row) => row !== total), total, headings: headingsAbove(cells, rows[start]) };
}

/** The row of column numbers has no words. */
function isFigureRow({ figures, title }: FigureRow): boolean {
  return figures.size > 0 && title !== "";
}

function isTotal({ title }: FigureRow): boolean {
  return /^(?:tong|cong)(?![a-z])/u.test(foldVietnamese(title));
}

function rowsOf(cells: readonly DocxParagraph[]): readonly FigureRow[] {
  const byRow = new Map<number, DocxParagraph[]>();
  for (const one of cells) {
    const row = byRow.get(one.cell?.row ?? 0);
    if (row === undefined) byRow.set(one.cell?.row ?? 0, [one]);
    else row.push(one);
  }
  return [...byRow.values()].flatMap((paragraphs) => {
    const [first] = paragraphs;
    return first === undefined ? [] : [figureRow(first, paragraphs)];
  });
}

function figureRow(first: DocxParagraph, paragraphs: readonly DocxParagraph[]): FigureRow {
  const texts = new Map<number, string>();
  for (const one of paragraphs) {
    const column = one.cell?.column ?? 0;
    texts.set(column, `${texts.get(column) ?? ""} ${printedText(one)}`.trim());
  }
  const title = [...texts.values()].find(hasLetter) ?? "";
  // The first column counts the rows.
  const figures = [...texts].flatMap(([column, text]) => {
    const reading = column > 0 && /^\d[\d.,]*$/u.test(text) ? parseVietnameseNumber(text) : undefined;
    return reading?.kind === "number" ? [[column, reading.value] as const] : [];
  });
  return { texts, figures: new Map(figures), title, first };
}

function headingsAbove(cells: readonly DocxParagraph[], row: FigureRow | undefined): ReadonlyMap<number, string> {
  const headings = new Map<number, string>();
  for (const paragraph of cells) {
    const { cell } = paragraph;
    if (cell === undefined || cell.row >= (row?.first.cell?.row ?? 0)) continue;
    for (let column = cell.column; column < cell.column + cell.columnSpan; column += 1)
      headings.set(column, `${headings.get(column) ?? ""} ${foldVietnamese(printedText(paragraph))}`.trim());
  }
  return headings;
}
