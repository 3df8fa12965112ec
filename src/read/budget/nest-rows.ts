/** Rows in a line, with ordinals like A, I, 1, 1.1 → groups with their rows. */
import { parseRoman } from "../../vietnamese/letters.ts";
import type { BodyRow } from "./body.ts";

export interface NestedRow {
  readonly row: BodyRow;
  readonly children: readonly NestedRow[];
}

interface OpenRow {
  readonly row: BodyRow;
  readonly children: OpenRow[];
}

interface Level {
  readonly kind: string;
  lastOrdinal: string;
  readonly rows: OpenRow[];
}

/** Gives the rows of the highest level; a kind of ordinal that is not open yet begins a level under the row before. */
export function nestRows(rows: readonly BodyRow[]): readonly NestedRow[] {
  const top: OpenRow[] = [];
  const levels: Level[] = [];
  let previous: OpenRow | undefined;
  for (const row of rows) {
    const ordinal = (row.ordinal?.text ?? "").replace(/[.)]+$/, "");
    const kind = kindOf(ordinal, row, levels, previous);
    const at = levels.findLastIndex((level) => level.kind === kind);
    if (at === -1) levels.push({ kind, lastOrdinal: ordinal, rows: previous?.children ?? top });
    else levels.length = at + 1;
    const level = levels[levels.length - 1];
    const open: OpenRow = { row, children: [] };
    if (level !== undefined) {
      level.lastOrdinal = ordinal;
      level.rows.push(open);
    }
    previous = open;
  }
  return top;
}

function kindOf(ordinal: string, row: BodyRow, levels: readonly Level[], previous: OpenRow | undefined): string {
  if (ordinal === "") return kindWithoutOrdinal(row, levels, previous);
  if (/^\d+(?:[.,]\d+)*$/.test(ordinal)) return `number ${ordinal.split(/[.,]/).length}`;
  if (/^[-–+*•]$/u.test(ordinal)) return `mark ${ordinal}`;
  if (/^\p{Ll}{1,2}$/u.test(ordinal)) return "point";
  // C, D, I … are letters where the letter before them was the last of its level, and numerals else.
  const letters = levels.find(({ kind }) => kind === "letter");
  const follows = letters !== undefined && ordinal.charCodeAt(0) === letters.lastOrdinal.charCodeAt(0) + 1;
  if (/^[A-ZĐ]$/u.test(ordinal) && (follows || parseRoman(ordinal) === undefined)) return "letter";
  return parseRoman(ordinal) === undefined ? "other" : "roman";
}

/** Without an ordinal, a row belongs under a group's title, which has no figures; behind figures it goes on in its level. */
function kindWithoutOrdinal(row: BodyRow, levels: readonly Level[], previous: OpenRow | undefined): string {
  const mark = /^([-–+*•])\s/u.exec(row.title.text)?.[1];
  if (mark !== undefined) return `mark ${mark}`;
  const isOpen = levels.some(({ kind }) => kind === "none");
  const current = levels[levels.length - 1];
  if (isOpen || previous === undefined || previous.row.values.length === 0 || current === undefined) return "none";
  return current.kind;
}
