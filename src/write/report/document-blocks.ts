/** Paragraphs in reading order → text and tables as they stand on the page, tables in cells included. */
import type { ReportedCell, ReportedParagraph } from "../../model/document-report.ts";

export type DocumentBlock = ReportedParagraph | ReportedTable;

export interface ReportedTable {
  readonly rows: readonly (readonly ReportedTableCell[])[];
}

export interface ReportedTableCell {
  readonly place: ReportedCell;
  readonly blocks: readonly DocumentBlock[];
}

export function isTable(block: DocumentBlock): block is ReportedTable {
  return "rows" in block;
}

/** The blocks of a document, one after another. */
export function documentBlocks(paragraphs: readonly ReportedParagraph[]): readonly DocumentBlock[] {
  const parents = new Map(
    paragraphs.flatMap(({ cell }) => (cell === undefined ? [] : [[cell.table, cell.parentTable]])),
  );
  return blocksOn(paragraphs, undefined, parents);
}

/** Table in whose cell a table stands; undefined for those that stand in the text. */
type Parents = ReadonlyMap<number, number | undefined>;

/** Blocks that stand directly in a table, or in the text; what stands deeper becomes tables of them. */
function blocksOn(
  paragraphs: readonly ReportedParagraph[],
  level: number | undefined,
  parents: Parents,
): readonly DocumentBlock[] {
  const blocks: DocumentBlock[] = [];
  for (let at = 0; at < paragraphs.length; ) {
    const table = tableOn(paragraphs[at], level, parents);
    let end = at + 1;
    while (table !== undefined && end < paragraphs.length && tableOn(paragraphs[end], level, parents) === table)
      end += 1;
    const run = paragraphs.slice(at, end);
    if (table === undefined) blocks.push(...run);
    else blocks.push(...tableBlocks(run, table, parents));
    at = end;
  }
  return blocks;
}

/** The table directly on a level that holds the paragraph, however deep. */
function tableOn(paragraph: ReportedParagraph | undefined, level: number | undefined, parents: Parents) {
  let table = paragraph?.cell?.table;
  if (table === level) return undefined;
  for (let outer = parentOf(table, parents); outer !== level && outer !== undefined; outer = parentOf(table, parents))
    table = outer;
  return table;
}

function parentOf(table: number | undefined, parents: Parents): number | undefined {
  return table === undefined ? undefined : parents.get(table);
}

interface OpenCell {
  readonly place: ReportedCell;
  readonly paragraphs: ReportedParagraph[];
}

/** A cell ends with a paragraph of its own, so tables in it stand before one; what a damaged file has after it follows. */
function tableBlocks(
  paragraphs: readonly ReportedParagraph[],
  table: number,
  parents: Parents,
): readonly DocumentBlock[] {
  const rows = new Map<number, Map<number, OpenCell>>();
  let waiting: ReportedParagraph[] = [];
  for (const paragraph of paragraphs) {
    waiting.push(paragraph);
    const place = paragraph.cell;
    if (place?.table !== table) continue;
    const row = rows.get(place.row) ?? new Map<number, OpenCell>();
    const cell = row.get(place.column) ?? { place, paragraphs: [] };
    cell.paragraphs.push(...waiting);
    waiting = [];
    rows.set(place.row, row.set(place.column, cell));
  }
  const rest = blocksOn(waiting, table, parents);
  if (rows.size === 0) return rest;
  const closeCell = ({ place, paragraphs: own }: OpenCell): ReportedTableCell => ({
    place,
    blocks: blocksOn(own, table, parents),
  });
  return [{ rows: inOrder(rows).map((row) => inOrder(row).map(closeCell)) }, ...rest];
}

/** Values by their keys, which are numbers of rows or columns. */
function inOrder<T>(numbered: ReadonlyMap<number, T>): readonly T[] {
  return [...numbered].toSorted(([a], [b]) => a - b).map(([, value]) => value);
}
