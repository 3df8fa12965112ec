/** How wide the columns of a table want to be, and how wide they must be. */

import { evenOut } from "../model/even-columns.ts";
import type { FormatSpec } from "../model/format.ts";
import { type FontLook, longestWordPt, textWidthPt } from "../model/text-width.ts";

const pointsPerMm = 72 / 25.4;

export interface ColumnWidth {
  /** Below this a word or a figure would be broken. */
  readonly minimumMm: number;
  readonly wishedMm: number;
}

/** What the title of a column needs. */
export interface TitleWidth {
  readonly minimumPt: number;
  readonly wishedPt: number;
}

/** Measures a title, printed in the format's size of titles. */
export function measureTitle(title: string, { elements: { tableHeader }, table }: FormatSpec): TitleWidth {
  const widestPt = table.widestTitleEm.value * tableHeader.sizePt;
  return {
    minimumPt: longestWordPt(title, tableHeader),
    wishedPt: Math.min(twoLinesPt(title, tableHeader), widestPt),
  };
}

/** Measures one column by its title and cells, printed in the format's table sizes. */
export function measureColumn(title: TitleWidth, cells: readonly string[], spec: FormatSpec): ColumnWidth {
  const { tableText } = spec.elements;
  const paddingMm = 2 * spec.table.cellPaddingMm.value;
  let { minimumPt } = title;
  let longestPt = 0;
  for (const cell of cells) {
    const widthPt = textWidthPt(cell, tableText);
    longestPt = Math.max(longestPt, widthPt);
    // No word of a text is wider than the text.
    if (widthPt > minimumPt) minimumPt = Math.max(minimumPt, hasBlank(cell) ? longestWordPt(cell, tableText) : widthPt);
  }
  const longestWishPt = Math.min(longestPt, spec.table.widestWishEm.value * tableText.sizePt);
  const wishedPt = Math.max(minimumPt, title.wishedPt, longestWishPt);
  return { minimumMm: minimumPt / pointsPerMm + paddingMm, wishedMm: wishedPt / pointsPerMm + paddingMm };
}

/** Whether a text has more words than one. */
function hasBlank(text: string): boolean {
  return text.includes(" ") || text.includes("\n") || text.includes("\t");
}

/** Width of a title that breaks once, where its halves are most alike. */
function twoLinesPt(title: string, look: FontLook): number {
  const words = title.split(/\s+/);
  const breaks = words.map((_word, at) => [words.slice(0, at + 1), words.slice(at + 1)]);
  return Math.min(...breaks.map((lines) => Math.max(...lines.map((line) => textWidthPt(line.join(" "), look)))));
}

/** Gives the shares of all columns: the author's where given, and the others in proportion to what they or their group wish. */
export function widthShares(
  given: readonly (number | undefined)[],
  columns: readonly ColumnWidth[],
  groups: readonly (number | undefined)[],
): readonly number[] {
  const wishesMm = evenOut(
    groups,
    columns.map(({ wishedMm }) => wishedMm),
  );
  const sumGiven = given.reduce<number>((sum, share) => sum + (share ?? 0), 0);
  const sumWished = wishesMm.reduce((sum, wishedMm, at) => sum + (given[at] === undefined ? 0 : wishedMm), 0);
  const scale = sumGiven === 0 ? 1 : sumGiven / sumWished;
  return wishesMm.map((wishedMm, at) => given[at] ?? Math.round(wishedMm * scale * 100) / 100);
}
