/** The titles of a table over several lines of a page: which goes on below, and which stands over others. */

import { columnAt, columnsUnder, crosses, type Segment, textsOf } from "./gap-columns.ts";

/** A cell of the header; rows count from the top. */
export interface HeaderCell {
  readonly text: string;
  readonly row: number;
  readonly column: number;
  readonly columnSpan: number;
}

interface TitlesLine {
  readonly segments: readonly Segment[];
  readonly cuts: readonly number[];
}

/** A piece of a title on one line, with the columns that it is written over. */
interface Piece {
  readonly text: string;
  readonly line: number;
  readonly start: number;
  readonly end: number;
  readonly first: number;
  readonly last: number;
}

interface Range {
  readonly first: number;
  readonly last: number;
}

/** The cells that the lines above the first row make. */
export function gapHeader(lines: readonly TitlesLine[]): readonly HeaderCell[] {
  const width = (lines[0]?.cuts.length ?? 0) + 1;
  const whole = lines.flatMap(({ segments, cuts }, line) => segments.map((segment) => pieceOf(segment, cuts, line)));
  const groups = new Set(whole.filter((piece) => piece.first < piece.last && rangeOf(piece, whole, 0, width - 1)));
  const pieces = whole.flatMap((piece) =>
    piece.first === piece.last || groups.has(piece) ? [piece] : cutPiece(piece, lines[piece.line]?.cuts ?? []),
  );
  return titleCells(pieces, { first: 0, last: width - 1 }, 0);
}

function pieceOf(segment: Segment, cuts: readonly number[], line: number): Piece {
  const middle = columnAt(cuts, (segment.start + segment.end) / 2);
  const { first, last } = crosses(cuts, segment) ? columnsUnder(cuts, segment) : { first: middle, last: middle };
  return { ...segment, line, first, last };
}

/** Two titles with one blank between them are two. */
function cutPiece(piece: Piece, cuts: readonly number[]): readonly Piece[] {
  return textsOf([piece], cuts).flatMap((text, column): readonly Piece[] =>
    text === "" ? [] : [{ ...piece, text, first: column, last: column }],
  );
}

/** The cells over the columns of a range, from a row of the header downwards. */
function titleCells(pieces: readonly Piece[], range: Range, row: number): readonly HeaderCell[] {
  const cells: HeaderCell[] = [];
  for (let column = range.first; column <= range.last; column += 1) {
    const group = groupAt(pieces, column, range);
    if (group === undefined) {
      const text = pieces.filter(({ first }) => first === column).map((piece) => piece.text);
      if (text.length > 0) cells.push({ text: text.join(" "), row, column, columnSpan: 1 });
      continue;
    }
    const { first, last, title } = group;
    cells.push({ text: title.map(({ text }) => text).join(" "), row, column: first, columnSpan: last - first + 1 });
    const below = pieces.filter((piece) => piece.first >= first && piece.last <= last && !title.includes(piece));
    cells.push(...titleCells(below, group, row + 1));
    column = last;
  }
  return cells;
}

/** The group that begins at a column, with the lines of its title. */
function groupAt(
  pieces: readonly Piece[],
  column: number,
  within: Range,
): (Range & { readonly title: readonly Piece[] }) | undefined {
  const found = pieces.flatMap((piece) => {
    const range = rangeOf(piece, pieces, within.first, within.last);
    return range?.first === column ? [{ ...range, piece }] : [];
  });
  const [top] = found;
  if (top === undefined) return undefined;
  const title = found.filter(({ last }) => last === top.last).map(({ piece }) => piece);
  return { first: top.first, last: top.last, title };
}

/** A title not written over a cut stands over others only where it is in their middle. */
const mostAside = 3;

/** The columns that a title stands over: two or more that begin below it, with it in their middle. */
function rangeOf(piece: Piece, pieces: readonly Piece[], from: number, to: number): Range | undefined {
  const below = new Map<number, Piece>();
  for (let column = from; column <= to; column += 1) {
    const own = pieces.filter((one) => one.first <= column && column <= one.last && one !== piece);
    const next = own.find(({ line }) => line > piece.line);
    const isFree = own.every(({ line, first, last }) => line > piece.line || (first < last && line < piece.line));
    if (isFree && next !== undefined && /^[\p{Lu}\d(]/u.test(next.text)) below.set(column, next);
  }
  let best: (Range & { readonly aside: number }) | undefined;
  for (let first = piece.first; first >= from && below.has(first); first -= 1)
    for (let last = Math.max(piece.last, first + 1); last <= to && isFilled(below, first, last); last += 1) {
      const middle = ((below.get(first)?.start ?? 0) + (below.get(last)?.end ?? 0)) / 2;
      const aside = Math.abs(middle - (piece.start + piece.end) / 2);
      if (best === undefined || aside < best.aside) best = { first, last, aside };
    }
  return best !== undefined && (piece.first < piece.last || best.aside <= mostAside) ? best : undefined;
}

function isFilled(below: ReadonlyMap<number, Piece>, first: number, last: number): boolean {
  for (let column = first; column <= last; column += 1) if (!below.has(column)) return false;
  return true;
}
