/** The XML of one sheet reduced to its cells and merges, after a look at how much it holds. */

export type SheetRefusal = "lostTexts" | "tooManyRows" | "tooManyMerges";
export type SlimSheet = { readonly xml: string } | { readonly refusal: SheetRefusal };

/** Rows and cells beyond these are formatting of empty rows, or an attack; the reader would hold each in memory. */
export interface SheetLimits {
  readonly rows: number;
  readonly cells: number;
}
export const budgetLimits: SheetLimits = { rows: 10_000, cells: 300_000 };
/** Twenty thousand units with their titles, or the figures of some thousand units in rows of their own. */
export const batchLimits: SheetLimits = { rows: 80_000, cells: 600_000 };
const maxColumns = 300;
const maxMergedCells = 100_000;

/** Gives the sheet without drawings, links, validations and the like, at which the reader fails or never ends. */
export function slimSheet(xml: string, sharedTextCount: number, limits: SheetLimits): SlimSheet {
  if (countMatches(xml, /<row[\s>]/g) > limits.rows || countMatches(xml, /<c[\s>]/g) > limits.cells) {
    return { refusal: "tooManyRows" };
  }
  if (hasFarCell(xml, limits.rows)) return { refusal: "tooManyRows" };
  if (countMergedCells(xml) > maxMergedCells) return { refusal: "tooManyMerges" };
  if (hasLostText(xml, sharedTextCount)) return { refusal: "lostTexts" };
  const endTag = "</sheetData>";
  const end = xml.indexOf(endTag);
  if (end === -1) return { xml };
  const merges = /<mergeCells[\s>][\s\S]*?<\/mergeCells>/.exec(xml.slice(end))?.[0] ?? "";
  return { xml: `${xml.slice(0, end + endTag.length).replace(emptyResult, "$1")}${merges}</worksheet>` };
}

/** A formula that gave an empty text, as IF(D5="";"";…) does: an empty cell, but exceljs takes it for one without result. */
const emptyResult = /(<c\s[^<>]*\bt="str"[^<>]*>)<f(?:\s[^<>]*)?>[^<]*<\/f><v(?:\s[^<>]*)?(?:\/>|><\/v>)/g;

/** Gives how often a pattern (with the flag "g") occurs. */
export function countMatches(text: string, pattern: RegExp): number {
  let count = 0;
  for (const _match of text.matchAll(pattern)) count += 1;
  return count;
}

function hasFarCell(xml: string, maxRows: number): boolean {
  for (const [, row] of xml.matchAll(/<row\s[^>]*?\br="(\d+)"/g)) if (Number(row) > maxRows) return true;
  for (const [, letters, row] of xml.matchAll(/<c\s[^>]*?\br="([A-Z]+)(\d+)"/g)) {
    if (columnNumber(letters ?? "") > maxColumns || Number(row) > maxRows) return true;
  }
  return false;
}

/** Gives 1 for A, 27 for AA. */
function columnNumber(letters: string): number {
  let number = 0;
  for (const letter of letters) number = number * 26 + letter.charCodeAt(0) - 64;
  return number;
}

function countMergedCells(xml: string): number {
  let cells = 0;
  for (const match of xml.matchAll(/<mergeCell\s[^>]*?\bref="([A-Z]+)(\d+):([A-Z]+)(\d+)"/g)) {
    const [, left = "", top, right = "", bottom] = match;
    cells += (columnNumber(right) - columnNumber(left) + 1) * (Number(bottom) - Number(top) + 1);
  }
  return cells;
}

/** A cell that points at a shared text that is not there; the reader would take its number for its text. */
function hasLostText(xml: string, sharedTextCount: number): boolean {
  for (const [, index] of xml.matchAll(/<c\s[^>]*?\bt="s"[^>]*>\s*<v>(\d+)<\/v>/g)) {
    if (Number(index) >= sharedTextCount) return true;
  }
  return false;
}
