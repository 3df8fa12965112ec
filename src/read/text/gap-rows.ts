/** Rows of a table whose cells go over several lines: where each begins, and the texts of its cells. */

import { parseVietnameseNumber } from "../../vietnamese/number-format.ts";

/** One text a column for each line of the page. */
interface TextsLine {
  readonly texts: readonly string[];
}

const ordinalForm = /^(?:\d{1,3}(?:\.\d{1,2})*|[IVX]{1,5}|[A-HĐ])[.)]?$/u;
const totalForm = /^(?:tổng(?: cộng| số)?|cộng)(?:\s*[:(].*)?$/iu;
const totalStart = /^(?:tổng|cộng)(?!\p{L})/iu;
const amount = /^\d{1,3}(?:\.\d{3})+$/u;
/** How the text of a cell begins, unlike the second line of one. */
const opensText = /^[-–+•*“"‘(]*\s*[\p{Lu}\d]/u;

/** The index of the first line below the titles; -1 where rows cannot be told. */
export function firstRowAt(lines: readonly TextsLine[]): number {
  const anchors = rowAnchors(lines);
  const [first] = anchors;
  if (first === undefined) return -1;
  if (!isCentred(lines, anchors)) return withLineAbove(lines, first);
  const chains = openers(lines, 1, first).map((start) => centredRows(lines, anchors, start));
  const best = chains.reduce((one, other) => (other.strain < one.strain ? other : one), chains[0] ?? noRows);
  return best.starts[0] ?? first;
}

/** Beside the figures of a total in the middle of its row, its name begins on the line above. */
function withLineAbove(lines: readonly TextsLine[], first: number): number {
  const column = widestColumn(lines);
  const isAlone = (texts: readonly string[] = []): boolean =>
    totalStart.test(texts[column] ?? "") && texts.every((text, at) => text === "" || at === column);
  return lines[first]?.texts[column] === "" && isAlone(lines[first - 1]?.texts) ? first - 1 : first;
}

/** The rows of lines without titles: for each column the texts of its cell. */
export function rowsOf(lines: readonly TextsLine[]): readonly (readonly (readonly string[])[])[] {
  const anchors = anchorsIn(lines, isNumbered(lines));
  const starts = new Set([0, ...(isCentred(lines, anchors) ? centredRows(lines, anchors, 0).starts : anchors)]);
  const rows: string[][][] = [];
  lines.forEach(({ texts }, at) => {
    if (starts.has(at)) rows.push(texts.map(() => []));
    const row = rows.at(-1);
    for (const [column, text] of texts.entries()) if (text !== "") addText(row?.[column], text);
  });
  return rows;
}

function addText(cell: string[] | undefined, text: string): void {
  const before = cell?.at(-1);
  if (before === undefined || /^[-–+•]\s/u.test(text)) cell?.push(text);
  // "Thông tư số 36/2018/TT" / "-BTC" is one word.
  else
    cell?.splice(-1, 1, /\p{Lu}$/u.test(before) && /^-\p{Lu}/u.test(text) ? `${before}${text}` : `${before} ${text}`);
}

/** The lines that hold the number of a row, or without numbers the text of its first column; titles have none. */
function rowAnchors(lines: readonly TextsLine[]): readonly number[] {
  if (isNumbered(lines)) return anchorsIn(lines, true);
  const anchors = anchorsIn(lines, false);
  const titles = lines.findIndex(({ texts: [first] }) => first !== "");
  return anchors.filter((at) => at > titles);
}

function anchorsIn(lines: readonly TextsLine[], numbered: boolean): readonly number[] {
  const first = lines.findIndex(({ texts: [ordinal = ""] }) => ordinalForm.test(ordinal));
  return lines.flatMap(({ texts }, at) => {
    const isPlainTotal = at > first ? isTotal(texts) : hasAmounts(texts);
    const opens = numbered ? isNumberedRow(texts) || isPlainTotal : isNamedRow(texts);
    return opens ? [at] : [];
  });
}

function isNumbered(lines: readonly TextsLine[]): boolean {
  return lines.filter(({ texts: [first = ""] }) => ordinalForm.test(first)).length >= 2;
}

/** Titles hold no amounts. */
function hasAmounts(texts: readonly string[]): boolean {
  return texts.filter((text) => amount.test(text)).length > 1;
}

/** A total above the first number has its figures beside it; a title may say as much. */
function isNumberedRow(texts: readonly string[]): boolean {
  const hasFigure = texts.some((text) => parseVietnameseNumber(text).kind !== "invalid");
  return ordinalForm.test(texts[0] ?? "") || (isTotal(texts) && hasFigure);
}

function isTotal(texts: readonly string[]): boolean {
  return totalForm.test(texts.find((text) => text !== "") ?? "");
}

function isNamedRow(texts: readonly string[]): boolean {
  return opensText.test(texts[0] ?? "") && texts.filter((text) => text !== "").length > 1;
}

/** Numbers in the middle of their rows: most stand beside text that goes on from the line above. */
function isCentred(lines: readonly TextsLine[], anchors: readonly number[]): boolean {
  const column = widestColumn(lines);
  const amid = anchors.filter((at) => !opensText.test(lines[at]?.texts[column] ?? ""));
  return amid.length > anchors.length * 0.3;
}

/** The column with the most text, which has the most lines. */
function widestColumn(lines: readonly TextsLine[]): number {
  const sizes = (lines[0]?.texts ?? []).map((_text, column) =>
    lines.reduce((sum, { texts }) => sum + (column === 0 ? 0 : (texts[column]?.length ?? 0)), 0),
  );
  return sizes.indexOf(Math.max(...sizes));
}

interface CentredRows {
  readonly starts: readonly number[];
  /** By how many lines the rows fail to have their numbers in the middle. */
  readonly strain: number;
}

const noRows: CentredRows = { starts: [], strain: Number.POSITIVE_INFINITY };

/** Rows as long above their numbers as below, where texts begin; the first from `start` on. */
function centredRows(lines: readonly TextsLine[], anchors: readonly number[], start: number): CentredRows {
  const starts = [start];
  let strain = 0;
  anchors.forEach((anchor, index) => {
    const next = anchors[index + 1];
    const wanted = 2 * anchor - (starts.at(-1) ?? start) + 1;
    const found = next === undefined ? lines.length : (nearest(openers(lines, anchor + 1, next), wanted) ?? next);
    strain += Math.abs(found - wanted);
    if (next !== undefined) starts.push(found);
  });
  return { starts, strain };
}

/** The lines from `from` to `to` on which the longest texts begin. */
function openers(lines: readonly TextsLine[], from: number, to: number): readonly number[] {
  const column = widestColumn(lines);
  return lines.flatMap(({ texts }, at) => (at >= from && at <= to && opensText.test(texts[column] ?? "") ? [at] : []));
}

function nearest(places: readonly number[], wanted: number): number | undefined {
  return places.reduce<number | undefined>(
    (best, place) => (best === undefined || Math.abs(place - wanted) < Math.abs(best - wanted) ? place : best),
    undefined,
  );
}
