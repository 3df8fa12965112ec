/** The rows under a header: which are rows of the budget, which is the total, and where the table ends. */
import { foldVietnamese } from "../../vietnamese/letters.ts";
import { foldKey } from "../../vietnamese/nearest-words.ts";
import { parseVietnameseNumber } from "../../vietnamese/number-format.ts";
import { wordsToNumber } from "../../vietnamese/number-words.ts";
import type { Grid, GridCell } from "./grid.ts";
import type { Header } from "./header.ts";
import type { WantedColumn } from "./wanted-columns.ts";

export interface BodyRow {
  readonly ordinal: GridCell | undefined;
  readonly title: GridCell;
  readonly values: readonly { readonly column: WantedColumn; readonly cell: GridCell }[];
}

export interface Body {
  readonly rows: readonly BodyRow[];
  readonly total: BodyRow | undefined;
  readonly isTotalFirst: boolean;
  /** Rows with figures but without a title. */
  readonly untitled: readonly GridCell[];
  /** Rows with figures behind the end of the table, which would be lost. */
  readonly stray: readonly GridCell[];
}

/** Reads the rows under a header. The table ends with its total, with the amount in words, or with names under a gap. */
export function readBody(grid: Grid, header: Header, totalTitle: string | undefined): Body {
  const rows: BodyRow[] = [];
  const untitled: GridCell[] = [];
  const stray: GridCell[] = [];
  let total: BodyRow | undefined;
  let isTotalFirst = false;
  let hasEnded = false;
  let hasGap = false;
  for (const cells of grid.rows.slice(header.bodyStart)) {
    const row = readRow(cells, header);
    if (isEmptyRow(row)) hasGap = true;
    else if (hasEnded || (hasGap && isFootnote(row, rows)) || isAmountInWords(cells)) {
      hasEnded = true;
      stray.push(...row.values.flatMap(({ cell }) => (isFigure(cell) ? [cell] : [])).slice(0, 1));
    } else if (row.title === undefined) untitled.push(...row.values.slice(0, 1).map(({ cell }) => cell));
    else if (isTotal(row, totalTitle) && total === undefined) {
      isTotalFirst = rows.length === 0;
      hasEnded = !isTotalFirst;
      total = { ...row, title: row.title };
    } else rows.push({ ...row, title: row.title });
  }
  return { rows, total, isTotalFirst, untitled, stray };
}

interface ReadRow {
  readonly ordinal: GridCell | undefined;
  readonly title: GridCell | undefined;
  readonly values: BodyRow["values"];
}

function readRow(cells: ReadonlyMap<number, GridCell>, header: Header): ReadRow {
  const ordinal = header.ordinal === undefined ? undefined : cells.get(header.ordinal);
  const content = cells.get(header.content);
  const values = [...header.slots].flatMap(([index, column]) => {
    const cell = cells.get(index);
    return cell === undefined || (cell.text === "" && cell.fault === undefined) ? [] : [{ column, cell }];
  });
  // A total's title may be merged over the ordinal's column: then it stands there.
  if (ordinal !== undefined && content?.coveredBy !== undefined && content.coveredBy === ordinal.text) {
    return { ordinal: undefined, title: ordinal.text === "" ? undefined : ordinal, values };
  }
  return {
    ordinal: ordinal === undefined || ordinal.text === "" ? undefined : ordinal,
    title: content === undefined || content.text === "" ? undefined : content,
    values,
  };
}

function isEmptyRow(row: ReadRow): boolean {
  return row.title === undefined && row.ordinal === undefined && row.values.length === 0;
}

/** Names and signatures under the table have neither ordinal nor figures. */
function isFootnote(row: ReadRow, rows: readonly BodyRow[]): boolean {
  return rows.length > 0 && row.ordinal === undefined && !row.values.some(({ cell }) => isFigure(cell));
}

function isFigure(cell: GridCell): boolean {
  return cell.number !== undefined || cell.fault !== undefined || parseVietnameseNumber(cell.text).kind !== "invalid";
}

/** "(Bằng chữ: Hai tỷ … đồng)", or only the words in brackets. */
function isAmountInWords(cells: ReadonlyMap<number, GridCell>): boolean {
  return [...cells.values()].some(({ text }) => {
    if (/^\(?\s*(?:so tien )?(?:viet )?bang chu\b/.test(foldVietnamese(text))) return true;
    return /^\(.*đồng.*\)$/u.test(text.normalize("NFC")) && wordsToNumber(text) !== undefined;
  });
}

function isTotal(row: ReadRow, totalTitle: string | undefined): boolean {
  const title = foldKey(row.title?.text ?? "");
  if (row.ordinal !== undefined) return false;
  return (totalTitle !== undefined && title === foldKey(totalTitle)) || /^(?:tong|cong)\b/.test(title);
}
